"""What the journal's moments tell of a job that goes on."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from station.errors import JournalRowError
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

    def add(self, kind: str, data: dict[str, str]) -> None:
        self._rows.append(JournalRow(len(self._rows), "1", Phase.FACT, kind, data, BEGAN))

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


MADE = (
    *BEFORE,
    (1.0, j.ZoneSigned(j.Zone(b"signature", b"certificate"))),
    (1.0, j.ChipEncoded()),
    (1.0, j.ChipVerified()),
    (1.0, j.Proceed()),
    (1.0, j.FacePrinted()),
    (1.0, j.Proceed()),
)


@pytest.mark.parametrize("late", [j.RegistrationQueued(), j.Proceed(), j.Interrupted(LOST), j.Damaged(LOST)])
def test_a_row_that_comes_after_the_end_changes_nothing(late: j.Event) -> None:
    whole = Book(Written(*MADE, (1.0, j.Registered()))).look_back("1")
    assert whole is not None
    assert whole[0].state is CardState.ISSUED
    assert Book(Written(*MADE, (1.0, j.Registered()), (1.0, late))).look_back("1") == whole


def test_what_was_queued_after_the_refusal_leaves_the_card_held() -> None:
    book = Book(Written(*MADE, (1.0, j.Interrupted(LOST)), (1.0, j.RegistrationQueued()), (1.0, j.Registered())))
    assert book.open("1", Order.ENCODE_FIRST).state is CardState.ISSUED


@pytest.mark.parametrize(
    ("kind", "data"), [("engraved", {}), ("number-reserved", {}), ("number-reserved", {"escn": ""})]
)
def test_a_row_that_cannot_be_read_is_said_and_not_passed_over(kind: str, data: dict[str, str]) -> None:
    written = Written(*BEFORE)
    written.add(kind, data)
    with pytest.raises(JournalRowError, match=kind):
        Book(written).open("1", Order.ENCODE_FIRST)
