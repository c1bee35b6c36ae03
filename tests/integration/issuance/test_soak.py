"""A thousand cards in one process: the station and its simulated reader keep nothing of the cards that are done."""

import ctypes
import gc
import os
from pathlib import Path
from typing import Protocol

import pytest

from assembly import PIC, assemble, prepare
from fake_escr.plugin import RegistryHandle
from fake_reader.reader import SimulatedReader
from people import holder
from station.issuance.registration import Registrar
from station.issuance.runner import Runner
from station.model.card import CardState

CARDS = 1_000
WARM = 200
FIRST = 500_000
ALLOWED_BYTES = 5_000_000
PAGE = os.sysconf("SC_PAGE_SIZE")


class Registry(Protocol):
    """The fixture of conftest.py."""

    @property
    def handle(self) -> RegistryHandle: ...


def resident_bytes() -> int:
    """What the process holds in memory now, without what is free and only not given back yet (glibc)."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


@pytest.mark.long
def test_memory_does_not_grow_with_the_cards(tmp_path: Path, registry: Registry) -> None:
    folder = prepare(tmp_path / "desk", blanks=CARDS)
    reader = SimulatedReader(folder / "stack")
    warm = 0
    with assemble(folder, reader, registry_url=registry.handle.url, registry_key=registry.handle.key) as parts:
        runner, registrar = Runner(parts.desk), Registrar(parts.desk.store, parts.client, PIC)
        for number in range(CARDS):
            job = runner.issue(parts.desk.store.holders.save(holder(FIRST + number)))
            assert job.state is CardState.REGISTERING
            assert [sent.problem for sent in registrar.drain()] == [None]
            if number == WARM:
                warm = resident_bytes()
        grown = resident_bytes() - warm
    assert grown < ALLOWED_BYTES, f"{grown / 1e6:.1f} MB from card {WARM} to card {CARDS}"
