"""The Retention page: whose time is over at the left, backups at the right."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from station.gui.entries import Title
from station.gui.keeping.snapshot import Keeping
from station.gui.keeping.viewmodel import keeping_page
from station.gui.keeping.words import KeepingMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.confirm import confirmed
from station.gui.widgets.frame import PageFrame, panel
from station.gui.widgets.label import label
from station.model.card import Problem
from station.store.backup import Restored


class RetentionPage(PageFrame):
    """Signals: `shown`, `look_wanted`, `erase_wanted`; `backup_wanted` and `restore_wanted` with a path."""

    shown = Signal()
    look_wanted = Signal()
    erase_wanted = Signal()
    backup_wanted = Signal(str)
    restore_wanted = Signal(str)

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice.say(Title.KEEPING), voice.say(KeepingMsg.HINT))
        self._voice = voice
        self._count = 0
        self.rule, self.said = label("hint", wraps=True), label("sentence", wraps=True)
        self.people = QListWidget()
        self.people.setAccessibleName(voice.say(KeepingMsg.DUE_TITLE))
        self.people.setWordWrap(True)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.look = QPushButton(voice.say(KeepingMsg.LOOK))
        self.erase = QPushButton(voice.say(KeepingMsg.ERASE))
        self.backup = QPushButton(voice.say(KeepingMsg.BACKUP))
        self.restore = QPushButton(voice.say(KeepingMsg.RESTORE))
        self.restored = label("sentence", wraps=True)
        self.backed_up, self.trouble = label("sentence", wraps=True), label("remedy", wraps=True)
        self._lay_out()
        self.look.clicked.connect(self.look_wanted)
        self.erase.clicked.connect(self._erase)
        self.backup.clicked.connect(self._backup)
        self.restore.clicked.connect(self._restore)
        self.show_state(Keeping())

    def showEvent(self, event: QShowEvent) -> None:
        """The rule may have changed on the page Settings."""
        super().showEvent(event)
        self.shown.emit()

    @Slot(object)
    def show_state(self, state: Keeping) -> None:
        """Shows where it stands."""
        page = keeping_page(self._voice, state)
        self._count = state.count
        self.rule.setText(page.rule)
        self.said.setText(page.said)
        self.people.clear()
        self.people.addItems(page.lines)
        self.look.setEnabled(page.may_look)
        self.erase.setEnabled(page.may_erase)
        self.backed_up.setText(page.backup)
        self.backed_up.setVisible(bool(page.backup))
        self.said.setVisible(bool(page.said))
        self.people.setVisible(bool(page.lines))
        self.trouble.setText(page.trouble)
        self.trouble.setVisible(bool(page.trouble))

    def show_restored(self, outcome: Restored | Problem) -> None:
        """The desk before this one brought a backup back, or could not."""
        say = self._voice.say
        if isinstance(outcome, Problem):
            self.restored.setText(" ".join(self._voice.explain(outcome)))
            return
        moment = self._voice.moment(outcome.made_at)
        told = [say(KeepingMsg.RESTORED, moment=moment, count=outcome.forgotten)]
        if outcome.lost:
            told.append(say(KeepingMsg.RESTORED_LOST))
        if outcome.replaced is not None:
            told.append(say(KeepingMsg.RESTORED_BESIDE, place=outcome.replaced))
        self.restored.setText(" ".join(told))

    def _lay_out(self) -> None:
        say = self._voice.say
        buttons = QHBoxLayout()
        buttons.addWidget(self.look)
        buttons.addWidget(self.erase)
        buttons.addStretch(1)
        due, due_box = _column(label("sectionTitle", say(KeepingMsg.DUE_TITLE)), self.rule, self.said)
        due_box.addWidget(self.people, 1)
        due_box.addLayout(buttons)
        due_box.addStretch()
        backup, backup_box = _column(
            label("sectionTitle", say(KeepingMsg.BACKUP_TITLE)),
            label("hint", say(KeepingMsg.BACKUP_HINT), wraps=True),
            self.backup,
            self.backed_up,
            label("hint", say(KeepingMsg.RESTORE_HINT), wraps=True),
            self.restore,
            self.restored,
        )
        backup_box.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(2 * UNIT)
        halves.addWidget(due, 3)
        halves.addWidget(backup, 2)
        self.body.addWidget(self.trouble)
        self.body.addLayout(halves, 1)

    @Slot()
    def _erase(self) -> None:
        say = self._voice.say
        text = say(KeepingMsg.ERASE_TEXT, count=self._count)
        words = (say(KeepingMsg.ERASE_TITLE), text, say(KeepingMsg.ERASE_YES), say(KeepingMsg.CANCEL))
        if confirmed(self.window(), *words):
            self.erase_wanted.emit()

    @Slot()
    def _backup(self) -> None:
        say, name = self._voice.say, f"station-{datetime.now().astimezone():%Y%m%d-%H%M%S}.zip"
        path, _ = QFileDialog.getSaveFileName(self, say(KeepingMsg.BACKUP), name, say(KeepingMsg.BACKUP_FILES))
        if path:
            self.backup_wanted.emit(path)

    @Slot()
    def _restore(self) -> None:
        say = self._voice.say
        path, _ = QFileDialog.getOpenFileName(self, say(KeepingMsg.RESTORE), "", say(KeepingMsg.BACKUP_FILES))
        text = say(KeepingMsg.RESTORE_TEXT, file=Path(path).name)
        words = (say(KeepingMsg.RESTORE_TITLE), text, say(KeepingMsg.RESTORE_YES), say(KeepingMsg.CANCEL))
        if path and confirmed(self.window(), *words):
            self.restore_wanted.emit(path)


def _column(*widgets: QWidget) -> tuple[QWidget, QVBoxLayout]:
    made = panel()
    column = QVBoxLayout(made)
    column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
    column.setSpacing(UNIT)
    for widget in widgets:
        column.addWidget(widget)
    return made, column
