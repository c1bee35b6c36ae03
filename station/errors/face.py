"""What cannot be put on a card as it is."""

from station.errors.input import InputError


class FaceError(InputError):
    """Something of this holder cannot be put on the card as it is."""

    code = "face"


class DoesNotFitError(FaceError):
    """A text longer than its place. It is never cut."""

    code = "face.does-not-fit"
    what = "The field {field} does not fit its place on the card, not even at {size} points."
    fix = "Shorten it in the roster, or give it more room in the template."


class MissingGlyphError(FaceError):
    """The card's font has no such character."""

    code = "face.missing-glyph"
    what = "The field {field} holds the character {character}, which the card's font does not have."
    fix = "Write it in Latin, Greek or Cyrillic letters in the roster."


class QrTooLongError(FaceError):
    """The text does not fit the QR code that the European Student Card prescribes."""

    code = "face.qr-too-long"
    what = "The QR text has {length} bytes; a code of version 4, level M holds {limit}."
    fix = "Choose a shorter QR prefix in the settings."


class BarCodeError(FaceError):
    """A bar code that this holder's card cannot have."""

    code = "face.bar-code"
    what = "The field {field} cannot be a bar code: it holds {problem}."
    fix = "Correct it in the roster, or give the bar code more room in the template."


class CodeUnreadableError(FaceError):
    """The code read back from the rendered plane is not the one that was drawn."""

    code = "face.code-unreadable"
    what = "The codes on the rendered {side} cannot be read back: {found}."
    fix = "Do not print this card; check the template's codes and the printer profile."


class PhotoError(FaceError):
    """The holder's photo."""

    code = "photo"


class PhotoUnreadableError(PhotoError):
    """Not a picture, or a damaged one."""

    code = "photo.unreadable"
    what = "The photo cannot be read: {reason}."
    fix = "Supply it again as JPEG or PNG."


class PhotoTooLargeError(PhotoError):
    """More pixels than is safe to decode."""

    code = "photo.too-large"
    what = "The photo has {pixels} pixels; at most {limit} are accepted."
    fix = "Scale it down (600 x 800 is plenty), then supply it again."


class PhotoTooSmallError(PhotoError):
    """Too few pixels to show a face."""

    code = "photo.too-small"
    what = "The photo is too small: {width} x {height} pixels are left for the card, {needed} are needed on each side."
    fix = "Supply a larger one (600 x 800 is plenty)."


class PhotoUnwantedError(PhotoError):
    """The person has refused a photo on the card, and does not agree to its going to ESC-R."""

    code = "photo.unwanted"
    what = "This person wants no photo, neither on the card nor at ESC-R: it was not kept."
    fix = "If the person agrees now, record that consent first."
