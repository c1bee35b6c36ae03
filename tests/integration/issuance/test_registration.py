"""Registration that cannot get lost: every fault at random, killed five times, and both sides agree in every record."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import BaseModel, SecretStr

from assembly import PIC
from fake_escr.faults import Fault
from fake_escr.plugin import open_registry
from fake_escr.state import Snapshot, snapshot
from station.escr.client import EscrClient
from station.escr.records import CardUpdate, PersonUpdate
from station.issuance.delivery import Delivery
from station.model.card import CardState
from station.model.standing import Standing
from station.store.database import Store, open_store

SUPPORT = Path(__file__).parents[2] / "support"
KEY = "key-of-the-lab"
KILLS = 5
MIX = [
    *("slow:odds=0.002,seconds=0.7", "down:odds=0.02", "refuse:odds=0.005", "busy:odds=0.005", "redirect:odds=0.005"),
    *("gone:method=POST,odds=0.005", "error-before:odds=0.02", "error-after:odds=0.02", "drop:odds=0.02"),
    *("half:odds=0.02", "malformed:odds=0.02", "wrong-types:odds=0.02"),
]


@pytest.mark.parametrize("cards", [100, pytest.param(10_000, marks=[pytest.mark.long, pytest.mark.timeout(1700)])])
def test_local_and_remote_agree_record_by_record(
    tmp_path: Path, cards: int, record_property: Callable[[str, object], None]
) -> None:
    state = tmp_path / "registry.sqlite"
    faults = [Fault.parse(words) for words in MIX]
    with open_registry(str(state), PIC, faults=faults, key=KEY, more=["--seed", "7"]) as handle:
        lab = subprocess.run(
            [sys.executable, "-m", "registry_lab", str(tmp_path), handle.url, KEY, str(cards), str(KILLS), "7"],
            env={**os.environ, "PYTHONPATH": str(SUPPORT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert lab.returncode == 0, lab.stderr[-4000:]
    ended = json.loads(lab.stdout)
    assert (ended["cards"], ended["killed"]) == (cards, KILLS)
    there = snapshot(state)
    with closing(open_store(tmp_path / "station.sqlite")) as store:
        counts = compared(store, there)
    counts["requests"] = len(there.requests)
    counts |= {f"answered {status}": n for status, n in Counter(one.status for one in there.requests).items()}
    record_property("counts", counts)
    print(f"{cards} cards: {counts}")


def compared(store: Store, there: Snapshot) -> dict[str, int]:
    """Holds every record here against ESC-R's, and the other way round."""
    cards, persons = dict[str, CardUpdate](), dict[str, PersonUpdate]()
    records = store.cards.all()
    with EscrClient("http://127.0.0.1:9/esc-rest", SecretStr(KEY), simulated=True) as nobody:
        telling = Delivery(store, nobody, PIC)
        for record in records:
            if record.worth is not None and record.worth.standing is not Standing.REVOKED:
                cards[str(record.escn)] = telling.card(str(record.escn))
            if store.outbox.of_person(record.esi):  # of who was erased nothing is left there
                persons[record.esi.key] = telling.person(str(record.esi))
    assert {record.state for record in records} == {CardState.ISSUED}
    assert there.cards == {escn: wire(card) for escn, card in cards.items()}
    assert there.persons.keys() == persons.keys()
    for esi, person in persons.items():
        (own,) = person.person_organisation_update_views
        assert there.persons[esi].organisations == {PIC: wire(own)}
        assert there.persons[esi].full_name == person.full_name
    assert set(there.created_cards.values()) | set(there.created_persons.values()) == {1}
    return {"cards here": len(records), "cards there": len(there.cards), "persons there": len(there.persons)}


def wire(update: BaseModel) -> dict[str, object]:
    return update.model_dump(mode="json", by_alias=True, exclude_none=True)
