"""An ESC-R that takes every connection and says nothing: it is said soon, and the desk works on meanwhile."""

import socket
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING

import pytest
import stamina
from pydantic import SecretStr

from station.bootstrap import Site, Station, choose, registries
from station.doctor.finding import Part
from station.escr.client import EscrClient
from station.gui.diagnosis.worker import NetworkProber
from station.gui.settings.page import settings_page
from station.gui.settings.view import SettingsView
from station.gui.settings.worker import NetworkTrier
from station.issuance import registration
from station.issuance.registration import Registrar
from station.model.card import CardState
from station.settings import load_settings
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Start

    Silent = Callable[[pytest.MonkeyPatch], AbstractContextManager[tuple[str, Event]]]

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


@contextmanager
def silent_server(monkeypatch: pytest.MonkeyPatch) -> Generator[tuple[str, Event]]:
    """A registry that takes connections and says nothing, and whether it has been asked."""
    asked = Event()
    monkeypatch.setattr(registries, "EscrClient", partial(EscrClient, timeout_s=3600))
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as serving:
        listener.settimeout(20)  # where nobody comes, the test fails and does not wait for ever

        def serve() -> socket.socket:
            connection, _ = listener.accept()
            connection.recv(1)
            asked.set()
            return connection

        taken = serving.submit(serve)
        yield f"simulated:http://127.0.0.1:{listener.getsockname()[1]}/esc-rest", asked
        taken.result().close()


@contextmanager
def silent_names(monkeypatch: pytest.MonkeyPatch) -> Generator[tuple[str, Event]]:
    """A registry whose name nobody says anything about."""
    asked, found, real, keeping = Event(), Event(), socket.getaddrinfo, list[Thread]()

    def look_up(host: str | bytes | None, *rest: int, **more: int) -> object:
        if str(host).startswith("127."):
            return real(host, *rest, **more)
        keeping.append(current_thread())
        asked.set()
        found.wait()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    try:
        yield "sandbox", asked
    finally:
        found.set()
        for thread in keeping:
            thread.join()


def test_a_desk_is_closed_while_a_trial_waits_for_a_name(
    start: "Start", monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("STATION_ESCR_KEY", "key")
    with silent_names(monkeypatch) as (registry, asked):
        site = Site(load_settings, lambda settings: choose(settings, None, "pdf:x", registry))
        desk = start(pages=[partial(settings_page, site)])
        crashes = list[object]()
        desk.app.crew.crashed.connect(crashes.append)
        view = desk.app.pages[1].view
        assert isinstance(view, SettingsView)
        view.try_wanted.emit({"institution.name": "Harbour University"}, (Part.REGISTRY, Part.CLOCK))
        desk.wait(asked.is_set)
        desk.app.shell.close()
        desk.wait(lambda: not desk.app.crew.running)
    assert crashes == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("silent", [silent_server, silent_names])
@pytest.mark.parametrize("page", ["settings", "diagnosis"])
def test_a_look_without_the_desks_own_line_ends_with_the_desk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, silent: "Silent", page: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("STATION_ESCR_KEY", "key")
    with silent(monkeypatch) as (registry, asked), ThreadPoolExecutor(1) as lane:
        site = Site(load_settings, lambda settings: choose(settings, None, "pdf:x", registry))
        prober, trier = lane.submit(lambda: (NetworkProber(site), NetworkTrier(site))).result()
        looking = lane.submit(
            prober.look if page == "diagnosis" else partial(trier.look, load_settings(), (Part.REGISTRY,))
        )
        assert asked.wait(20)
        for worker in (prober, trier):
            worker.stop()
        looking.result(20)
