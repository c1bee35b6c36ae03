"""A blank card that forgets: held in memory, the same again after each reset, with the same randomness.

So an encode can be measured again and again, and its very APDUs replayed. In process it is a connection; as a program
it lies in a virtual slot:

    python -m bench.blank_card PORT
"""

import sys

from fake_reader.blank import make_blank
from fake_reader.memory import Memory
from fake_reader.personality import ATR
from fake_reader.picc import Picc
from fake_reader.vpcd.line import Control, Line, LineLostError

UID = bytes.fromhex("04112233445566")
_LONG_S = 3600.0


def fresh() -> Picc:
    """The card, just reset. Nothing is kept of what is written to it."""
    return Picc(Memory(make_blank(UID), lambda _: None), randomness=lambda length: bytes(range(length)))


class InProcess:
    """A CardConnection to it, without anything between."""

    reader, simulated, atr, longest_command = "in process", True, ATR, 261

    def __init__(self) -> None:
        self._picc = fresh()

    def transmit(self, apdu: bytes) -> bytes:
        """See CardConnection."""
        return self._picc.exchange(apdu)

    def close(self) -> None:
        """See CardConnection."""


def main(port: int) -> None:
    """Lies in the slot until the driver goes."""
    picc = fresh()
    with Line(port, _LONG_S) as line:
        print("ready", flush=True)
        while True:
            try:
                frame = line.receive()
            except LineLostError:
                return
            if frame == bytes([Control.ATR]):
                line.send(ATR)
            elif frame and len(frame) > 1:
                line.send(picc.exchange(frame))
            elif frame and frame[0] in (Control.POWER_ON, Control.RESET):
                picc = fresh()


if __name__ == "__main__":
    main(int(sys.argv[1]))
