"""QR codes, and the dry run of an import."""

import base64

import pytest

from fake_escr.state import snapshot

from .conftest import CARD, ESCN, ESI, Door


@pytest.mark.parametrize("query", ["", "?orientation=vertical&colours=inverted&size=M"])
def test_a_qr_code_as_svg_and_as_base64(door: Door, query: str) -> None:
    status, svg, media = door.fetch(f"/api/v2/cards/{ESCN}/qr{query}", "image/svg+xml")
    assert (status, media, svg[:5]) == (200, "image/svg+xml", b"<?xml")
    status, text, media = door.fetch(f"/api/v2/cards/{ESCN}/qr{query}", "text/plain")
    assert (status, media, base64.b64decode(text)) == (200, "text/plain", svg)


@pytest.mark.parametrize("asked", [f"{ESCN}/qr?size=L", f"{ESCN}/qr?colours=red", "nothing/qr"])
def test_a_qr_code_that_is_not_offered(door: Door, asked: str) -> None:
    assert door.fetch(f"/api/v2/cards/{asked}")[0] == 400


def test_the_dry_run_of_an_import_names_row_and_field(issued: Door) -> None:
    columns = issued("GET", "/api/v2/cards/csv-config")[1]
    assert columns["personIdentifier"] == 0

    def row(**values: str) -> str:
        return ",".join(
            {**CARD, "displayName": "", **values}[name] for name in sorted(columns, key=columns.__getitem__)
        )

    other = ESCN.replace("6a01", "6a02")
    lines = [
        row(cardNumber=other),
        row(),
        row(cardNumber=other, expiresAt="never"),
        row(cardNumber=other, personIdentifier=f"{ESI}x"),
    ]
    content = "\r\n".join([",".join(columns), *lines]).encode()
    status, found = issued.upload("/api/v2/cards/validate-csv?operation=CREATE", content)
    assert status == 200
    assert [(fault["rowNumber"], fault["fieldName"]) for fault in found] == [
        (3, "cardNumber"),
        (4, "expiresAt"),
        (5, "personIdentifier"),
    ]
    assert issued.upload("/api/v2/cards/validate-csv?operation=DELETE", content)[1][0]["rowNumber"] == 2
    assert issued.upload("/api/v2/cards/validate-csv?operation=MERGE", content)[0] == 400
    assert len(snapshot(issued.path).cards) == 1
