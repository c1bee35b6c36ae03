"""Whether a card may be made for a holder, before anything is begun."""

from datetime import date

from station.desfire.contents import check_fits
from station.errors import ContentTooLongError
from station.issuance.card_face import face_data, unnumbered
from station.issuance.chip_data import personal_contents
from station.issuance.desk import Desk
from station.model.card import Problem
from station.model.holder import Holder, Purpose
from station.printer.texts import refused_texts


def why_not(desk: Desk, holder: Holder, *, has_photo: bool) -> tuple[Problem, ...]:
    """Every reason why no card of this desk can be made for this holder now, as far as the record tells.

    The photo is not looked at, only whether there is one: this is asked of hundreds of people at a time.
    """
    lacks_photo = desk.template.shows_photo and not has_photo
    return (*unready(holder, today=desk.now().date(), lacks_photo=lacks_photo), *_has_no_room(desk, holder))


def unready(holder: Holder, *, today: date, lacks_photo: bool) -> tuple[Problem, ...]:
    """What the holder has yet to agree to, to renew or to bring.

    Consent to the card covers its registration with ESC-R. Who refuses the photo gets a card without one; who agrees to
    it must have one, if the template shows it.
    """
    problems: list[Problem] = []
    if not holder.agrees(Purpose.CARD):
        problems.append(
            Problem(
                "holder.no-consent",
                "The holder has not agreed to the card and its registration.",
                "Ask for it and record it with station holders consent record; without it no card is made.",
            )
        )
    if holder.valid_until < today:
        problems.append(
            Problem(
                "holder.expired",
                f"The holder's status ended on {holder.valid_until.isoformat()}.",
                "Renew the date in the roster, or make no card.",
            )
        )
    if lacks_photo and holder.agrees(Purpose.PHOTO_ON_CARD):
        problems.append(
            Problem(
                "holder.no-photo",
                "The card shows a photo, and there is none of this holder.",
                "Add it (station holders photo), or record that none is wanted (station holders consent record).",
            )
        )
    return tuple(problems)


def _has_no_room(desk: Desk, holder: Holder) -> tuple[Problem, ...]:
    """What chip and face cannot take of the holder's texts."""
    data = face_data(desk.issuer, holder, unnumbered(desk.issuer))
    problems = tuple(error.problem for error in refused_texts(desk.template, data, desk.canvas))
    try:
        check_fits(desk.chip, personal_contents(holder))
    except ContentTooLongError as error:
        return (error.problem, *problems)
    return problems
