"""A hundred cards in a row at one desk."""

from pathlib import Path
from typing import Protocol

import pytest

from assembly import PIC, assemble, prepare
from fake_escr.plugin import RegistryHandle
from fake_escr.state import Snapshot
from fake_reader.reader import SimulatedReader
from people import holder
from station.issuance.registration import Registrar
from station.issuance.runner import Runner
from station.model.card import CardState

CARDS = 100
FIRST = 900_000


class Registry(Protocol):
    """The fixture of conftest.py."""

    @property
    def handle(self) -> RegistryHandle: ...

    def seen(self) -> Snapshot: ...


@pytest.mark.long
def test_every_holder_gets_a_card_of_its_own(tmp_path: Path, registry: Registry) -> None:
    folder = prepare(tmp_path / "desk", blanks=CARDS)
    reader = SimulatedReader(folder / "stack")
    people = [holder(FIRST + number) for number in range(CARDS)]
    with assemble(folder, reader, registry_url=registry.handle.url, registry_key=registry.handle.key) as parts:
        runner = Runner(parts.desk)
        jobs = [runner.issue(parts.desk.store.holders.save(one)) for one in people]
        assert {job.state for job in jobs} == {CardState.REGISTERING}
        assert sum(sent.problem is None for sent in Registrar(parts.desk.store, parts.client, PIC).drain()) == CARDS
        records = parts.desk.store.cards.all()
    assert {record.state for record in records} == {CardState.ISSUED}
    assert len({record.escn for record in records}) == len({record.uid for record in records}) == CARDS
    seen = registry.seen()
    assert all(seen.created_cards[str(record.escn)] == 1 for record in records)
