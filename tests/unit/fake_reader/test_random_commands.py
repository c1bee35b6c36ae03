"""Whatever the reader sends, the card answers, and its image stays one that can be stored and read back."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from fake_reader.blank import make_blank
from fake_reader.blocks import free_blocks, slot_free_blocks
from fake_reader.card_file import load_card, save_card
from fake_reader.file_types import AccessRights, CommMode, StdDataFile
from fake_reader.image import Application, CardImage, DamSlot, Key, KeyType
from fake_reader.memory import Memory
from fake_reader.messaging.ev2 import Ev2Session
from fake_reader.messaging.port import Protection
from fake_reader.picc import Picc

if TYPE_CHECKING:
    from collections.abc import Sequence

CODES = bytes.fromhex("71 77 AF 45 54 64 C4 51 60 6E FC 5A 6A 6D CA DA 69 C9 61 6F CD DF F5 BD AD 3D 8D 42")
SEEDS = [
    bytes.fromhex(command)
    for command in (
        *("5A4088F5", "5A000000", "6A", "60", "AF", "FC", "710000", "711000", "540F", "690000", "DF00", "DA4088F5"),
        *("CD0000EEEE200000", "CD0100EEEE100000", "3D02000000050000", "3D02000000030000112233", "BD00000000000000"),
        *("CA1122330F83", "CAF588400F81", "C94088F50000011000" + "0BA7", "C9112233" + "0100011000" + "0F83"),
        *("00A4040009A00000061404F58840", "00B0800000", "FFCA000000"),
    )
]


def start() -> CardImage:
    zero = Key(KeyType.AES, bytes(16), 0)
    free = AccessRights(0xE, 0xE, 0xE, 0xE)
    files = tuple(StdDataFile(2 + mode, None, mode, free, bytes(90)) for mode in CommMode)
    name = bytes.fromhex("A00000061404F58840")
    delegated = Application(0xF58840, 0x0F, 0x83, (zero,) * 3, 0x1000, name, files, dam_slot=0)
    return make_blank(bytes(7)).with_application(delegated).with_slot(DamSlot(0, 1, 40, 0xF58840))


def frames() -> st.SearchStrategy[bytes]:
    native = st.tuples(st.sampled_from(list(CODES)), st.binary(max_size=62)).map(_native)
    iso = st.binary(max_size=20).map(_iso)
    return st.one_of(st.sampled_from(SEEDS), native, native.map(_wrapped), iso, st.binary(max_size=80))


def _native(parts: tuple[int, bytes]) -> bytes:
    return bytes([parts[0]]) + parts[1]


def _wrapped(frame: bytes) -> bytes:
    return b"\x90" + frame[:1] + b"\x00\x00" + bytes([len(frame) - 1]) + frame[1:] + b"\x00"


def _iso(tail: bytes) -> bytes:
    return b"\x00" + tail


def check(image: CardImage, kept: "Sequence[CardImage]", path: Path) -> None:
    assert free_blocks(image) >= 0
    assert all(slot_free_blocks(image, slot.number) >= 0 for slot in image.slots)
    if kept:
        assert kept[-1] is image
    save_card(path, image)
    assert load_card(path) == image


@settings(max_examples=150)
@given(st.lists(frames(), max_size=40))
def test_random_bytes(commands: list[bytes]) -> None:
    kept: list[CardImage] = []
    picc = Picc(Memory(start(), kept.append), randomness=bytes)
    with TemporaryDirectory() as folder:
        for command in commands:
            assert picc.exchange(command), "a card always answers"
        picc.lose_power()
        check(picc.card.image, kept, Path(folder) / "a.picc")


class OpenSession(Ev2Session):
    """A session that accepts what comes as if its MAC held, so that garbage reaches the commands themselves."""

    def unwrap(self, data: bytes, protection: Protection) -> bytes:
        return data


@settings(max_examples=150)
@given(
    st.lists(st.tuples(st.sampled_from([0, 1, 2, 0x10]), st.sampled_from([0, 0xF58840]), frames()), max_size=40),
)
def test_random_bytes_behind_the_mac(commands: list[tuple[int, int, bytes]]) -> None:
    kept: list[CardImage] = []
    picc = Picc(Memory(start(), kept.append), randomness=bytes)
    with TemporaryDirectory() as folder:
        for key_number, selected, command in commands:
            if not picc.card.ram.busy:
                picc.card.ram.selected = selected if picc.card.image.application(selected) else 0
                picc.card.ram.session = OpenSession(key_number, bytes(16), bytes(16), bytes(4))
            assert picc.exchange(command), "a card always answers"
        picc.lose_power()
        check(picc.card.image, kept, Path(folder) / "a.picc")
