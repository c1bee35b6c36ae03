"""The header at 1280 pixels, signed in, keys locked: all that it says stands on one line."""

from contextlib import nullcontext
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from station.gui.door.person_button import PersonButton
from station.gui.entries import ENTRIES
from station.gui.issue.blank import blank
from station.gui.issue.lights import lights
from station.gui.issue.snapshot import DeskView, Line, Opening, RegistryView
from station.gui.keys.lock_button import LockButton
from station.gui.keys.lock_worker import Lock, LockView
from station.gui.messages import Speech
from station.gui.shell import Shell
from station.gui.shown import Light
from station.gui.widgets.elided import ElidedLabel
from station.model.card import Problem
from station.model.role import Account, Role
from station.reader.port import ReaderState
from walking import in_french, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
INSTITUTION = "Université de technologie de Compiègne"


@pytest.mark.parametrize("french", [False, True], ids=["en", "fr"])
def test_all_of_it_stands_on_one_line(qtbot: QtBot, dressed: QApplication, french: bool) -> None:
    with in_french(dressed) if french else nullcontext(Speech(QLocale("en_GB"))) as speech:
        shell = Shell("Desk", speech, ENTRIES)
        qtbot.addWidget(shell)
        shell.resize(1280, 720)
        who, lock = PersonButton(speech, "Ctrl+L"), LockButton(speech)
        shell.add_tool(who)
        shell.add_tool(lock)
        shell.show()
        lock.show_view(LockView(Lock.UNLOCKED))
        who.show_person(Account("Marie-Christine Dubois-Lefèvre", Role.SUPERVISOR))
        for every in _all_lights(speech):  # a light is as wide as its widest word was
            shell.show_state(replace(blank(speech), institution=INSTITUTION, simulated=True, lights=every))
            settle()
            (header,) = shell.findChildren(QWidget, "header")
            assert header.width() <= shell.width()
            for said in header.findChildren(QLabel):
                one_line = said.height() < 2 * said.fontMetrics().lineSpacing() or not said.wordWrap()
                assert one_line, said.text()
                whole = isinstance(said, ElidedLabel) or said.width() >= said.fontMetrics().horizontalAdvance(
                    said.text()
                )
                assert whole, said.text()
        assert who.toolTip().count("Marie-Christine Dubois-Lefèvre") == 1
        (institution,) = shell.findChildren(ElidedLabel)
        assert (institution.toolTip(), institution.text()) == (INSTITUTION, INSTITUTION)


def _all_lights(speech: Speech) -> list[tuple[Light, ...]]:
    trouble = Problem("printer.gone", "It is gone.", "Connect it.")
    views = [DeskView(Opening.OPEN, reader=state, printer_problem=trouble) for state in ReaderState]
    said = [lights(view, RegistryView(), speech) for view in (DeskView(), DeskView(Opening.OPEN), *views)]
    return [*said, *(lights(views[0], RegistryView(line), speech) for line in Line)]
