"""A roster of cards beside an ESC-R that asks to be left alone for a while: the batch waits, as the desk does."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import cast

import pytest
from pydantic import SecretStr

from assembly import PIC
from made import make_card
from people import holder
from station.bootstrap import Station
from station.cli import output
from station.cli.batch import Batch
from station.errors import RegistryBusyError
from station.escr.client import EscrClient
from station.issuance.book import Book
from station.issuance.delivery import Delivery
from station.issuance.job import Order
from station.issuance.registration import Registrar
from station.issuance.runner import Runner
from station.model.holder import Holder
from station.store.database import Store
from station.store.outbox import Message

BUSY = RegistryBusyError(host="esc-r", seconds=7, detail="")


@pytest.mark.parametrize(("state", "stopped"), [("issued", False), ("registering", False), ("registering", True)])
def test_a_batch_waits_as_long_as_esc_r_asks_once_its_cards_are_made(
    store: Store, monkeypatch: pytest.MonkeyPatch, state: str, *, stopped: bool
) -> None:
    holders = [holder(number) for number in range(2)]
    jobs = {one.esi: make_card(store, one, now=datetime.now(UTC)).job for one in holders}
    order, slept = list[str](), list[int]()

    def deliver(_: Delivery, message: Message) -> None:
        if not slept or state != "issued":
            raise BUSY

    def issue(_: Runner, holder: Holder) -> object:
        order.append("made")
        return Book(store.journal).open(jobs[holder.esi], Order.ENCODE_FIRST)

    def sleep(seconds: int) -> None:
        order.append("waited")
        slept.append(seconds)
        if stopped:
            raise KeyboardInterrupt

    monkeypatch.setattr(Delivery, "deliver", deliver)
    monkeypatch.setattr(Runner, "issue", issue)
    monkeypatch.setattr(output, "sleep", sleep)
    with EscrClient("http://127.0.0.1:9/esc-rest", SecretStr("key"), simulated=True) as client:
        registrar = Registrar(store, client, PIC, lines=1)
        desk = SimpleNamespace(store=store, printer=SimpleNamespace(inline=False))
        station = cast("Station", SimpleNamespace(desk=desk, registrar=registrar))
        batch = Batch(station, lambda _: None, lambda: None)
        outcomes = batch.run(holders)
    assert [one.state for one in outcomes] == [state, state]
    assert (slept, order) == ([7], ["made", "made", "waited"])
    assert (batch.unreachable is None) == (state == "issued")
