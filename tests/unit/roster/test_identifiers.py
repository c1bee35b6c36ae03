"""Files that name people for a batch."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from station.errors import InputError
from station.model.esi import Esi
from station.roster.identifiers import Named, read_identifiers
from station.roster.sample import sample_roster

ADA, BOB = Esi.build("uni-demo.example", "a1"), Esi.build("uni-demo.example", "b2")


def read(folder: Path, text: str) -> tuple[Named, ...]:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return read_identifiers(path)


def test_a_roster_names_its_people() -> None:
    named = read_identifiers(sample_roster())
    assert [one.line for one in named] == list(range(2, 10))
    assert [one.line for one in named if one.esi is None] != []  # the row with a broken identifier


@pytest.mark.parametrize(
    "text",
    [
        f"{ADA}\n\n{BOB}\n",
        f"{ADA};Ada\n\n{BOB};Bob\n",
        f"\ufeffName;Identifiant;Groupe\n;{ADA};1\nBob;{BOB};1\n",
        f"group,European student identifier\r\n1,{ADA}\r\n2,{str(BOB).upper()}\r\n",
    ],
)
def test_a_list_may_be_bare_or_have_a_header(tmp_path: Path, text: str) -> None:
    assert [one.esi for one in read(tmp_path, text)] == [ADA, BOB]


def test_a_workbook_is_read_too(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Name", "ESI"], ["Ada", str(ADA)], ["Bob", str(BOB)]):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    assert read_identifiers(tmp_path / "list.xlsx") == (Named(2, str(ADA), ADA), Named(3, str(BOB), BOB))


def test_each_is_named_once_and_what_is_none_by_its_line(tmp_path: Path) -> None:
    named = read(tmp_path, f"{ADA}\nada\n{str(ADA).upper()}\n{BOB}\n")
    assert named == (Named(1, str(ADA), ADA), Named(2, "ada", None), Named(4, str(BOB), BOB))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_identifiers(tmp_path / "none.csv")
