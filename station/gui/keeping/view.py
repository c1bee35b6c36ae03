"""The Retention page: whose time is over at the left, backups at the right."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.gui.entries import Title
from station.gui.keeping.snapshot import Keeping
from station.gui.keeping.viewmodel import keeping_page, of_backup, of_restore
from station.gui.keeping.words import KeepingMsg
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.confirm import confirmed
from station.gui.widgets.frame import PageFrame, panel_column
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.texttable import TextTable
from station.model.card import Problem
from station.model.role import Account, Right, may
from station.store.backup import Restored

_COLUMNS = (KeepingMsg.NAME, KeepingMsg.IDENTIFIER, KeepingMsg.LAST_DAY, KeepingMsg.CARDS)


class RetentionPage(PageFrame):
    """Signals: `shown`, `look_wanted`, `erase_wanted`; `backup_wanted`, `check_wanted`, `restore_wanted` with a path.

    What became of an act stands below its buttons, so that none moves under the pointer.
    """

    shown = Signal()
    look_wanted = Signal()
    erase_wanted = Signal()
    backup_wanted = Signal(str)
    check_wanted = Signal(str)
    restore_wanted = Signal(str)

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice.say(Title.KEEPING), voice.say(KeepingMsg.HINT))
        self._voice = voice
        self._count = 0
        self._pressed: QPushButton | None = None
        self.rule, self.said = label("hint", wraps=True), label("sentence", wraps=True)
        self.people = TextTable(voice, KeepingMsg.DUE_TITLE, _COLUMNS)
        self.look = QPushButton(voice.say(KeepingMsg.LOOK))
        self.erase = QPushButton(voice.say(KeepingMsg.ERASE))
        self.backup = QPushButton(voice.say(KeepingMsg.BACKUP))
        self.restore = QPushButton(voice.say(KeepingMsg.RESTORE))
        self._restoring = label("hint", voice.say(KeepingMsg.RESTORE_HINT), wraps=True)
        self.told, self.trouble = NoticePanel(voice), NoticePanel(voice)
        self.told.hide()
        self._due = self._lay_out()
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
        self.people.show_rows(page.rows)
        self.look.setEnabled(page.may_look)
        self.erase.setEnabled(page.may_erase)
        self.said.setVisible(bool(page.said))
        self.people.setVisible(bool(page.rows))
        if page.trouble:
            self.trouble.show_notice(page.trouble)
        self.trouble.setVisible(page.trouble is not None)

    @Slot(object)
    def allow(self, person: Account | None) -> None:
        """Shows what somebody's role may do here; all of it where the station has no accounts."""
        self._due.setVisible(person is None or may(person.role, Right.ERASE))
        for widget in (self._restoring, self.restore):
            widget.setVisible(person is None or may(person.role, Right.RESTORE))

    @Slot()
    def show_writing(self) -> None:
        """A backup of many people takes a while; one at a time."""
        self._tell(Notice(Tone.BUSY, self._voice.say(KeepingMsg.WRITING), ""))
        self._rest(resting=False)

    @Slot(str, object)
    def show_backed_up(self, path: str, problem: Problem | None) -> None:
        """A backup stands, or could not be written."""
        self._rest(resting=True)
        self._tell(of_backup(self._voice, path, problem))

    @Slot(str, object)
    def show_checked(self, path: str, problem: Problem | None) -> None:
        """Asks whether a backup is to be restored; of a file that is none it says so. Who has left is not asked."""
        self._rest(resting=True)
        if problem is not None:
            self._tell(of_restore(self._voice, problem))
            return
        say = self._voice.say
        text = say(KeepingMsg.RESTORE_TEXT, file=Path(path).name)
        words = (say(KeepingMsg.RESTORE_TITLE), text, say(KeepingMsg.RESTORE_YES), say(KeepingMsg.CANCEL))
        if self.restore.isVisible() and confirmed(self.window(), *words):
            self.restore_wanted.emit(path)

    @Slot(object)
    def show_restored(self, outcome: Restored | Problem) -> None:
        """The desk before this one brought a backup back, or could not."""
        self._tell(of_restore(self._voice, outcome))

    def _tell(self, notice: Notice) -> None:
        self.told.show_notice(notice)
        self.told.show()

    def _rest(self, *, resting: bool) -> None:
        buttons = self.backup, self.restore
        if not resting:
            self._pressed = next((button for button in buttons if button.hasFocus()), None)
        for button in buttons:
            button.setEnabled(resting)
        if resting and self._pressed is not None:  # a button that is switched off loses the keyboard
            self._pressed.setFocus()

    def _lay_out(self) -> QWidget:
        say = self._voice.say
        buttons = QHBoxLayout()
        buttons.addWidget(self.look)
        buttons.addWidget(self.erase)
        buttons.addStretch(1)
        due, due_box = _column(label("sectionTitle", say(KeepingMsg.DUE_TITLE)), self.rule)
        due_box.addLayout(buttons)
        due_box.addWidget(self.said)
        due_box.addWidget(self.trouble)
        due_box.addWidget(self.people, 1)
        due_box.addStretch()
        backup, backup_box = _column(
            label("sectionTitle", say(KeepingMsg.BACKUP_TITLE)),
            label("hint", say(KeepingMsg.BACKUP_HINT), wraps=True),
            self.backup,
            self._restoring,
            self.restore,
            self.told,
        )
        backup_box.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(2 * UNIT)
        halves.addWidget(due, 3)
        halves.addWidget(backup, 2)
        self.body.addLayout(halves, 1)
        return due

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
        keeping = QFileDialog.Option.DontConfirmOverwrite  # a file that is there is refused, and not offered to be lost
        path, _ = QFileDialog.getSaveFileName(
            self, say(KeepingMsg.BACKUP), name, say(KeepingMsg.BACKUP_FILES), options=keeping
        )
        if path:
            self.told.hide()
            self.backup_wanted.emit(path)

    @Slot()
    def _restore(self) -> None:
        say = self._voice.say
        path, _ = QFileDialog.getOpenFileName(self, say(KeepingMsg.RESTORE), "", say(KeepingMsg.BACKUP_FILES))
        if path:
            self.told.hide()
            self._rest(resting=False)
            self.check_wanted.emit(path)


def _column(*widgets: QWidget) -> tuple[QWidget, QVBoxLayout]:
    made, column = panel_column(*widgets)
    for button in (widget for widget in widgets if isinstance(widget, QPushButton)):
        column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
    return made, column
