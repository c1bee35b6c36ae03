"""An ESC-R that takes every connection and says nothing: it is said soon, and the desk works on meanwhile."""

import socket
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import stamina
from pydantic import SecretStr

from station.bootstrap import Station
from station.escr.client import EscrClient
from station.issuance import registration
from station.issuance.registration import Registrar
from station.model.card import CardState
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Start

PIC = "999859608"


@contextmanager
def silent_host() -> Generator[str]:
    """Its address; the connections break when it goes."""
    with socket.create_server(("127.0.0.1", 0), backlog=16) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/esc-rest"


def test_a_registry_that_keeps_silent_is_said_before_its_time_is_up(
    start: "Start", stores: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registration, "_SILENT_S", 0.05)
    with stamina.set_testing(True, attempts=1):
        with silent_host() as url:

            def quiet(station: Station) -> Station:
                stores.append(station.desk.store)
                client = EscrClient(url, SecretStr("key"), simulated=True)
                return replace(station, registrar=Registrar(stores[0], client, PIC))

            desk = start(part=quiet, pages=[])
            light = desk.app.shell.lights[2]
            desk.choose("Anna")
            desk.enter()
            desk.wait(lambda: light.accessibleName() == "Registry: No answer yet")
            desk.app.page.roster.search.clear()
            desk.choose("Zo")
            desk.enter()
            desk.wait(lambda: desk.state_of("Zo") is CardState.REGISTERING)
            told = [message.subject.value for person in stores[0].outbox.pending() for message in person]
            assert sorted(told) == ["card", "card", "person", "person"]
            assert light.accessibleName() == "Registry: No answer yet"
        desk.wait(lambda: light.accessibleName() == "Registry: Out of reach")
        assert desk.state_of("Zo") is CardState.REGISTERING


def test_a_desk_is_closed_while_the_registry_keeps_silent_and_what_is_queued_stays(
    start: "Start", stores: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registration, "_SILENT_S", 0.05)
    with silent_host() as url:

        def patient(station: Station) -> Station:
            stores.append(station.desk.store)
            client = EscrClient(url, SecretStr("key"), simulated=True, timeout_s=3600)
            return replace(station, registrar=Registrar(stores[0], client, PIC), client=client)

        desk = start(part=patient, pages=[])
        crashes = list[object]()
        desk.app.crew.crashed.connect(crashes.append)
        desk.choose("Anna")
        desk.enter()
        desk.wait(lambda: desk.app.shell.lights[2].accessibleName() == "Registry: No answer yet")
        desk.app.shell.close()
        desk.wait(lambda: not desk.app.crew.running)
    ((person, card),) = stores[0].outbox.pending()
    assert (person.attempts, card.attempts, person.problem) == (0, 0, None)
    assert crashes == []
