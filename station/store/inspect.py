"""Looks at a database without opening it as the station does: nothing is made, brought up to date or locked."""

import enum
import sqlite3
from contextlib import closing
from pathlib import Path

from station.errors import (
    StoreDamagedError,
    StoreLostError,
    StoreNetworkPathError,
    StoreNewerError,
    StoreUnwritableError,
)
from station.errors.foreign import refused
from station.store.audit import head_file
from station.store.faults import store_error
from station.store.migrate import HEAD
from station.store.place import network_file_system
from station.store.tombstones import key_file


@enum.unique
class Version(enum.Enum):
    """How a database stands to this program."""

    NONE = "none"
    OLDER = "older"
    CURRENT = "current"


def inspect_database(path: Path) -> Version:
    """Whether it is there, whole, and of which version.

    Raises StoreLostError, StoreDamagedError, StoreNewerError, StoreNetworkPathError,
    StoreError where it cannot be read.
    """
    folder = next(place for place in (path.absolute().parent, *path.absolute().parents) if place.exists())
    if (network := network_file_system(folder.resolve())) is not None:
        raise StoreNetworkPathError(path=path, found=network)
    if not _holds_something(path):
        check_not_lost(path)
        return Version.NONE
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    except sqlite3.Error as error:
        if (fault := store_error(error, path)) is not None:
            raise fault from error
        raise
    if verdict != "ok":
        raise StoreDamagedError(path=path, found=verdict)
    if row is None:
        raise StoreDamagedError(path=path, found="it holds no version")
    # Revisions are numbers that rise (migrations/versions), so a later one is a newer program's.
    if row[0] > HEAD:
        raise StoreNewerError(path=path, revision=row[0])
    return Version.CURRENT if row[0] == HEAD else Version.OLDER


def check_not_lost(path: Path) -> None:
    """That no records are to be begun where there were some: whoever came next would find no accounts, no blocked card.

    The files beside a database are written after its first table (tombstones, audit). Raises StoreLostError,
    StoreUnwritableError.
    """
    try:
        if _holds_something(path):
            return
        notes = [note for note in (head_file(path), key_file(path)) if note.exists()]
    except OSError as error:
        raise StoreUnwritableError(path=path, found=refused(error)) from error
    if notes:
        raise StoreLostError(path=path, note=notes[0].name, names=f"{path.stem}.*")


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
