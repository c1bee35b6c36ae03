"""In what condition a card may come out of a box: what a stack is mixed of."""

import enum
import random
import secrets
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from fake_reader.blank import draw_uid, make_blank, make_fresh, next_place
from fake_reader.blocks import BLOCK_BYTES
from fake_reader.card import Randomness
from fake_reader.card_file import SUFFIX, save_card
from fake_reader.chip import Family, save_other
from fake_reader.image import Application, CardImage, DamSlot, Key, KeyType
from fake_reader.personality import PERSONALITIES

_DATA_ZONE = 0xF58840
_FIVE_AES_KEYS = 0x85


@enum.unique
class Condition(enum.Enum):
    """What a card is like.

    GOOD: a provisioned blank. FRESH: as from the factory. OTHER_KEYS: provisioned by another institution.
    HALF_WRITTEN: somebody has created the data zone and left it without files, under keys that are not known here.
    OLD: a DESFire EV1. FULL: a blank whose memory other applications have used up. The others are no DESFire.
    """

    GOOD = "good"
    FRESH = "fresh"
    OTHER_KEYS = "other-keys"
    HALF_WRITTEN = "half-written"
    OLD = "old"
    FULL = "full"
    CLASSIC = "classic"
    ULTRALIGHT = "ultralight"
    JAVACARD = "javacard"
    DEAD = "dead"


def mix_stack(directory: Path, conditions: Iterable[Condition], *, seed: int | None = None) -> list[Path]:
    """Adds cards of these conditions to a folder, to the end of the stack; the same seed draws the same cards."""
    directory.mkdir(parents=True, exist_ok=True)
    randomness = secrets.token_bytes if seed is None else random.Random(seed).randbytes
    paths: list[Path] = []
    for place, condition in enumerate(conditions, next_place(directory)):
        uid = draw_uid(randomness)
        path = directory / f"{place:05d}-{uid.hex().upper()}{SUFFIX}"
        _make(path, condition, uid, randomness)
        paths.append(path)
    return paths


def _make(path: Path, condition: Condition, uid: bytes, randomness: Randomness) -> None:
    match condition:
        case Condition.GOOD:
            save_card(path, make_blank(uid))
        case Condition.FRESH:
            save_card(path, make_fresh(uid))
        case Condition.OTHER_KEYS:
            save_card(path, _rekeyed(make_blank(uid), randomness))
        case Condition.HALF_WRITTEN:
            save_card(path, _half_written(make_blank(uid), randomness))
        case Condition.OLD:
            save_card(path, make_blank(uid, PERSONALITIES["EV1-8K"]))
        case Condition.FULL:
            save_card(path, _full(make_blank(uid)))
        case _:
            save_other(path, Family(condition.value))


def _key(randomness: Randomness, version: int) -> Key:
    return Key(KeyType.AES, randomness(16), version)


def _rekeyed(image: CardImage, randomness: Randomness) -> CardImage:
    return replace(image, picc_keys={number: _key(randomness, key.version) for number, key in image.picc_keys.items()})


def _half_written(image: CardImage, randomness: Randomness) -> CardImage:
    keys = tuple(_key(randomness, 0x00) for _ in range(_FIVE_AES_KEYS & 0x0F))
    application = Application(_DATA_ZONE, 0x0B, _FIVE_AES_KEYS, keys, dam_slot=0)
    return image.with_application(application).with_slot(DamSlot(0, 0xFF, 0x60, _DATA_ZONE))


def _full(image: CardImage) -> CardImage:
    """What was deleted takes room until the card is formatted."""
    capacity = PERSONALITIES[image.personality].capacity
    return replace(image, lost_blocks=capacity // BLOCK_BYTES - 1)
