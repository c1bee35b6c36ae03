"""One look: controls of one height, texts that show whole, a window for every screen."""

from datetime import date
from itertools import repeat
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from station.gui.entries import ENTRIES
from station.gui.holders.correct_dialog import CorrectDialog
from station.gui.issue.jobpane import JobPane
from station.gui.messages import Speech
from station.gui.shell import Shell
from station.gui.shown import Gesture, Light, Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.buttons import main_button
from station.gui.widgets.datefield import DateField
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.form import number_field
from station.gui.widgets.frame import PageFrame
from station.gui.widgets.label import PatientLabel
from station.gui.widgets.light import LightView
from station.gui.widgets.table import reading_table
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def ground(window: QWidget) -> QVBoxLayout:
    """What is laid out in the window."""
    return QVBoxLayout(window)


def test_what_stands_beside_each_other_is_of_one_height(ground: QVBoxLayout, speech: Speech) -> None:
    controls: list[QWidget] = [
        QPushButton("a"),
        main_button("a"),
        QLineEdit("a"),
        QComboBox(),
        QComboBox(editable=True),
    ]
    controls += [number_field(QSpinBox()), number_field(QDoubleSpinBox()), DateField(speech, date(2030, 9, 30))]
    for control in controls:
        ground.addWidget(control)
    assert dict(zip(map(type, controls), repeat(40))) == {type(one): one.sizeHint().height() for one in controls}


@pytest.mark.parametrize("text", ["Card in place", "Simulation : ces cartes ne sont pas valables"])
@pytest.mark.parametrize("name", ["lightWord", "simulated"])
def test_a_patient_label_takes_what_one_line_needs_and_no_more(ground: QVBoxLayout, name: str, text: str) -> None:
    label = PatientLabel(name, text)
    ground.addWidget(label)
    hint = label.sizeHint()
    assert label.heightForWidth(hint.width()) == label.heightForWidth(2000) < label.heightForWidth(hint.width() - 1)


def test_a_light_whose_word_comes_and_goes_moves_nothing(ground: QVBoxLayout) -> None:
    row, beside, light = QHBoxLayout(), QPushButton("beside"), LightView()
    ground.addLayout(row)
    row.addStretch(1)
    row.addWidget(beside)
    row.addWidget(light)
    ground.activate()
    places = list[tuple[int, int]]()
    for word in ("A card was refused", "No answer yet", "Out of reach"):
        light.show_light(Light("Registry", word, Tone.WARN), "")
        QApplication.processEvents()
        places.append((beside.x(), light.height()))
    assert len({*places}) == 1


def test_a_long_failure_in_a_low_window_is_scrolled_not_cut(ground: QVBoxLayout, qtbot: QtBot, speech: Speech) -> None:
    pane = JobPane(speech)
    ground.addWidget(pane)
    pane.setFixedHeight(320)
    long = "The card was taken away too early. " * 4
    pane.notice.show_notice(Notice(Tone.BAD, long, long, long, "code: x", long, Gesture.PLACE))

    def whole() -> bool:
        labels = pane.notice.findChildren(QLabel)
        shown = all(label.height() >= label.heightForWidth(label.width()) > 0 for label in labels)
        return shown and pane.primary.geometry().bottom() < pane.height()

    qtbot.waitUntil(whole, timeout=60_000)


def test_a_table_keeps_its_headings_as_they_are(ground: QVBoxLayout) -> None:
    table = QTableWidget(1, 2)
    reading_table(table, wide=1)
    assert not table.horizontalHeader().highlightSections()
    assert table.editTriggers() == QTableWidget.EditTrigger.NoEditTriggers


