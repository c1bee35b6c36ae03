"""The PICC: takes an APDU, finds out what it is, keeps the chains and the session, and answers.

Rules (proxmark3 cmdhfmfdes.c, dfc-core, libfreefare): a native command may come bare (`CMD data`, answer `STATUS
data`) or wrapped (`90 CMD 00 00 [Lc data] 00`, answer `data 91 STATUS`). AF goes on with an unfinished command or
answer. Any other command while something is unfinished is answered CA and not done. Every error status ends the
session and whatever was under way. An AF that nothing waits for is 1C (unverified).
"""

import secrets

from fake_reader import pcsc
from fake_reader.card import Answer, Card, Chain, Randomness
from fake_reader.commands import (
    applications,
    authentication,
    authentication_ev1,
    change_key,
    configuration,
    create_files,
    data,
    delegated,
    files,
    keys,
    picc_level,
    records,
    transactions,
    values,
)
from fake_reader.commands.command import Command
from fake_reader.iso7816 import commands as iso7816
from fake_reader.iso7816.apdu import Apdu
from fake_reader.memory import Memory
from fake_reader.messaging.port import Protection, Session, Way
from fake_reader.personality import ATR
from fake_reader.status import Refusal, Status
from fake_reader.switches import Switches
from fake_reader.transaction import Transaction

ADDITIONAL_FRAME = 0xAF
_WRAPPED, _ISO, _PSEUDO = 0x90, 0x00, 0xFF
_WRONG_LENGTH, _WRONG_P1_P2 = b"\x67\x00", b"\x6a\x86"
_COMMANDS: dict[int, Command] = {
    **applications.COMMANDS,
    **authentication.COMMANDS,
    **authentication_ev1.COMMANDS,
    **change_key.COMMANDS,
    **configuration.COMMANDS,
    **create_files.COMMANDS,
    **data.COMMANDS,
    **delegated.COMMANDS,
    **files.COMMANDS,
    **keys.COMMANDS,
    **picc_level.COMMANDS,
    **records.COMMANDS,
    **transactions.COMMANDS,
    **values.COMMANDS,
}


class Picc:
    """A card with power. A new one is a card just reset: its RAM is fresh."""

    def __init__(
        self, memory: Memory, *, switches: Switches | None = None, randomness: Randomness = secrets.token_bytes
    ) -> None:
        self.card = Card(memory, switches or Switches(), randomness)
        self.card.activate()

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
        status, answer = self._native(apdu[0], apdu[1:])
        return bytes([status]) + answer

    def lose_power(self) -> None:
        """The field has gone and come back: RAM is fresh."""
        self.card.memory.restore_power()
        self.card.activate()

    def _iso(self, apdu: bytes) -> bytes:
        """An ISO command ends what was unfinished, and its session with it, without a word (unverified)."""
        if self.card.ram.busy:
            self._abort()
        return iso7816.answer(self.card, apdu)

    def _wrapped(self, apdu: bytes) -> bytes:
        if len(apdu) >= 4 and apdu[2:4] != b"\x00\x00":
            return _WRONG_P1_P2
        command = Apdu.parse(apdu)
        if command is None:
            return _WRONG_LENGTH
        status, answer = self._native(command.instruction, command.data)
        return answer + bytes([0x91, status])

    def _native(self, code: int, data: bytes) -> tuple[Status, bytes]:
        try:
            return self._dispatch(code, data)
        except Refusal as refusal:
            self._abort()
            return refusal.status, b""

    def _dispatch(self, code: int, data: bytes) -> tuple[Status, bytes]:
        if len(data) > self._longest_frame(code):
            raise Refusal(Status.LENGTH)
        if code == ADDITIONAL_FRAME:
            return self._go_on(data)
        if not self._knows(code):
            raise Refusal(Status.ILLEGAL_COMMAND)
        if self.card.ram.busy:
            raise Refusal(Status.ABORTED)
        return self._collect(code, [data])

    def _knows(self, code: int) -> bool:
        """Whether this generation has the command, and no SetConfiguration has switched it off."""
        command = _COMMANDS.get(code)
        if command is None or command.since > self.card.personality.generation:
            return False
        chained_writing = command.long_frames and command.way is Way.IN
        return not (chained_writing and self.card.image.configuration.chained_writing_disabled)

    def _longest_frame(self, code: int) -> int:
        """Data bytes that a frame may bring; one that goes on, as many as the first."""
        chain, switches = self.card.ram.chain, self.card.switches
        command = _COMMANDS.get(chain.command if code == ADDITIONAL_FRAME and chain is not None else code)
        long = command is not None and command.long_frames
        return switches.frame_data_iso_chained if long else switches.frame_data

    def _go_on(self, data: bytes) -> tuple[Status, bytes]:
        ram = self.card.ram
        if ram.handshake is not None:
            handshake, ram.handshake = ram.handshake, None
            return Status.OK, handshake.finish(data)
        if ram.chain is not None:
            return self._collect(ram.chain.command, [*ram.chain.frames, data])
        if not ram.rest:
            raise Refusal(Status.ILLEGAL_COMMAND)
        if data:
            raise Refusal(Status.LENGTH)
        return self._next_frame()

    def _collect(self, code: int, frames: list[bytes]) -> tuple[Status, bytes]:
        """Takes one more frame of a command, and does the command when it is complete."""
        command, ram = _COMMANDS[code], self.card.ram
        if command.needs_session and ram.session is None:
            raise Refusal(Status.AUTHENTICATION)
        ram.chain = None
        if command.wants_more(self.card, frames):
            ram.chain = Chain(code, frames)
            if command.arrived is not None:
                command.arrived(self.card, frames)
            return Status.MORE, b""
        answer = self._run(code, command, b"".join(frames))
        if ram.handshake is not None:
            return Status.MORE, answer[0]
        ram.rest, ram.ending = answer, command.status
        return self._next_frame()

    def _run(self, code: int, command: Command, data: bytes) -> list[bytes]:
        """Does a whole logical command; gives the frames of its answer, at least one."""
        ram, session, protection = self.card.ram, self.card.ram.session, None
        if session is not None:
            protection = command.protection(self.card, code, data)
            data = data if protection is None else session.unwrap(data, protection)
        frames = self._protect(command, command.run(self.card, data), session, protection)
        if ram.session_ends:
            ram.session, ram.session_ends = None, False
        return frames

    def _protect(
        self, command: Command, answer: Answer, session: Session | None, protection: Protection | None
    ) -> list[bytes]:
        """Protects an answer where the session still stands, and cuts it to frames."""
        switches = self.card.switches
        whole = protected = answer if isinstance(answer, bytes) else b"".join(answer)
        if session is not None and protection is not None and self.card.ram.session is session:
            protected = session.wrap(whole, protection)
        if isinstance(answer, tuple):
            return [*answer[:-1], answer[-1] + protected[len(whole) :]]
        size = switches.answer_plain if session is None else switches.answer_secured
        if command.long_frames:
            size = switches.answer_iso_chained
        return [protected[at : at + size] for at in range(0, len(protected), size)] or [b""]

    def _next_frame(self) -> tuple[Status, bytes]:
        ram = self.card.ram
        frame = ram.rest.pop(0)
        return (Status.MORE if ram.rest else ram.ending), frame

    def _abort(self) -> None:
        """An error: the session is lost, and what was under way; what a standard file has got already stays."""
        self.card.ram.drop_unfinished()
        self.card.ram.session, self.card.ram.session_ends = None, False
        if self.card.switches.error_aborts_transaction:
            self.card.ram.transaction = Transaction()
