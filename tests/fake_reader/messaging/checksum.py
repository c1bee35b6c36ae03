"""Where enciphered data ends: D40 and EV1 put a checksum behind it, and padding behind that.

The padding is zeros, or 80 and zeros where the receiver does not know the length (libfreefare
mifare_desfire_crypto.c).
"""

from collections.abc import Callable

from fake_reader.status import Refusal, Status

_MARK = b"\x80"

Checksum = Callable[[bytes], bytes]


def data_before(padded: bytes, block: int, size: int, checksum: Checksum) -> bytes:
    """The data whose checksum of `size` bytes follows it, a block of padding at most. Raises Refusal 1E."""
    for end in range(max(0, len(padded) - size - block), len(padded) - size + 1):
        padding = padded[end + size :].removeprefix(_MARK)
        if not any(padding) and padded[end : end + size] == checksum(padded[:end]):
            return padded[:end]
    raise Refusal(Status.INTEGRITY)


def padded(plain: bytes, block: int, *, open_ended: bool) -> bytes:
    """Whole blocks; with the mark where the receiver does not know the length."""
    marked = plain + _MARK if open_ended else plain
    return marked + bytes(-len(marked) % block)
