"""How the contract suite gets at a card: in this process, through a real pcscd, on a real reader.

Each way gives a connection to a card with its factory key (DES, zeros) and no application. On a real reader the suite
formats the card and changes its keys: only where a person names the reader (`pytest tests/contract --reader NAME`).
"""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from fake_reader.blank import make_fresh
from fake_reader.card_file import save_card
from fake_reader.image import CardImage
from fake_reader.personality import PERSONALITIES
from fake_reader.reader import SimulatedReader
from pcscd import READER
from station.desfire.configuration import Irreversible
from station.desfire.picc_session import PiccSession
from station.model.secret import SecretKey
from station.reader.pcsc import PcscReader, open_pcsc_reader
from station.reader.port import CardConnection, ReaderState

FACTORY_KEY = bytes(16)
UID = bytes.fromhex("04112233445566")
_PATIENCE_S = 60


def fresh_card() -> CardImage:
    """A simulated EV3 card as from the factory."""
    return make_fresh(UID, PERSONALITIES["EV3-8K"])


@contextmanager
def in_process(folder: Path) -> Generator[CardConnection]:
    """A simulated card in this process."""
    path = folder / "fresh.picc"
    save_card(path, fresh_card())
    reader = SimulatedReader(path)
    try:
        yield reader.connect()
    finally:
        reader.close()


@contextmanager
def through_pcscd(card: Path) -> Generator[CardConnection]:
    """A simulated card that lies in the first virtual slot, made anew: it reads its file when it is reset."""
    save_card(card, fresh_card())
    reader = PcscReader(f"{READER} 00 00")
    try:
        reader.wait(ReaderState.CARD, _PATIENCE_S)
        reader.connect().close()
        connection = reader.connect()
        try:
            yield connection
        finally:
            connection.close()
    finally:
        reader.close()


@contextmanager
def on_a_real_reader(name: str) -> Generator[CardConnection]:
    """The card on a reader, formatted before and after."""
    reader = open_pcsc_reader(name)
    try:
        _format(reader)
        connection = reader.connect()
        try:
            yield connection
        finally:
            connection.close()
            _format(reader)
    finally:
        reader.close()


def _format(reader: PcscReader) -> None:
    """Under the factory key; afterwards the card is reset, so that no session is left."""
    connection = reader.connect()
    try:
        session = PiccSession.select(connection).authenticate_iso(0, SecretKey(FACTORY_KEY), os.urandom)
        session.format_card(Irreversible("whoever named the reader"))
    finally:
        connection.close()
