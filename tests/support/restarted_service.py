"""A program whose PC/SC service is stopped and started again in the middle; prints what each transmission came to.

A process of its own, because libpcsclite finds its service once in a process. Argument: a folder to work in.
"""

import os
import sys
from pathlib import Path

from fake_reader.blank import make_blank
from pcscd import CardField, Pcscd
from station.errors import OperatorError
from station.reader.pcsc import PcscReader, list_pcsc_readers
from station.reader.port import CardConnection, ReaderState

_UID = bytes.fromhex("FFCA000000")
_PATIENCE_S = 20


def outcome(connection: CardConnection) -> str:
    """The UID, or the code of the error."""
    try:
        return connection.transmit(_UID).hex()
    except OperatorError as error:
        return error.code


def connected(reader: PcscReader) -> CardConnection:
    """A connection to the card in the first slot."""
    if not reader.wait(ReaderState.CARD, _PATIENCE_S):
        raise RuntimeError("no card has come")
    return reader.connect()


def main(folder: Path) -> None:
    """Uses one reader object throughout, as the station does."""
    cards = folder / "cards"
    cards.mkdir()
    service = Pcscd(folder / "service")
    os.environ.update(service.environment)
    service.start()
    try:
        with service.serve(cards) as served:
            CardField(cards, served).lay(make_blank(bytes.fromhex("04111111111111")))
            reader = PcscReader(list_pcsc_readers()[0])
            first, second = connected(reader), None
            print("served", outcome(first))
            service.stop()
            print("stopped", outcome(first))
            service.start()
            print("started", outcome(first))
        with service.serve(cards):
            second = connected(reader)
            print("afterwards", outcome(second))
            second.close()
            reader.close()
            for card in cards.glob("*.picc"):
                card.unlink()
    finally:
        service.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
