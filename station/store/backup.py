"""Backups: the database and the key of its tombstones, in one file. A restore honours what people asked for meanwhile.

The file is a ZIP archive: `station.sqlite` (written anew, without a trace of what was deleted), `tombstone-key`, and
`manifest.json` with a SHA-256 of both, and whether the cards are simulated ones. It holds the data of everybody who was
here at that moment: keep it as safe as the database, and not longer than your retention allows.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from station.errors import (
    BackupError,
    BackupNewerError,
    BackupRealError,
    BackupSimulatedError,
    BackupUnwrittenError,
    StoreDamagedError,
    StoreInUseError,
)
from station.errors.foreign import refused
from station.model.deed import Action, Deed
from station.model.quoting import quoted
from station.store.audit import head_file, read_head
from station.store.beside import write_beside
from station.store.carry_over import carry_over, read_notes
from station.store.database import Store, open_store
from station.store.migrate import HEAD
from station.store.place import prepare_place
from station.store.tombstones import erasure_file, key_file

FORMAT = 1
_DATABASE, _KEY, _MANIFEST = "station.sqlite", "tombstone-key", "manifest.json"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore came to: `replaced` is where the database that was there lies now, None if there was none.

    `lost`: it could not be read, or nothing had been done in it. Accounts are then the backup's, all its tokens are
    withdrawn, and no issuer is trusted.
    """

    made_at: datetime
    forgotten: int
    replaced: Path | None
    lost: bool


@dataclass(frozen=True, slots=True)
class _Manifest:
    """When a backup was made; the SHA-256 of each part, in hexadecimal."""

    made_at: datetime
    hashes: Mapping[str, str]


