"""Waiting at a reader without a feeder: the finished card has to go before another one counts."""

import threading

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
