"""Looks at a database without opening it as the station does: nothing is made, brought up to date or locked."""

import enum
import sqlite3
from contextlib import closing
from pathlib import Path

from station.errors import StoreDamagedError, StoreNetworkPathError, StoreNewerError
from station.store.faults import store_error
from station.store.migrate import HEAD
from station.store.place import network_file_system


@enum.unique
class Version(enum.Enum):
    """How a database stands to this program."""

    NONE = "none"
    OLDER = "older"
    CURRENT = "current"


def inspect_database(path: Path) -> Version:
    """Whether it is there, whole, and of which version.

    Raises StoreDamagedError, StoreNewerError, StoreNetworkPathError, StoreError where it cannot be read.
    """
    folder = next(place for place in (path.absolute().parent, *path.absolute().parents) if place.exists())
    if (network := network_file_system(folder.resolve())) is not None:
        raise StoreNetworkPathError(path=path, found=network)
    if not path.exists() or path.stat().st_size == 0:
        return Version.NONE
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    except sqlite3.Error as error:
        if (mendable := store_error(error, path)) is not None:
            raise mendable from error
        raise
    if verdict != "ok":
        raise StoreDamagedError(path=path, found=verdict)
    if row is None:
        raise StoreDamagedError(path=path, found="it holds no version")
    # Revisions are numbers that rise (migrations/versions), so a later one is a newer program's.
    if row[0] > HEAD:
        raise StoreNewerError(path=path, revision=row[0])
    return Version.CURRENT if row[0] == HEAD else Version.OLDER
