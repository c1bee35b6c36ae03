"""ChangeKey and ChangeKeyEV2: the cryptogram in its four forms, under each messaging.

`C4 KeyNo | cryptogram`, `C6 KeySet KeyNo | cryptogram` (proxmark3; key sets other than 0 are not modelled). In clear
the cryptogram is the new key, for another key than the one in session xored with the old one, then the version of an
AES key, then checksums:

    EV2   of the new key, for another key only (CRC32; AN12196)
    EV1   of command, header and all before; for another key of the new key too (CRC32; libfreefare)
    D40   of all before; for another key of the new key too (CRC16; libfreefare)

A TDEA key holds its version in the lowest bits of its first eight bytes (libfreefare). A changed key ends the session
that it carries, and the answer is then plain (dfc-core; recorded traffic in desox).
"""

from dataclasses import dataclass, replace

from fake_reader.card import MASTER_KEY_CHANGEABLE, Card
from fake_reader.commands.command import Command, in_full
from fake_reader.commands.keys import FROZEN, SAME_KEY, current_key
from fake_reader.crc import crc16, crc32
from fake_reader.image import MASTER_KEY, Application, Key, KeyType
from fake_reader.messaging.port import SessionKind, Way
from fake_reader.personality import Generation
from fake_reader.status import Refusal, Status
from fake_reader.switches import ChangeKeyKey

CHANGE_KEY, CHANGE_KEY_EV2 = 0xC4, 0xC6
_TYPE_SHIFT = 6
_LONGEST_PADDING = 15


def change_key(card: Card, data: bytes) -> bytes:
    """`C4`: at the PICC level bits 7..6 of the number are the type of the new master key (proxmark3)."""
    if not data:
        raise Refusal(Status.LENGTH)
    number = data[0] if card.selected is not None else data[0] & 0x3F
    _change(card, number, _Cryptogram(bytes([CHANGE_KEY, data[0]]), data[1:]), data[0] >> _TYPE_SHIFT)
    return b""


def change_key_ev2(card: Card, data: bytes) -> bytes:
    """`C6`, of key set 0."""
    if len(data) < 2:
        raise Refusal(Status.LENGTH)
    if data[0] != 0:
        raise Refusal(Status.NO_SUCH_KEY)
    number = data[1] if card.selected is not None else data[1] & 0x3F
    _change(card, number, _Cryptogram(bytes([CHANGE_KEY_EV2]) + data[:2], data[2:]), data[1] >> _TYPE_SHIFT)
    return b""


def parity_version(octets: bytes) -> int:
    """The version that a TDEA key holds in itself, most significant bit first."""
    return sum((octet & 1) << 7 - place for place, octet in enumerate(octets[:8]))


@dataclass(frozen=True, slots=True)
class _Cryptogram:
    """What a ChangeKey has carried: its command with its header, and the rest in clear."""

    covered: bytes
    body: bytes

    def key(self, kind: SessionKind, key_type: KeyType, old: Key | None) -> Key:
        """The new key. Raises Refusal 1E: a body of the wrong form is an integrity error, as its checksum is."""
        end = key_type.length + (1 if key_type is KeyType.AES else 0)
        carried = self.body[:end]
        octets = carried[: key_type.length]
        if old is not None:
            octets = bytes(a ^ b for a, b in zip(octets, old.octets, strict=False))
        checks = self._checksums(kind, carried, octets if old is not None else None)
        rest = self.body[end:]
        padding = rest[len(checks) :]
        longest = 0 if kind is SessionKind.EV2 else _LONGEST_PADDING
        if len(carried) < end or rest[: len(checks)] != checks or any(padding) or len(padding) > longest:
            raise Refusal(Status.INTEGRITY)
        version = carried[-1] if key_type is KeyType.AES else parity_version(octets)
        return Key(key_type, octets, version)

    def _checksums(self, kind: SessionKind, carried: bytes, other: bytes | None) -> bytes:
        match kind:
            case SessionKind.EV2:
                return b"" if other is None else crc32(other)
            case SessionKind.EV1:
                return crc32(self.covered + carried) + (b"" if other is None else crc32(other))
            case SessionKind.D40:
                return crc16(carried) + (b"" if other is None else crc16(other))


def _change(card: Card, number: int, cryptogram: _Cryptogram, type_bits: int) -> None:
    session = card.ram.session
    if session is None:
        raise Refusal(Status.AUTHENTICATION)
    old = current_key(card, number)
    new_type = old.type if card.selected is not None else _picc_key_type(card, number, type_bits)
    _require_right(card, number)
    same = session.key_number == number
    new = cryptogram.key(session.kind, new_type, None if same else old)
    application = card.selected
    if application is None:
        card.memory.write(replace(card.image, picc_keys={**card.image.picc_keys, number: new}))
    else:
        keys = (*application.keys[:number], new, *application.keys[number + 1 :])
        card.write_application(replace(application, keys=keys))
    if same:
        card.ram.session = None


def _picc_key_type(card: Card, number: int, type_bits: int) -> KeyType:
    """The master key may change its type. DAM keys are AES, and so must the master key be before they are loaded.

    Clients send them as bare 10, 11, 12 (CnousDeuinfo, nfcjlib), so there both type 0 and AES are taken; what a card
    answers while its master key is not AES yet is unverified (9D here).
    """
    try:
        key_type = KeyType(type_bits)
    except ValueError as error:
        raise Refusal(Status.PARAMETER) from error
    if number == MASTER_KEY:
        return key_type
    if key_type is KeyType.TDEA3:
        raise Refusal(Status.PARAMETER)
    if card.image.picc_keys[MASTER_KEY].type is not KeyType.AES:
        raise Refusal(Status.PERMISSION_DENIED)
    return KeyType.AES


def _require_right(card: Card, number: int) -> None:
    """Raises Refusal 9D where nobody may change the key, AE where another key may.

    Key 0 changes itself, if KeySettings1 bit 0 allows (libfreefare). PICC keys 0x10 to 0x12 are loaded after the PICC
    master key (CnousDeuinfo). Other keys of an application: the change-key key decides.
    """
    if number == MASTER_KEY:
        if not card.key_settings & MASTER_KEY_CHANGEABLE:
            raise Refusal(Status.PERMISSION_DENIED)
        card.require_key(MASTER_KEY)
        return
    application = card.selected
    card.require_key(MASTER_KEY if application is None else _changer(card, application, number))


def _changer(card: Card, application: Application, number: int) -> int:
    changer = application.key_settings >> 4
    if changer == FROZEN:
        raise Refusal(Status.PERMISSION_DENIED)
    if changer == SAME_KEY:
        return number
    if number == changer and card.switches.change_key_key is ChangeKeyKey.MASTER:
        return MASTER_KEY
    return changer


COMMANDS = {
    CHANGE_KEY: Command(change_key, mode=in_full, header=1, way=Way.IN, own_checksum=True, needs_session=True),
    CHANGE_KEY_EV2: Command(
        change_key_ev2,
        mode=in_full,
        header=2,
        way=Way.IN,
        own_checksum=True,
        needs_session=True,
        since=Generation.EV2,
    ),
}
