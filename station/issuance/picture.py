"""A holder's photo as ESC-R takes it: 200 x 300 pixels exactly (ESC-R's OpenAPI, uploadStudentPicture)."""

from io import BytesIO

from station.printer.photo import prepare_photo

WIDTH, HEIGHT = 200, 300
_QUALITY = 90


def registry_picture(photo: bytes) -> bytes:
    """The photo, cropped and scaled as for a card, as JPEG without any of its metadata. Raises PhotoError."""
    octets = BytesIO()
    prepare_photo(photo, WIDTH, HEIGHT).save(octets, "JPEG", quality=_QUALITY)
    return octets.getvalue()
