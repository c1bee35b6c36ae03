"""Plays back recorded traffic of real cards: a connection that takes exactly what the recorded reader sent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

RECORDED = Path(__file__).parents[1] / "vectors" / "recorded"
_MORE = b"\xaf"


@dataclass
class Exchange:
    """A whole command, its frames joined, and the frames of its answer: status and data."""

    sent: bytes
    answers: list[bytes] = field(default_factory=list[bytes])


def read(name: str) -> list[Exchange]:
    """The exchanges of a recording."""
    exchanges = list[Exchange]()
    for line in (RECORDED / f"{name}.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        sent, answer = (bytes.fromhex(part) for part in line.split())
        last = exchanges[-1] if exchanges else None
        if sent == _MORE and last:
            last.answers.append(answer)
        elif sent[:1] == _MORE and last and last.answers == [_MORE]:
            last.sent += sent[1:]
            last.answers = [answer]
        else:
            exchanges.append(Exchange(sent, [answer]))
    return exchanges


class Recorded:
    """A connection to the recorded card. Where the frames of a command are cut is the reader's own affair."""

    reader, simulated, atr = "recorded", True, b"\x3b\x81\x80\x01\x80\x80"
    longest_command = 261

    def __init__(self, name: str) -> None:
        self.exchanges = read(name)
        self._sent = b""
        self._answers = list[bytes]()

    def transmit(self, apdu: bytes) -> bytes:
        assert (apdu[0], apdu[2:4]) == (0x90, b"\x00\x00")
        frame = apdu[1:2] + apdu[5:-1]
        if frame == _MORE:
            return self._give(self._answers)
        assert not self._answers, "an answer was left unread"
        self._sent += frame[1:] if self._sent else frame
        expected = self.exchanges[0]
        if self._sent != expected.sent:
            assert expected.sent.startswith(self._sent), f"{self._sent.hex()} in place of {expected.sent.hex()}"
            return b"\x91\xaf"
        self._sent = b""
        self._answers = self.exchanges.pop(0).answers
        return self._give(self._answers)

    def close(self) -> None:
        pass

    @staticmethod
    def _give(answers: list[bytes]) -> bytes:
        answer = answers.pop(0)
        return answer[1:] + b"\x91" + answer[:1]


def randoms(*texts: str) -> Callable[[int], bytes]:
    """The recorded reader's randoms, in order."""
    rest: Iterator[str] = iter(texts)

    def draw(length: int) -> bytes:
        octets = bytes.fromhex(next(rest))
        assert len(octets) == length
        return octets

    return draw
