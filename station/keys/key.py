"""What is known of a key without knowing it: name, version, purpose, check value."""

import enum
from collections.abc import Callable
from dataclasses import dataclass

from station.desfire.crypto import BLOCK, ZERO_IV, AesKey, cmac_subkeys
from station.errors import InputError
from station.model.quoting import quoted
from station.model.secret import SecretKey

KEY_LENGTH = 16
"""Bytes of an AES-128 key, the only kind that custody keeps beside the signing key."""
_CHECK_VALUE_LENGTH = 3
CHECK_VALUE_DIGITS = 2 * _CHECK_VALUE_LENGTH
_MAX_NAME = 32


@enum.unique
class Purpose(enum.Enum):
    """What a root key is for; each card's key is derived from it."""

    PICC_MASTER = "picc-master"
    DAM = "dam"
    DAM_DEFAULT = "dam-default"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True, order=True)
class KeyId:
    """A root key by its name (a-z, 0-9, -) and version (0..255), as chip profiles name it.

    Version 00 is that of DAM default keys alone, since EncK carries it (see desfire/dam.py).
    """

    name: str
    version: int

    def __post_init__(self) -> None:
        if not 0 < len(self.name) <= _MAX_NAME or not set(self.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-"):
            raise InputError(
                what=f"{quoted(self.name)} cannot be the name of a key.", fix="Use up to 32 of a-z, 0-9 and -."
            )
        if not 0 <= self.version <= 0xFF:
            raise InputError(what=f"A key version is 00 to FF, not {self.version:X}.", fix="Give two hex digits.")

    def __str__(self) -> str:
        return f"{self.name}, version {self.version:02X}"


@dataclass(frozen=True, slots=True)
class KeyInfo:
    """A key as it may be shown. `check_value` is six hexadecimal digits."""

    id: KeyId
    purpose: Purpose
    check_value: str


def check_value(key: SecretKey) -> str:
    """The key check value: the first 3 bytes of the AES-CMAC of 16 zero bytes, in upper case hexadecimal.

    This is the CMAC method of ANSI X9.24-1-2017, with 24 of the up to 40 bits that it allows.
    """
    aes = AesKey(key)
    return check_value_by(lambda block: aes.encrypt_cbc(ZERO_IV, block))


def check_value_by(encipher: Callable[[bytes], bytes]) -> str:
    """The same for a key that only enciphers: `encipher` is its AES, one block."""
    first, _ = cmac_subkeys(encipher(bytes(BLOCK)))
    return encipher(first)[:_CHECK_VALUE_LENGTH].hex().upper()


def key_id(name: str, version: str, purpose: Purpose) -> KeyId:
    """A key as a person names it, its version in two hexadecimal digits. Raises InputError."""
    try:
        number = int(version, 16)
    except ValueError:
        raise InputError(what=f"{quoted(version)} is not a key version.", fix="Give two hex digits.") from None
    if (number == 0) is not (purpose is Purpose.DAM_DEFAULT):
        raise InputError(
            what="Version 00 is for DAM default keys, and for no others.",
            fix="Give version 00 to DAM default keys, and 01 to FF to every other key.",
        )
    return KeyId(name, number)
