"""A ticket to be made: which service, which cards, for whom, until when."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.gui.issue.viewstate import Notice, Tone
from station.gui.keys.tickets_snapshot import MakeTicket
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.buttons import foot, main_button
from station.gui.widgets.form import FormRows, number_field
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.model.card import Problem

_DAYS = 60


class FileField(QWidget):
    """A path, typed or chosen; `saves`: one that will be written."""

    def __init__(self, speech: Speech, words: Msg, files: Msg, *, saves: bool = False) -> None:
        super().__init__()
        self._title, self._files, self._saves = speech.say(words), speech.say(files), saves
        self.path = QLineEdit()
        self.path.setAccessibleName(self._title)
        choose = QPushButton(speech.say(Msg.CHOOSE_FILE))
        choose.setAutoDefault(False)
        choose.setAccessibleName(f"{self._title}: {choose.text()}")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.path, 1)
        row.addWidget(choose)

    def _choose(self) -> None:
        ask = QFileDialog.getSaveFileName if self._saves else QFileDialog.getOpenFileName
        path, _ = ask(self, self._title, self.path.text(), self._files)
        if path:
            self.path.setText(path)


class TicketDialog(QDialog):
    """Stays until the ticket is made, or left.

    Signals: `wished` with a MakeTicket.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None, speech: Speech) -> None:
        super().__init__(parent)
        self._speech = speech
        say = speech.say
        self.setWindowTitle(say(Msg.TICKET_MAKE))
        self.setMinimumWidth(76 * UNIT)
        self.profile = FileField(speech, Msg.SERVICE, Msg.PROFILE_FILES)
        self.cards = FileField(speech, Msg.CARDS, Msg.ANY_FILES)
        self.to = FileField(speech, Msg.RECIPIENT, Msg.PEM_FILES)
        self.file = FileField(speech, Msg.TICKET_FILE, Msg.TICKET_FILES, saves=True)
        self.until = number_field(QDateEdit(QDate.currentDate().addDays(_DAYS)))
        self.until.setDisplayFormat("yyyy-MM-dd")
        self.problem = NoticePanel(speech)
        self.problem.hide()
        self.go, leave = main_button(say(Msg.MAKE)), QPushButton(say(Msg.CANCEL))
        self.go.setDefault(True)
        self.go.clicked.connect(self._wish)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        form = FormRows()
        for words, field in (
            (Msg.SERVICE, self.profile),
            (Msg.CARDS, self.cards),
            (Msg.RECIPIENT, self.to),
            (Msg.COLUMN_UNTIL, self.until),
            (Msg.TICKET_FILE, self.file),
        ):
            form.add_field(say(words), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(label("dialogTitle", say(Msg.TICKET_MAKE)))
        column.addWidget(label("sentence", say(Msg.TICKET_HINT), wraps=True))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addLayout(foot(leave, self.go))

    def fail(self, problem: Problem) -> None:
        """Says why there is no ticket."""
        what, fix = self._speech.explain(problem)
        self.problem.show_notice(Notice(Tone.BAD, what, fix))
        self.problem.show()
        self.go.setEnabled(True)
        self.resize(self.width(), self.heightForWidth(self.width()))

    def _wish(self) -> None:
        paths = [field.path.text().strip() for field in (self.profile, self.cards, self.to, self.file)]
        if not all(paths):
            return
        profile, cards, to, path = paths
        day = self.until.date()
        until = date(day.year(), day.month(), day.day())
        self.go.setEnabled(False)
        self.wished.emit(MakeTicket(profile, Path(cards), Path(to), until, Path(path)))
