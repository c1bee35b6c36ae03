"""The CRC32 of ChangeKey: JAMCRC, that is CRC-32 without the final complement, LSB first (libfreefare, AN12196)."""

import zlib


def crc32(message: bytes) -> bytes:
    """Four bytes, least significant first."""
    return (zlib.crc32(message) ^ 0xFFFF_FFFF).to_bytes(4, "little")
