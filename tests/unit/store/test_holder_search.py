"""Searching as one types: words in any order, numbers, and nothing of who is gone."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from station.model.esi import URN_PREFIX, Esi
from station.model.fold import fold, words_of
from station.model.holder import Holder
from station.store import schema
from station.store.database import Store, open_store
from station.store.holder_search import entry_rows
from station.store.transactions import Transactions
from traces import files_below

DAY = date(2030, 9, 30)
PEOPLE = {
    "ada": Holder(Esi.build("uni-demo.example", "Ada-17"), "Ada Łukasiewicz-Müller", None, DAY),
    "bob": Holder(Esi.build("fr", "100%25x"), "Bob O'Neil", None, DAY),
    "eleni": Holder(Esi.build("uni-demo.example", "20260017"), "Ελένη Παπαδοπούλου", None, DAY),
    "jorg": Holder(Esi.parse("IS-999859608-9"), "Jörg Þórðarson", None, DAY),
    "vira": Holder(Esi.build("uni-demo.example", "7"), "Віра Ґудзь-Йовенко", None, DAY),
}
ESCN = "6a01dfc0-cb98-1035-a19b-001999859608"
UID = "04A1B2C3D4E5F6"


@pytest.fixture
def office(store: Store) -> Store:
    store.holders.save_all(PEOPLE.values())
    with store.transactions.write() as connection:
        now = {"created": datetime(2026, 9, 1, tzinfo=UTC), "updated": datetime(2026, 9, 1, tzinfo=UTC)}
        key = PEOPLE["bob"].esi.key
        connection.execute(insert(schema.jobs).values(id="1", esi_key=key, created=now["created"]))
        connection.execute(insert(schema.numbers).values(escn=ESCN, job="1", state="used", minted=now["created"]))
        connection.execute(
            insert(schema.cards).values(
                escn=ESCN, job="1", esi_key=key, esi=str(PEOPLE["bob"].esi), uid=UID, state="issued",
                template_name="t", template_version="1", chip_profile="c", card_type="SMART_CDZ", expires_on=DAY, **now,
            )
        )  # fmt: skip
    return store


def found(store: Store, text: str, limit: int = 50) -> set[str]:
    names = {holder.name: short for short, holder in PEOPLE.items()}
    return {names[entry.name] for entry in store.holders.search(text, limit)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("lukasi", {"ada"}),
        ("MULLER ada", {"ada"}),
        ("müller-łuk", {"ada"}),
        ("o'n", {"bob"}),
        ("neil b", {"bob"}),
        ("ΠΑΠΑΔΟΠΟΎΛΟΥ ελενη", {"eleni"}),
        ("ελένης", set[str]()),
        ("thordars", {"jorg"}),
        ("ґудзь віра", {"vira"}),
        ("гудзь иовен", {"vira"}),
        ("ada bob", set[str]()),
        ("kasiewicz", set[str]()),
        ("%", set[str]()),
        ("_", set[str]()),
    ],
)
def test_words_are_found_in_any_order_by_their_beginning(office: Store, text: str, who: set[str]) -> None:
    assert found(office, text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("20260017", {"eleni"}),
        ("ada-17", {"ada"}),
        ("17", {"ada"}),
        ("παπ 2026", {"eleni"}),
        ("uni-demo.example:a", {"ada"}),
        (f"{URN_PREFIX}UNI-demo.example:2", {"eleni"}),
        (ESCN[:8], {"bob"}),
        (ESCN.upper(), {"bob"}),
        (ESCN.replace("-", "")[:17], {"bob"}),
        (f"https://s.esc-r.eu/{ESCN}", {"bob"}),
        (ESCN[:7], set[str]()),
        (UID.lower(), {"bob"}),
    ],
)
def test_numbers_are_found(office: Store, text: str, who: set[str]) -> None:
    assert found(office, text) == who


def test_the_nearest_come_first_and_nobody_twice(store: Store) -> None:
    for number, name in enumerate(("Marianne Abel", "Anton Mari", "Mari Mari Berg", "Zoë Marin")):
        store.holders.save(Holder(Esi.build("fr", f"x{number}"), name, None, DAY))
    names = [entry.name for entry in store.holders.search("mari")]
    assert names == ["Mari Mari Berg", "Anton Mari", "Marianne Abel", "Zoë Marin"]
    assert [entry.name for entry in store.holders.search("mari", 2)] == names[:2]


@given(st.lists(st.text("abc éñßΣς-'", min_size=1), min_size=1, max_size=4).map(" ".join), st.data())
def test_every_entry_holds_every_word(name: str, data: st.DataObject) -> None:
    esi = Esi.build("fr", "7z")
    entries = [row["entry"] for row in entry_rows(name, esi)]
    word = data.draw(st.sampled_from(words_of(f"{name} 7z")))
    assert any(entry.startswith(word) for entry in entries)
    assert all(sorted(entry.split()) == sorted(words_of(f"{name} 7z")) for entry in entries)
    assert words_of(fold(name)) == words_of(name.upper())


def test_a_new_name_replaces_the_old_one(office: Store) -> None:
    office.holders.save(replace(PEOPLE["bob"], name="Robert O'Neil"))
    assert [entry.name for entry in office.holders.search("robert")] == ["Robert O'Neil"]
    assert office.holders.search("bob") == ()


def test_who_is_erased_leaves_no_word(office: Store, database: Path) -> None:
    def words_kept() -> bytes:
        return b"".join(file.read_bytes() for file in files_below(database.parent))

    assert b"lukasiewicz" in words_kept(), "the search can find"
    office.erasing.erase(PEOPLE["ada"].esi, "erased")
    with office.transactions.read() as connection:
        keys = set(connection.scalars(select(schema.holder_words.c.esi_key)))
    assert keys == {holder.esi.key for short, holder in PEOPLE.items() if short != "ada"}
    office.erasing.sweep()
    assert [word for word in (b"lukasiewicz", b"muller", "Łukasiewicz".encode()) if word in words_kept()] == []


def test_a_database_from_before_can_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "station.sqlite"
    config = Config()
    config.set_main_option("script_location", "station.store:migrations")
    with closing(Transactions(path)) as transactions, transactions.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
    jorg = PEOPLE["jorg"]
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "INSERT INTO holders VALUES (?, ?, ?, 'jorg thorðarson', NULL, '2030-01-01', NULL, '2026-01-01')",
            (jorg.esi.key, jorg.esi.text, jorg.name),
        )
    with closing(open_store(path)) as store:
        assert [entry.esi for entry in store.holders.search("thordarson")] == [jorg.esi]
        with store.transactions.read() as connection:
            assert connection.scalars(select(schema.holders.c.search_key)).all() == [f"jorg thordarson {jorg.esi.key}"]
