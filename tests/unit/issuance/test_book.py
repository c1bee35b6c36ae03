"""What the journal's moments tell of a job that goes on."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from station.issuance import events
from station.issuance import job as j
from station.issuance.book import Book
from station.issuance.job import Effect, Order
from station.model.card import CardState, CardUid, Problem
from station.model.escn import Escn
from station.store.journal import JournalRow, Phase

ESCN = Escn.build(ticks=1, clock=0, prefix=1, pic="999859608")
LOST = Problem("card.lost", "It was taken away.", "Place it again.")
BEGAN = datetime(2026, 9, 1, 8, tzinfo=UTC)


class Written:
    """A journal of rows that were written so many seconds after each other."""

    def __init__(self, *told: tuple[float, j.Event]) -> None:
        at = BEGAN
        self._rows = [JournalRow(0, "1", Phase.FACT, "opened", {"order": Order.ENCODE_FIRST.value}, at)]
        for seconds, event in told:
            at += timedelta(seconds=seconds)
            self._rows.append(JournalRow(len(self._rows), "1", Phase.FACT, *events.to_row(event), at))
            self._rows.append(JournalRow(len(self._rows), "1", Phase.INTENT, "any", {}, at))

    def append(self, job: str, phase: Phase, kind: str, data: dict[str, str]) -> int:
        raise AssertionError("looking back writes nothing")

    def rows(self, job: str) -> Iterable[JournalRow]:
        return self._rows if job == "1" else ()


BEFORE = (
    (0.0, j.Proceed()),
    (1.0, j.HolderAccepted()),
    (2.0, j.NumberReserved(ESCN)),
    (3.0, j.FacePrepared()),
    (9.0, j.Proceed()),
    (4.0, j.CardPresented(CardUid(bytes(7)))),
)


def test_times_come_from_the_moments_of_the_rows_and_all_tries_count() -> None:
    again = ((0.5, j.Interrupted(LOST)), (600.0, j.Proceed()), (2.0, j.CardPresented(CardUid(bytes(7)))))
    found = Book(Written(*BEFORE, *again)).look_back("1")
    assert found is not None
    job, spent = found
    assert job.state is CardState.ENCODING
    assert spent == pytest.approx(
        {
            Effect.CHECK_HOLDER: 1.0,
            Effect.RESERVE_NUMBER: 2.0,
            Effect.PREPARE_FACE: 3.0,
            Effect.PRESENT_CARD: 6.0,
            Effect.SIGN_ZONE: 0.5,
        }
    )


def test_the_time_that_the_program_was_off_is_nobodys() -> None:
    found = Book(Written(*BEFORE, (3600.0, j.Proceed()))).look_back("1")
    assert found is not None
    assert Effect.SIGN_ZONE not in found[1]
    assert Book(Written()).look_back("2") is None
