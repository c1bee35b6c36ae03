"""An operator by script: eyes at the window, hands at keyboard and card slot, and a memory for what was done."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fake_escr.plugin import RegistryHandle, open_registry
from fake_reader.card_file import save_card
from fake_reader.chip import Family, save_other
from fake_reader.image import CardImage
from pcsc_desk import TITLE
from pcscd import READER, CardField, Pcscd, wait_until_empty

PATIENCE_S = 90.0
_ANSWERS_S = 0.45
"""Buttons hear nothing for a moment after they have changed."""


class Operator:
    """Presses keys and lays cards, and looks at the window to see what to do.

    `made` is the folder where the finished cards go.
    """

    def __init__(self, display: str, home: Path, folder: Path, pic: str, service: Pcscd, field: CardField) -> None:
        self.records, self.faces, self.made = folder / "station.sqlite", folder / "faces", home / "made"
        self.made.mkdir()
        self._folder, self._pic, self._service, self._field = folder, pic, service, field
        self._seen, self.registry_file = home / "seen.jsonl", home / "registry.sqlite"
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)}
        self._environment["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), *sys.path])
        self._pause = threading.Event()
        self._desk: subprocess.Popen[bytes] | None = None
        self._registry = open_registry(str(self.registry_file), pic)
        self._key = self._registry.key

    # ---- window and registry

    def open_window(self) -> None:
        """Starts the desk, and waits until somebody can be chosen."""
        self._seen.write_text("")
        slot, handle = f"{READER} 00 00", self._registry
        command = [sys.executable, "-m", "pcsc_desk", str(self._folder), slot, handle.url, self._key, str(self._seen)]
        self._desk = subprocess.Popen(command, env=self._environment)
        self.look_at_desk()
        self.until(lambda: bool(self.listed))

    def look_at_desk(self) -> None:
        """Waits for the desk, and gives it the keyboard: nothing else does, without a window manager."""
        self.until(lambda: len(self.windows) == 1, what=TITLE)
        self._look_at(*self.windows)

    def _look_at(self, window: str) -> None:
        focus = ["xdotool", "windowfocus", "--sync", window]
        subprocess.run(focus, env=self._environment, check=True, capture_output=True)

    def kill_window(self) -> None:
        """As a power failure would."""
        assert self._desk is not None
        self._desk.kill()
        self._desk.wait(PATIENCE_S)

    def close_window(self) -> int:
        """Closes it politely; the exit code."""
        assert self._desk is not None
        self._desk.terminate()
        return self._desk.wait(PATIENCE_S)

    def end(self) -> None:
        """Nothing of it runs on, whatever has happened."""
        if self._desk is not None:
            self._desk.kill()
            self._desk.wait(PATIENCE_S)
        self._registry.close()

    def registry_dies(self) -> Callable[[], RegistryHandle]:
        """ESC-R is out of reach; what is returned brings it back, at the same address."""
        port = urlsplit(self._registry.url).port or 0
        self._registry.kill()

        def back() -> RegistryHandle:
            self._registry = open_registry(str(self.registry_file), self._pic, port=port, key=self._key)
            return self._registry

        return back

    # ---- eyes

    @property
    def windows(self) -> frozenset[str]:
        """The desk, and a dialog that stands before it: both have the one title."""
        found = ["xdotool", "search", "--onlyvisible", "--name", TITLE]
        return frozenset(subprocess.run(found, env=self._environment, capture_output=True, text=True).stdout.split())

    @property
    def window(self) -> Mapping[str, Any]:
        """What stands in the window now."""
        lines = self._seen.read_text("utf-8").split("\n")[:-1]  # the last is being written
        return json.loads(lines[-1]) if lines else {"said": "", "primary": "", "listed": [], "batch": "", "focus": ""}

    @property
    def said(self) -> str:
        return self.window["said"]

    @property
    def listed(self) -> list[str]:
        return self.window["listed"]

    def sees(self, headline: str, sentence: str = "") -> None:
        """Waits until the window says so."""
        self.until(lambda: self.said.splitlines()[:1] == [headline] and sentence in self.said, what=headline)

    def sees_light(self, words: str) -> None:
        """Waits until one of the three lights says so."""
        self.until(lambda: words in self.window["lights"], what=words)

    def count(self, query: str) -> int:
        """How many there are in the records."""
        with closing(sqlite3.connect(f"file:{self.records}?mode=ro", uri=True)) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {query}").fetchone()[0])  # noqa: S608 - ours alone

    def card_of(self, number: int) -> tuple[str, str | None, str | None]:
        """State, problem and UID of a person's newest card."""
        columns = "state, problem_code, uid"
        with closing(sqlite3.connect(f"file:{self.records}?mode=ro", uri=True)) as connection:
            row = connection.execute(
                f"SELECT {columns} FROM cards WHERE esi LIKE ? ORDER BY created DESC, escn DESC",  # noqa: S608 - ours alone
                (f"%:s{number:06d}",),
            ).fetchone()
        return row or ("none", None, None)

    def issued(self, number: int) -> bool:
        return self.card_of(number)[0] == "issued"

    def until(self, holds: Callable[[], bool], *, pressing: str | None = None, what: str = "it") -> None:
        """Looks until something holds; presses a key again and again meanwhile."""
        deadline, pressed = time.monotonic() + PATIENCE_S, time.monotonic()
        while not holds():
            assert time.monotonic() < deadline, f"{what} did not come true in time; the window: {self.window}"
            if pressing and time.monotonic() - pressed > _ANSWERS_S:
                self.press(pressing)
                pressed = time.monotonic()
            self._pause.wait(0.01)

    # ---- hands

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", *keys], env=self._environment, check=True, capture_output=True)

    def enter(self, button: str) -> None:
        """Presses Enter once the large button says so, until it says something else."""
        self.until(lambda: button in self.window["primary"], what=button)
        self.until(lambda: button not in self.window["primary"], pressing="Return", what=f"{button}, pressed,")

    def go_to(self, control: str) -> None:
        """Tab after Tab, until the keyboard is there."""
        self.until(lambda: control in self.window["focus"], pressing="Tab", what=f"the focus at {control}")

    def push(self, control: str) -> None:
        """Presses the space bar on a control, until the keyboard is elsewhere or the control says something else."""
        self.go_to(control)
        self.until(lambda: control not in self.window["focus"], pressing="space", what=f"{control}, pushed,")

    def push_for_dialog(self, control: str) -> None:
        """Presses the space bar on a control, until a dialog stands there, which gets the keyboard."""
        self.go_to(control)
        desk = self.windows
        self.until(lambda: self.windows > desk, pressing="space", what=f"a dialog after {control}")
        self._look_at(*(self.windows - desk))

    def find(self, name: str) -> None:
        """Types a name into the search."""
        self.press("Escape")
        subprocess.run(["xdotool", "type", name], env=self._environment, check=True, capture_output=True)

    def rest(self) -> None:
        """A hand is not faster, and the station looks a few times a second."""
        self._pause.wait(0.6)

    def lay(self, card: CardImage) -> Path:
        """Lays a card onto the reader; its file."""
        return self._field.lay(card)

    def lay_other(self, family: Family) -> Path:
        """Lays a card of another family onto the reader."""
        path = self._field.folder / f"{family.value}.picc"
        save_other(path, family)
        self._field.served.event("placed")
        return path

    def take(self, card: Path) -> Path:
        """Takes it away; where it lies now."""
        aside = card.rename(self.made / card.name)
        wait_until_empty()
        return aside

    def put_back(self, card: Path) -> Path:
        """Puts a card that was taken away onto the reader again."""
        path = card.rename(self._field.folder / card.name)
        self._field.served.event("placed")
        return path

    @contextmanager
    def mishap(self, card: CardImage, fault: str) -> Generator[Path]:
        """A card that meets with something on the reader, by `station reader serve`; afterwards it is put aside."""
        folder = self._folder / f"mishap-{card.uid.hex()}"
        folder.mkdir()
        with self._service.serve(folder, "--fault", fault) as served:
            path = folder / f"{card.uid.hex().upper()}.picc"
            save_card(path, card)
            served.event("placed")
            yield path
            if path.exists():
                path.rename(self.made / path.name)
                wait_until_empty()
