"""Cards to test, and the reader's side that drives them (`pcd.py`)."""

import importlib.util
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_blank
from fake_reader.card import Randomness
from fake_reader.faults.port import Fault
from fake_reader.file_types import StdDataFile
from fake_reader.image import Application, CardImage, Key, KeyType
from fake_reader.memory import Memory
from fake_reader.picc import Picc
from fake_reader.reader import SimulatedReader
from fake_reader.switches import Switches

if TYPE_CHECKING:
    from unit.fake_reader.pcd import Pcd

UID = bytes.fromhex("042E5A7A6E4D80")


class Bench:
    """A card without a file: its image is at hand, and its randoms are what the test says."""

    def __init__(self, image: CardImage, switches: Switches | None, randoms: list[bytes]) -> None:
        self.randoms = randoms
        self.kept: list[CardImage] = []
        self.memory = Memory(image, self.kept.append)
        self.picc = Picc(self.memory, switches=switches, randomness=self._draw)

    @property
    def image(self) -> CardImage:
        """What the card holds now."""
        return self.memory.image

    def exchange(self, apdu: str) -> str:
        """One APDU, in hexadecimal digits."""
        return self.picc.exchange(bytes.fromhex(apdu)).hex()

    def _draw(self, count: int) -> bytes:
        value = self.randoms.pop(0) if self.randoms else bytes(range(count))
        assert len(value) == count
        return value


MakeBench = Callable[..., Bench]


@pytest.fixture
def make_bench() -> MakeBench:
    """Makes a card; a provisioned blank of the UID above unless an image is given."""

    def make(image: CardImage | None = None, *, switches: Switches | None = None, randoms: str = "") -> Bench:
        return Bench(image or make_blank(UID), switches, [bytes.fromhex(each) for each in randoms.split()])

    return make


AID = 0xF58840
KEYS = tuple(Key(KeyType.AES, bytes([0xA0 + number]) * 16, 0x10 + number) for number in range(5))


@pytest.fixture
def make_application_bench(make_bench: MakeBench) -> MakeBench:
    """Makes a card with application F58840 selected: keys A0A0.., A1A1.. and so on, versions 10, 11 and so on."""

    def make(*files: StdDataFile, settings: int = 0x0B, switches: Switches | None = None) -> Bench:
        name = bytes.fromhex("A00000061404F58840")
        application = Application(AID, settings, 0xA5, KEYS, iso_fid=0x1000, df_name=name, files=files)
        bench = make_bench(make_blank(UID).with_application(application), switches=switches)
        bench.picc.card.ram.selected = AID
        return bench

    return make


@pytest.fixture
def open_simulated() -> Iterator[Callable[..., SimulatedReader]]:
    """Makes simulated readers, and closes them in the end."""
    with ExitStack() as closing:

        def make(
            path: Path,
            *,
            faults: Sequence[Fault] = (),
            switches: Switches | None = None,
            randomness: Randomness = secrets.token_bytes,
        ) -> SimulatedReader:
            reader = SimulatedReader(path, faults=faults, switches=switches, randomness=randomness)
            closing.callback(reader.close)
            return reader

        yield make


@pytest.fixture
def pcd_on() -> Callable[[Callable[[bytes], bytes]], "Pcd"]:
    """Makes the reader's side over whatever exchanges APDUs."""
    spec = importlib.util.spec_from_file_location("fake_reader_pcd", Path(__file__).with_name("pcd.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Pcd
