"""Blank cards as a technician leaves them: provisioned with the demo keys, no application.

The demo roots are public and serve simulated cards only. PICC master key = AN10922(root, UID); DAM keys as the ESC
project derives them (CnousDeuinfo): Auth of the UID, ENC and MAC of the UID with its first byte 00 and FF.
"""

import random
import secrets
from pathlib import Path

from fake_reader.card import Randomness
from fake_reader.card_file import SUFFIX, save_card
from fake_reader.diversify import diversify
from fake_reader.image import DAM_AUTH_KEY, DAM_ENC_KEY, DAM_MAC_KEY, MASTER_KEY, CardImage, Key, KeyType
from fake_reader.personality import EV2_8K, Personality

PICC_MASTER_ROOT = b"ESC-DEMO-PICC-MK"
DAM_ROOT = b"ESC-DEMO-DAM-KEY"
KEY_VERSION = 0x01
PICC_SETTINGS = 0x0F
OUT = "out"

_NXP = b"\x04"
_BATCH = bytes.fromhex("ba34567890")


def make_blank(uid: bytes, personality: Personality = EV2_8K) -> CardImage:
    """A provisioned blank of a 7-byte UID."""

    def key(root: bytes, message: bytes) -> Key:
        return Key(KeyType.AES, diversify(root, message), KEY_VERSION)

    return CardImage(
        personality=personality.name,
        uid=uid,
        batch=_BATCH,
        production_week=12,
        production_year=24,
        picc_settings=PICC_SETTINGS,
        picc_keys={
            MASTER_KEY: key(PICC_MASTER_ROOT, uid),
            DAM_AUTH_KEY: key(DAM_ROOT, uid),
            DAM_MAC_KEY: key(DAM_ROOT, b"\xff" + uid[1:]),
            DAM_ENC_KEY: key(DAM_ROOT, b"\x00" + uid[1:]),
        },
    )


def draw_uid(randomness: Randomness = secrets.token_bytes) -> bytes:
    """A UID as NXP gives them: 04 and six bytes."""
    return _NXP + randomness(6)


def make_stack(directory: Path, count: int, *, seed: int | None = None) -> list[Path]:
    """Adds blanks to a folder, to the end of the stack; the same seed draws the same UIDs."""
    directory.mkdir(parents=True, exist_ok=True)
    randomness = secrets.token_bytes if seed is None else random.Random(seed).randbytes
    first = _last_number(directory) + 1
    paths: list[Path] = []
    for place in range(first, first + count):
        uid = draw_uid(randomness)
        path = directory / f"{place:05d}-{uid.hex().upper()}{SUFFIX}"
        save_card(path, make_blank(uid))
        paths.append(path)
    return paths


def _last_number(directory: Path) -> int:
    """The highest place in the stack so far, cards already taken away included."""
    names = [path.name for folder in (directory, directory / OUT) for path in folder.glob(f"*{SUFFIX}")]
    return max((int(name.split("-")[0]) for name in names if name.split("-")[0].isdecimal()), default=0)
