"""Waiting at a reader without a feeder: the finished card has to go before another one counts."""

import threading

import pytest

from station.errors import Cancelled
from station.gui.issue.brakes import Brakes
from station.gui.issue.reader import PatientReader
from station.gui.issue.snapshot import Waiting
from station.reader.port import CardConnection, ReaderState


class Field:
    """A reader whose field the test fills."""

    name, simulated = "a field", False

    def __init__(self) -> None:
        self.now = ReaderState.CARD

    def state(self) -> ReaderState:
        return self.now

    def wait(self, state: ReaderState, timeout_s: float) -> bool:
        del timeout_s
        return self.now is state

    def connect(self) -> CardConnection:
        raise NotImplementedError

    def dismiss(self) -> None:
        pass

    def close(self) -> None:
        pass


def test_the_finished_card_is_asked_away() -> None:
    field, told = Field(), list[Waiting]()
    reader = PatientReader(field, threading.Event(), told.append)
    reader.dismiss()
    assert not reader.wait(ReaderState.CARD, 0.01)
    assert told == [Waiting.REMOVAL, Waiting.NOTHING]


def test_a_card_that_was_changed_between_two_jobs_counts_at_once() -> None:
    field, told = Field(), list[Waiting]()
    reader = PatientReader(field, threading.Event(), told.append)
    reader.dismiss()
    field.now = ReaderState.EMPTY
    assert reader.state() is ReaderState.EMPTY
    field.now = ReaderState.CARD
    assert reader.wait(ReaderState.CARD, 0.01)
    assert told == []


def test_for_who_has_gone_a_card_that_lies_there_is_finished_and_none_is_waited_for() -> None:
    field, brakes = Field(), Brakes()
    reader = PatientReader(field, brakes.impatient, lambda _: None)
    brakes.part()  # before anything is waited for
    assert (brakes.cancelled, brakes.pulled) == (False, True)
    assert reader.wait(ReaderState.CARD, 20)
    field.now = ReaderState.EMPTY
    with pytest.raises(Cancelled):
        reader.wait(ReaderState.CARD, 20)
    brakes.release()
    field.now = ReaderState.CARD
    assert (reader.wait(ReaderState.CARD, 20), brakes.pulled) == (True, False)


def test_what_is_wished_for_at_a_desk_that_is_being_left_begins_nothing() -> None:
    brakes = Brakes()
    brakes.leave()
    brakes.release()
    assert (brakes.cancelled, brakes.pulled, brakes.impatient.is_set()) == (True, True, True)
