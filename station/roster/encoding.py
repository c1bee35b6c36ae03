"""How the text of a file is written: UTF-8, or Windows-1252 where it is not."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from station.errors import InputError
from station.errors.foreign import refused

WINDOWS = "cp1252"
_UNDEFINED = frozenset(b"\x81\x8d\x8f\x90\x9d")
"""Bytes that Windows-1252 does not use (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT)."""
_BLOCK = 1 << 20


def detect_encoding(path: Path) -> str:
    """`utf-8-sig` where all of the file is UTF-8, with or without its mark; otherwise `cp1252`. Raises InputError.

    Nothing tells Windows-1252 from its sisters for other languages (cp1250 and so on): whoever reads a file so should
    look at the accents, or name the encoding in a mapping.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in _blocks(path):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        _check_windows(path)
        return WINDOWS
    return "utf-8-sig"


def _check_windows(path: Path) -> None:
    offset = 0
    for block in _blocks(path):
        for place, byte in enumerate(block):
            if byte in _UNDEFINED or byte == 0:
                raise InputError(
                    what=f"The roster {path.name} is neither UTF-8 nor Windows-1252: byte 0x{byte:02X} at offset"
                    f" {offset + place}.",
                    fix="Save the sheet again as 'CSV UTF-8'.",
                )
        offset += len(block)


def _blocks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block
    except OSError as error:
        raise InputError(
            what=f"The roster {path} cannot be read: {refused(error)}.", fix="Name a file that exists."
        ) from None
