"""The folder printer: whole files or none, the same every time, and a reason when it cannot."""

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest
from PIL import Image

from station.errors import PrinterError, PrinterFolderError
from station.printer.face import Face
from station.printer.folder import FolderPrinter
from station.printer.port import CardPrinter, PrintOutcome


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_it_is_a_card_printer(tmp_path: Path) -> None:
    printer: CardPrinter = FolderPrinter(tmp_path / "out")
    printer.check_ready()
    assert not (tmp_path / "out").exists(), "a look makes nothing"
    assert (printer.name, printer.order, printer.simulated) == (f"pdf:{tmp_path / 'out'}", "encode-first", False)


def test_a_job_leaves_its_planes_and_its_proof(tmp_path: Path, face: Face) -> None:
    FolderPrinter(tmp_path / "a" / "b").print_card("job-1", face)
    names = ["back-black.png", "front-black.png", "front-colour.png", "front-overlay.png", "pdf"]
    assert sorted(contents(tmp_path / "a" / "b")) == [f"job-1.{name}" for name in names]
    with Image.open(tmp_path / "a" / "b" / "job-1.front-black.png") as plane:
        assert (plane.mode, plane.size) == ("1", (1016, 648))
        assert plane.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert plane.tobytes() == face.planes.black.tobytes()
    assert (tmp_path / "a" / "b" / "job-1.pdf").read_bytes() == face.pdf()


def test_printing_a_job_again_changes_nothing(tmp_path: Path, face: Face) -> None:
    printer = FolderPrinter(tmp_path)
    printer.print_card("job-1", face)
    before = contents(tmp_path)
    printer.print_card("job-1", face)
    assert contents(tmp_path) == before


def test_the_outcome_is_known_from_the_files(tmp_path: Path, face: Face) -> None:
    printer = FolderPrinter(tmp_path / "out")
    assert printer.outcome("job-1") is PrintOutcome.NOT_PRINTED
    printer.print_card("job-1", face)
    assert printer.outcome("job-1") is PrintOutcome.PRINTED
    assert printer.outcome("job-2") is PrintOutcome.NOT_PRINTED


@pytest.mark.parametrize("write", range(5))
def test_a_disk_that_fills_up_leaves_nothing_half_written(
    tmp_path: Path, face: Face, monkeypatch: pytest.MonkeyPatch, write: int
) -> None:
    done: list[int] = []

    def full(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            return
        if len(done) == write:
            raise OSError(errno.ENOSPC, "No space left on device")
        done.append(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    printer = FolderPrinter(tmp_path)
    with pytest.raises(PrinterFolderError, match="the disk is full"):
        printer.print_card("job-1", face)
    assert printer.outcome("job-1") is PrintOutcome.NOT_PRINTED
    assert len(contents(tmp_path)) == write
    monkeypatch.undo()
    printer.print_card("job-1", face)
    assert printer.outcome("job-1") is PrintOutcome.PRINTED


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, face: Face) -> None:
    (tmp_path / "out").write_text("here already")
    printer = FolderPrinter(tmp_path / "out")
    for use in (printer.check_ready, lambda: printer.print_card("job-1", face)):
        with pytest.raises(PrinterFolderError) as refused:
            use()
        assert str(tmp_path / "out") in refused.value.happened
        assert refused.value.exit_code == PrinterError.exit_code == 3


def test_a_folder_in_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here already")
    with pytest.raises(PrinterFolderError, match="a part of its path"):
        FolderPrinter(tmp_path / "file" / "out").check_ready()


def test_a_folder_that_may_not_be_written_to_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(_path: Path, mode: int) -> bool:
        return not mode & os.W_OK

    monkeypatch.setattr(os, "access", read_only)
    with pytest.raises(PrinterFolderError, match="does not allow it"):
        FolderPrinter(tmp_path / "out").check_ready()


def test_a_nearly_full_disk_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)

    def nearly_full(_path: Path) -> object:
        return usage

    monkeypatch.setattr(shutil, "disk_usage", nearly_full)
    with pytest.raises(PrinterFolderError, match="disk is full"):
        FolderPrinter(tmp_path).check_ready()


@pytest.mark.parametrize("job", ["", "../job", "a/b", ".hidden", "a\x00b", "x" * 129])
def test_a_job_is_a_plain_file_name(tmp_path: Path, face: Face, job: str) -> None:
    printer = FolderPrinter(tmp_path)
    with pytest.raises(ValueError, match="no job name"):
        printer.print_card(job, face)
    with pytest.raises(ValueError, match="no job name"):
        printer.outcome(job)
