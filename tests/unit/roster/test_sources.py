"""Rosters from workbooks, databases and other systems' files."""

import sqlite3
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from station.errors import InputError, OperatorError, RosterDatabaseError
from station.model.holder import AcademicLevel, Holder
from station.roster.columns import Field
from station.roster.csv_roster import read_csv
from station.roster.mapping import load_mapping
from station.roster.table import BadRow, open_rows

TODAY = date(2026, 9, 1)
ESI = "urn:schac:personalUniqueCode:int:esi:uni-demo.example"


def workbook(path: Path, *rows: tuple[str | float | date | None, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_reads_as_its_csv_would(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "roster.xlsx",
        ("ESI", "Name", "Level", "E-mail", "Valid until"),
        (f"{ESI}:1", "Ζωή Müller", "master", None, datetime.combine(date(2030, 9, 30), time())),
        (None, None),
        (f"{ESI}:2", 7.0, "master", None, date(2030, 9, 30)),
        (f"{ESI}:3", "Bob", None, "bob@uni-demo.example", "2030-09-30"),
    )
    zoe, bad, bob = open_rows(path, today=TODAY)
    assert isinstance(zoe, Holder)
    assert (zoe.name, zoe.level, zoe.email, zoe.valid_until) == (
        "Ζωή Müller", AcademicLevel.MASTER, None, date(2030, 9, 30),
    )  # fmt: skip
    assert isinstance(bad, BadRow)
    assert (bad.line, bad.column, bad.reason.code) == (4, "Name", "roster.name")
    assert isinstance(bob, Holder)
    assert bob.email == "bob@uni-demo.example"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, "old .xls file, or is protected"),
        (b"PK\3\4 no archive", "not an Excel workbook, or is damaged"),
        (b"", "not an Excel workbook, or is damaged"),
    ],
)
def test_what_is_no_workbook_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        open_rows(path)


def test_a_workbook_cut_short_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "roster.xlsx", ("ESI", "Name", "Valid until"), (f"{ESI}:1", "Ada", "2030-09-30"))
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(InputError, match="damaged"):
        list(open_rows(path))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/styles.xml", b"<font>", b'<font colour="red">'),  # TypeError
        ("[Content_Types].xml", b"sheet.main+xml", b"sheet.other+xml"),  # OSError
        ("xl/worksheets/sheet1.xml", b'<c r="A1" t="inlineStr">', b'<c r="A1" t="s"><v>99</v>'),  # IndexError
    ],
)
def test_a_workbook_that_another_program_has_written_oddly_is_named(
    tmp_path: Path, part: str, old: bytes, new: bytes
) -> None:
    whole = workbook(tmp_path / "whole.xlsx", ("ESI", "Name", "Valid until"), (f"{ESI}:1", "Ada", "2030-09-30"))
    with ZipFile(whole) as parts, ZipFile(tmp_path / "odd.xlsx", "w") as odd:
        for name in parts.namelist():
            content = parts.read(name)
            assert name != part or old in content
            odd.writestr(name, content.replace(old, new) if name == part else content)
    with pytest.raises(InputError, match="damaged"):
        list(open_rows(tmp_path / "odd.xlsx"))


