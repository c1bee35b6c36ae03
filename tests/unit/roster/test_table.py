"""Rosters as people make them: good rows become holders, bad ones are named."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from station.errors import InputError
from station.model.card import Problem
from station.model.esi import URN_PREFIX, Esi
from station.model.holder import AcademicLevel, Purpose
from station.roster.table import BadRow, Roster, read_roster

TODAY = date(2026, 9, 1)
ESI = f"{URN_PREFIX}uni-demo.example"
HEADER = "esi,name,level,email,valid until,photo,consent"

Reader = Callable[..., Roster]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Reads a roster of these lines."""

    def from_lines(*lines: str) -> Roster:
        path = tmp_path / "roster.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return read_roster(path, TODAY)

    return from_lines


def only(roster: Roster) -> BadRow:
    assert roster.holders == ()
    (row,) = roster.rejected
    return row


def test_a_whole_row(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    Image.new("RGB", (35, 45)).save(tmp_path / "photos" / "ada.png")
    roster = read(HEADER, f'{ESI}:1,"  Ada   Lovelace ",Master,ada@uni-demo.example,2030-09-30,ada.png,YES')
    assert roster.rejected == ()
    (ada,) = roster.holders
    assert (ada.esi, ada.name, ada.level) == (Esi.parse(f"{ESI}:1"), "Ada Lovelace", AcademicLevel.MASTER)
    assert (ada.email, ada.valid_until) == ("ada@uni-demo.example", date(2030, 9, 30))
    assert ada.photo == (tmp_path / "photos" / "ada.png").read_bytes()
    assert ada.consents == set(Purpose) - {Purpose.PHOTO_TO_REGISTRY}


@pytest.mark.parametrize(
    ("header", "cells", "is_"),
    [
        ("role,language", '" Visiting   lecturer ",fr', ("Visiting lecturer", "fr")),
        ("fonction,langue", "Vacataire,FR-fr", ("Vacataire", "fr")),
        ("role,language", ",", (None, None)),
    ],
)
def test_role_and_language(read: Reader, header: str, cells: str, is_: tuple[str | None, str | None]) -> None:
    (ada,) = read(f"esi,name,valid until,{header}", f"{ESI}:1,Ada,2030-09-30,{cells}").holders
    assert (ada.role, ada.language) == is_


def test_a_language_is_a_code(read: Reader) -> None:
    row = only(read("esi,name,valid until,language", f"{ESI}:1,Ada,2030-09-30,français"))
    assert (row.column, row.reason.code) == ("language", "roster.language")


def test_french_headers_in_any_case_with_or_without_accents(read: Reader) -> None:
    roster = read(
        "IDENTIFIANT;Prenom;NOM;Niveau d’études;Courriel;Date d'expiration;Consentement",
        f"{ESI}:1;Zoé;d'Été;Licence;zoe@uni-demo.example;2030-09-30;oui",
        f"{ESI}:2;Luc;Brun;doctorat;;2030-09-30;non",
    )
    assert [(holder.name, holder.level) for holder in roster.holders] == [
        ("Zoé d'Été", AcademicLevel.BACHELOR),
        ("Luc Brun", AcademicLevel.DOCTORATE),
    ]
    assert [len(holder.consents) for holder in roster.holders] == [4, 0]


@pytest.mark.parametrize(
    ("header", "cells", "name"),
    [
        ("first name,last name", "Ada,Lovelace", "Ada Lovelace"),
        ("last name,first name", "Lovelace,Ada", "Ada Lovelace"),
        ("name,first name", "Lovelace,Ada", "Ada Lovelace"),
        ("nom de famille,prénom", "Lovelace,Ada", "Ada Lovelace"),
        ("nom", "Ada Lovelace", "Ada Lovelace"),
        ("nom et prénom", "Lovelace Ada", "Lovelace Ada"),
        ("full name,first name", "Ada Lovelace,Ada", "Ada Lovelace"),
    ],
)
def test_names_in_one_column_or_two(read: Reader, header: str, cells: str, name: str) -> None:
    roster = read(f"esi,{header},valid until", f"{ESI}:1,{cells},2030-09-30")
    assert [holder.name for holder in roster.holders] == [name]


def test_only_identifier_name_and_end_are_needed(read: Reader) -> None:
    (ada,) = read("esi,name,valid_until", f"{ESI}:1,Ada,2026-09-01").holders
    assert (ada.level, ada.email, ada.photo, ada.consents) == (None, None, None, frozenset())


@pytest.mark.parametrize("separator", [";", "|", " ", "; "])
def test_consent_to_some_purposes(read: Reader, separator: str) -> None:
    listed = separator.join(["card", "photo-on-card"])
    (ada,) = read("esi,name,valid until,consent", f'{ESI}:1,Ada,2030-09-30,"{listed}"').holders
    assert ada.consents == {Purpose.CARD, Purpose.PHOTO_ON_CARD}


def test_accents_are_composed(read: Reader) -> None:
    (zoe,) = read("esi,name,valid until", f"{ESI}:1,Zoe\u0301,2030-09-30").holders
    assert zoe.name == "Zoé"


GOOD = {"esi": f"{ESI}:1", "name": "Ada", "level": "", "email": "", "valid until": "2030-09-30", "consent": ""}


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("esi", "", "roster.esi"),
        ("esi", "urn:schac:personalUniqueCode:int:esi:uni-demo.example 1", "roster.esi"),
        ("name", "  ", "roster.name"),
        ("name", "Ada\u0007", "roster.name"),
        ("name", "Ada " * 50 + "B", "roster.name"),
        ("email", f"{'a' * 243}@uni.example", "roster.email"),
        ("level", "professor", "roster.level"),
        ("email", "ada", "roster.email"),
        ("email", "ada@uni demo.example", "roster.email"),
        ("valid until", "", "roster.date"),
        ("valid until", "03.04.2030", "roster.date"),
        ("valid until", "2030-02-30", "roster.date"),
        ("valid until", "20300930", "roster.date"),
        ("valid until", "2026-08-31", "holder.expired"),
        ("consent", "maybe", "roster.consent"),
        ("consent", "card, fame", "roster.consent"),
    ],
)
def test_a_bad_cell_is_named_and_good_rows_go_on(read: Reader, column: str, cell: str, code: str) -> None:
    bad = {**GOOD, column: cell}
    good = {**GOOD, "esi": f"{ESI}:2"}
    roster = read(",".join(GOOD), *(",".join(f'"{text}"' for text in row.values()) for row in (bad, good)))
    assert [holder.esi.code for holder in roster.holders] == ["2"]
    (row,) = roster.rejected
    assert (row.line, row.column, row.reason.code, row.esi) == (2, column, code, bad["esi"].strip())
    assert row.reason.what
    assert row.reason.fix


