"""Blank cards: fresh from the factory, or as a technician leaves them, provisioned with the demo keys.

A fresh card has a DES master key of zeros and KeySettings 0F (libfreefare); that its DAM keys are AES keys of zeros is
how CnousDeuinfo and nfcjlib load them. The demo roots are public and serve simulated cards only. PICC master key =
AN10922(root, UID); DAM keys as the ESC project derives them (CnousDeuinfo): Auth of the UID, ENC and MAC of the UID
with its first byte 00 and FF.
"""

import random
import secrets
from dataclasses import replace
from pathlib import Path

from fake_reader.card import Randomness
from fake_reader.card_file import SUFFIX, save_card
from fake_reader.diversify import diversify
from fake_reader.image import DAM_AUTH_KEY, DAM_ENC_KEY, DAM_MAC_KEY, MASTER_KEY, CardImage, Key, KeyType
from fake_reader.personality import EV2_8K, Generation, Personality

PICC_MASTER_ROOT = b"ESC-DEMO-PICC-MK"
DAM_ROOT = b"ESC-DEMO-DAM-KEY"
KEY_VERSION = 0x01
PICC_SETTINGS = 0x0F
OUT = "out"

_NXP = b"\x04"
_BATCH = bytes.fromhex("ba34567890")


def make_fresh(uid: bytes, personality: Personality = EV2_8K) -> CardImage:
    """A card of a 7-byte UID as it leaves the factory."""
    keys = {MASTER_KEY: Key(KeyType.TDEA2, bytes(16), 0)}
    if personality.generation >= Generation.EV2:
        keys |= dict.fromkeys((DAM_AUTH_KEY, DAM_MAC_KEY, DAM_ENC_KEY), Key(KeyType.AES, bytes(16), 0))
    return CardImage(
        personality=personality.name,
        uid=uid,
        batch=_BATCH,
        production_week=12,
        production_year=24,
        picc_settings=PICC_SETTINGS,
        picc_keys=keys,
    )


def make_blank(uid: bytes, personality: Personality = EV2_8K) -> CardImage:
    """A provisioned blank of a 7-byte UID."""
    fresh = make_fresh(uid, personality)
    inputs = {DAM_AUTH_KEY: uid, DAM_MAC_KEY: b"\xff" + uid[1:], DAM_ENC_KEY: b"\x00" + uid[1:]}
    octets = {MASTER_KEY: diversify(PICC_MASTER_ROOT, uid)}
    octets |= {number: diversify(DAM_ROOT, inputs[number]) for number in fresh.picc_keys if number in inputs}
    return replace(fresh, picc_keys={number: Key(KeyType.AES, key, KEY_VERSION) for number, key in octets.items()})


def draw_uid(randomness: Randomness = secrets.token_bytes) -> bytes:
    """A UID as NXP gives them: 04 and six bytes."""
    return _NXP + randomness(6)


def make_stack(
    directory: Path,
    count: int,
    *,
    seed: int | None = None,
    personality: Personality = EV2_8K,
    fresh: bool = False,
) -> list[Path]:
    """Adds blanks to a folder, to the end of the stack; the same seed draws the same UIDs."""
    make = make_fresh if fresh else make_blank
    directory.mkdir(parents=True, exist_ok=True)
    randomness = secrets.token_bytes if seed is None else random.Random(seed).randbytes
    first = next_place(directory)
    paths: list[Path] = []
    for place in range(first, first + count):
        uid = draw_uid(randomness)
        path = directory / f"{place:05d}-{uid.hex().upper()}{SUFFIX}"
        save_card(path, make(uid, personality))
        paths.append(path)
    return paths


def next_place(directory: Path) -> int:
    """The number of the place under the stack, cards that have left it for a folder below included."""
    names = [path.name for path in directory.glob(f"**/*{SUFFIX}")]
    return max((int(name.split("-")[0]) for name in names if name.split("-")[0].isdecimal()), default=0) + 1
