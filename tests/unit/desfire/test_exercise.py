"""A reader put to the test: sound, short of breath, forgetful, and empty of any DESFire."""

import itertools

import pytest

from encoding import MemoryCard
from fake_reader.blank import make_blank
from station.desfire.exercise import exercise
from station.errors import CardLostError, MalformedResponseError, ReaderLostError

UID = bytes.fromhex("04112233445566")


class Weak(MemoryCard):
    """A reader that loses a card to commands over 65 bytes, and every hundredth answer."""

    def transmit(self, apdu: bytes) -> bytes:
        if len(apdu) > 65:
            raise CardLostError(reader="weak")
        if len(self.commands) % 100 == 99:
            self.commands.append(apdu)
            raise ReaderLostError(reader="weak")
        return super().transmit(apdu)


class Other(MemoryCard):
    """No DESFire."""

    def transmit(self, apdu: bytes) -> bytes:
        return b"\x6d\x00"


def test_a_sound_reader() -> None:
    ticks = itertools.count()
    found = exercise(lambda: MemoryCard(make_blank(UID)), rounds=50, clock=lambda: next(ticks) / 1000)
    assert found.sound
    assert (found.longest, found.failed, len(found.times_s)) == (261, 0, 50)
    assert found.quantile_s(0.99) == pytest.approx(0.001)


def test_a_weak_reader() -> None:
    found = exercise(lambda: Weak(make_blank(UID)), rounds=300)
    assert not found.sound
    assert (found.longest, found.failed, len(found.times_s)) == (65, 3, 297)


def test_no_desfire() -> None:
    with pytest.raises(MalformedResponseError, match="not a DESFire"):
        exercise(lambda: Other(make_blank(UID)))
