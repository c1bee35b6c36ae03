"""Signed forms as files: what a scanner gives."""

import mimetypes
from pathlib import Path

from station.errors import InputError
from station.store.consents import Form

_KINDS = frozenset({"application/pdf", "image/jpeg", "image/png"})


def read_form(path: Path) -> Form:
    """A scanned sheet: PDF, JPEG or PNG, by its name. Raises InputError."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    if kind not in _KINDS:
        raise InputError(what=f"{path} is no PDF, JPEG or PNG.", fix="Scan the sheet as one of these.")
    try:
        return Form("scan", kind, path.read_bytes())
    except OSError as error:
        raise InputError(what=f"{path} cannot be read: {error.strerror}.", fix="Name a file that exists.") from None
