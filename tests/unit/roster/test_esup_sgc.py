"""ESUP-SGC, both directions: its manager's CSV export read, and a list as its import takes it.

The form is that of its ImportExportService and ImportExportCardService: semicolons, quotation marks where needed, CRLF,
headers by the names of the fields, dates as Java prints them; nine columns by their order on the way back.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from made import make_card
from people import holder
from station.errors import InputError
from station.issuance.papers.card_export import write_issued
from station.model.card import CardUid
from station.model.escn import Escn
from station.model.holder import Holder
from station.roster.existing import read_cards
from station.roster.mapping import load_mapping, shipped_mappings
from station.roster.table import open_rows
from station.store.database import Store

ESCN = "6a01dfc0-cb98-1035-a19b-001999859608"
HEADER = "eppn;supannCodeINE;name;firstname;email;dueDate;csn;escnUid;etat"
ROWS = (
    f"zdete@univ.example;1234567890G;d'Été;Zoé;zoe@univ.example;2030-09-30T00:00;04112233445566;{ESCN};ENABLED",
    'old@univ.example;1234567890G;"d\'Été";Zoé;zoe@univ.example;2026-09-30T00:00;04AABBCCDDEEFF;;DESTROYED',
    "lbrun@univ.example;0987654321H;Brun;Luc;luc@univ.example;2029-09-30 00:00:00.0;;;ENABLED",
)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "export.csv"
    path.write_bytes("\r\n".join([HEADER, *ROWS, ""]).encode())
    return path


def test_its_people_come_once_each_by_the_card_that_is_in_use(export: Path) -> None:
    rows = list(open_rows(export, mapping=load_mapping(Path("esup-sgc"))))
    assert all(isinstance(row, Holder) for row in rows)
    zoe, luc = (row for row in rows if isinstance(row, Holder))
    assert (zoe.name, zoe.esi.text) == ("Zoé d'Été", "urn:schac:personalUniqueCode:int:esi:fr:1234567890G")
    assert (zoe.valid_until, luc.valid_until) == (date(2030, 9, 30), date(2029, 9, 30))


def test_its_cards_come_with_their_numbers(export: Path) -> None:
    zoes, lucs = read_cards(export, load_mapping(Path("esup-sgc")).cards)
    assert zoes.esi != lucs.esi
    assert (getattr(zoes, "uid", None), getattr(zoes, "escn", None)) == (
        CardUid(bytes.fromhex("04112233445566")),
        Escn.parse(ESCN),
    )
    assert (getattr(lucs, "uid", ""), getattr(lucs, "escn", "")) == (None, None)


def test_a_column_that_the_export_lacks_is_named(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(f"{HEADER.removesuffix(';etat')}\n{ROWS[0].removesuffix(';ENABLED')}\n", "utf-8")
    with pytest.raises(InputError, match="no column 'etat'"):
        open_rows(path, mapping=load_mapping(Path("esup-sgc")))


def test_a_list_goes_back_as_its_import_reads_it(store: Store, tmp_path: Path) -> None:
    card = make_card(store, replace(holder(1), email="ada@univ.example"))
    assert write_issued(store, tmp_path / "cards.csv", Path("esup-sgc")) == 1
    header, line = (tmp_path / "cards.csv").read_text("utf-8").splitlines()
    assert header.split(";")[2:6] == ["csn", "crous", "access-control-id", "eppn"]
    day = "25/11/2026 00:00:00"
    assert line.split(";") == [day, day, str(card.uid), "Interdite", "", "ada@univ.example", "Non", "", "ENABLED"]


def test_what_is_shipped_can_be_read() -> None:
    assert shipped_mappings() == ("esup-sgc",)
    for name in shipped_mappings():
        assert load_mapping(Path(name)).name
