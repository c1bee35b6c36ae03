"""How much memory an application takes, for the quota of its DAM slot and for telling a card that is too full."""

from collections.abc import Iterable

from station.desfire.dam import BLOCK_OF_QUOTA

_APPLICATION_BLOCKS = 2
_BLOCKS_PER_KEY = 1
_BLOCKS_PER_FILE = 1


def quota_blocks(file_sizes: Iterable[int], key_count: int) -> int:
    """Blocks of 32 bytes for an application with these files (bytes each) and that many keys.

    What a card really spends on overhead is not published. This figure errs on the large side: two blocks for the
    application, one for each key, one for each file beside its content rounded up. Unverified on a card.
    """
    files = sum(_BLOCKS_PER_FILE + -(-size // BLOCK_OF_QUOTA) for size in file_sizes)
    return _APPLICATION_BLOCKS + _BLOCKS_PER_KEY * key_count + files
