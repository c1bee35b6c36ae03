"""What a person signed: drawn or typed on screen, or on a sheet that a scanner gives as a file."""

import mimetypes
from pathlib import Path

from station.errors import InputError
from station.named_file import read_file
from station.store.consents import Form

_KINDS = frozenset({"application/pdf", "image/jpeg", "image/png"})


def drawn_form(picture: bytes) -> Form:
    """A signature that was drawn on screen, as PNG."""
    return Form("signature", "image/png", picture)


def typed_form(name: str) -> Form:
    """A name that a person has typed in place of a signature."""
    return Form("typed", "text/plain", name.encode())


def read_form(path: Path) -> Form:
    """A scanned sheet: PDF, JPEG or PNG, by its name. Raises InputError."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    if kind not in _KINDS:
        raise InputError(what=f"{path} is not a PDF, JPEG or PNG.", fix="Scan the sheet as one of these.")
    return Form("scan", kind, read_file(path))
