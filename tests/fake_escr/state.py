"""What the registry remembers: one SQLite file, which survives the process that writes it.

A request's changes are one transaction, done before it is answered. Deleted records are overwritten
(`secure_delete`); the log holds methods, path templates and statuses, never a body or an identifier.
"""

import json
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from fake_escr.validation import Fields

_SCHEMA = """
CREATE TABLE IF NOT EXISTS person (key TEXT PRIMARY KEY, identifier TEXT NOT NULL, full_name TEXT);
CREATE TABLE IF NOT EXISTS membership (
    person TEXT NOT NULL, pic TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (person, pic)
);
CREATE TABLE IF NOT EXISTS card (
    key TEXT PRIMARY KEY, issuer TEXT NOT NULL, person TEXT NOT NULL, fields TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS picture (person TEXT NOT NULL, pic TEXT NOT NULL, octets BLOB NOT NULL,
    PRIMARY KEY (person, pic)
);
CREATE INDEX IF NOT EXISTS card_of ON card (person, issuer);
CREATE TABLE IF NOT EXISTS created (kind TEXT NOT NULL, key TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE TABLE IF NOT EXISTS request (
    id INTEGER PRIMARY KEY, method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the ESI as first registered, the name at the person, and the fields of each institution by PIC."""

    identifier: str
    full_name: str | None
    organisations: dict[str, Fields]


