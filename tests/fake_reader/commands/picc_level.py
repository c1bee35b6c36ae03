"""GetVersion, FreeMem, GetCardUID, ReadSig, FormatPICC."""

from dataclasses import replace

from fake_reader.blocks import BLOCK_BYTES, free_blocks
from fake_reader.card import Card, require_length
from fake_reader.commands.command import Command, in_full
from fake_reader.image import AID_MASTER, MASTER_KEY
from fake_reader.messaging.port import Way
from fake_reader.originality import signature
from fake_reader.status import Refusal, Status


def get_version(card: Card, data: bytes) -> tuple[bytes, ...]:
    """`60`: three frames, hardware, software, UID with batch and date (libfreefare).

    A card with random UIDs shows zeros for its own (dfc-core).
    """
    require_length(data, 0)
    image = card.image
    personality = card.personality
    date = bytes([_bcd(image.production_week), _bcd(image.production_year)])
    return (
        personality.version_block(personality.hardware),
        personality.version_block(personality.software),
        (bytes(len(image.uid)) if image.configuration.random_uid else image.uid) + image.batch + date,
    )


def _bcd(value: int) -> int:
    return value // 10 << 4 | value % 10


def free_mem(card: Card, data: bytes) -> bytes:
    """`6E`: 3 bytes, LSB first (libfreefare)."""
    require_length(data, 0)
    return (free_blocks(card.image) * BLOCK_BYTES).to_bytes(3, "little")


def get_card_uid(card: Card, data: bytes) -> bytes:
    """`51`: the UID, encrypted, in any session (libfreefare, AN12196)."""
    require_length(data, 0)
    return card.image.uid


def read_signature(card: Card, data: bytes) -> bytes:
    """`3C 00`: the originality signature of 56 bytes; the status of its end is 90 (proxmark3)."""
    require_length(data, 1)
    if data[0] != 0:
        raise Refusal(Status.PARAMETER)
    return signature(card.image.uid)


def format_picc(card: Card, data: bytes) -> bytes:
    """`FC` after the PICC master key: no application is left, all memory is free again (libfreefare).

    The keys of the PICC level stay, DAM keys included: CnousDeuinfo resets them itself afterwards. Switched off by
    SetConfiguration: 9D (unverified).
    """
    require_length(data, 0)
    card.require_picc_level()
    card.require_key(MASTER_KEY)
    if card.image.configuration.format_disabled:
        raise Refusal(Status.PERMISSION_DENIED)
    slots = () if card.switches.format_releases_slots else tuple(replace(slot, aid=0) for slot in card.image.slots)
    failures = tuple(each for each in card.image.failures if each.aid == AID_MASTER)
    card.memory.write(replace(card.image, applications=(), slots=slots, lost_blocks=0, failures=failures))
    return b""


COMMANDS = {
    0x3C: Command(read_signature, status=Status.SIGNATURE),
    0x51: Command(get_card_uid, mode=in_full, way=Way.OUT, needs_session=True),
    0x60: Command(get_version),
    0x6E: Command(free_mem),
    0xFC: Command(format_picc, needs_session=True),
}
