"""After a restore those are let in who were let in before it, and nothing that was used up can be used again."""

import json
import zipfile
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from station.errors import (
    BackupError,
    BackupNewerError,
    BackupRealError,
    BackupSimulatedError,
    BackupUnwrittenError,
    TicketUsedError,
    WrongSignInError,
)
from station.model.card import CardUid
from station.model.esi import Esi
from station.model.role import Account, Role
from station.model.secret import SecretKey
from station.store.audit import system_user
from station.store.backup import Restored, check_backup, restore, write_backup
from station.store.database import Store, open_store
from station.store.migrate import HEAD
from station.store.numbers import NumberState
from station.store.tickets import Side, TicketRow

NOW = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)
OLD, NEW = b"correct-horse", b"battery-staple"
ONE, TWO, THREE = (CardUid(bytes([4, 0, 0, 0, 0, 0, last])) for last in (1, 2, 3))


def settle_nothing(restored: Store) -> None:
    del restored


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.store.accounts.LOG2_N", 4)


@pytest.fixture
def backup(store: Store, tmp_path: Path) -> Path:
    """Two accounts, two tokens, a ticket for two cards of which one was begun."""
    store.accounts.add("Sofia", Role.SUPERVISOR, SecretKey(OLD))
    store.accounts.add("Anna", Role.SUPERVISOR, SecretKey(OLD))
    for name, digest in (("library", "aa" * 32), ("canteen", "bb" * 32)):
        store.tokens.add(name, digest, "", None)
    for digest in ("aa" * 32, "bb" * 32):
        store.tickets.trust(digest, "CN=Issuer")
    store.tickets.receive(ticket("00AA"), b"sealed", (ONE, TWO))
    store.tickets.begin(ticket("00AA").ticket, ONE)
    write_backup(store, made := tmp_path / "backup.zip", NOW, simulated=False)
    return made


def ticket(number: str) -> TicketRow:
    return TicketRow(number * 4, Side.RECEIVED, "Demo", "F58900", 1, 2, 2, NOW, NOW + timedelta(days=9), NOW)


@contextmanager
def restored(backup: Path, database: Path) -> Generator[tuple[Restored, Store]]:
    came = restore(backup, database, NOW + timedelta(days=1), system_user, simulated=False, settle=settle_nothing)
    with closing(open_store(database)) as store:
        yield came, store


def test_accounts_tokens_and_tickets_stand_as_they_do_today(store: Store, backup: Path, database: Path) -> None:
    store.accounts.set_secret("Sofia", SecretKey(NEW))
    store.accounts.remove("Anna")
    store.tokens.withdraw("library")
    store.tokens.add("gym", "cc" * 32, "", None)
    store.tickets.use(ticket("00AA").ticket, ONE)
    store.tickets.begin(ticket("00AA").ticket, TWO)
    store.tickets.receive(ticket("00BB"), b"later", (THREE,))
    store.tickets.begin(ticket("00BB").ticket, THREE)
    store.tickets.use(ticket("00BB").ticket, THREE)
    store.tickets.distrust("aa" * 32)
    store.tickets.trust("cc" * 32, "CN=Another")
    tokens, tickets, audit = store.tokens.all(), store.tickets.all(), store.audit.rows()
    store.close()
    with restored(backup, database) as (came, back):
        assert not came.lost
        assert back.accounts.all() == (Account("Sofia", Role.SUPERVISOR),)
        assert back.accounts.check("Sofia", SecretKey(NEW)).name == "Sofia"
        assert back.tokens.all() == tokens
        assert back.tickets.trusted() == {"bb" * 32, "cc" * 32}
        assert back.audit.rows()[:-1] == audit
        assert back.audit.verify().findings == ()
        assert back.tickets.all() == tickets
        assert back.tickets.begun(ticket("00AA").ticket, TWO)
        for number, uid in (("00AA", ONE), ("00BB", THREE)):
            with pytest.raises(TicketUsedError):
                back.tickets.begin(ticket(number).ticket, uid)


def test_a_number_that_was_burnt_since_stays_burnt(store: Store, database: Path, tmp_path: Path) -> None:
    store.jobs.start("job", Esi.build("uni-demo.example", "1"))
    escn = store.numbers.reserve("job", 1, "999859608", NOW)
    write_backup(store, tmp_path / "backup.zip", NOW, simulated=False)
    store.numbers.burn(escn)
    store.close()
    with restored(tmp_path / "backup.zip", database) as (_, back):
        assert back.numbers.state(escn) is NumberState.BURNT