@dataclass(frozen=True, slots=True)
class Request:
    """One line of the log. Status 0: the answer was never sent."""

    method: str
    path: str
    status: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All of a state file.

    `persons` and `pictures` by casefolded ESI, `cards` by ESCN in lower case (their fields by the names on the wire);
    `created_persons`, `created_cards`: how often each was created (201), by the same keys.
    """

    persons: dict[str, Person]
    cards: dict[str, Fields]
    created_persons: dict[str, int]
    created_cards: dict[str, int]
    requests: tuple[Request, ...]
    pictures: dict[str, bytes]


class State:
    """The open file. `transaction` is the only way in; one request at a time."""

    def __init__(self, path: Path) -> None:
        """Raises sqlite3.Error, OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        # Losing power is not simulated, dying is: nothing is synced, everything is committed.
        self._db.executescript("PRAGMA synchronous=OFF; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000;" + _SCHEMA)

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def transaction(self) -> Generator["Records"]:
        """All or nothing."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield Records(self._db)
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")


class Records:
    """The records within one transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def person(self, esi: str) -> Person | None:
        """A person by ESI, in any case."""
        key = esi.casefold()
        row = self._db.execute("SELECT identifier, full_name FROM person WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        own = self._db.execute("SELECT pic, fields FROM membership WHERE person = ? ORDER BY pic", (key,))
        return Person(row[0], row[1], {pic: _fields(text) for pic, text in own})

    def put_person(self, esi: str, full_name: str | None, pic: str, fields: Fields) -> None:
        """Writes what one institution says of a person. The ESI keeps the spelling that it came with first."""
        key = esi.casefold()
        self._db.execute(
            "INSERT INTO person VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET full_name = excluded.full_name",
            (key, esi, full_name),
        )
        self._db.execute("INSERT OR REPLACE INTO membership VALUES (?, ?, ?)", (key, pic, _text(fields)))

    def drop_person(self, esi: str, pic: str) -> None:
        """Forgets what one institution said, and the person with the last of them."""
        key = esi.casefold()
        self._db.execute("DELETE FROM membership WHERE person = ? AND pic = ?", (key, pic))
        self.drop_picture(esi, pic)
        if not self._db.execute("SELECT 1 FROM membership WHERE person = ?", (key,)).fetchone():
            self._db.execute("DELETE FROM person WHERE key = ?", (key,))
            self._db.execute("DELETE FROM created WHERE kind = 'person' AND key = ?", (key,))

    def picture(self, esi: str, pic: str) -> bytes | None:
        """The picture that an institution has given of a person."""
        found = self._db.execute("SELECT octets FROM picture WHERE person = ? AND pic = ?", (esi.casefold(), pic))
        row = found.fetchone()
        return None if row is None else row[0]

    def put_picture(self, esi: str, pic: str, octets: bytes) -> None:
        """Writes a picture."""
        self._db.execute("INSERT OR REPLACE INTO picture VALUES (?, ?, ?)", (esi.casefold(), pic, octets))

    def drop_picture(self, esi: str, pic: str) -> None:
        """Forgets a picture."""
        self._db.execute("DELETE FROM picture WHERE person = ? AND pic = ?", (esi.casefold(), pic))

    def card(self, escn: str) -> Fields | None:
        """A card by ESCN, in any case."""
        row = self._db.execute("SELECT fields FROM card WHERE key = ?", (escn.casefold(),)).fetchone()
        return None if row is None else _fields(row[0])

    def put_card(self, fields: Fields) -> None:
        """Writes a card."""
        key, person = fields["cardNumber"].casefold(), fields["personIdentifier"].casefold()
        self._db.execute(
            "INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?)", (key, fields["issuerIdentifier"], person, _text(fields))
        )

    def drop_card(self, escn: str) -> None:
        """Forgets a card."""
        self._db.execute("DELETE FROM card WHERE key = ?", (escn.casefold(),))
        self._db.execute("DELETE FROM created WHERE kind = 'card' AND key = ?", (escn.casefold(),))

    def has_cards(self, esi: str, pic: str) -> bool:
        """Whether a person has a card of an issuer."""
        found = self._db.execute("SELECT 1 FROM card WHERE person = ? AND issuer = ?", (esi.casefold(), pic))
        return found.fetchone() is not None

    def list_persons(self, pic: str, search: str, *, offset: int, limit: int, down: bool) -> tuple[int, list[str]]:
        """How many persons of an institution match, and the ESIs of one page."""
        where = "FROM membership WHERE pic = ? AND (instr(person, ?) OR instr(lower(fields), ?))"
        return self._page("person", where, (pic, search, search), offset, limit, down=down)

    def list_cards(self, pic: str, search: str, *, offset: int, limit: int, down: bool) -> tuple[int, list[str]]:
        """How many cards of an issuer match, and the ESCNs of one page."""
        where = "FROM card WHERE issuer = ? AND (instr(key, ?) OR instr(lower(fields), ?))"
        return self._page("key", where, (pic, search, search), offset, limit, down=down)

    def _page(
        self, column: str, where: str, values: tuple[str, ...], offset: int, limit: int, *, down: bool
    ) -> tuple[int, list[str]]:
        total = int(self._db.execute(f"SELECT count(*) {where}", values).fetchone()[0])
        order = f"ORDER BY {column} {'DESC' if down else 'ASC'} LIMIT ? OFFSET ?"
        rows = self._db.execute(f"SELECT {column} {where} {order}", (*values, limit, offset))
        return total, [row[0] for row in rows]

    def count_created(self, kind: str, key: str) -> None:
        """Counts one 201."""
        self._db.execute(
            "INSERT INTO created VALUES (?, ?, 1) ON CONFLICT (kind, key) DO UPDATE SET times = times + 1",
            (kind, key.casefold()),
        )

    def log(self, request: Request) -> None:
        """Adds a line to the log."""
        self._db.execute(
            "INSERT INTO request (method, path, status) VALUES (?, ?, ?)",
            (request.method, request.path, request.status),
        )


def snapshot(path: Path | str) -> Snapshot:
    """Reads a state file, also while a registry runs on it. Raises sqlite3.Error where there is none."""
    with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as db:
        db.execute("PRAGMA busy_timeout=10000")
        db.execute("BEGIN")
        records = Records(db)
        keys = [row[0] for row in db.execute("SELECT key FROM person ORDER BY key")]
        created = list(db.execute("SELECT kind, key, times FROM created"))
        return Snapshot(
            persons={key: person for key in keys if (person := records.person(key))},
            cards={key: _fields(text) for key, text in db.execute("SELECT key, fields FROM card ORDER BY key")},
            created_persons={key: times for kind, key, times in created if kind == "person"},
            created_cards={key: times for kind, key, times in created if kind == "card"},
            pictures=dict(db.execute("SELECT person, octets FROM picture")),
            requests=tuple(Request(*row) for row in db.execute("SELECT method, path, status FROM request ORDER BY id")),
        )


def _fields(text: str) -> Fields:
    return cast("Fields", json.loads(text))


def _text(fields: Fields) -> str:
    return json.dumps(fields, ensure_ascii=False)
