"""What the dispatcher knows of a command."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from fake_reader.card import Answer, Card
from fake_reader.file_types import CommMode
from fake_reader.messaging.port import Protection, Way
from fake_reader.personality import Generation
from fake_reader.status import Status


def in_macs(card: Card, data: bytes) -> CommMode:
    """Within a session commands of the PICC and application level are MACed (proxmark3 AllowedChannelModes)."""
    return CommMode.MAC


def in_full(card: Card, data: bytes) -> CommMode:
    """ChangeKey, ChangeKeySettings, GetCardUID go encrypted (proxmark3 AllowedChannelModes)."""
    return CommMode.FULL


def known_length(data: bytes) -> bool:
    """The reader knows how long the answer is."""
    return False


def one_frame(card: Card, frames: list[bytes]) -> bool:
    """The command is complete with its first frame."""
    return False


@dataclass(frozen=True, slots=True)
class Command:
    """One native command.

    run: does it; gets the data in clear, returns the answer's data in clear. Raises Refusal.
    mode: how it is protected within a session; None where it never is. Gets the data as sent.
    header: bytes at the front that are never encrypted (proxmark3 CmdHeaderLengths).
    way: which way the data goes that the mode protects.
    own_checksum: its data carries one already.
    open_ended: whether the reader cannot know the answer's length. Gets the data as sent.
    since: the first generation of cards that has it.
    status: how its answer ends.
    needs_session: AE without one, before anything else is looked at.
    wants_more: whether another frame must follow those that came. Raises Refusal.
    arrived: what happens when a frame has come that others must follow.
    long_frames: its frames are bounded by the APDU alone, both ways.
    """

    run: Callable[[Card, bytes], Answer]
    mode: Callable[[Card, bytes], CommMode] | None = in_macs
    header: int = 0
    way: Way = Way.NONE
    own_checksum: bool = False
    open_ended: Callable[[bytes], bool] = known_length
    since: Generation = Generation.EV1
    status: Status = Status.OK
    needs_session: bool = False
    wants_more: Callable[[Card, list[bytes]], bool] = one_frame
    arrived: Callable[[Card, list[bytes]], None] | None = None
    long_frames: bool = False

    def protection(self, card: Card, code: int, data: bytes) -> Protection | None:
        """How it is protected now, None where it never is. Raises Refusal."""
        if self.mode is None:
            return None
        mode = self.mode(card, data)
        return Protection(code, self.header, mode, self.way, self.own_checksum, self.open_ended(data), self.status)


def iso_chained(command: Command) -> Command:
    """The variant of EV2 whose frames ISO/IEC 14443-4 chains: a whole APDU is one frame (AN12343, AN12196)."""
    return replace(command, since=Generation.EV2, long_frames=True)
