"""What the window says when something is wrong."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desks import whole_desk
from fake_reader.reader import SimulatedConnection, SimulatedReader
from station.bootstrap import Station
from station.errors import NoReaderError, ReaderLostError, RegistryBusyError, RegistryUnreachableError
from station.gui.crash import CrashDesk, CrashReport, report_of
from station.gui.messages import Speech
from station.gui.widgets.support import SupportDialog
from station.model.card import CardState
from station.reader.port import ReaderState
from station.reader.watcher import WatchedReader

if TYPE_CHECKING:
    from gui.conftest import Person, Start


def test_a_missing_reader_is_said_and_tried_again(qtbot: QtBot, dressed: object, speech: Speech) -> None:
    tries: list[str] = []

    def opened() -> AbstractContextManager[Station]:
        tries.append(threading.current_thread().name)
        raise NoReaderError(wanted="ACS", present="none")

    app = whole_desk(opened, speech)
    app.start()
    page = app.page
    qtbot.waitUntil(lambda: page.job.primary.accessibleName() == "Try again", timeout=60_000)
    assert "No reader ACS is connected" in page.job.notice.text
    assert "Plug the reader in" in page.job.notice.text
    qtbot.waitUntil(lambda: page.job.primary.armed, timeout=60_000)
    page.job.primary.click()
    qtbot.waitUntil(lambda: len(tries) == 2, timeout=60_000)
    app.shell.close()
    qtbot.waitUntil(lambda: not app.crew.running, timeout=60_000)
    app.end()


def test_without_consent_no_card_and_the_way_out_is_the_next_holder(start: "Start", person: "Person") -> None:
    desk = start(person(0, "Anna Nowak", consents=frozenset()), person(1, "Zoë Müller"))
    desk.choose("Anna")
    assert desk.said.splitlines()[0] == "No card for this holder yet"
    assert "Ask for consent" in desk.said
    assert desk.primary == "Next holder"
    desk.enter()
    assert desk.primary == "Issue the card of Zoë Müller"


def test_registry_out_of_reach_keeps_the_card_and_says_so(start: "Start") -> None:
    class Away:
        def drain(self, **_: object) -> Iterator[object]:
            raise RegistryUnreachableError(host="esc-r", reason="no route")

    def away(station: Station) -> Station:
        return replace(station, registrar=Away())

    desk = start(part=away)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.REGISTERING)
    desk.wait(lambda: "ESC\N{NON-BREAKING HYPHEN}R is out of reach: keep the card" in desk.said)
    assert desk.app.shell.lights[2].accessibleName() == "Registry: Out of reach"
    assert desk.primary == "Next holder"


@pytest.mark.parametrize(("seconds", "waits_s"), [(90, 90), (0, 10)])
def test_a_busy_registry_is_asked_again_when_it_has_said(start: "Start", seconds: int, waits_s: int) -> None:
    class Busy:
        def drain(self, **_: object) -> Iterator[object]:
            raise RegistryBusyError(host="esc-r", seconds=seconds, detail="")

    def hurried(station: Station) -> Station:
        return replace(station, registrar=Busy())

    desk = start(part=hurried, pages=[])
    desk.wait(lambda: desk.app.shell.lights[2].accessibleName() == "Registry: Out of reach")
    timer = desk.app.crew.network.findChild(QTimer)
    assert isinstance(timer, QTimer)
    desk.wait(timer.isActive)
    assert timer.interval() == waits_s * 1000


def test_a_reader_that_falls_silent_is_said_while_it_hangs(start: "Start", tmp_path: Path) -> None:
    answers, clock = Event(), [0.0]

    class Stuck(SimulatedReader):
        def connect(self) -> SimulatedConnection:
            while not answers.wait(0.01):
                clock[0] += 0.2  # bit by bit: in one step it would be the program that stood still
            return super().connect()

    reader = WatchedReader(Stuck(tmp_path / "stack"), clock=lambda: clock[0])
    reader.watch(every_s=0.01)
    desk = start(reader=reader)
    desk.choose("Now")
    desk.enter()
    light = desk.app.shell.lights[0]
    desk.wait(lambda: light.accessibleName() == "Reader: Not answering")
    assert "has not answered for more than 5 s. Unplug it" in light.toolTip()
    answers.set()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    assert light.accessibleName() != "Reader: Not answering"
    reader.close()


def test_a_reader_unplugged_in_the_middle_and_plugged_in_again(start: "Start", tmp_path: Path) -> None:
    """As after a suspend: the reader is gone for a while, and the desk goes on without being opened anew."""
    gone = Event()

    class Pluggable(SimulatedReader):
        def state(self) -> ReaderState:
            return ReaderState.GONE if gone.is_set() else super().state()

        def connect(self) -> SimulatedConnection:
            if gone.is_set():
                raise ReaderLostError(reader=self.name)
            return super().connect()

        def wait(self, state: ReaderState, timeout_s: float) -> bool:
            if gone.is_set():
                raise ReaderLostError(reader=self.name)
            return super().wait(state, timeout_s)

    desk = start(reader=Pluggable(tmp_path / "stack"))
    light = desk.app.shell.lights[0]
    desk.choose("Now")
    gone.set()
    desk.wait(lambda: light.accessibleName() == "Reader: Not answering")
    desk.enter()
    desk.wait(lambda: "no longer answers" in desk.said)
    gone.clear()
    desk.wait(lambda: light.accessibleName() == "Reader: Card in place")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    desk.wait(lambda: desk.app.page.state.total != "")
    assert all(step.time for step in desk.app.page.state.steps), "also of what was done before the reader was gone"


def test_a_fault_is_said_once_until_its_dialog_has_been_closed_for_a_while(
    qtbot: QtBot, speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, report = QWidget(), CrashReport("LookupError", ("worker.py:1 look",))
    qtbot.addWidget(window)
    crashes = CrashDesk(speech, lambda: window)

    def shown() -> list[SupportDialog]:
        return [one for one in window.findChildren(SupportDialog) if one.isVisible()]

    for _ in range(2):
        crashes.seen.emit(report)
    (dialog,) = shown()
    monkeypatch.setattr("station.gui.crash._QUIET_MS", 0)
    dialog.accept()
    crashes.seen.emit(report)
    assert shown() == []

    def told_again() -> bool:
        crashes.seen.emit(report)
        return bool(shown())

    qtbot.waitUntil(told_again, timeout=20_000)


def test_details_hold_codes_only_and_can_be_copied(start: "Start", qtbot: QtBot, speech: Speech) -> None:
    dialog = SupportDialog(None, speech, "Title", "code: card.lost\nstate: held")
    qtbot.addWidget(dialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "code: card.lost" in copied
    assert "station: " in copied
    assert dialog.copy.text() == "Copied"


def test_a_crash_report_has_type_and_place_only() -> None:
    def fails(name: str) -> None:
        raise KeyError(name)

    with pytest.raises(KeyError) as caught:
        fails("Anna Nowak")
    report = report_of(caught.value)
    assert report.kind == "KeyError"
    assert report.places[-1].endswith(" fails")
    assert "Anna" not in report.text


# The offscreen platform has no window manager to tell sizes to.
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_fault_on_the_device_thread_reaches_the_window(start: "Start") -> None:
    desk = start(part=_broken_reader)
    desk.wait(lambda: bool(desk.app.shell.findChildren(SupportDialog)))
    dialog = desk.app.shell.findChildren(SupportDialog)[0]
    assert isinstance(dialog, QDialog)
    assert "ZeroDivisionError" in dialog.details
    dialog.accept()
    desk.crashes.clear()


def _broken_reader(station: Station) -> Station:
    class Broken:
        name, simulated = "broken", True

        def state(self) -> ReaderState:
            raise ZeroDivisionError

        def close(self) -> None:
            pass

    return replace(station, desk=replace(station.desk, reader=Broken()))


def test_the_window_s_thread_calls_neither_store_nor_reader(start: "Start") -> None:
    window, callers = threading.get_ident(), list[tuple[str, int]]()

    class Watched:
        """Passes everything on, and remembers on which thread."""

        def __init__(self, part: object, name: str) -> None:
            self._part, self._name = part, name

        def __getattr__(self, name: str) -> object:
            callers.append((f"{self._name}.{name}", threading.get_ident()))
            return getattr(self._part, name)

    def watched(station: Station) -> Station:
        desk = station.desk
        parts = {name: Watched(getattr(desk, name), name) for name in ("store", "reader", "printer", "custody")}
        return replace(station, desk=replace(desk, **parts))

    desk = start(part=watched)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    assert {"store.holders", "reader.state", "printer.print_card"} <= {name for name, _ in callers}
    assert [name for name, thread in callers if thread == window] == []
