"""A day that is typed stays as it is typed: one that there is not is refused in words, and never made another one."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.gui.holders.correct_dialog import CorrectDialog
from station.gui.holders.snapshot import Correction
from station.gui.messages import Speech
from station.gui.widgets.datefield import DateField
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder

DAY = date(2030, 9, 30)


@pytest.fixture
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> DateField:
    """In the language of the parameter."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    field = DateField(Speech(QLocale()), DAY)
    qtbot.addWidget(field)
    QLocale.setDefault(before)
    return field


WRITTEN = [
    ("en_GB", "4/9/2030"),
    ("en_US", "9-4-2030"),
    ("de_DE", "4.9.2030"),
    ("hu_HU", "2030. 9. 4."),
    ("C", "04 09 2030"),
]


@pytest.mark.parametrize(("field", "typed"), WRITTEN, indirect=["field"])
def test_what_it_writes_it_reads_in_every_language_and_iso_too(field: DateField, typed: str) -> None:
    assert (field.day, field.fault) == (DAY, "")
    for text in (typed, " 2030-09-04 "):
        field.setText(text)
        assert field.day == date(2030, 9, 4)


NOT_DAYS = ["31/02/2030", "30/09/30", "0/9/2030", "30/09", "", "tomorrow", "30/09/2030/1", "99/99/9999"]


@pytest.mark.parametrize("field", ["en_GB"], indirect=True)
@pytest.mark.parametrize("typed", NOT_DAYS)
def test_what_is_not_a_day_is_none_and_is_named(field: DateField, typed: str) -> None:
    field.setText(typed)
    assert (field.text(), field.day) == (typed, None)
    assert field.fault == f"“{typed}” is not a day. Write it like 30/09/2030."


@pytest.mark.parametrize("field", ["en_GB"], indirect=True)
def test_what_was_pasted_by_mistake_is_named_by_its_beginning(field: DateField) -> None:
    field.setText("x" * 5000)
    assert field.fault == f"“{'x' * 79}…” is not a day. Write it like 30/09/2030."


def test_a_correction_with_an_impossible_day_is_not_saved(qtbot: QtBot, dressed: QApplication, speech: Speech) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = CorrectDialog(window, speech, Holder(Esi.build("uni-demo.example", "1"), "Ada", AcademicLevel.MASTER, DAY))
    saved = list[Correction]()
    dialog.corrected.connect(saved.append)
    dialog.show()
    dialog.name.setFocus()
    dialog.until.selectAll()
    QTest.keyClicks(dialog.until, "31/02/2031")
    dialog.save.click()
    assert saved == []
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("“31/02/2031” is not a day. Write it like ")
    assert dialog.focusWidget() is dialog.until
    dialog.until.setText("2031-02-28")
    QTest.keyClick(dialog.until, Qt.Key.Key_Return)
    assert [one.valid_until for one in saved] == [date(2031, 2, 28)]
