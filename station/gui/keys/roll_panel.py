"""Cards get a new version of a key, tap after tap; beside it how far the roll has come."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station.gui.hold_words import HoldMsg
from station.gui.keys.snapshot import RollWish
from station.gui.keys.viewmodel import NO_ROLL, ROLLING, KeysState
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.provision.snapshot import BatchView
from station.gui.provision.taptable import TapTable
from station.gui.provision.viewmodel import render
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.texttable import TextTable


class RollPanel(QWidget):
    """Signals: `begun` with a RollWish; `ended`; `counted` when a card has changed what the progress shows; `freed` to
    stop the other work that has the reader.
    """

    begun = Signal(object)
    ended = Signal()
    freed = Signal()
    counted = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._running = self._may_free = False
        self._versions: dict[str, tuple[int, ...]] = {}
        self._cards = 0
        self._batch, self._unrolled = BatchView(), NO_ROLL
        self.key, self.to = QComboBox(), QComboBox()
        self.key.currentTextChanged.connect(self._choose)
        self.start = main_button("")
        self.start.clicked.connect(self._press)
        self.notice = NoticePanel(speech)
        self.table = TapTable(speech)
        columns = (Msg.COLUMN_NAME, Msg.COLUMN_VERSION, Msg.COLUMN_CARDS)
        self.progress = TextTable(speech, Msg.PROGRESS, columns)
        self._counts = label("sectionTitle")
        self._lay_out()
        self.show_batch(BatchView())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        for words, field in ((Msg.COLUMN_KEY, self.key), (Msg.ROLL_TO, self.to)):
            about = QLabel(self._speech.say(words))
            about.setBuddy(field)
            field.setAccessibleName(about.text())
            field.setMinimumWidth(16 * UNIT)
            head.addWidget(about)
            head.addWidget(field)
        head.addWidget(self.start)
        head.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._counts)
        left.addWidget(self.table, 1)
        right.addWidget(label("sectionTitle", self._speech.say(Msg.PROGRESS)))
        right.addWidget(self.progress, 1)
        lists = QHBoxLayout()
        lists.setSpacing(2 * UNIT)
        lists.addLayout(left, 2)
        lists.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addLayout(lists, 1)

    def show_state(self, state: KeysState) -> None:
        """Shows how far it has come, and what can be rolled."""
        self.progress.show_rows(state.progress)
        self._versions, self._unrolled = dict(state.choices), state.unrolled
        if [self.key.itemText(at) for at in range(self.key.count())] != list(self._versions):
            self.key.clear()
            self.key.addItems(list(self._versions))
        self._choose(self.key.currentText())

    def show_batch(self, view: BatchView) -> None:
        """Takes the device thread's truth."""
        state = render(view, self._speech, ROLLING)
        self._batch, self._running, self._may_free = view, state.running, state.may_free
        self._may()
        self.start.setText(
            self._speech.say(Msg.ROLL_STOP if state.running else HoldMsg.FREE if state.may_free else Msg.ROLL_START)
        )
        self.start.setAccessibleName(self.start.text())
        for field in (self.key, self.to):
            field.setEnabled(state.may_start)
        self._counts.setText(state.counts)
        self.table.show_rows(state.rows)
        if len(view.taps) != self._cards:
            self._cards = len(view.taps)
            self.counted.emit()

    def _choose(self, name: str) -> None:
        """The newest version is what a roll leads to."""
        wanted = [f"{version:02X}" for version in self._versions.get(name, ()) if version]
        if wanted != [self.to.itemText(at) for at in range(self.to.count())]:
            self.to.clear()
            self.to.addItems(wanted)
            self.to.setCurrentIndex(len(wanted) - 1)
        self._may()

    def _may(self) -> None:
        """A roll has to come from another version than it goes to."""
        rolls = len(self._versions.get(self.key.currentText(), ())) > 1
        state = render(self._batch, self._speech, ROLLING if rolls else self._unrolled)
        self.notice.show_notice(state.notice)
        self.start.setEnabled(state.running or state.may_free or (state.may_start and rolls))

    def _press(self) -> None:
        if self._running:
            self.ended.emit()
        elif self._may_free:
            self.freed.emit()
        elif self.to.currentText():
            self.begun.emit(RollWish(self.key.currentText(), int(self.to.currentText(), 16)))
