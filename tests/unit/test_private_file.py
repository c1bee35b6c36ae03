"""One way to write what is for this account alone, for keys, records and settings: whole or not, and on the disk."""

import fcntl
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from station.errors import FileUnwritableError
from station.growing_file import GrowingFile
from station.keys.keyfile import create_keyfile
from station.keys.sealed import Cost
from station.model.secret import SecretKey
from station.named_file import text_to_come, write_file
from station.private_file import alone_with, write_private
from station.settings.edit import write_changes
from station.store.beside import write_beside


def settings(path: Path) -> None:
    write_changes({"institution.name": "Université"})
    (path.parent / "station.toml").rename(path)


def keyfile(path: Path) -> None:
    create_keyfile(path, SecretKey(bytes(range(20))), simulated=True, cost=Cost(1 << 14))


def records(path: Path) -> None:
    write_beside(path, b"x")


@pytest.mark.parametrize("write", [keyfile, settings, records])
def test_the_file_is_on_the_disk_then_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], None]
) -> None:
    synced: list[int] = []
    sync = os.fsync

    def watched(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        sync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    monkeypatch.setattr("station.settings.edit.settings_file", lambda: tmp_path / "station.toml")
    file = tmp_path / "file"
    write(file)
    assert synced == [file.stat().st_ino, tmp_path.stat().st_ino]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    write_private(file, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_private(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link_and_its_folder_may_be_new(tmp_path: Path) -> None:
    link, place = tmp_path / "link", tmp_path / "elsewhere" / "file"
    link.symlink_to(place)
    write_private(link, b"here")
    assert link.is_symlink()
    assert place.read_bytes() == b"here"
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_one_at_a_time_also_by_another_name(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "file")
    with alone_with(link), (tmp_path / ".file.lock").open() as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with (tmp_path / ".file.lock").open() as other:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_named_file_is_whole_or_the_old_one_and_stays_for_whom_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "notice.pdf"
    write_file(file, b"old")
    open_to_all = stat.S_IMODE(file.stat().st_mode)
    for mode in (0o666, 0o600):
        file.chmod(mode)
        write_file(file, b"newer")
        assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"newer", mode)
    (tmp_path / "plain").touch()
    assert open_to_all == stat.S_IMODE((tmp_path / "plain").stat().st_mode)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileUnwritableError, match="the disk is full"):
        write_file(file, b"half")
    assert file.read_bytes() == b"newer"
    assert {one.name for one in tmp_path.iterdir()} == {"notice.pdf", "plain"}


def test_a_pipe_that_somebody_names_takes_the_bytes_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, b"bytes")
    assert (os.read(reading, 10), pipe.is_fifo()) == (b"bytes", True)
    os.close(reading)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritableError, match="it is not there"):
        write_file(tmp_path / "none" / "file", b"x")


def test_a_folder_that_its_file_system_does_not_sync_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    write_file(tmp_path / "file", b"here")
    assert (tmp_path / "file").read_bytes() == b"here"


def test_a_text_is_whole_or_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "cards.csv"
    with text_to_come(file, "latin-1") as text:
        text.write("é\n")
    with pytest.raises(UnicodeEncodeError), text_to_come(file, "latin-1") as text:
        text.writelines(("a line\n", "€\n"))
    assert file.read_bytes() == b"\xe9\n"
    assert list(tmp_path.iterdir()) == [file]


def test_a_line_without_room_takes_no_line_of_another_writer_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "transcript"

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    def full_after_another(handle: int) -> None:
        other.add("other's second\n")
        full(handle)

    with GrowingFile(file) as ours, GrowingFile(file) as other:
        ours.add("ours\n")
        other.add("other's\n")
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            ours.add("lost\n", lasting=True)
        assert file.read_text("utf-8") == "ours\nother's\n"
        monkeypatch.setattr(os, "fsync", full_after_another)
        with pytest.raises(OSError, match="No space left"):
            ours.add("stays\n", lasting=True)
    assert file.read_text("utf-8") == "ours\nother's\nstays\nother's second\n"
