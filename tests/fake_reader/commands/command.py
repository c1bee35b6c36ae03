"""What the dispatcher knows of a command."""

from collections.abc import Callable
from dataclasses import dataclass

from fake_reader.card import Answer, Card
from fake_reader.image import CommMode


def in_macs(card: Card, data: bytes) -> CommMode:
    """Within a session commands of the PICC and application level are MACed (proxmark3 AllowedChannelModes)."""
    return CommMode.MAC


def in_full(card: Card, data: bytes) -> CommMode:
    """ChangeKey, ChangeKeySettings, GetCardUID go encrypted (proxmark3 AllowedChannelModes)."""
    return CommMode.FULL


def one_frame(card: Card, frames: list[bytes]) -> bool:
    """The command is complete with its first frame."""
    return False


@dataclass(frozen=True, slots=True)
class Command:
    """One native command.

    run: does it; gets the data in clear, returns the answer's data in clear. Raises Refusal.
    mode: how it is protected within a session; None where it never is. Gets the data as sent.
    header: bytes at the front that are never encrypted (proxmark3 CmdHeaderLengths).
    needs_session: AE without one, before anything else is looked at.
    wants_more: whether another frame must follow those that came. Raises Refusal.
    torn: what stays of a command whose later frames never came.
    """

    run: Callable[[Card, bytes], Answer]
    mode: Callable[[Card, bytes], CommMode] | None = in_macs
    header: int = 0
    needs_session: bool = False
    wants_more: Callable[[Card, list[bytes]], bool] = one_frame
    torn: Callable[[Card, list[bytes]], None] | None = None