def test_a_backup_from_before_the_first_account_opens_no_door(store: Store, database: Path, tmp_path: Path) -> None:
    write_backup(store, tmp_path / "backup.zip", NOW, simulated=False)
    store.accounts.add("Sofia", Role.SUPERVISOR, SecretKey(NEW))
    store.close()
    with restored(tmp_path / "backup.zip", database) as (_, back), pytest.raises(WrongSignInError):
        back.accounts.check("Sofia", SecretKey(OLD))


@pytest.mark.parametrize("way", ["damaged", "gone", "new"])
def test_where_nothing_says_what_holds_today_no_token_does(
    store: Store, backup: Path, database: Path, way: str
) -> None:
    store.tokens.withdraw("library")
    store.close()
    if way == "damaged":
        database.write_bytes(b"no database any more" * 300)
    else:
        database.unlink()
    if way == "new":
        for note in database.parent.glob(f"{database.stem}.*"):
            note.unlink()
        open_store(database).close()
    with restored(backup, database) as (came, back):
        assert came.lost
        assert (came.replaced is None) is (way == "gone")
        assert [row.name for row in back.accounts.all()] == ["Anna", "Sofia"], "not open to whoever comes"
        assert [row.name for row in back.tokens.all() if row.valid(NOW)] == []
        assert back.tickets.trusted() == set()
        assert back.audit.verify().findings == ()


def test_a_backup_is_known_by_its_manifest(backup: Path) -> None:
    check_backup(backup, simulated=False)


@pytest.mark.parametrize(
    "manifest",
    [
        "no JSON",
        "[]",
        '{"format": 1}',
        '{"format": 1, "made_at": "2026-09-01T08:30:00+00:00", "sha256": 7}',
        '{"format": 1, "made_at": "2026-09-01T08:30:00+00:00", "sha256": {}}',
        '{"format": 1, "made_at": "soon", "sha256": {"station.sqlite": "00"}}',
        '{"format": 2}',
        '{"format": 1, "made_at": "2026-09-01T08:30:00+00:00", "sha256": {"station.sqlite": "00", "more": "00"}}',
    ],
)
def test_what_is_no_backup_is_refused_before_anything_is_opened(database: Path, tmp_path: Path, manifest: str) -> None:
    strange = tmp_path / "strange.zip"
    with zipfile.ZipFile(strange, "w") as packed:
        packed.writestr("manifest.json", manifest)
        if "soon" in manifest:
            packed.writestr("station.sqlite", b"")
    with pytest.raises(BackupError):
        check_backup(strange, simulated=False)
    with pytest.raises(BackupError):
        restore(strange, database, NOW, system_user, simulated=False, settle=settle_nothing)


def test_a_backup_of_a_newer_version_is_known_by_its_manifest(backup: Path, database: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.zip"
    with zipfile.ZipFile(backup) as made, zipfile.ZipFile(newer, "w") as packed:
        packed.writestr("manifest.json", made.read("manifest.json").replace(HEAD.encode(), b"9999"))
        packed.writestr("station.sqlite", made.read("station.sqlite"))
    with pytest.raises(BackupNewerError, match="newer version"):
        check_backup(newer, simulated=False)
    with pytest.raises(BackupNewerError, match="newer version"):
        restore(newer, database, NOW, system_user, simulated=False, settle=settle_nothing)


@pytest.mark.parametrize(("simulated", "refused"), [(True, BackupSimulatedError), (False, BackupRealError)])
def test_a_backup_of_the_other_world_is_refused_and_changes_nothing(
    store: Store, database: Path, tmp_path: Path, refused: type[BackupError], *, simulated: bool
) -> None:
    write_backup(store, made := tmp_path / "backup.zip", NOW, simulated=simulated)
    store.close()
    before = database.read_bytes()
    with pytest.raises(refused):
        check_backup(made, simulated=not simulated)
    with pytest.raises(refused):
        restore(made, database, NOW, system_user, simulated=not simulated, settle=settle_nothing)
    assert database.read_bytes() == before


def test_a_backup_from_before_they_said_their_world_comes_back_where_it_is_wanted(backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as made, zipfile.ZipFile(old := tmp_path / "old.zip", "w") as packed:
        said = json.loads(made.read("manifest.json"))
        del said["simulated"]
        packed.writestr("station.sqlite", made.read("station.sqlite"))
        said["sha256"].pop("tombstone-key", None)
        packed.writestr("manifest.json", json.dumps(said))
    check_backup(old, simulated=True)
    check_backup(old, simulated=False)


def test_a_backup_that_cannot_be_written_speaks_of_writing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupUnwrittenError, match="its folder is not there"):
        write_backup(store, tmp_path / "nowhere" / "backup.zip", NOW, simulated=False)
    (tmp_path / "file").touch()
    with pytest.raises(BackupUnwrittenError, match="it is there already"):
        write_backup(store, tmp_path / "file", NOW, simulated=False)
