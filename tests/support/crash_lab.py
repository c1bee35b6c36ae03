"""Issues cards and dies on purpose: a program of its own, because it forks, and a test process is no place for that.

    python -m crash_lab FOLDER URL KEY KIND FIRST STEP

KIND is `row` (killed after the n-th journal row), `apdu` (killed after the n-th APDU), `moment` (killed at a seeded
random moment), or a tear moment of the simulated card, at the n-th APDU. Trials run for n = FIRST, FIRST + STEP, …
until a run is no longer interrupted; for moments, until 30 were (between all shards). In each, one process issues and
dies, and a second, fresh one issues the same holder again. One JSON line a trial says where it was interrupted and how
it ended.
"""

import itertools
import json
import os
import random
import signal
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path

from assembly import PIC, Parts, assemble, empty_database, prepare
from fake_reader.faults.card import Moment, Tear
from fake_reader.reader import SimulatedReader
from people import holder
from station.issuance.job import Job
from station.issuance.registration import Registrar
from station.issuance.runner import Runner
from station.model.holder import Holder
from station.store.journal import JournalRow, Phase

MOMENTS = 30
LONGEST_RUN_S = 0.3
_KINDS = ["row", "apdu", "moment", *(moment.value for moment in Moment)]


class Countdown:
    """Kills this process at the n-th tick, as a power cut would."""

    def __init__(self, ticks: int) -> None:
        self._left = ticks

    def __call__(self, *_: object) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class DeadlyJournal:
    """The real journal; the kill strikes when a row has just become durable."""

    parts: Parts
    tick: Countdown

    def append(self, job: str, phase: Phase, kind: str, data: Mapping[str, str]) -> int:
        """Appends, then ticks."""
        number = self.parts.desk.store.journal.append(job, phase, kind, data)
        self.tick()
        return number

    def rows(self, job: str) -> Iterable[JournalRow]:
        """The rows of a job."""
        return self.parts.desk.store.journal.rows(job)


@dataclass(frozen=True, slots=True)
class Lab:
    """Where trials take place, and the registry they all share."""

    folder: Path
    url: str
    key: str
    kind: str

    def warm_up(self, database: Path) -> None:
        """Issues one card undisturbed, so that the forks find fonts, templates and modules loaded."""
        folder = prepare(self.folder / f"{self.kind}-0", seed=0, database=database)
        with self._parts(folder, ()) as parts:
            Runner(parts.desk).issue(self._holder(0))

    def trial(self, number: int, database: Path) -> dict[str, object] | None:
        """Dies once, then goes on; None when there was nothing left to interrupt."""
        folder = prepare(self.folder / f"{self.kind}-{number}", seed=number, database=database)
        status = in_a_fork(lambda: self._die(folder, number))
        if not os.WIFSIGNALED(status) and not (folder / "torn").exists():
            return None
        with self._parts(folder, ()) as parts:
            job = Runner(parts.desk).find(self._holder(number))
            interrupted = job.resume.value if job.resume else job.state.value
        if os.waitstatus_to_exitcode(in_a_fork(lambda: self._go_on(folder, number))) != 0:
            raise RuntimeError(f"the second run of trial {number} failed")
        return {"number": number, "interrupted": interrupted, **json.loads((folder / "end.json").read_text())}

    def _die(self, folder: Path, number: int) -> None:
        tears = () if self.kind in {"row", "apdu", "moment"} else (Tear(number, Moment(self.kind)),)
        with self._parts(folder, tears) as parts:
            parts.desk.store.holders.save(self._holder(number))
            journal = DeadlyJournal(parts, Countdown(number if self.kind == "row" else 0))
            apdus = Countdown(number if self.kind == "apdu" else 0)
            if self.kind == "moment":
                signal.setitimer(signal.ITIMER_REAL, random.Random(number).uniform(0.001, LONGEST_RUN_S))
            job = Runner(parts.desk, journal=journal, observers=(apdus,)).issue(self._holder(number))
            if job.problem is not None:
                (folder / "torn").write_text(job.problem.code)
            for _ in Registrar(parts.desk.store, parts.client, PIC, journal=journal).drain():
                pass

    def _go_on(self, folder: Path, number: int) -> None:
        with self._parts(folder, ()) as parts:
            who = parts.desk.store.holders.save(self._holder(number))
            card = parts.desk.store.cards.valid_of(who.esi)
            job: Job | None = None if card else Runner(parts.desk).issue(who)
            for _ in Registrar(parts.desk.store, parts.client, PIC).drain():
                pass
            cards = parts.desk.store.cards.of_holder(who.esi)
            end = {
                "esi": who.esi.text,
                "states": [record.state.value for record in cards],
                "numbers": [str(record.escn) for record in cards],
                "uid": str(cards[0].uid),
                "problem": job.problem.code if job and job.problem else None,
                "minted": _rows(folder / "station.sqlite", "numbers"),
            }
        (folder / "end.json").write_text(json.dumps(end))

    def _holder(self, number: int) -> Holder:
        return holder(number + _KINDS.index(self.kind) * 10_000)

    def _parts(self, folder: Path, tears: tuple[Tear, ...]) -> AbstractContextManager[Parts]:
        reader = SimulatedReader(folder / "stack", faults=tears)
        return assemble(folder, reader, registry_url=self.url, registry_key=self.key)


def _rows(database: Path, table: str) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own table's name


def in_a_fork(work: Callable[[], None]) -> int:
    """Runs `work` in a forked process and waits for it; returns its wait status."""
    if child := os.fork():
        return os.waitpid(child, 0)[1]
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def main(folder: str, url: str, key: str, kind: str, first: str, stride: str) -> None:
    """Runs the trials and prints a line for each."""
    lab = Lab(Path(folder), url, key, kind)
    lab.folder.mkdir(parents=True)
    database = empty_database(lab.folder)
    lab.warm_up(database)
    interrupted = 0
    for number in itertools.count(int(first), int(stride)):
        result = lab.trial(number, database)
        if result is not None:
            interrupted += 1
            print(json.dumps(result), flush=True)
        if (result is None and kind != "moment") or (kind == "moment" and interrupted == MOMENTS // int(stride)):
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
