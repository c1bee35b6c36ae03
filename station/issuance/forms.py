"""Signed forms as files: what a scanner gives."""

import mimetypes
from pathlib import Path

from station.errors import InputError
from station.named_file import read_file
from station.store.consents import Form

_KINDS = frozenset({"application/pdf", "image/jpeg", "image/png"})


def read_form(path: Path) -> Form:
    """A scanned sheet: PDF, JPEG or PNG, by its name. Raises InputError."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    if kind not in _KINDS:
        raise InputError(what=f"{path} is no PDF, JPEG or PNG.", fix="Scan the sheet as one of these.")
    return Form("scan", kind, read_file(path))
