"""GetKeyVersion, GetKeySettings, ChangeKeySettings."""

from dataclasses import replace

from fake_reader.card import CONFIGURATION_CHANGEABLE, FREE_DIRECTORY, Card, require_length
from fake_reader.commands.command import Command, in_full
from fake_reader.file_types import FREE, NEVER
from fake_reader.image import MASTER_KEY, Key
from fake_reader.messaging.port import Way
from fake_reader.status import Refusal, Status

SAME_KEY = FREE
FROZEN = NEVER
"""The change-key nibble of KeySettings1: E the key itself, F no key any more (libfreefare, BALTECH)."""

_TYPE_SHIFT = 6


def get_key_version(card: Card, data: bytes) -> bytes:
    """`64 KeyNo`: one byte, no authentication needed (libfreefare)."""
    require_length(data, 1)
    return bytes([current_key(card, data[0]).version])


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


def current_key(card: Card, key_number: int) -> Key:
    """A key of the level selected. Raises Refusal 40."""
    application = card.selected
    keys = card.image.picc_keys if application is None else dict(enumerate(application.keys))
    if key_number not in keys:
        raise Refusal(Status.NO_SUCH_KEY)
    return keys[key_number]


COMMANDS = {
    0x45: Command(get_key_settings),
    0x54: Command(change_key_settings, mode=in_full, way=Way.IN, needs_session=True),
    0x64: Command(get_key_version),
}
