"""The journal keeps its rows, in order, for ever."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from station.model.esi import Esi
from station.store.database import Store, open_store
from station.store.journal import JournalRow, Phase

from .conftest import Clock


def start(store: Store, *jobs: str) -> None:
    for job in jobs:
        store.jobs.start(job, Esi.build("fr", job))


def test_rows_come_back_in_order(store: Store, clock: Clock) -> None:
    start(store, "one", "two")
    first = store.journal.append("one", Phase.INTENT, "encode-chip", {})
    store.journal.append("two", Phase.FACT, "opened", {"order": "encode-first"})
    last = store.journal.append("one", Phase.FACT, "zone-signed", {"signature": "3045", "certificate": "30"})
    assert store.journal.rows("one") == [
        JournalRow(first, "one", Phase.INTENT, "encode-chip", {}, clock.now),
        JournalRow(last, "one", Phase.FACT, "zone-signed", {"signature": "3045", "certificate": "30"}, clock.now),
    ]
    assert first < last
    assert store.journal.rows("three") == []


def test_open_jobs_are_those_with_rows_and_no_end(store: Store) -> None:
    start(store, "c", "a", "b", "silent")
    for job in ("b", "c", "a", "b"):
        store.journal.append(job, Phase.FACT, "opened", {})
    store.jobs.end("c")
    assert store.journal.open_jobs() == ["b", "a"]


@pytest.mark.parametrize("change", ["UPDATE journal SET kind = 'other'", "DELETE FROM journal"])
def test_the_database_refuses_to_change_a_row(store: Store, change: str) -> None:
    start(store, "job")
    store.journal.append("job", Phase.FACT, "opened", {})
    with pytest.raises(Exception, match="append-only"), store.transactions.write() as connection:
        connection.exec_driver_sql(change)
    assert [row.kind for row in store.journal.rows("job")] == ["opened"]


def test_a_row_needs_a_job(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.journal.append("unknown", Phase.FACT, "opened", {})


APPEND_AND_DIE = """
import os, signal, sys
from pathlib import Path
from station.model.esi import Esi
from station.store.database import open_store
from station.store.journal import Phase
store = open_store(Path(sys.argv[1]))
store.jobs.start("job", Esi.build("fr", "1"))
for number in range(3):
    print(store.journal.append("job", Phase.FACT, str(number), {}), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_row_survives_the_death_of_its_process(store: Store, database: Path) -> None:
    store.close()
    killed = subprocess.run(
        [sys.executable, "-c", APPEND_AND_DIE, str(database)], capture_output=True, text=True, timeout=60, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with closing(open_store(database)) as again:
        assert [str(row.id) for row in again.journal.rows("job")] == killed.stdout.split()
        assert [row.kind for row in again.journal.rows("job")] == ["0", "1", "2"]
        assert again.journal.open_jobs() == ["job"]


def test_a_moment_without_its_zone_is_refused(store: Store, clock: Clock) -> None:
    start(store, "job")
    clock.now = clock.now.replace(tzinfo=None)
    with pytest.raises(Exception, match="without its time zone"):
        store.journal.append("job", Phase.FACT, "opened", {})
