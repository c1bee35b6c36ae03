"""GetVersion, FreeMem, GetCardUID, FormatPICC."""

from dataclasses import replace

from fake_reader.blocks import BLOCK_BYTES, free_blocks
from fake_reader.card import Card, require_length
from fake_reader.commands.command import Command, in_full
from fake_reader.image import MASTER_KEY
from fake_reader.personality import PERSONALITIES


def get_version(card: Card, data: bytes) -> tuple[bytes, ...]:
    """`60`: three frames, hardware, software, UID with batch and date (libfreefare)."""
    require_length(data, 0)
    image = card.image
    personality = PERSONALITIES[image.personality]
    date = bytes([_bcd(image.production_week), _bcd(image.production_year)])
    return (
        personality.version_block(personality.hardware),
        personality.version_block(personality.software),
        image.uid + image.batch + date,
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


def format_picc(card: Card, data: bytes) -> bytes:
    """`FC` after the PICC master key: no application is left, all memory is free again (libfreefare).

    The keys of the PICC level stay, DAM keys included: CnousDeuinfo resets them itself afterwards.
    """
    require_length(data, 0)
    card.require_picc_level()
    card.require_key(MASTER_KEY)
    slots = () if card.switches.format_releases_slots else tuple(replace(slot, aid=0) for slot in card.image.slots)
    card.memory.write(replace(card.image, applications=(), slots=slots, lost_blocks=0))
    return b""


COMMANDS = {
    0x51: Command(get_card_uid, mode=in_full, needs_session=True),
    0x60: Command(get_version),
    0x6E: Command(free_mem),
    0xFC: Command(format_picc, needs_session=True),
}
