"""A registry that answers nobody, or not now: it is told, and nobody further is begun with."""

import threading

import pytest
from pydantic import SecretStr

from station.errors import RegistryBusyError
from station.escr.client import EscrClient
from station.issuance import registration
from station.issuance.delivery import Delivery
from station.issuance.registration import LINES, Registrar
from station.model.esi import Esi
from station.store.database import Store
from station.store.outbox import Message, Subject

PEOPLE = 3 * LINES


def test_who_leaves_a_silent_line_waits_only_for_what_is_under_way(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, begun, told = threading.Event(), list[int](), list[bool]()

    def deliver(_: Delivery, message: Message) -> None:
        begun.append(message.id)
        answer.wait()

    def leave(silent: bool) -> bool:
        told.append(silent)
        if told.count(True) > 1:
            answer.set()
        return silent

    monkeypatch.setattr(Delivery, "deliver", deliver)
    monkeypatch.setattr(registration, "_SILENT_S", 0.01)
    client = EscrClient("http://127.0.0.1:9/esc-rest", SecretStr("key"), simulated=True)
    for number in range(PEOPLE):
        esi = Esi.build("uni.example", str(number))
        store.outbox.put(Subject.PERSON, str(esi), esi)
    assert list(Registrar(store, client, "999859608").drain(silent=leave)) == []
    assert (len(begun), told[0]) == (LINES, True)
    assert len(store.outbox.pending()) == PEOPLE - LINES


def test_of_several_lines_that_are_sent_away_the_longest_wait_holds(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_there, first = threading.Barrier(LINES), threading.Lock()

    def deliver(_: Delivery, message: Message) -> None:
        del message
        all_there.wait()
        raise RegistryBusyError(host="esc-r", seconds=60 if first.acquire(blocking=False) else 5, detail="")

    monkeypatch.setattr(Delivery, "deliver", deliver)
    client = EscrClient("http://127.0.0.1:9/esc-rest", SecretStr("key"), simulated=True)
    for number in range(LINES):
        esi = Esi.build("uni.example", str(number))
        store.outbox.put(Subject.PERSON, str(esi), esi)
    with pytest.raises(RegistryBusyError, match="for 60 s "):
        list(Registrar(store, client, "999859608").drain())
