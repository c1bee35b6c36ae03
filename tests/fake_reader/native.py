"""The native commands: frames, chains, and the session around them.

Rules (proxmark3 cmdhfmfdes.c, dfc-core, libfreefare): AF goes on with an unfinished command or answer. Any other
command while something is unfinished is answered CA and not done. Every error status ends the session and whatever was
under way. An AF that nothing waits for is 1C (unverified).
"""

from fake_reader.card import Answer, Card
from fake_reader.commands.catalogue import COMMANDS
from fake_reader.commands.command import Command
from fake_reader.messaging.port import Protection, Session, Way
from fake_reader.ram import Chain
from fake_reader.status import Refusal, Status
from fake_reader.transaction import Transaction

ADDITIONAL_FRAME = 0xAF


class NativeCommands:
    """What a card makes of native frames."""

    def __init__(self, card: Card) -> None:
        self._card = card

    def answer(self, code: int, data: bytes) -> tuple[Status, bytes]:
        """Takes one frame: the command byte and its data; gives status and data."""
        try:
            return self._dispatch(code, data)
        except Refusal as refusal:
            self.abort()
            return refusal.status, b""

    def _dispatch(self, code: int, data: bytes) -> tuple[Status, bytes]:
        if len(data) > self._longest_frame(code):
            raise Refusal(Status.LENGTH)
        if code == ADDITIONAL_FRAME:
            return self._go_on(data)
        if not self._knows(code):
            raise Refusal(Status.ILLEGAL_COMMAND)
        if self._card.ram.busy:
            raise Refusal(Status.ABORTED)
        return self._collect(code, [data])

    def _knows(self, code: int) -> bool:
        """Whether this generation has the command, and no SetConfiguration has switched it off."""
        command = COMMANDS.get(code)
        if command is None or command.since > self._card.personality.generation:
            return False
        chained_writing = command.long_frames and command.way is Way.IN
        return not (chained_writing and self._card.image.configuration.chained_writing_disabled)

    def _longest_frame(self, code: int) -> int:
        """Data bytes that a frame may bring; one that goes on, as many as the first."""
        chain, switches = self._card.ram.chain, self._card.switches
        command = COMMANDS.get(chain.command if code == ADDITIONAL_FRAME and chain is not None else code)
        long = command is not None and command.long_frames
        return switches.frame_data_iso_chained if long else switches.frame_data

    def _go_on(self, data: bytes) -> tuple[Status, bytes]:
        ram = self._card.ram
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
        command, ram = COMMANDS[code], self._card.ram
        if command.needs_session and ram.session is None:
            raise Refusal(Status.AUTHENTICATION)
        ram.chain = None
        if command.wants_more(self._card, frames):
            ram.chain = Chain(code, frames)
            if command.arrived is not None:
                command.arrived(self._card, frames)
            return Status.MORE, b""
        answer = self._run(code, command, b"".join(frames))
        if ram.handshake is not None:
            return Status.MORE, answer[0]
        ram.rest, ram.ending = answer, command.status
        return self._next_frame()

    def _run(self, code: int, command: Command, data: bytes) -> list[bytes]:
        """Does a whole logical command; gives the frames of its answer, at least one."""
        ram, session, protection = self._card.ram, self._card.ram.session, None
        if session is not None:
            protection = command.protection(self._card, code, data)
            data = data if protection is None else session.unwrap(data, protection)
        frames = self._protect(command, command.run(self._card, data), session, protection)
        if ram.session_ends:
            ram.session, ram.session_ends = None, False
        return frames

    def _protect(
        self, command: Command, answer: Answer, session: Session | None, protection: Protection | None
    ) -> list[bytes]:
        """Protects an answer where the session still stands, and cuts it to frames."""
        switches = self._card.switches
        whole = protected = answer if isinstance(answer, bytes) else b"".join(answer)
        if session is not None and protection is not None and self._card.ram.session is session:
            protected = session.wrap(whole, protection)
        if isinstance(answer, tuple):
            return [*answer[:-1], answer[-1] + protected[len(whole) :]]
        size = switches.answer_plain if session is None else switches.answer_secured
        if command.long_frames:
            size = switches.answer_iso_chained
        return [protected[at : at + size] for at in range(0, len(protected), size)] or [b""]

    def _next_frame(self) -> tuple[Status, bytes]:
        ram = self._card.ram
        frame = ram.rest.pop(0)
        return (Status.MORE if ram.rest else ram.ending), frame

    def abort(self) -> None:
        """An error: the session is lost, and what was under way; what a standard file has got already stays."""
        self._card.ram.drop_unfinished()
        self._card.ram.session, self._card.ram.session_ends = None, False
        if self._card.switches.error_aborts_transaction:
            self._card.ram.transaction = Transaction()