def test_a_file_that_is_not_in_the_encoding_of_its_mapping_is_named(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_bytes(b"esi;name;valid until\n")
    with pytest.raises(InputError, match="not written in utf-16"):
        list(read_csv(tmp_path / "roster.csv", encoding="utf-16"))


def mapping(folder: Path, text: str) -> Path:
    path = folder / "system.toml"
    path.write_text(text, encoding="utf-8")
    return path


CAMPUS = """
name = "Campus"
[file]
delimiter = "|"
encoding = "cp1250"
[columns]
esi = "INE"
"last name" = "NOM"
"first name" = "PRENOM"
level = "CYCLE"
"valid until" = "FIN"
[read]
esi-scope = "fr"
dates = "%d/%m/%Y"
levels = { L = "bachelor", "Ma\u00eetrise" = "master" }
"""


def test_a_mapping_reads_another_systems_file(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_bytes(
        "NOM|PRENOM|INE|SEXE|CYCLE|FIN\nWałęsa|Zoë|1234567890G|F|maitrise|31/08/2030\nB|C|x y/z|M|L|31/08/2030\n"
        "Huber|Éva|44|F|Q|31/08/2030\nHuber|Éva|45|F|L|2030-08-31\n".encode("cp1250", "replace")
    )
    read = load_mapping(mapping(tmp_path, CAMPUS))
    rows = open_rows(path, mapping=read)
    assert rows.fields == {Field.ESI, Field.LAST_NAME, Field.FIRST_NAME, Field.LEVEL, Field.VALID_UNTIL}
    zoe, strange, level, day = rows
    assert isinstance(zoe, Holder)
    assert (str(zoe.esi), zoe.name) == ("urn:schac:personalUniqueCode:int:esi:fr:1234567890G", "Zoë Wałęsa")
    assert (zoe.level, zoe.valid_until) == (AcademicLevel.MASTER, date(2030, 8, 31))
    assert isinstance(strange, Holder)
    assert strange.esi.code == "x%20y%2Fz"
    assert isinstance(level, BadRow)
    assert isinstance(day, BadRow)
    assert (level.column, day.column) == ("CYCLE", "FIN")


def test_a_file_without_the_mapped_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("NOM|INE|CYCLE|FIN\nx|1|L|31/08/2030\n")
    with pytest.raises(InputError, match="no column 'PRENOM'; it has: 'NOM', 'INE'"):
        open_rows(path, mapping=load_mapping(mapping(tmp_path, CAMPUS)))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = 1", "name: a text is needed here"),
        ("name = 'x'\ncolour = 1", "colour: nothing of this name belongs here"),
        ("name = 'x'\n[columns]\nshoe = 'A'", "columns.shoe"),
        ("name = 'x'\n[file]\nencoding = 'utf-99'", "no encoding 'utf-99'"),
        ("name = 'x'\n[read]\nlevels = {A = 'professor'}", "'professor' is not an academic level"),
        ("name = 'x'\n[export]\ncolumns = {Nr = 'shoe size'}", "export.columns.Nr"),
        ("name = ", "at its end: this is not a value"),
    ],
)
def test_a_mapping_that_does_not_hold_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        load_mapping(mapping(tmp_path, text))


def query(folder: Path, sql: str, *, url: str | None = None) -> Path:
    return mapping(
        folder, f"name = 'SIS'\n[sql]\nurl = '{url or f'sqlite:///{folder}/sis.sqlite'}'\nquery = \"{sql}\"\n"
    )


@pytest.fixture
def sis(tmp_path: Path) -> Path:
    with closing(sqlite3.connect(tmp_path / "sis.sqlite")) as database, database:
        database.execute("CREATE TABLE student (esi, name, ends)")
        database.executemany(
            "INSERT INTO student VALUES (?, ?, ?)",
            [(f"{ESI}:{number}", f"Student Nº{number}", "2030-09-30") for number in range(1200)],
        )
    return tmp_path


def test_a_query_is_a_roster(sis: Path) -> None:
    read = load_mapping(query(sis, "SELECT esi, name, ends AS expires FROM student ORDER BY rowid"))
    rows = list(open_rows(None, mapping=read))
    assert len(rows) == 1200
    assert isinstance(rows[-1], Holder)
    assert rows[-1].name == "Student Nº1199"


def test_a_query_that_would_change_something_changes_nothing(sis: Path) -> None:
    delete = "DELETE FROM student RETURNING esi, name, ends AS expires"
    rows = open_rows(None, mapping=load_mapping(query(sis, delete)))
    assert sum(isinstance(row, Holder) for row in rows) == 1200
    with closing(sqlite3.connect(sis / "sis.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM student").fetchone() == (1200,)


@pytest.mark.parametrize(
    ("url", "kind", "message"),
    [
        ("sqlite:////no/such/place.sqlite", RosterDatabaseError, "unable to open"),
        ("nosuchbase://reader:hidden@host/db", InputError, "no driver for databases of the kind 'nosuchbase'"),
        ("not an address", InputError, "cannot be read"),
    ],
)
def test_a_database_out_of_reach_is_named_without_its_password(
    tmp_path: Path, url: str, kind: type[OperatorError], message: str
) -> None:
    with pytest.raises(kind, match=message) as caught:
        open_rows(None, mapping=load_mapping(query(tmp_path, "SELECT 1", url=url)))
    assert "hidden" not in f"{caught.value!r} {caught.value}"


def test_a_wrong_query_is_named(sis: Path) -> None:
    with pytest.raises(RosterDatabaseError, match="no such column: shoe"):
        open_rows(None, mapping=load_mapping(query(sis, "SELECT shoe FROM student")))
