"""`station registry` as a person runs it, against the simulated registry as a process of its own."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from assembly import PIC
from command_line import Station
from fake_escr.plugin import RegistryHandle, open_registry
from fake_escr.state import snapshot
from made import make_card
from people import holder
from station.escr.client import EscrClient
from station.store.cards import CardRecord
from station.store.database import open_store

KEY = "key-of-the-test"


@pytest.fixture
def handle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RegistryHandle]:
    monkeypatch.setenv("STATION_ESCR_KEY", KEY)
    with open_registry(str(tmp_path / "registry"), PIC, key=KEY) as opened:
        monkeypatch.setenv("STATION_REGISTRY", f"simulated:{opened.url}")
        yield opened


@pytest.fixture
def queued(run: Station, tmp_path: Path, handle: RegistryHandle) -> list[CardRecord]:
    """Two cards that wait for ESC-R."""
    del run, handle
    with closing(open_store(tmp_path / "data" / "simulated.sqlite")) as store:
        return [make_card(store, holder(number), now=datetime.now(UTC)) for number in range(2)]


@pytest.mark.parametrize(
    "command",
    [
        ("registry", "ping"),
        ("registry", "status"),
        ("cards", "list"),
        ("backup", "{folder}"),
        ("restore", "{folder}/b.zip", "--yes"),
        ("issue", "{folder}/roster.csv"),
        ("doctor",),
        (),
    ],
)
def test_an_unknown_registry_is_refused_before_any_records_are_opened(
    run: Station, tmp_path: Path, command: tuple[str, ...]
) -> None:
    refused = run(*(word.format(folder=tmp_path) for word in command), "--registry", "prod")
    assert (refused.code, "There is no registry prod." in refused.err) == (2, True)
    assert not (tmp_path / "data" / "station.sqlite").exists()


def test_status_sync_and_reconcile(run: Station, queued: list[CardRecord], tmp_path: Path) -> None:
    assert "Records waiting: 4, confirmed: 0." in run("registry", "status").out
    assert "Cards confirmed: 2, refused: 0; still waiting: 0." in run("registry", "sync").out
    assert json.loads(run("registry", "status", "--json").out)["done"] == 4
    assert json.loads(run("registry", "ping", "--json").out)["cards"] == 2
    agreed = run("registry", "reconcile")
    assert (agreed.code, "Both sides agree." in agreed.out) == (0, True)
    assert list(snapshot(tmp_path / "registry").cards) == sorted(str(card.escn) for card in queued)


def test_differences_are_shown_first_and_fixed_when_told(
    run: Station, queued: list[CardRecord], handle: RegistryHandle
) -> None:
    run("registry", "sync")
    first, second = queued
    with EscrClient(handle.url, SecretStr(KEY), simulated=True) as client:
        client.delete_card(str(first.escn))
        client.delete_person(str(first.esi))
        card = client.get_card(str(second.escn))
        assert card.person is not None
    run("cards", "revoke", str(second.escn), "--reason", "left")
    found = run("registry", "reconcile", "--json")
    assert found.code == 1
    lines = [json.loads(line) for line in found.out.splitlines()]
    assert {(line["kind"], line["fix"]) for line in lines} == {("missing", "tell"), ("person-missing", "tell")}
    assert run("registry", "reconcile", "--apply").code == 0
    assert run("registry", "reconcile").code == 1  # the person of the revoked card is left
    assert run("registry", "reconcile", "--apply").code == 0
    assert run("registry", "reconcile").code == 0


def test_a_conflict_shows_both_sides_and_is_decided(
    run: Station, queued: list[CardRecord], handle: RegistryHandle
) -> None:
    run("registry", "sync")
    escn = str(queued[0].escn)
    with EscrClient(handle.url, SecretStr(KEY), simulated=True) as client:
        client.delete_card(escn)
    run("cards", "suspend", escn, "--reason", "lost")
    assert run("registry", "sync").code == 1
    shown = run("registry", "conflicts")
    assert (shown.code, "does not know this card" in shown.out) == (1, True)
    number = json.loads(run("registry", "conflicts", "--json").out)["number"]
    assert "cannot be settled by taking ours" in run("registry", "settle", str(number), "--ours").err
    assert run("registry", "settle", str(number)).code == 2
    assert run("registry", "settle", "999", "--again").code == 2


def test_what_is_out_of_reach_stays_queued(run: Station, queued: list[CardRecord], handle: RegistryHandle) -> None:
    del queued
    handle.close()
    ended = run("registry", "sync")
    assert ended.code == 3
    assert "cannot be reached" in ended.err
    assert "Records still queued: 4" in ended.err
    told = json.loads(run("registry", "status", "--json").out)
    assert told["pending"] == 4
    assert "cannot be reached" in told["trouble"]
