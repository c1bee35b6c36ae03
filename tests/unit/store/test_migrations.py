"""A database of an earlier version keeps what it holds."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from station.model.card import CardState
from station.model.esi import Esi
from station.model.standing import Standing, Worth
from station.store.database import open_store
from station.store.outbox import MessageState
from station.store.transactions import Transactions

ESI = Esi.build("fr", "Ada1")
ESCN = "6a01dfc0-cb98-1035-a19b-00199985960"


def _upgrade(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "station.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database as the first version left it: one card confirmed, one queued INACTIVE, one refused."""
    path = tmp_path / "station.sqlite"
    with closing(Transactions(path)) as transactions, transactions.write() as connection:
        _upgrade(connection, "0002")
    with closing(sqlite3.connect(path)) as db, db:
        for number, (state, status) in enumerate([("done", None), ("pending", "INACTIVE"), ("refused", "ACTIVE")]):
            job, escn = f"job{number}", f"{ESCN}{number}"
            ended = "2026-01-02" if state == "done" else None
            db.execute("INSERT INTO jobs VALUES (?, ?, '2026-01-01', ?)", (job, ESI.key, ended or f"2026-01-0{number}"))
            db.execute("INSERT INTO numbers VALUES (?, ?, 'used', '2026-01-01')", (escn, job))
            db.execute(
                "INSERT INTO cards VALUES (?, ?, ?, ?, NULL, ?, NULL, NULL, NULL, 'classic', '1', 'esc-cdz',"
                " 'SMART_CDZ', '2026-01-01', '2030-01-01', '2026-01-01', '2026-01-01')",
                (escn, job, ESI.key, ESI.text, "issued" if state == "done" else "registering"),
            )
            for kind, key in (("person", ESI.key), ("card", escn)):
                said = {"identifier": ESI.text} if kind == "person" else {"cardStatusType": status}
                body = {} if state == "done" else {"email": "a@b.c", **said}
                db.execute(
                    "INSERT INTO outbox (job, kind, key, body, state, attempts, created, updated)"
                    " VALUES (?, ?, ?, ?, ?, 1, '2026-01-01', '2026-01-01')",
                    (job, kind, key, json.dumps(body), state),
                )
    return path


def test_messages_with_bodies_become_wishes(old: Path) -> None:
    with closing(open_store(old)) as store:
        messages = store.outbox.of_person(ESI)
        found = [(one.subject.value, one.key, one.state, one.known, one.attempts) for one in messages]
        assert found == [
            ("person", ESI.text, MessageState.REFUSED, True, 1),
            ("card", f"{ESCN}0", MessageState.DONE, True, 1),
            ("card", f"{ESCN}1", MessageState.PENDING, False, 1),
            ("card", f"{ESCN}2", MessageState.REFUSED, False, 1),
        ]
        worths = [card.worth for card in sorted(store.cards.all(), key=lambda card: str(card.escn))]
    assert worths == [Worth(Standing.ACTIVE), Worth(Standing.WAITING), Worth(Standing.ACTIVE)]


def test_nothing_of_the_bodies_is_left(old: Path) -> None:
    open_store(old).close()
    assert b"a@b.c" not in old.read_bytes()


def test_a_row_that_was_brought_back_to_before_its_end_says_it_again(old: Path) -> None:
    with closing(Transactions(old)) as transactions, transactions.write() as connection:
        _upgrade(connection, "0013")
    with closing(sqlite3.connect(old)) as db, db:
        for job, kind in (("job1", "registered"), ("job2", "damaged"), ("job0", "proceed")):
            db.execute(
                "INSERT INTO journal (job, phase, kind, data, at) VALUES (?, 'fact', ?, '{}', '2026-01-01')",
                (job, kind),
            )
        db.execute("UPDATE cards SET state = 'registering', problem_code = 'x'")
    with closing(open_store(old)) as store:
        found = {str(card.escn)[-1]: (card.state, card.problem) for card in store.cards.all()}
    assert found["1"] == (CardState.ISSUED, None)
    assert (found["0"][0], found["2"][0]) == (CardState.REGISTERING, CardState.SPOILED)


def test_all_people_of_a_batch_under_way_count(old: Path) -> None:
    with closing(Transactions(old)) as transactions, transactions.write() as connection:
        _upgrade(connection, "0014")
    with closing(sqlite3.connect(old)) as db, db:
        db.execute(
            "INSERT INTO holders (esi_key, esi, name, search_key, valid_until, updated)"
            " VALUES (?, ?, 'Ada', 'ada', '2030-01-01', '2026-01-01')",
            (ESI.key, ESI.text),
        )
        db.execute("INSERT INTO batch_people (place, esi_key, passed) VALUES (0, ?, 1)", (ESI.key,))
    open_store(old).close()
    with closing(sqlite3.connect(old)) as db:
        assert db.execute("SELECT place, esi_key, passed, unfit FROM batch_people").fetchall() == [(0, ESI.key, 1, 0)]
