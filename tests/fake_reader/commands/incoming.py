"""Data that comes to the card in several frames."""

from fake_reader.card import Card, number
from fake_reader.file_types import CommMode
from fake_reader.messaging.port import Way
from fake_reader.status import Refusal, Status

HEADER = 7
"""`file | offset (3) | length (3)` (libfreefare)."""


def more_to_come(card: Card, frames: list[bytes], mode: CommMode, header: int = HEADER) -> bool:
    """Whether something announced is missing yet; the header ends in the length. Raises Refusal 7E for more."""
    length = number(frames[0][header - 3 : header])
    if card.ram.session is not None:
        length = card.ram.session.wire_length(length, mode, Way.IN)
    sent = sum(map(len, frames))
    if sent > header + length:
        raise Refusal(Status.LENGTH)
    return sent < header + length