def test_forms_are_not_stretched_over_a_large_screen_and_tables_are(window: QWidget, ground: QVBoxLayout) -> None:
    narrow, wide = PageFrame("A", "a"), PageFrame("B", "b", wide=True)
    for page in (narrow, wide):
        page.body.addWidget(QTableWidget(1, 1))
        ground.addWidget(page)
    window.resize(2560, 1440)
    QApplication.processEvents()
    narrow_table, wide_table = (page.findChildren(QTableWidget)[0] for page in (narrow, wide))
    assert narrow_table.width() < 1440 < 2400 < wide_table.width()


def test_the_window_fits_its_screen_and_scrolls_there(qtbot: QtBot, dressed: QApplication, speech: Speech) -> None:
    shell = Shell("Desk", speech, ENTRIES)
    qtbot.addWidget(shell)
    room = shell.screen().availableSize()
    assert shell.width() <= max(room.width(), 1)
    shell.resize(640, 360)
    assert (shell.width(), shell.height()) == (640, 360)


def on_a_screen(width: int, height: int, kind: type[QWidget], monkeypatch: pytest.MonkeyPatch) -> None:
    def screen(_: QWidget) -> object:
        return SimpleNamespace(availableGeometry=lambda: QRect(0, 0, width, height))

    monkeypatch.setattr(kind, "screen", screen)


@pytest.mark.parametrize("height", [360, 720], ids=["outgrows the screen", "grows past its end"])
def test_a_dialog_that_grows_stays_on_its_screen(window: QWidget, monkeypatch: pytest.MonkeyPatch, height: int) -> None:
    on_a_screen(1280, height, Dialog, monkeypatch)
    dialog = Dialog(window, "Sign in")
    dialog.body.addWidget(field := QLineEdit())
    dialog.body.addWidget(refusal := QLabel("What is refused"))
    refusal.setFixedHeight(400)
    refusal.hide()
    dialog.put_buttons(done := QPushButton("Done"))
    dialog.show()
    QApplication.processEvents()
    field.setFocus()
    dialog.move(0, height - dialog.frameGeometry().height())
    refusal.show()
    QApplication.processEvents()
    assert dialog.frameGeometry().bottom() < height
    assert field.hasFocus()
    areas = dialog.findChildren(QScrollArea)
    assert len(areas) == (height < 400)
    for area in areas:
        area.ensureWidgetVisible(done)
    assert not done.visibleRegion().isEmpty()


def test_a_question_ends_where_its_answers_end(window: QWidget) -> None:
    title, text = "Why does this person need a new card? " * 2, "The new card gets a new number. " * 3
    dialog = AskDialog(window, title, text, [("It is lost", 1)], "Change nothing")
    dialog.open()
    QApplication.processEvents()
    above = dialog.title.geometry().top()
    assert dialog.height() - dialog.nothing.geometry().bottom() <= above + 2 * UNIT


def test_a_dialog_on_a_low_screen_is_scrolled(window: QWidget, speech: Speech, monkeypatch: pytest.MonkeyPatch) -> None:
    on_a_screen(640, 360, CorrectDialog, monkeypatch)
    holder = Holder(Esi.build("uni-demo.example", "1"), "Ada", AcademicLevel.MASTER, date(2030, 9, 30))
    dialog = CorrectDialog(window, speech, holder)
    dialog.show()
    QApplication.processEvents()
    assert dialog.height() <= 360
    dialog.until.setFocus()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    area.ensureWidgetVisible(dialog.save)
    assert not dialog.save.visibleRegion().isEmpty()


def test_an_empty_list_says_what_will_stand_there(ground: QVBoxLayout) -> None:
    people = QListWidget()
    ground.addWidget(people)
    hint = EmptyHint(people, "Nobody is known yet.")
    QApplication.processEvents()
    assert hint.isVisible()
    assert hint.size() == people.viewport().size()
    assert people.accessibleDescription() == "Nobody is known yet."
    people.addItem("Ada")
    assert hint.isHidden()
    assert not people.accessibleDescription()
    people.clear()
    hint.say("Nobody matches the search.")
    assert hint.isVisible()
    assert people.accessibleDescription() == "Nobody matches the search."
