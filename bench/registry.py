"""Registering cards with the simulated registry, against a bare httpx loop of the same requests.

Ours: the outbox drained by the registrar, every answer written down durably. Beside it: the same bodies posted by
httpx alone, person and then card, from as many threads, with nothing read, kept or written down. Both talk to the same
registry, over loopback, in turns; rounds differ by their holders alone.
"""

import itertools
import json
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import httpx
from pydantic import BaseModel, SecretStr

from bench.measure import Measure, side_by_side
from fake_escr.faults import Fault
from fake_escr.plugin import open_registry
from made import make_card
from people import holder
from station.escr.client import EscrClient, quiet_http_logs
from station.issuance.delivery import Delivery
from station.issuance.registration import LINES, Registrar
from station.store.database import Store, open_store

PIC = "999859608"
KEY = "key-of-the-bench"
ROUNDS, CARDS = 5, 120
_FAR = Fault.parse("slow:seconds=0.03")
"""What a registry on the internet takes to answer, at the least."""
_ON_DISK = "/var/tmp"  # noqa: S108 - where writing costs what it costs at a desk; a folder of our own in it

Bodies = list[tuple[bytes, bytes]]


def measure() -> Iterator[Measure]:
    """The rows of this file."""
    quiet_http_logs()
    yield _compared("registry", (_FAR,), "bare httpx loop, registry 30 ms away")
    yield _compared("registry_near", (), "bare httpx loop, registry in this computer")


def _compared(name: str, faults: tuple[Fault, ...], reference: str) -> Measure:
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory(dir=_ON_DISK)))
        handle = closing.enter_context(open_registry(str(folder / "registry"), PIC, key=KEY, faults=faults))
        store = open_store(folder / "station.sqlite")
        closing.callback(store.close)
        client = closing.enter_context(EscrClient(handle.url, SecretStr(KEY), simulated=True))
        numbers = itertools.count()
        ways = (lambda: _ours(store, client, numbers), lambda: _bare(handle.url, _bodies(store, client, numbers)))
        ours, bare = side_by_side(ways, ROUNDS)
    per_card_ms = ours.wall_s / CARDS * 1000
    return Measure(name, per_card_ms, "ms/card", f"{reference}, {LINES} lines", ours.wall_s / bare.wall_s, ROUNDS)


def _ours(store: Store, client: EscrClient, numbers: Iterator[int]) -> Callable[[], None]:
    with store.transactions.write():
        for number in itertools.islice(numbers, CARDS):
            make_card(store, holder(number), now=datetime.now(UTC))
    registrar = Registrar(store, client, PIC)

    def work() -> None:
        if (sent := sum(one.problem is None for one in registrar.drain())) != CARDS:
            raise RuntimeError(f"{sent} of {CARDS} cards were registered")

    return work


def _bare(url: str, bodies: Bodies) -> Callable[[], None]:
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}

    def work() -> None:
        with (
            httpx.Client(base_url=url, headers=headers, trust_env=False) as http,
            ThreadPoolExecutor(LINES) as pool,
        ):

            def post(both: tuple[bytes, bytes]) -> None:
                for path, body in zip(("persons", "cards"), both, strict=True):
                    http.post(f"/api/v2/{path}", content=body).raise_for_status()

            for _ in pool.map(post, bodies):
                pass

    return work


def _bodies(store: Store, client: EscrClient, numbers: Iterator[int]) -> Bodies:
    """What the station would send of as many cards; they are then taken out of its queue."""
    telling, bodies = Delivery(store, client, PIC), Bodies()
    with store.transactions.write():
        for number in itertools.islice(numbers, CARDS):
            record = make_card(store, holder(number), now=datetime.now(UTC))
            bodies.append((_wire(telling.person(str(record.esi))), _wire(telling.card(str(record.escn)))))
            store.outbox.forget(record.esi)
    return bodies


def _wire(update: BaseModel) -> bytes:
    return json.dumps(update.model_dump(mode="json", by_alias=True, exclude_none=True)).encode()