def write_backup(store: Store, target: Path, now: datetime, *, simulated: bool) -> None:
    """Copies the database, of simulated cards or of real ones, while it is in use.

    The file appears whole, for this account alone. Raises BackupUnwrittenError.
    """
    source = store.transactions.path
    try:
        if target.exists():
            raise BackupUnwrittenError(path=target, found="it is there already")
        if not target.parent.is_dir():
            raise BackupUnwrittenError(path=target, found="its folder is not there")
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
            copy, archive = Path(folder) / _DATABASE, Path(folder) / target.name
            with store.transactions.bare() as connection:
                connection.execute("VACUUM INTO ?", (str(copy),))
            parts = {_DATABASE: copy}
            if (key := key_file(source)).exists():
                parts[_KEY] = key
            hashes = {name: _hash(path) for name, path in parts.items()}
            manifest = {
                "format": FORMAT,
                "made_at": now.isoformat(),
                "schema": HEAD,
                "simulated": simulated,
                "sha256": hashes,
            }
            os.close(os.open(archive, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
                packed.writestr(_MANIFEST, json.dumps(manifest, indent=1))
                for name, path in parts.items():
                    packed.write(path, name)
            _on_disk(archive)
            archive.replace(target)
    except OSError as error:
        raise BackupUnwrittenError(path=target, found=refused(error)) from error


def check_backup(backup: Path, *, simulated: bool) -> None:
    """Whether a desk of this world can bring it back, by its manifest: a moment, whatever its size. Raises BackupError.

    A part that is damaged is found by `restore`, which puts nothing in its place before all of it has been read.
    """
    with _opened(backup, simulated=simulated):
        pass


def restore(
    backup: Path,
    database: Path,
    now: datetime,
    who: Callable[[], str],
    *,
    simulated: bool,
    settle: Callable[[Store], None],
) -> Restored:
    """Puts the database of a backup in the place of the one that is there, of the same world.

    Who was erased after the backup was made is erased again, consents that were withdrawn are withdrawn again, numbers
    that were given out since are never given out again; accounts, tokens and used tickets stand as they did in the
    database that was there, which is kept beside it. `who` says who is at work, for the audit; `settle` gives up what
    was under way in the backup and cannot go on, before it takes its place. Raises BackupError, StoreInUseError,
    StoreError.
    """
    prepare_place(database)
    with _unpacked(backup, database.parent, simulated=simulated) as (folder, made_at):
        _check_alone(database)
        _take_key(folder / _KEY, database, folder / _DATABASE)
        with closing(open_store(folder / _DATABASE, who=who)) as restored:
            with _readable(database) as current:
                lost = current is None or not current.audit.rows(last=1)
                forgotten = carry_over(restored, current, read_notes(erasure_file(database)), made_at)
            settle(restored)
            restored.erasing.sweep()
        replaced = _swap(folder / _DATABASE, database, now)
    _say_in_the_audit(database, made_at, who)
    return Restored(made_at, forgotten, replaced, lost)


@contextmanager
def _unpacked(backup: Path, beside: Path, *, simulated: bool) -> Generator[tuple[Path, datetime]]:
    """The parts of a backup in a folder, each of them whole."""
    with tempfile.TemporaryDirectory(dir=beside, prefix=".restore-") as name:
        folder = Path(name)
        with _opened(backup, simulated=simulated) as (packed, manifest):
            for part, wanted in manifest.hashes.items():
                with packed.open(part) as inside, (folder / part).open("wb") as outside:
                    shutil.copyfileobj(inside, outside)
                if _hash(folder / part) != wanted:
                    raise BackupError(path=backup, found=f"its part {part} is damaged")
        yield folder, manifest.made_at


@contextmanager
def _opened(backup: Path, *, simulated: bool) -> Generator[tuple[zipfile.ZipFile, _Manifest]]:
    """The archive and what its manifest says; whatever cannot be read of it until then is a BackupError.

    One that does not say of what world it is was made before backups did: it is taken at its bearer's word.
    """
    try:
        with zipfile.ZipFile(backup) as packed:
            manifest = json.loads(packed.read(_MANIFEST))
            if manifest["format"] != FORMAT or manifest["schema"] > HEAD:
                raise BackupNewerError(path=backup)
            hashes = dict[str, str](manifest["sha256"])
            for part in {_DATABASE, *hashes}:
                if part not in {_DATABASE, _KEY}:
                    raise BackupError(path=backup, found=f"it holds a part {quoted(part)}")
                packed.getinfo(part)
            if (theirs := manifest.get("simulated", simulated)) is not simulated:
                raise (BackupSimulatedError if theirs else BackupRealError)(path=backup)
            yield packed, _Manifest(datetime.fromisoformat(manifest["made_at"]), hashes)
    except OSError as error:
        raise BackupError(path=backup, found=refused(error)) from error
    except (zipfile.BadZipFile, zlib.error, LookupError, ValueError, TypeError, EOFError, RuntimeError) as error:
        raise BackupError(path=backup, found="it is not a backup of the station, or it is damaged") from error


def _check_alone(database: Path) -> None:
    """Only when nobody else has the database open can SQLite leave its write-ahead log. Raises StoreInUseError."""
    with closing(sqlite3.connect(database, timeout=1.0)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise StoreInUseError(path=database) from None


@contextmanager
def _readable(database: Path) -> Generator[Store | None]:
    """The database that is there, if it still can be read: a restore is for the day on which it cannot."""
    if not database.stat().st_size:  # looking whether it is in use makes an empty file
        yield None
        return
    try:
        store = open_store(database)
    except StoreDamagedError:
        yield None
        return
    with closing(store):
        yield store


def _take_key(key: Path, database: Path, restored: Path) -> None:
    """The key in use stays, since what was noted since the backup is under it; a lost one comes from the backup."""
    own = key_file(database)
    if not own.exists() and key.exists():
        write_beside(own, key.read_bytes())
    if own.exists():
        write_beside(key_file(restored), own.read_bytes())


def _swap(restored: Path, database: Path, now: datetime) -> Path | None:
    replaced = None
    if database.stat().st_size:
        replaced = database.with_name(f"{database.stem}.replaced-{now:%Y%m%d-%H%M%S}{database.suffix}")
        database.replace(replaced)
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    restored.chmod(0o600)
    _on_disk(restored)
    restored.replace(database)
    for note in (erasure_file(restored), key_file(restored)):
        note.unlink(missing_ok=True)
    return replaced


def _say_in_the_audit(database: Path, made_at: datetime, who: Callable[[], str]) -> None:
    """Rows that were lost with the old database are missing for a reason, and this row says so."""
    known = read_head(head_file(database))
    head_file(database).unlink(missing_ok=True)
    purpose = f"backup of {made_at:%Y-%m-%d %H:%M}" + (f", after row {known.number} was known" if known else "")
    with closing(open_store(database, who=who)) as store:
        store.audit.append(Deed(Action.RECORDS_RESTORED, purpose))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _on_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
