"""Transactions on the SQLite file: durable when they end, alone while they write."""

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import stamina
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from station.errors import StoreNetworkPathError
from station.store.faults import store_error

PATIENCE_S = 15.0
"""How long a transaction waits for another one to end."""
_TURN_S = 0.002
"""SQLite asks for its turn at ever longer intervals, up to 0.1 s (`sqliteDefaultBusyCallback` in its main.c): beside
one who writes hundreds of transactions in a row it would find the gap between two of them by luck alone."""


class Transactions:
    """What the repositories share. May be used from any thread."""

    def __init__(self, path: Path, patience_s: float = PATIENCE_S) -> None:
        self.path = path
        self._patience_s = patience_s
        self._engine = self._open_engine()
        self._reading = self._engine.execution_options(reading=True)
        self._brief = self._engine.execution_options(lasting=False)
        self._mine = _Mine()

    @property
    def writing(self) -> bool:
        """Whether this thread is within a `write`."""
        return self._mine.connection is not None

    @contextmanager
    def write(self, *, lasting: bool = True) -> Generator[Connection, None, None]:
        """A transaction that no other writer can come between: committed and on the disk when it ends.

        Within another one of the same thread it is a part of that one: what several repositories write then stands or
        falls together. One that is not `lasting` outlives this process, but reaches the disk with the next one that is
        (sqlite.org/pragma.html#pragma_synchronous: NORMAL in WAL mode). Raises StoreError.
        """
        if self._mine.connection is not None:
            yield self._mine.connection
            return
        with self._translated(), (self._engine if lasting else self._brief).begin() as connection:
            self._mine.connection = connection
            try:
                yield connection
            finally:
                self._mine.connection = None

    @contextmanager
    def read(self) -> Generator[Connection, None, None]:
        """One consistent view; writers go on beside it. Within a `write` it sees what that has written.

        Raises StoreError.
        """
        if self._mine.connection is not None:
            yield self._mine.connection
            return
        with self._translated(), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def bare(self) -> Generator[sqlite3.Connection, None, None]:
        """SQLite itself, outside a transaction. Raises StoreError."""
        with self._translated():
            connection = self._engine.raw_connection()
            try:
                driver = connection.driver_connection
                if not isinstance(driver, sqlite3.Connection):
                    raise TypeError("the store lies in SQLite")
                yield driver
            finally:
                connection.close()

    def close(self) -> None:
        """Closes every connection. May be called twice."""
        self._engine.dispose()

    @contextmanager
    def _translated(self) -> Generator[None, None, None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            if (known := store_error(error, self.path)) is not None:
                raise known from error
            raise

    def _open_engine(self) -> Engine:
        engine = create_engine(
            URL.create("sqlite+pysqlite", database=str(self.path)),
            connect_args={"timeout": self._patience_s, "check_same_thread": False},
            hide_parameters=True,  # an exception must not show a name or a photo
        )
        event.listen(engine, "connect", self._prepare)
        event.listen(engine, "begin", self._begin)
        return engine

    def _prepare(self, connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        # Python's own transaction handling would begin late and deferred: `_begin` says when and how.
        connection.isolation_level = None
        self._turn_to_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")

    def _turn_to_wal(self, connection: sqlite3.Connection) -> None:
        # The first change of mode fails at once where another process opens the file too: SQLite does not wait there.
        for attempt in stamina.retry_context(
            on=_is_busy, attempts=None, timeout=self._patience_s, wait_initial=0.02, wait_max=0.2
        ):
            with attempt:
                mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
                if mode != "wal":
                    raise StoreNetworkPathError(path=self.path, found=f"it keeps journal mode {mode}")

    def _begin(self, connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("reading", False):
            connection.exec_driver_sql("BEGIN")
            return
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if options.get('lasting', True) else 'NORMAL'}")
        self._take_turn(connection)

    def _take_turn(self, connection: Connection) -> None:
        last = monotonic() + self._patience_s
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
        try:
            while not _begun(connection, last=monotonic() >= last):
                sleep(_TURN_S)
        finally:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {self._patience_s * 1e3:.0f}")


class _Mine(threading.local):
    """The transaction that this thread writes in, if it does."""

    connection: Connection | None = None


def _begun(connection: Connection, *, last: bool) -> bool:
    """Whether nobody else is writing; where this is the `last` try, that is an error."""
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        if last or not _is_busy(error.orig):
            raise
        return False
    return True


def _is_busy(error: BaseException | None) -> bool:
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
