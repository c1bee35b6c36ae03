"""Pictures: one for each person and institution, of 200 x 300 pixels (OpenAPI, V2/image).

The description names no key for them; that one is needed is modelled. So are 400 for another size, and 204 for the
deletion of a picture that is not there: it names neither 400 nor 404 in these places.
"""

from io import BytesIO

from PIL import Image, ImageOps

from fake_escr.answer import Answer, Call
from fake_escr.refusal import bad, denied, unknown
from fake_escr.state import Records

SIZE = (200, 300)


def get_picture(records: Records, call: Call) -> Answer:
    """GET: the bytes as they are kept."""
    picture = records.picture(_person(records, call), call.pic)
    if picture is None:
        raise unknown("Picture")
    return Answer(200, octets=picture, media="application/octet-stream")


def put_picture(records: Records, call: Call) -> Answer:
    """POST of a file, which replaces the one that is there."""
    esi = _person(records, call)
    records.put_picture(esi, call.pic, _fitting(call.upload, resize=call.query.get("resize") == "true"))
    return Answer(201, "stored")


def delete_picture(records: Records, call: Call) -> Answer:
    """DELETE."""
    records.drop_picture(_person(records, call), call.pic)
    return Answer(204)


def _person(records: Records, call: Call) -> str:
    """The person's ESI. An institution has pictures of its own people alone."""
    organisation, esi = call.identifiers
    person = records.person(esi)
    if person is None:
        raise unknown("Person")
    if organisation != call.pic or call.pic not in person.organisations:
        raise denied()
    return person.identifier


def _fitting(content: bytes, *, resize: bool) -> bytes:
    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.size == SIZE:
                return content
            if not resize:
                raise bad("file: must be 200px*300px")
            fitted = ImageOps.fit(picture.convert("RGB"), SIZE)
    except (OSError, ValueError):
        raise bad("file: not an image") from None
    octets = BytesIO()
    fitted.save(octets, "JPEG")
    return octets.getvalue()
