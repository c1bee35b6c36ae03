"""The checksums of the older messagings and of ChangeKey, least significant byte first."""

import zlib

_CRC_A_START = 0x6363
_CRC_A_POLYNOMIAL = 0x8408


def crc32(message: bytes) -> bytes:
    """JAMCRC: CRC-32 without the final complement (libfreefare, AN12196). Four bytes."""
    return (zlib.crc32(message) ^ 0xFFFF_FFFF).to_bytes(4, "little")


def crc16(message: bytes) -> bytes:
    """CRC_A of ISO/IEC 14443-3, which D40 messaging uses (libfreefare). Two bytes."""
    value = _CRC_A_START
    for octet in message:
        value ^= octet
        for _ in range(8):
            value = value >> 1 ^ _CRC_A_POLYNOMIAL if value & 1 else value >> 1
    return value.to_bytes(2, "little")
