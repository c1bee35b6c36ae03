"""Registers many cards and dies on purpose: a program of its own, because it forks.

    python -m registry_lab FOLDER URL KEY CARDS KILLS SEED

Makes the cards, then drains the outbox in one process after the other: each of the first KILLS is killed in the middle
of writing an answer down, at a seeded random one; the last one goes on until nothing is left. Then it does the same
with a life cycle's worth of changes. One JSON line says how it ended.
"""

import json
import os
import random
import signal
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import stamina
from pydantic import SecretStr

from assembly import PIC
from crash_lab import Countdown, in_a_fork
from made import make_card
from people import holder
from station.errors import RegistryError
from station.escr.client import EscrClient, quiet_http_logs
from station.issuance.decisions import send_again
from station.issuance.lifecycle import LifeCycle
from station.issuance.registration import Registrar
from station.model.standing import Act, Reason
from station.store.database import Store, open_store
from station.store.journal import JournalRow, Phase
from station.store.outbox import MessageState

TIMEOUT_S = 0.5
"""Shorter than the registry's slowest moments."""


@dataclass(frozen=True, slots=True)
class DeadlyJournal:
    """The real journal; the kill strikes within the transaction that an answer is written down in."""

    store: Store
    tick: Countdown

    def append(self, job: str, phase: Phase, kind: str, data: Mapping[str, str]) -> int:
        """Appends, then ticks."""
        number = self.store.journal.append(job, phase, kind, data)
        self.tick()
        return number

    def rows(self, job: str) -> Iterable[JournalRow]:
        """The rows of a job."""
        return self.store.journal.rows(job)


def make(path: Path, cards: int) -> None:
    """Makes the cards of as many holders, queued for ESC-R."""
    with closing(open_store(path)) as store:
        for first in range(0, cards, 500):
            with store.transactions.write():
                for number in range(first, min(first + 500, cards)):
                    make_card(store, holder(number), now=datetime.now(UTC))


def live(path: Path, dice: random.Random) -> None:
    """Suspends, renews and revokes some cards, and erases some people."""
    with closing(open_store(path)) as store, store.transactions.write():
        life = LifeCycle(store, lambda: datetime.now(UTC))
        for card in store.cards.all():
            match dice.randrange(20):
                case 0:
                    life.act(card.escn, Act.SUSPEND, Reason.LOST, operator="lab")
                case 1:
                    life.renew(card.escn, card.expires_on.replace(year=2033), operator="lab")
                case 2:
                    life.act(card.escn, Act.REVOKE, Reason.STOLEN, operator="lab")
                case 3:
                    life.erase(card.esi)
                case _:
                    pass


def drain(path: Path, url: str, key: str, kill_at: int) -> None:
    """Sends until nothing is left, whatever comes between; dies at the given answer (0: never)."""
    with (
        closing(open_store(path)) as store,
        EscrClient(url, SecretStr(key), simulated=True, timeout_s=TIMEOUT_S) as client,
        stamina.set_testing(True, attempts=3),
    ):
        registrar = Registrar(store, client, PIC, journal=DeadlyJournal(store, Countdown(kill_at)))
        while (counts := store.outbox.counts())[MessageState.PENDING] or counts[MessageState.REFUSED]:
            for message in store.outbox.in_state(MessageState.REFUSED):
                send_again(store, message)
            try:
                for _ in registrar.drain():
                    pass
            except RegistryError as error:
                if not error.passing:
                    raise


def killed(work: Callable[[], None]) -> bool:
    """Whether a fork was killed; a fork that failed otherwise is an error."""
    status = in_a_fork(work)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError("a run failed")
    return False


def main(folder: str, url: str, key: str, cards: str, kills: str, seed: str) -> None:
    """Runs it, and prints a line."""
    quiet_http_logs()
    path = Path(folder) / "station.sqlite"
    dice = random.Random(int(seed))
    make(path, int(cards))
    died = 0
    for _ in range(int(kills)):
        kill_at = dice.randrange(1, max(2, int(cards) // (int(kills) + 1)))
        died += killed(lambda at=kill_at: drain(path, url, key, at))
    killed(lambda: drain(path, url, key, 0))
    killed(lambda: live(path, dice))
    killed(lambda: drain(path, url, key, 0))
    print(json.dumps({"cards": int(cards), "killed": died}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
