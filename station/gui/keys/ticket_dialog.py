"""A ticket to be made: which service, which cards, for whom, until when."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from station.gui.keys.tickets_snapshot import MakeTicket
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.datefield import DateField
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.form import FormRows
from station.gui.widgets.notice import NoticePanel
from station.local_time import local_now
from station.model.card import Problem

_FOR = timedelta(days=60)


class FileField(QWidget):
    """A path, typed or chosen; `saves`: one that will be written."""

    def __init__(self, speech: Speech, words: Msg, files: Msg, *, saves: bool = False) -> None:
        super().__init__()
        self._title, self._files, self._saves = speech.say(words), speech.say(files), saves
        self.path = QLineEdit()
        self.path.setAccessibleName(self._title)
        self.path.setMinimumWidth(16 * UNIT)
        choose = QPushButton(speech.say(Msg.CHOOSE_FILE))
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


class TicketDialog(Dialog):
    """Stays until the ticket is made, or left.

    Signals: `wished` with a MakeTicket.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None, speech: Speech) -> None:
        say = speech.say
        super().__init__(parent, say(Msg.TICKET_MAKE), say(Msg.TICKET_HINT), width=76)
        self._speech = speech
        self.profile = FileField(speech, Msg.SERVICE, Msg.PROFILE_FILES)
        self.cards = FileField(speech, Msg.CARDS, Msg.ANY_FILES)
        self.to = FileField(speech, Msg.RECIPIENT, Msg.PEM_FILES)
        self.file = FileField(speech, Msg.TICKET_FILE, Msg.TICKET_FILES, saves=True)
        self.until = DateField(speech, local_now().date() + _FOR)
        self.problem = NoticePanel(speech)
        self.problem.hide()
        self.go, leave = main_button(say(Msg.TICKET_GO)), QPushButton(say(Msg.CANCEL))
        self.go.clicked.connect(self._wish)
        self._needed = (self.profile, self.cards, self.to, self.file)
        for field in self._needed:
            field.path.textChanged.connect(self._may)
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
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.put_buttons(leave, self.go)
        self._may()

    def fail(self, problem: Problem) -> None:
        """Says why there is no ticket."""
        what, fix = self._speech.explain(problem)
        self.problem.show_notice(Notice(Tone.BAD, what, fix))
        self.problem.show()
        self._may()

    def _may(self) -> None:
        self.go.setEnabled(all(self._paths()))

    def _paths(self) -> list[str]:
        return [field.path.text().strip() for field in self._needed]

    def _wish(self) -> None:
        profile, cards, to, path = self._paths()
        if (until := self.until.day) is None:
            self.problem.show_notice(Notice(Tone.BAD, self.until.fault, ""))
            self.problem.show()
            self.until.take_back()
            return
        self.go.setEnabled(False)
        self.wished.emit(MakeTicket(profile, Path(cards), Path(to), until, Path(path)))
