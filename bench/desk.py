"""The desk: its start, its stalls, and searching as one types over half a million holders.

Beside the search, in the same run: the bare query that an index answers, by Python's own sqlite3, without holders,
consents and objects.
"""

import itertools
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.measure import Measure
from station.bootstrap import simulator
from station.model.esi import Esi
from station.model.fold import words_of
from station.model.holder import AcademicLevel, Holder, Purpose
from station.store.database import open_store

HOLDERS = 500_000
STARTS = 5
TYPED = 200
"""People who are looked for, letter after letter."""
_AT_ONCE = 5_000
_SHOWN = 50
_ON_DISK = "/var/tmp"  # noqa: S108 - a database of this size belongs on a disk; a folder of our own in it
_SYLLABLES = "an be ca do el fi ga ho is ja ka le ma no ol pe ra si to ul va wi ya zo ber man sen ski ova dez mül łuk"


def measure() -> Iterator[Measure]:
    """The rows of this file."""
    with tempfile.TemporaryDirectory(dir=_ON_DISK) as folder:
        yield from start(Path(folder))
        yield from stall(Path(folder))
    with tempfile.TemporaryDirectory(dir=_ON_DISK) as folder:
        yield from _search(Path(folder) / "station.sqlite")


def start(folder: Path) -> Iterator[Measure]:
    """From the start of the program to a window that can be used, beside a bare one with the same Qt imports."""
    simulator("blanks")(str(folder / "stack"), 2, 1)
    imports = _run("start", str(folder)).imports
    runs = [(_run("bare", imports).said, _run("start", str(folder)).said) for _ in range(STARTS)]
    bare = min(bare["shown"] for bare, _ in runs)
    shown, opened, away = (min(ours[word] for _, ours in runs) for word in ("shown", "open", "loading ms"))
    behind = (
        f"the parts are there after {opened:.2f} s, the window's thread was away for at most {away:.0f} ms meanwhile"
    )
    reference = f"a bare PySide6 window with the same Qt imports: {bare:.2f} s; {behind}"
    yield Measure("desk_start", shown, "s", reference, shown / bare, STARTS)


def stall(folder: Path) -> Iterator[Measure]:
    """The longest that the window's thread does not come round while a card is issued."""
    with closing(open_store(folder / "state" / "simulated.sqlite")) as store:
        store.holders.save(next(invented(random.Random(8))))  # noqa: S311 - see below
    said = _run("issue", str(folder)).said
    reference = f"the same window with nothing to do: {said['idle ms']:.1f} ms"
    yield Measure("desk_stall", said["issuing ms"], "ms at most", reference, said["issuing ms"] / said["idle ms"], 1)


@dataclass(frozen=True, slots=True)
class Told:
    """`said`: seconds until the window said a word, or the milliseconds that it names; `imports`: its names of Qt."""

    said: dict[str, float]
    imports: str


def _run(*arguments: str) -> Told:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "STATION_LANG": "en"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once
    began = time.perf_counter()
    said, imports = dict[str, float](), ""
    with subprocess.Popen(
        [sys.executable, "-m", "bench.desk_window", *arguments], env=environment, stdout=subprocess.PIPE, text=True
    ) as window:
        for line in window.stdout or ():
            word, _, value = line.strip().partition(" ")
            if word == "imports":
                imports = value
            else:
                said[f"{word} ms" if value else word] = float(value) if value else time.perf_counter() - began
    return Told(said, imports)


def _search(path: Path) -> Iterator[Measure]:
    dice = random.Random(8)  # noqa: S311 - invented people, the same ones every time
    with closing(open_store(path)) as store, closing(sqlite3.connect(path)) as bare:
        people, wanted = invented(dice), list[Holder]()
        for _ in range(HOLDERS // _AT_ONCE):
            some = list(itertools.islice(people, _AT_ONCE))
            store.holders.save_all(some)
            wanted += dice.sample(some, TYPED * _AT_ONCE // HOLDERS)
        typed = [text for person in wanted for text in keystrokes(person, dice)]
        ours = _each(lambda text: store.holders.search(text, _SHOWN), typed)
        index = "SELECT esi_key FROM holder_words WHERE entry >= ? AND entry < ? ORDER BY entry LIMIT ?"
        theirs = _each(
            lambda text: bare.execute(index, (words_of(text)[0], words_of(text)[0] + "\U0010ffff", _SHOWN)).fetchall(),
            typed,
        )
    reference = f"one bare indexed query by sqlite3: {_p95(theirs) * 1e3:.2f} ms at the 95th percentile"
    yield Measure("desk_search", _p95(ours) * 1e3, "ms p95", reference, _p95(ours) / _p95(theirs), len(typed))


def invented(dice: random.Random) -> Iterator[Holder]:
    """Holder after holder. Names are as unequal as names are: a few are borne by very many."""
    parts = _SYLLABLES.split()
    first, last = (
        ["".join(dice.choices(parts, k=dice.randint(2, 3))).title() for _ in range(count)] for count in (2_000, 40_000)
    )
    often = [1 / (place + 10) for place in range(len(first))]
    first_names, last_names = (
        iter(dice.choices(first, often, k=2 * HOLDERS)),
        iter(dice.choices(last, [1 / (place + 100) for place in range(len(last))], k=HOLDERS)),
    )
    consents = frozenset({Purpose.CARD, Purpose.NAME_TO_REGISTRY})
    for number, family in enumerate(last_names):
        middle = f" {next(first_names)}" if number % 3 == 0 else ""
        name = f"{next(first_names)}{middle} {family}"
        esi = Esi.build("uni-demo.example", f"{20_000_000 + number}")
        yield Holder(esi, name, AcademicLevel.MASTER, date(2031, 9, 30), consents=consents)


def keystrokes(person: Holder, dice: random.Random) -> Iterator[str]:
    """What stands in the search after each letter: names in either order, now and then a number."""
    words = person.name.split()
    dice.shuffle(words)
    wanted = person.esi.code if dice.random() < 0.2 else " ".join(words[:2])
    for end in range(1, len(wanted) + 1):
        if not wanted[:end].isspace():
            yield wanted[:end]


def _each(search: Callable[[str], object], typed: list[str]) -> list[float]:
    taken: list[float] = []
    for text in typed:
        began = time.perf_counter()
        search(text)
        taken.append(time.perf_counter() - began)
    return taken


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]
