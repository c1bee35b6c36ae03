"""ChangeKey, GetKeyVersion, GetKeySettings, ChangeKeySettings."""

from dataclasses import replace

from fake_reader.card import (
    CONFIGURATION_CHANGEABLE,
    FREE_DIRECTORY,
    MASTER_KEY_CHANGEABLE,
    Card,
    require_length,
)
from fake_reader.commands.command import Command, in_full
from fake_reader.crc import crc32
from fake_reader.image import FREE, MASTER_KEY, NEVER, Application, Key, KeyType
from fake_reader.status import Refusal, Status
from fake_reader.switches import ChangeKeyKey

SAME_KEY = FREE
FROZEN = NEVER
"""The change-key nibble of KeySettings1: E the key itself, F no key any more (libfreefare, BALTECH)."""

_TYPE_SHIFT = 6
_KEY_LENGTH = 16


def get_key_version(card: Card, data: bytes) -> bytes:
    """`64 KeyNo`: one byte, no authentication needed (libfreefare)."""
    require_length(data, 1)
    return bytes([_current(card, data[0]).version])


def get_key_settings(card: Card, data: bytes) -> bytes:
    """`45`: KeySettings1, and key type with number of keys (libfreefare); the directory bit guards it."""
    require_length(data, 0)
    card.require_setting(FREE_DIRECTORY)
    application = card.selected
    if application is None:
        return bytes([card.key_settings, card.image.picc_keys[MASTER_KEY].type << _TYPE_SHIFT | 1])
    return bytes([card.key_settings, application.key_settings_2])


def change_key_settings(card: Card, data: bytes) -> bytes:
    """`54 KeySettings1`, Full, after the master key (libfreefare), where the settings are changeable at all."""
    require_length(data, 1)
    card.require_key(MASTER_KEY)
    if not card.key_settings & CONFIGURATION_CHANGEABLE:
        raise Refusal(Status.PERMISSION_DENIED)
    settings, application = data[0], card.selected
    if application is None:
        if settings > 0x0F:
            raise Refusal(Status.PARAMETER)
        card.memory.write(replace(card.image, picc_settings=settings))
    else:
        check_change_key(settings, len(application.keys))
        card.write_application(replace(application, key_settings=settings))
    return b""


def check_change_key(settings: int, key_count: int) -> None:
    """Raises Refusal 9E where KeySettings1 names a change-key key that there is not (unverified)."""
    if key_count <= settings >> 4 < SAME_KEY:
        raise Refusal(Status.PARAMETER)


def change_key(card: Card, data: bytes) -> bytes:
    """`C4 KeyNo …`, Full: E(new | version) for the key in use, else E(new ^ old | version | CRC32(new)) (AN12196).

    A changed key ends the session that it carries, and the answer is then plain (dfc-core).
    """
    if not data:
        raise Refusal(Status.LENGTH)
    key_number = _number(card, data[0])
    old = _current(card, key_number)
    _require_right(card, key_number)
    if old.type is not KeyType.AES:
        # ChangeKey of TDEA keys belongs to the messagings of D40 and EV1.
        raise Refusal(Status.PARAMETER)
    same = card.authenticated(key_number)
    new = _new_key(data[1:], None if same else old)
    application = card.selected
    if application is None:
        card.memory.write(replace(card.image, picc_keys={**card.image.picc_keys, key_number: new}))
    else:
        keys = (*application.keys[:key_number], new, *application.keys[key_number + 1 :])
        card.write_application(replace(application, keys=keys))
    if same:
        card.ram.session = None
    return b""


def _new_key(body: bytes, old: Key | None) -> Key:
    """The key that a decrypted ChangeKey carries; a body of the wrong form is an integrity error, as its CRC is."""
    if len(body) != _KEY_LENGTH + (1 if old is None else 5):
        raise Refusal(Status.INTEGRITY)
    octets, version = body[:_KEY_LENGTH], body[_KEY_LENGTH]
    if old is not None:
        octets = bytes(a ^ b for a, b in zip(octets, old.octets, strict=True))
        if body[_KEY_LENGTH + 1 :] != crc32(octets):
            raise Refusal(Status.INTEGRITY)
    return Key(KeyType.AES, octets, version)


def _number(card: Card, octet: int) -> int:
    """The key number of a ChangeKey.

    At the PICC level bits 7..6 are the type of the new key (80 for AES with the master key, proxmark3); clients send
    the DAM keys as bare 10, 11, 12 (CnousDeuinfo, nfcjlib), so there both 00 and 10 are taken. A master key of another
    type belongs to the messagings of D40 and EV1, and is refused with 9E here.
    """
    if card.selected is not None:
        return octet
    number, key_type = octet & 0x3F, octet >> _TYPE_SHIFT
    allowed = (KeyType.AES,) if number == MASTER_KEY else (KeyType.TDEA2, KeyType.AES)
    if key_type not in allowed:
        raise Refusal(Status.PARAMETER)
    return number


def _current(card: Card, key_number: int) -> Key:
    application = card.selected
    keys = card.image.picc_keys if application is None else dict(enumerate(application.keys))
    if key_number not in keys:
        raise Refusal(Status.NO_SUCH_KEY)
    return keys[key_number]


def _require_right(card: Card, key_number: int) -> None:
    """Raises Refusal 9D where nobody may change the key, AE where another key may.

    Key 0 changes itself, if KeySettings1 bit 0 allows (libfreefare). PICC keys 0x10 to 0x12 are loaded after the PICC
    master key (CnousDeuinfo). Other keys of an application: the change-key key decides.
    """
    if key_number == MASTER_KEY:
        if not card.key_settings & MASTER_KEY_CHANGEABLE:
            raise Refusal(Status.PERMISSION_DENIED)
        card.require_key(MASTER_KEY)
        return
    application = card.selected
    card.require_key(MASTER_KEY if application is None else _changer(card, application, key_number))


def _changer(card: Card, application: Application, key_number: int) -> int:
    changer = application.key_settings >> 4
    if changer == FROZEN:
        raise Refusal(Status.PERMISSION_DENIED)
    if changer == SAME_KEY:
        return key_number
    if key_number == changer and card.switches.change_key_key is ChangeKeyKey.MASTER:
        return MASTER_KEY
    return changer


COMMANDS = {
    0x45: Command(get_key_settings),
    0x54: Command(change_key_settings, mode=in_full, needs_session=True),
    0x64: Command(get_key_version),
    0xC4: Command(change_key, mode=in_full, header=1, needs_session=True),
}
