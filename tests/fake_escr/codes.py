"""Numbers and QR codes, for anybody: the description names no key for them."""

import base64
import io

import segno

from fake_escr.answer import Answer, Call
from fake_escr.numbers import mint
from fake_escr.refusal import bad
from fake_escr.state import Records
from fake_escr.validation import check_pic, is_escn

VERIFIER = "https://s.esc-r.eu/"
_SCALES = {"XS": 1.0, "S": 1.5, "M": 4.0}  # QRFactory.java of EuropeanStudentCard/qr-java-generator


def generate_escn(records: Records, call: Call) -> Answer:
    """GET /cards/generate-escn."""
    del records
    prefix, count = number_of(call, "prefix", None), number_of(call, "numberOfESCN", 1)
    return Answer(200, mint(prefix, check_pic(call.query.get("pic", "")), count))


def qr(records: Records, call: Call) -> Answer:
    """GET /cards/{escn}/qr, without the mark, which is not ours to draw; as text it is base64 of the SVG (modelled)."""
    del records
    if not is_escn(call.identifier):
        raise bad("escn: not valid")
    for name, default, values in (
        ("orientation", "horizontal", {"horizontal", "vertical"}),
        ("colours", "normal", {"normal", "inverted"}),
        ("size", "S", set(_SCALES)),
    ):
        if call.query.get(name, default) not in values:
            raise bad(f"{name}: not valid")
    light_on_dark = call.query.get("colours") == "inverted"
    octets = io.BytesIO()
    segno.make(VERIFIER + call.identifier.lower(), version=4, error="m", boost_error=False).save(
        octets,
        kind="svg",
        scale=_SCALES[call.query.get("size", "S")],
        dark="#fff" if light_on_dark else "#000",
        light=None,
    )
    if "text/plain" in call.accept:
        return Answer(200, octets=base64.b64encode(octets.getvalue()), media="text/plain")
    return Answer(200, octets=octets.getvalue(), media="image/svg+xml")


def number_of(call: Call, name: str, default: int | None) -> int:
    """A number of the query. Raises Refusal(400)."""
    text = call.query.get(name)
    if text is None and default is not None:
        return default
    try:
        return int(text or "")
    except ValueError:
        raise bad(f"{name}: not a number") from None
