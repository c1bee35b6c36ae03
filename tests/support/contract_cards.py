"""How the contract suite gets at a card: the simulated one in this process, and by whatever else can connect.

Each way gives a connection to a card with its factory key (DES, zeros) and no application. Another way is another entry
of WAYS. On a real reader the suite formats the card and changes its keys: it runs only where the reader is named in
`STATION_CONTRACT_READER`, and on a card that may be lost.
"""

import os
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from fake_reader.blank import make_fresh
from fake_reader.card_file import save_card
from fake_reader.personality import PERSONALITIES
from fake_reader.reader import SimulatedReader
from station.desfire.configuration import Irreversible
from station.desfire.picc_session import PiccSession
from station.model.secret import SecretKey
from station.reader.pcsc import open_pcsc_reader
from station.reader.port import CardConnection

REAL_READER = "STATION_CONTRACT_READER"
FACTORY_KEY = bytes(16)
UID = bytes.fromhex("04112233445566")

Way = Callable[[Path], AbstractContextManager[CardConnection]]


@contextmanager
def in_process(folder: Path) -> Generator[CardConnection]:
    """A fresh simulated EV3 card."""
    path = folder / "fresh.picc"
    save_card(path, make_fresh(UID, PERSONALITIES["EV3-8K"]))
    reader = SimulatedReader(path)
    try:
        yield reader.connect()
    finally:
        reader.close()


@contextmanager
def on_a_real_reader(_: Path) -> Generator[CardConnection]:
    """The card on the reader that the environment names, formatted before and after."""
    reader = open_pcsc_reader(os.environ[REAL_READER])
    try:
        connection = reader.connect()
        _format(connection)
        try:
            yield connection
        finally:
            _format(connection)
    finally:
        reader.close()


def ways() -> dict[str, Way]:
    """Every way that can be gone here, by name."""
    found: dict[str, Way] = {"in-process": in_process}
    if os.environ.get(REAL_READER):
        found["real-reader"] = on_a_real_reader
    return found


def _format(connection: CardConnection) -> None:
    session = PiccSession.select(connection).authenticate_iso(0, SecretKey(FACTORY_KEY), os.urandom)
    session.format_card(Irreversible(f"whoever set {REAL_READER}"))
