"""A store of its own for every test, and a clock that the test sets."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from station.store.database import Store, open_store


@dataclass
class Clock:
    """What the store takes for the time."""

    now: datetime = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "state" / "station.sqlite"


@pytest.fixture
def store(database: Path, clock: Clock) -> Iterator[Store]:
    with closing(open_store(database, clock)) as opened:
        yield opened


def open_jobs(store: Store) -> tuple[str, ...]:
    """What stands in the table of jobs without an end."""
    with store.transactions.read() as connection:
        return tuple(connection.exec_driver_sql("SELECT id FROM jobs WHERE ended IS NULL ORDER BY id").scalars())
