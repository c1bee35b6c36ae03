"""What SQLite says went wrong, as the station's errors."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from station.errors import StoreDamagedError, StoreError, StoreFullError, StoreLockedError, StoreUnwritableError
from station.errors.foreign import sqlite_fault

# Primary result codes (sqlite.org/rescode.html).
_KINDS: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreLockedError,
    sqlite3.SQLITE_LOCKED: StoreLockedError,
    sqlite3.SQLITE_CORRUPT: StoreDamagedError,
    sqlite3.SQLITE_NOTADB: StoreDamagedError,
    sqlite3.SQLITE_FORMAT: StoreDamagedError,
    sqlite3.SQLITE_READONLY: StoreUnwritableError,
    sqlite3.SQLITE_CANTOPEN: StoreUnwritableError,
    sqlite3.SQLITE_PERM: StoreUnwritableError,
    sqlite3.SQLITE_FULL: StoreFullError,
    sqlite3.SQLITE_IOERR: StoreFullError,
}


def store_error(error: DBAPIError | sqlite3.Error, path: Path) -> StoreError | None:
    """The error that a person can fix, or None where it is a bug."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(origin, sqlite3.Error) or (code := getattr(origin, "sqlite_errorcode", None)) is None:
        return None
    primary = code & 0xFF  # the rest tells more
    kind = _KINDS.get(primary)
    return kind(path=path, found=sqlite_fault(primary)) if kind else None
