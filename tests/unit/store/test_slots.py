"""Whose card is inside a printer."""

from station.model.esi import Esi
from station.store.database import Store

ADA, EVA = (Esi.build("uni-demo.example", code) for code in ("ada", "eva"))


def test_a_slot_holds_the_last_job_that_was_put_in(store: Store) -> None:
    store.jobs.start("a" * 32, ADA)
    store.jobs.start("b" * 32, EVA)
    assert store.slots.whose("Primacy") is None
    store.slots.put("Primacy", "a" * 32)
    store.slots.put("Primacy", "b" * 32)
    store.slots.put("Zenius", "a" * 32)
    assert (store.slots.whose("Primacy"), store.slots.whose("Zenius")) == ("b" * 32, "a" * 32)
    store.slots.clear("Primacy")
    assert (store.slots.whose("Primacy"), store.slots.whose("Zenius")) == (None, "a" * 32)
