"""Looking for a person in everything that a station has written."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from station.model.card import CardUid
from station.model.fold import fold
from station.model.holder import Holder


def signature_of(person: Holder) -> bytes:
    """What a person signs with in tests: a picture that is nobody else's."""
    return b"\x89PNG\r\n\x1a\n signature of " + person.esi.code.encode()


def old_number_of(person: Holder) -> str:
    """What stands on the card that a person had before, in tests."""
    return f"OLD/{person.esi.code}/17"


def traces_of(person: Holder, uids: Iterable[CardUid]) -> dict[str, bytes]:
    """What would give a person away, by what it is."""
    found = {
        "name": person.name.encode(),
        "name as it is searched": fold(person.name).encode(),
        "ESI": person.esi.text.encode(),
        "ESI as it is compared": person.esi.key.encode(),
        "student's code": person.esi.code.encode(),
        "signature": signature_of(person),
        "card from before": old_number_of(person).encode(),
    }
    if person.role:
        found["role"] = person.role.encode()
    if person.email:
        found["e-mail"] = person.email.encode()
    if person.photo:
        middle = len(person.photo) // 2
        found["photo"] = person.photo[middle : middle + 48]
    for uid in uids:
        found |= {f"UID {uid}": uid.octets, f"UID {uid} as text": str(uid).encode()}
        found[f"UID {uid} in small letters"] = str(uid).lower().encode()
    return found


def files_below(folder: Path, *, but: Iterable[str] = ()) -> list[Path]:
    """Every file, write-ahead logs and hidden ones included, but for some folders and files by name."""
    spared = set(but)
    return sorted(
        file for file in folder.rglob("*") if file.is_file() and spared.isdisjoint(file.relative_to(folder).parts)
    )


def found_in(files: Iterable[Path], traces: dict[str, bytes]) -> set[str]:
    """What of a person stands where: `ESI in station.sqlite-wal`."""
    contents = {file: file.read_bytes() for file in files}
    return {
        f"{what} in {file.name}"
        for file, content in contents.items()
        for what, trace in traces.items()
        if trace in content or trace in file.name.encode()
    }


def whole_text(database: Path) -> bytes:
    """All rows of all tables of an SQLite database, as they are read."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return b"\n".join(
            b"\0".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)
            for table in tables
            for row in connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the database's own names
        )
