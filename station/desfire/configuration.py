"""SetConfiguration (5C): each option as a value, for the session of the PICC master key.

Sources: libfreefare mifare_desfire.c for options 00, 01 and 02; proxmark3 client/src/cmdhfmfdes.c (help of
setconfig) and liblogicalaccess for the others, with SpringCard's DESFire library for 04 and NXP NT4H2421Gx for 05 and
0A. What cannot be taken back wants an `Irreversible`.
"""

from dataclasses import dataclass
from typing import assert_never

from station.model.secret import SecretKey

_KEY_FIELD = 24
_CAPABILITIES_FIELD = 10
_MAX_ATS = 20


@dataclass(frozen=True, slots=True)
class Irreversible:
    """A person's word that something may be done to a card which nobody can undo. `who` said it."""

    who: str

    def __post_init__(self) -> None:
        if not self.who:
            raise ValueError("somebody must have said it")


@dataclass(frozen=True, slots=True)
class PiccConfiguration:
    """Option 00: FormatPICC switched off, the UID random at each activation. Both for ever."""

    disable_format: bool
    random_uid: bool
    confirmed: Irreversible


@dataclass(frozen=True, slots=True)
class DefaultKey:
    """Option 01: the key that applications created from now on begin with. 8, 16 or 24 bytes."""

    key: SecretKey
    version: int


@dataclass(frozen=True, slots=True)
class SakConfiguration:
    """Option 03: SAK as the card gives it in anticollision (2 bytes)."""

    sak: bytes
    confirmed: Irreversible


@dataclass(frozen=True, slots=True)
class SecureMessagingConfiguration:
    """Option 04: older messagings switched off for the whole card, for ever. The bits stand in the second byte."""

    disable_d40: bool
    disable_ev1: bool
    disable_ev2_chained_writing: bool
    confirmed: Irreversible


@dataclass(frozen=True, slots=True)
class CapabilityConfiguration:
    """Option 05: the capability data that EV2 authentication tells (10 bytes)."""

    capabilities: bytes
    confirmed: Irreversible


@dataclass(frozen=True, slots=True)
class FailedAuthenticationCounter:
    """Option 0A: how many failed authentications lock a key; `limit`, from 1 on, and `decrement` of 16 bits each.

    `enabled` False sends 00 FFFF FFFF, which switches the counter off (proxmark3).
    """

    enabled: bool
    limit: int
    decrement: int
    confirmed: Irreversible


Configuration = (
    PiccConfiguration
    | DefaultKey
    | SakConfiguration
    | SecureMessagingConfiguration
    | CapabilityConfiguration
    | FailedAuthenticationCounter
)


@dataclass(frozen=True, slots=True)
class AtsConfiguration:
    """Option 02: the ATS, with its length byte first. A wrong one can make the card unreadable for every reader."""

    ats: bytes
    confirmed: Irreversible

    def __post_init__(self) -> None:
        if not 1 < len(self.ats) <= _MAX_ATS or self.ats[0] != len(self.ats):
            raise ValueError("an ATS begins with its own length, of up to 20 bytes")


def option_of(configuration: Configuration) -> tuple[int, bytes]:
    """The option's number and its data. Raises ValueError for data of a wrong length."""
    match configuration:
        case PiccConfiguration(disable_format, random_uid):
            return 0x00, bytes([disable_format | random_uid << 1])
        case DefaultKey(key, version):
            octets = key.reveal()
            if len(octets) not in (8, 16, 24):
                raise ValueError(f"a key has 8, 16 or 24 bytes, not {len(octets)}")
            return 0x01, octets.ljust(_KEY_FIELD, b"\x00") + bytes([version])
        case SakConfiguration(sak):
            return 0x03, _exactly(2, sak, "a SAK")
        case SecureMessagingConfiguration(d40, ev1, chained):
            return 0x04, bytes([0, d40 | ev1 << 1 | chained << 2])
        case CapabilityConfiguration(capabilities):
            return 0x05, _exactly(_CAPABILITIES_FIELD, capabilities, "capability data")
        case FailedAuthenticationCounter(enabled, limit, decrement):
            if enabled and not limit:
                raise ValueError("a limit of 0 would lock every key")
            counts = limit.to_bytes(2, "little") + decrement.to_bytes(2, "little")
            return 0x0A, b"\x01" + counts if enabled else bytes.fromhex("00FFFFFFFF")
        case _:
            assert_never(configuration)


def _exactly(length: int, data: bytes, what: str) -> bytes:
    if len(data) != length:
        raise ValueError(f"{what} has {length} bytes, not {len(data)}")
    return data
