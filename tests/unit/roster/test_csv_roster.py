"""The file itself: encoding, delimiter, header."""

from pathlib import Path

import pytest

from station.errors import InputError
from station.roster.columns import Field, map_columns
from station.roster.csv_roster import read_csv

ROW = "urn:schac:personalUniqueCode:int:esi:fr:1"


def write(folder: Path, content: bytes) -> Path:
    path = folder / "roster.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_utf8_with_and_without_byte_order_mark(tmp_path: Path, mark: bytes, end: bytes) -> None:
    header, row = read_csv(write(tmp_path, mark + end.join([b"esi,name", "1,Ζωή".encode(), b""])))
    assert (header.number, header.cells) == (1, ("esi", "name"))
    assert (row.number, row.cells) == (2, ("1", "Ζωή"))


@pytest.mark.parametrize(
    ("content", "offset", "byte"),
    [
        ("esi,name\n1,Zoé\n".encode("latin-1"), 13, "E9"),
        (b"\xef\xbb\xbf" + "esi,name\n1,Zoé\n".encode("cp1252"), 16, "E9"),
        ("esi,name\n".encode("utf-16"), 0, "FF"),
    ],
)
def test_another_encoding_is_refused_by_byte(tmp_path: Path, content: bytes, offset: int, byte: str) -> None:
    with pytest.raises(InputError, match=f"0x{byte} at offset {offset}\\."):
        read_csv(write(tmp_path, content))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("esi;name;valid until\n1;Lovelace, Ada;x\n", ("1", "Lovelace, Ada", "x")),
        ("esi,name,valid until\n1,Lovelace; Ada,x\n", ("1", "Lovelace; Ada", "x")),
        ('"esi";"name"\n1;a,b\n', ("1", "a,b")),
        ("\n\nesi;name\n1;a,b\n", ("1", "a,b")),
    ],
)
def test_the_delimiter_is_the_one_of_the_header(tmp_path: Path, text: str, cells: tuple[str, ...]) -> None:
    assert read_csv(write(tmp_path, text.encode()))[1].cells == cells


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n", "is empty"),
        (b" ,,\n\n", "is empty"),
        (b"esi,name,valid until\n", "has a header and no rows"),
        (b"esi,name,valid until\n,,\n", "has a header and no rows"),
        (b'esi,name\n1,a\n2,"b\n3,c\n', "begins on line 3"),
    ],
)
def test_files_without_rows_or_with_open_quotes(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_csv(write(tmp_path, content))


def test_unknown_columns_are_named_with_those_that_are_known() -> None:
    with pytest.raises(InputError) as caught:
        map_columns(["esi", "Shoe size", "name", "Pet"])
    assert "'Shoe size', 'Pet'" in caught.value.happened
    assert all(field.value in caught.value.remedy for field in Field)


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        (["esi", "name", "Nom", "valid until"], "twice: 'name', 'Nom'"),
        (["esi", "e-mail", "courriel", "name", "valid until"], "twice"),
        (["name", "valid until"], "no column for: esi"),
        (["esi", "first name", "valid until"], "no column for: name"),
        (["esi", "name"], "no column for: valid until"),
    ],
)
def test_columns_twice_or_missing(headers: list[str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        map_columns(headers)


@pytest.mark.parametrize(
    "header", ["Valid until", "VALID_UNTIL", "valid-until ", "Valable jusqu’au", "Date d'expiration"]
)
def test_headers_match_without_case_accents_and_punctuation(header: str) -> None:
    assert map_columns(["Ésí", "name", header])[Field.VALID_UNTIL] == 2
