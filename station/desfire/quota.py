"""How much memory an application takes, for the quota of its DAM slot and for telling a card that is too full."""

from collections.abc import Iterable
from typing import assert_never

from station.desfire.chip_profile import (
    ApplicationProfile,
    Content,
    DataFileProfile,
    FileProfile,
    RecordFileProfile,
    ValueFileProfile,
)
from station.desfire.dam import BLOCK_OF_QUOTA

_APPLICATION_BLOCKS = 2
_BLOCKS_PER_KEY = 1
_BLOCKS_PER_FILE = 1
_VALUE_FILE = BLOCK_OF_QUOTA
_TYPICAL = {Content.ESCN: 16, Content.UID: 7, Content.SIGNATURE: 72, Content.CERTIFICATE: 1024}
"""Bytes: the largest DER signature, a certificate with room to spare. Other contents give their size in the profile."""


def quota_blocks(file_sizes: Iterable[int], key_count: int) -> int:
    """Blocks of 32 bytes for an application with these files (bytes each) and that many keys.

    What a card really spends on overhead is not published. This figure errs on the large side: two blocks for the
    application, one for each key, one for each file beside its content rounded up. Unverified on a card.
    """
    files = sum(_BLOCKS_PER_FILE + -(-size // BLOCK_OF_QUOTA) for size in file_sizes)
    return _APPLICATION_BLOCKS + _BLOCKS_PER_KEY * key_count + files


def typical_blocks(application: ApplicationProfile) -> int:
    """The same for a card whose contents are not known yet."""
    return quota_blocks((file_memory(file, _typical_length(file)) for file in application.files), len(application.keys))


def file_memory(file: FileProfile, length: int) -> int:
    """Bytes that a file takes whose content has `length` bytes; a backup file is kept twice, in whole blocks."""
    match file:
        case DataFileProfile(backup=True):
            return 2 * BLOCK_OF_QUOTA * -(-(file.size or length) // BLOCK_OF_QUOTA)
        case DataFileProfile():
            return file.size or length
        case RecordFileProfile():
            return file.size * file.records
        case ValueFileProfile():
            return _VALUE_FILE
        case _:
            assert_never(file)


def _typical_length(file: FileProfile) -> int:
    if isinstance(file, ValueFileProfile) or file.content is None:
        return 0
    return len(file.content) if isinstance(file.content, bytes) else _TYPICAL.get(file.content, 0)
