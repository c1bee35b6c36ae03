"""The PICC: takes an APDU, and finds out what it is.

A native command may come bare (`CMD data`, answer `STATUS data`) or wrapped (`90 CMD 00 00 [Lc data] 00`, answer
`data 91 STATUS`; libfreefare, dfc-core); the class 00 is ISO 7816-4's, FF is for the reader.
"""

import secrets

from fake_reader import pcsc
from fake_reader.card import Card, Randomness
from fake_reader.iso7816 import commands as iso7816
from fake_reader.iso7816.apdu import Apdu
from fake_reader.memory import Memory
from fake_reader.native import NativeCommands
from fake_reader.personality import ATR
from fake_reader.switches import Switches

_WRAPPED, _ISO, _PSEUDO = 0x90, 0x00, 0xFF
_WRONG_LENGTH, _WRONG_P1_P2 = b"\x67\x00", b"\x6a\x86"


class Picc:
    """A card with power. A new one is a card just reset: its RAM is fresh."""

    def __init__(
        self, memory: Memory, *, switches: Switches | None = None, randomness: Randomness = secrets.token_bytes
    ) -> None:
        self.card = Card(memory, switches or Switches(), randomness)
        self.card.activate()
        self._native = NativeCommands(self.card)

    @property
    def atr(self) -> bytes:
        """As PC/SC gives it."""
        return ATR

    def exchange(self, apdu: bytes) -> bytes:
        """Answers one command; PowerLost of the memory is all that it ever raises."""
        if not apdu:
            return _WRONG_LENGTH
        if apdu[0] == _PSEUDO:
            return pcsc.answer(self.card, apdu)
        if apdu[0] == _ISO:
            return self._iso(apdu)
        if apdu[0] == _WRAPPED:
            return self._wrapped(apdu)
        status, answer = self._native.answer(apdu[0], apdu[1:])
        return bytes([status]) + answer

    def lose_power(self) -> None:
        """The field has gone and come back: RAM is fresh."""
        self.card.memory.restore_power()
        self.card.activate()

    def _iso(self, apdu: bytes) -> bytes:
        """An ISO command ends what was unfinished, and its session with it, without a word (unverified)."""
        if self.card.ram.busy:
            self._native.abort()
        return iso7816.answer(self.card, apdu)

    def _wrapped(self, apdu: bytes) -> bytes:
        if len(apdu) >= 4 and apdu[2:4] != b"\x00\x00":
            return _WRONG_P1_P2
        command = Apdu.parse(apdu)
        if command is None:
            return _WRONG_LENGTH
        status, answer = self._native.answer(command.instruction, command.data)
        return answer + bytes([0x91, status])
