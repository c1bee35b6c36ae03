"""The pictures of a holder, made on the device thread."""

import io

from PIL import Image, ImageOps

from station.errors import OperatorError
from station.gui.issue.snapshot import Shown
from station.gui.shown import Picture
from station.issuance.book import Book
from station.issuance.card_face import face_data, face_marks, unnumbered
from station.issuance.desk import Desk
from station.issuance.readiness import why_not
from station.model.card import CardState, Problem
from station.model.holder import Holder
from station.model.picture import MAX_PIXELS
from station.model.standing import Standing
from station.printer.face import render_face
from station.printer.preview import preview
from station.store.cards import CardRecord

_PORTRAIT = (384, 495)
_UNNUMBERED = frozenset({CardState.SPOILED, CardState.CANCELLED})
_ENDED = frozenset({Standing.REPLACED, Standing.REVOKED})


def pictures_of(desk: Desk, holder: Holder) -> tuple[Shown, tuple[Problem, ...]]:
    """Portrait and both sides of the card, with the holder's number, or a number of zeros before there is one.

    Beside them all reasons why no card can be made now: here the photo is looked at too.
    """
    key, portrait = holder.esi.key, portrait_of(holder.photo)
    refusals = why_not(desk, holder, has_photo=holder.photo is not None)
    card = _card(desk, holder)
    number = card.escn if card is not None else unnumbered(desk.issuer)
    try:
        face = render_face(desk.template, face_data(desk.issuer, holder, number), desk.canvas)
    except OperatorError as error:
        known = error.problem in refusals
        return Shown(key, portrait, None, None), refusals if known else (*refusals, error.problem)
    front, back = raster_of(preview(face, "front")), raster_of(preview(face, "back"))
    others = _printed_otherwise(desk, holder, card) if card is not None else frozenset[str]()
    return Shown(key, portrait, front, back, "photo" in others, "words" in others), refusals


def _card(desk: Desk, holder: Holder) -> CardRecord | None:
    """The newest card, where it is one that counts."""
    record = next(iter(desk.store.cards.of_holder(holder.esi)), None)
    if record is None or record.state in _UNNUMBERED:
        return None
    return record if record.worth is None or record.worth.standing not in _ENDED else None


def _printed_otherwise(desk: Desk, holder: Holder, card: CardRecord) -> frozenset[str]:
    """What a made card shows otherwise than one would that is made now, by the names of `face_marks`.

    Only of the desk's own template: another one shows other words of the same person, and writes a day otherwise.
    """
    if card.worth is None or (card.template, card.template_version) != _template_of(desk):
        return frozenset()
    printed = Book(desk.store.journal).printed(card.job)
    now = face_marks(desk.template, desk.issuer, holder, card.job)
    return frozenset(what for what, mark in now.items() if printed.get(what, mark) != mark)


def _template_of(desk: Desk) -> tuple[str, str]:
    return desk.template.name, str(desk.template.version)


def portrait_of(photo: bytes | None) -> Picture | None:
    """A photo as the window shows it; None where there is none, or none that can be read."""
    if photo is None:
        return None
    try:
        with Image.open(io.BytesIO(photo)) as image:
            if image.width * image.height > MAX_PIXELS:
                return None
            image.draft("RGB", _PORTRAIT)
            upright = ImageOps.exif_transpose(image)
            return raster_of(ImageOps.fit(upright.convert("RGB"), _PORTRAIT, centering=(0.5, 0.4)))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None  # the face says why the photo cannot be used


def raster_of(image: Image.Image) -> Picture:
    """A picture as it travels to the window."""
    whole = image.convert("RGBA")
    return Picture(whole.width, whole.height, whole.tobytes())
