"""Opening the database: what it becomes, and every way in which it cannot be opened."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from station.errors import (
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreLockedError,
    StoreLostError,
    StoreNetworkPathError,
    StoreNewerError,
    StoreUnwritableError,
)
from station.model.deed import Action, Deed
from station.model.esi import Esi
from station.store import place, transactions
from station.store.audit import head_file
from station.store.database import Store, open_store
from station.store.faults import store_error
from station.store.migrate import HEAD
from station.store.schema import metadata
from station.store.tombstones import key_file
from station.store.transactions import Transactions

from .conftest import open_jobs

ESI = Esi.build("fr", "1")


def test_migrations_lead_to_the_schema_of_the_program(store: Store) -> None:
    with store.transactions.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_migration_is_the_head() -> None:
    config = Config()
    config.set_main_option("script_location", "station.store:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_current_database_opens_without_loading_alembic(store: Store, database: Path) -> None:
    script = "import sys; from pathlib import Path; from station.store.database import open_store\n"
    script += "open_store(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    opened = subprocess.run(
        [sys.executable, "-c", script, str(database)], capture_output=True, text=True, timeout=60, check=True
    )
    assert opened.stdout.strip() == "False"


def test_the_file_is_durable_erases_and_checks_references(store: Store) -> None:
    with store.transactions.read() as connection:
        seen = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }
    assert seen == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_this_account_can_read_the_files(store: Store, database: Path) -> None:
    store.jobs.start("job", ESI)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in database.parent.iterdir()}
    assert set(modes) == {"station.sqlite", "station.sqlite-wal", "station.sqlite-shm"}
    assert set(modes.values()) == {0o600}


def test_what_was_written_is_there_after_opening_again(store: Store, database: Path) -> None:
    store.jobs.start("job", ESI)
    store.close()
    with closing(open_store(database)) as again:
        assert again.jobs.unfinished(ESI) == "job"


def test_a_writer_that_fails_leaves_nothing(store: Store) -> None:
    def fail(connection: Connection) -> None:
        connection.exec_driver_sql("INSERT INTO jobs (id, esi_key, created) VALUES ('a', 'b', '2026-01-01')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.transactions.write() as connection:
        fail(connection)
    assert open_jobs(store) == ()


def test_a_newer_database_is_left_as_it_is(store: Store, database: Path) -> None:
    with store.transactions.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    with pytest.raises(StoreNewerError, match="9999"):
        open_store(database)


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
    with pytest.raises(StoreDamagedError, match="bookmarks"):
        open_store(path)


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "station.sqlite"
    path.write_bytes(b"name,level\n" * 200)
    with pytest.raises(StoreDamagedError):
        open_store(path)
    assert path.read_bytes() == b"name,level\n" * 200


@pytest.mark.parametrize("empty", [True, False])
@pytest.mark.parametrize("note", [head_file, key_file])
def test_records_that_are_lost_are_not_begun_anew(
    store: Store, database: Path, note: Callable[[Path], Path], *, empty: bool
) -> None:
    store.audit.append(Deed(Action.KEYS_LOCKED, "at the end of the day"))
    store.close()
    (database.write_bytes(b"") if empty else database.unlink())
    for other in {head_file, key_file} - {note}:
        other(database).unlink()
    with pytest.raises(StoreLostError, match=note(database).name):
        open_store(database)
    assert database.exists() is empty
    for rest in database.parent.iterdir():  # a new beginning on purpose
        rest.rename(database.parent.parent / rest.name)
    open_store(database).close()


def test_a_damaged_page_is_named_as_damage(store: Store, database: Path) -> None:
    store.jobs.start("job", ESI)
    store.close()
    content = bytearray(database.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    database.write_bytes(content)
    with pytest.raises(StoreDamagedError), closing(open_store(database)) as broken:
        open_jobs(broken)


def test_a_database_that_another_program_holds_is_named_as_locked(store: Store, database: Path) -> None:
    with closing(Transactions(database, patience_s=0.05)) as impatient, store.transactions.write():
        with pytest.raises(StoreLockedError), impatient.write():
            pytest.fail("two writers at once")
        with impatient.read() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM jobs").scalar_one() == 0


def test_who_waits_to_write_asks_often_enough_to_come_between_two_of_many_transactions(
    store: Store, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_after, holding = list[float](), ExitStack()

    def wait(seconds: float) -> None:
        asked_after.append(seconds)
        if len(asked_after) == 3:
            holding.close()

    monkeypatch.setattr(transactions, "sleep", wait)
    holding.enter_context(store.transactions.write())
    with closing(Transactions(database, patience_s=5.0)) as other, other.write() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5_000
    assert len(asked_after) == 3
    assert max(asked_after) < 0.01


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnwritableError, match="a part of its path is not a folder"):
        open_store(tmp_path / "file" / "station.sqlite")


def test_a_folder_where_the_database_should_be(tmp_path: Path) -> None:
    (tmp_path / "station.sqlite").mkdir()
    with pytest.raises(StoreUnwritableError):
        open_store(tmp_path / "station.sqlite")


def test_a_read_only_database_is_named_as_unwritable(store: Store, database: Path) -> None:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as reader:
        with pytest.raises(sqlite3.OperationalError) as caught:
            reader.execute("DELETE FROM jobs")
        assert isinstance(store_error(caught.value, database), StoreUnwritableError)


def test_a_full_disk_is_named_and_what_stood_stays(store: Store) -> None:
    def fill(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        for number in range(100):
            connection.exec_driver_sql(
                "INSERT INTO jobs (id, esi_key, created) VALUES (?, ?, '2026-01-01')", (str(number), "x" * 4000)
            )

    store.jobs.start("job", ESI)
    no_room = pytest.raises(StoreFullError, match="full or failing: there is no room left")
    with no_room, store.transactions.write() as connection:
        fill(connection)
    assert open_jobs(store) == ("job",)


def test_a_mistake_in_a_statement_stays_a_bug(store: Store) -> None:
    with pytest.raises(Exception, match="no such table") as caught, store.transactions.read() as connection:
        connection.exec_driver_sql("SELECT 1 FROM nowhere")
    assert not isinstance(caught.value, StoreError)


MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /home rw - btrfs /dev/vdb rw
41 40 0:50 / /home/office rw,relatime shared:2 master:3 - nfs4 server:/office rw
42 40 0:51 / /home/my\\040share rw - cifs //server/share rw
43 40 0:52 / /home/local rw - nfs server:/old rw
44 43 0:53 / /home/local rw - ext4 /dev/vdc rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/station", "ext4"),
        ("/home/ada/.local", "btrfs"),
        ("/home/office", "nfs4"),
        ("/home/office/desk 1", "nfs4"),
        ("/home/officer", "btrfs"),
        ("/home/my share/x", "cifs"),
        ("/home/local", "ext4"),
    ],
)
def test_the_mount_that_holds_a_folder(folder: str, kind: str) -> None:
    assert place.mounted_kind(Path(folder), MOUNTS) == kind


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "ceph"])
def test_a_network_file_system_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 0 0:1 / / rw - ext4 /dev/vda rw\n2 1 0:2 / {tmp_path}/net rw - {kind} server:/x rw\n")
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    with pytest.raises(StoreNetworkPathError, match=kind):
        open_store(tmp_path / "net" / "station.sqlite")
    with closing(open_store(tmp_path / "here" / "station.sqlite")):
        assert not (tmp_path / "net" / "station.sqlite").exists()


@pytest.mark.parametrize(("drive", "unc"), [(r"\\server\share", True), ("C:", False), ("", False)])
def test_a_windows_share_is_told_from_a_drive(drive: str, unc: bool) -> None:
    assert place.is_unc(drive) is unc


def test_a_file_system_without_a_shared_log_is_refused() -> None:
    # An in-memory database stands for one that cannot keep the write-ahead log: it answers "memory" instead of "wal".
    with (
        closing(Transactions(Path(":memory:"))) as opened,
        pytest.raises(StoreNetworkPathError, match="memory"),
        opened.read(),
    ):
        pytest.fail("opened without a write-ahead log")


def test_turning_to_the_write_ahead_log_waits_for_another_process(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # SQLite itself does not wait there: it says "busy" at once, whatever the timeout.
    database.parent.mkdir()
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        def is_busy(error: Exception) -> bool:
            other.execute("ROLLBACK")
            return isinstance(error, sqlite3.OperationalError)

        monkeypatch.setattr(transactions, "_is_busy", is_busy)
        with closing(open_store(database)) as store:
            assert open_jobs(store) == ()


OPEN_AND_WRITE = """
import sys
from pathlib import Path
from station.model.esi import Esi
from station.store.database import open_store
sys.stdin.readline()
store = open_store(Path(sys.argv[1]))
store.jobs.start(sys.argv[2], Esi.build("fr", sys.argv[2]))
store.close()
"""


def test_processes_that_make_the_database_at_the_same_moment(database: Path) -> None:
    names = ["a", "b"]
    crowd = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN_AND_WRITE, str(database), name],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONWARNINGS": "error"},
            text=True,
        )
        for name in names
    ]
    for one in crowd:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in crowd:
        _, complaint = one.communicate(timeout=60)
        assert one.returncode == 0, complaint
    with closing(open_store(database)) as store:
        assert open_jobs(store) == tuple(names)
