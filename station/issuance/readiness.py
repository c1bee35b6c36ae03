"""Whether a card may be made for a holder, before anything is begun."""

from datetime import date

from station.model.card import Problem
from station.model.holder import Holder, Purpose


def why_not(holder: Holder, *, today: date, shows_photo: bool) -> Problem | None:
    """The reason why no card can be made for this holder now, or None.

    Consent to the card covers its registration with ESC-R. Who refuses the photo gets a card without one; who agrees to
    it must have one, if the template shows it.
    """
    if not holder.agrees(Purpose.CARD):
        return Problem(
            "holder.no-consent",
            "The holder has not agreed to the card and its registration.",
            "Ask for consent and record it; without it no card is made.",
        )
    if holder.valid_until < today:
        return Problem(
            "holder.expired",
            f"The holder's status ended on {holder.valid_until.isoformat()}.",
            "Renew the date in the roster, or make no card.",
        )
    if shows_photo and holder.agrees(Purpose.PHOTO_ON_CARD) and holder.photo is None:
        return Problem(
            "holder.no-photo",
            "The card shows a photo, and there is none of this holder.",
            "Add the photo to the roster, or record that the holder wants none on the card.",
        )
    return None
