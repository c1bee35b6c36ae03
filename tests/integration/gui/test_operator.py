"""An operator by script: fifty cards in a real window at a real PC/SC slot, by keyboard alone, and ten mishaps."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from assembly import PIC, prepare
from fake_escr.plugin import open_registry
from fake_escr.state import snapshot
from fake_reader.blank import make_blank
from pcsc_desk import TITLE
from pcscd import READER, CardField, wait_until_empty
from people import holder
from station.store.database import open_store

CARDS = 50
TAKEN_AWAY = frozenset({4, 9, 17, 23, 31, 42})
USED_FIRST = frozenset({6, 19, 28, 47})
PATIENCE_S = 90.0
_ANSWERS_S = 0.45
"""The large button hears nothing for a moment after it has changed."""


class Operator:
    """Presses Enter, and looks at the records to see how far it is."""

    def __init__(self, environment: dict[str, str], records: Path) -> None:
        self._environment = environment
        self._records = records
        self._pause = threading.Event()

    def count(self, query: str) -> int:
        with closing(sqlite3.connect(f"file:{self._records}?mode=ro", uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {query}").fetchone()[0])  # noqa: S608 - ours alone

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", *keys], env=self._environment, check=True, capture_output=True)

    def rest(self) -> None:
        self._pause.wait(0.6)

    def until(self, holds: Callable[[], bool], *, pressing: bool = False) -> None:
        deadline, pressed = time.monotonic() + PATIENCE_S, 0.0
        while not holds():
            assert time.monotonic() < deadline, "it did not come true in time"
            if pressing and time.monotonic() - pressed > _ANSWERS_S:
                self.press("Return")
                pressed = time.monotonic()
            self._pause.wait(0.005)


@pytest.mark.long
@pytest.mark.timeout(1500)
def test_fifty_cards_by_keyboard(display: str, tmp_path: Path, card_field: CardField) -> None:
    folder, state = prepare(tmp_path / "desk"), tmp_path / "registry.sqlite"
    records = folder / "station.sqlite"
    with closing(open_store(records)) as store:
        store.holders.save_all(replace(holder(number), name=f"Ada {number:03d}") for number in range(CARDS))
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
    environment["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parents[2] / "support"), *sys.path])
    with open_registry(str(state), PIC) as handle:
        desk = subprocess.Popen(
            [sys.executable, "-m", "pcsc_desk", str(folder), f"{READER} 00 00", handle.url, handle.key], env=environment
        )
        try:
            window = subprocess.run(
                ["xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE],
                env=environment, check=True, capture_output=True, text=True,
            ).stdout.split()[0]  # fmt: skip
            subprocess.run(["xdotool", "windowfocus", "--sync", window], env=environment, check=True)
            operator = Operator(environment, records)
            operator.press("Down")
            for number in range(CARDS):
                make_one(operator, card_field, number)
            operator.press("Escape")
            operator.until(lambda: len(snapshot(state).cards) == CARDS)
            assert operator.count("numbers WHERE state = 'burnt'") == 0
            assert operator.count("journal WHERE kind = 'interrupted'") > 0
            desk.terminate()
            assert desk.wait(PATIENCE_S) == 0
        finally:
            desk.kill()
            desk.wait(PATIENCE_S)


def make_one(operator: Operator, field: CardField, number: int) -> None:
    """One card, with the mishap that is meant for it."""
    if number in USED_FIRST:
        field.lay(make_blank(_uid(number - 1)))
    card = None if number in USED_FIRST else field.lay(make_blank(_uid(number)))
    operator.until(lambda: operator.count("numbers") == number + 1, pressing=True)
    if card is None:  # the card of the one before: it is known by its number, and waited away
        field.clear()
        card = field.lay(make_blank(_uid(number)))
    if number in TAKEN_AWAY:
        operator.until(lambda: operator.count("journal WHERE kind = 'encode-chip'") >= number + 1)
        aside = card.rename(card.with_suffix(".away"))
        wait_until_empty()
        aside.rename(card)
        field.served.event("placed")
    operator.until(lambda: operator.count("cards WHERE state = 'issued'") == number + 1, pressing=True)
    field.clear()
    operator.rest()  # a hand is not faster, and the station looks a few times a second


def _uid(number: int) -> bytes:
    return bytes([0x04, 0x77]) + number.to_bytes(5, "big")
