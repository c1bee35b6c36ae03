"""The file itself: encoding, delimiter, header."""

from pathlib import Path

import pytest

from station.errors import InputError
from station.roster import csv_roster
from station.roster.columns import HEADERS, Field, map_columns
from station.roster.encoding import detect_encoding
from station.roster.line import Line, with_header

ROW = "urn:schac:personalUniqueCode:int:esi:fr:1"


def write(folder: Path, content: bytes) -> Path:
    path = folder / "roster.csv"
    path.write_bytes(content)
    return path


def read_csv(path: Path) -> list[Line]:
    lines = csv_roster.read_csv(path, encoding=detect_encoding(path), headers=HEADERS)
    header, rows = with_header(lines, path.name)
    return [header, *rows]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_utf8_with_and_without_byte_order_mark(tmp_path: Path, mark: bytes, end: bytes) -> None:
    header, row = read_csv(write(tmp_path, mark + end.join([b"esi,name", "1,Ζωή".encode(), b""])))
    assert (header.number, header.cells) == (1, ("esi", "name"))
    assert (row.number, row.cells) == (2, ("1", "Ζωή"))


def test_windows_text_is_told_by_what_is_no_utf8(tmp_path: Path) -> None:
    path = write(tmp_path, "esi;name\n1;Zoé Œuvré – 50 €\n".encode("cp1252"))
    assert detect_encoding(path) == "cp1252"
    assert read_csv(path)[1].cells == ("1", "Zoé Œuvré – 50 €")


def test_a_letter_cut_by_the_end_of_a_block_or_of_the_file(tmp_path: Path) -> None:
    assert detect_encoding(write(tmp_path, b"a" * ((1 << 20) - 1) + "é".encode())) == "utf-8-sig"
    assert detect_encoding(write(tmp_path, "é".encode()[:1])) == "cp1252"


@pytest.mark.parametrize(
    ("content", "offset", "byte"),
    [
        (b"esi,name\n1,Zo\xe9 \x81\n", 15, "81"),
        (b"\xef\xbb\xbfesi,name\n1,Zo\xe9\x90\n", 17, "90"),
        ("esi,name\n".encode("utf-16"), 3, "00"),
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
        ("esi\tname\n1\ta,b;c\n", ("1", "a,b;c")),
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