def test_a_second_row_of_one_person_names_the_first(read: Reader) -> None:
    roster = read(
        "name,esi,valid until", "", f"Ada,{ESI}:a1,2030-09-30", f"Bob,{ESI}:2,2030-09-30", f"Ada,{ESI}:A1,2031-09-30"
    )
    assert [holder.name for holder in roster.holders] == ["Ada", "Bob"]
    assert [(row.line, row.column, row.reason.code) for row in roster.rejected] == [(5, "esi", "roster.duplicate")]
    assert "line 3" in roster.rejected[0].reason.what


def test_lines_are_counted_as_an_editor_does(read: Reader) -> None:
    roster = read(
        "esi,name,valid until",
        f'{ESI}:1,"Ada\nLovelace",2030-09-30',
        ",,",
        f"{ESI}:2,Bob,soon",
    )
    assert [holder.name for holder in roster.holders] == ["Ada Lovelace"]
    assert only(Roster((), roster.rejected)).line == 5


@pytest.mark.parametrize("row", [f"{ESI}:1,Ada", f"{ESI}:1,Ada,2030-09-30,more"])
def test_a_row_of_another_width(read: Reader, row: str) -> None:
    assert only(read("esi,name,valid until", row)).reason.code == "roster.cells"


def test_columns_that_a_spreadsheet_left_blank_at_the_end_do_no_harm(read: Reader) -> None:
    assert len(read("esi,name,valid until,,", f"{ESI}:1,Ada,2030-09-30,,").holders) == 1


def test_names_and_identifiers_do_not_show_in_a_bad_row(read: Reader) -> None:
    row = only(read("esi,name,valid until", f"{ESI}:secret-number,Ada Lovelace,soon"))
    assert isinstance(row.reason, Problem)
    assert "Lovelace" not in repr(row)
    assert "secret-number" not in repr(row)


@given(st.lists(st.tuples(*[st.text(alphabet='ab,;"\n\r é@:-2030', max_size=12)] * 3), min_size=1, max_size=6))
def test_whatever_the_cells_hold_every_row_is_a_holder_or_is_named(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    path = tmp_path_factory.getbasetemp() / "whatever.csv"
    lines = [",".join(map(quoted, row)) for row in rows]
    path.write_bytes("\r\n".join(["esi,name,valid until", *lines, f"{ESI}:1,Ada,2030-09-30"]).encode())
    roster = read_roster(path, TODAY)
    blank = sum(not any(cell.strip() for cell in row) for row in rows)
    assert len(roster.holders) + len(roster.rejected) == len(rows) + 1 - blank
    assert roster.holders[-1].esi.code == "1"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it is not there"):
        read_roster(tmp_path / "roster.csv", TODAY)


def days(read: Reader, *written: str) -> list[date]:
    rows = (f"{ESI}:{at};Ada;{day}" for at, day in enumerate(written))
    return [holder.valid_until for holder in read("esi;name;valid until", *rows).holders]


@pytest.mark.parametrize("mark", ["/", ".", "-"])
def test_days_before_months_are_read_where_the_column_leaves_no_doubt(read: Reader, mark: str) -> None:
    written = [text.replace("/", mark) for text in ("03/04/2027", "30/9/2027", "", "soon")]
    assert days(read, *written) == [date(2027, 4, 3), date(2027, 9, 30)]


@pytest.mark.parametrize(
    "written",
    [
        ("03/04/2027", "05/06/2027"),  # either may be the month
        ("03/31/2027", "03/04/2027"),  # the month is first
        ("30/09/2027", "09/30/2027"),
        ("30/09/2027", "03.04.2027"),
    ],
)
def test_days_are_never_guessed(read: Reader, written: tuple[str, ...]) -> None:
    assert days(read, *written) == []


def test_beside_days_as_iso_8601_has_them_no_other_form_is_taken(read: Reader) -> None:
    assert days(read, "2027-09-30", "30/09/2027") == [date(2027, 9, 30)]
