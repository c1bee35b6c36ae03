"""A folder as printer (`--printer pdf:DIR`): for bureaux that print elsewhere, and for trying out."""

import errno
import os
import re
import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image

from station.errors import PrinterFolderError
from station.errors.foreign import refused
from station.model.quoting import quoted
from station.printer.face import Face
from station.printer.port import DeskPrinter, PrintOutcome
from station.private_file import write_private

NEEDED_BYTES = 5_000_000
"""Free space below which no card is begun; one card takes about 0.2 MB."""
_JOB = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")


class FolderPrinter(DeskPrinter):
    """Writes `<job>.<plane>.png` for each plane, then `<job>.pdf`: where the PDF stands, the card is done.

    Each file appears whole or not at all, and the same face gives the same files, so a job may be printed again.
    """

    simulated = False
    """Its files are what it promises; whether a card is simulated is for the reader to say."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.name = f"pdf:{directory}"

    def check_ready(self) -> None:
        """Raises PrinterFolderError where the folder cannot be made or written to, or its disk is nearly full."""
        try:
            there = next(place for place in (self.directory, *self.directory.parents) if place.exists())
            if not there.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "", str(there))
            if not os.access(there, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, "", str(there))
            free = shutil.disk_usage(there).free
        except OSError as error:
            raise self._refusal(error) from error
        if free < NEEDED_BYTES:
            raise PrinterFolderError(folder=self.directory, reason="the disk is full")

    def print_card(self, job: str, face: Face) -> None:
        """Writes the planes and the proof; raises PrinterFolderError."""
        files = {f"{_checked(job)}.{name}.png": _png(plane, face) for name, plane in face.planes.named().items()}
        files[f"{job}.pdf"] = face.pdf()
        try:
            for name, content in files.items():
                write_private(self.directory / name, content)
        except OSError as error:
            raise self._refusal(error) from error

    def outcome(self, job: str) -> PrintOutcome:
        """PRINTED if the PDF stands there, NOT_PRINTED otherwise: what was half written is written again."""
        done = (self.directory / f"{_checked(job)}.pdf").is_file()
        return PrintOutcome.PRINTED if done else PrintOutcome.NOT_PRINTED

    def _refusal(self, error: OSError) -> PrinterFolderError:
        return PrinterFolderError(folder=self.directory, reason=refused(error))


def _checked(job: str) -> str:
    if not _JOB.fullmatch(job):
        raise ValueError(f"{quoted(job)} is no job name: it would not be a plain file name")
    return job


def _png(plane: Image.Image, face: Face) -> bytes:
    target = BytesIO()
    plane.save(target, "PNG", dpi=face.dpi)
    return target.getvalue()
