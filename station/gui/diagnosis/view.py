"""The Diagnosis page: a sum in one line, then every part with its state, what was found, and what to do."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.doctor.finding import Finding, Part
from station.doctor.report import support_text
from station.gui.diagnosis.viewmodel import Diagnosis, PartRow, render
from station.gui.diagnosis.words import DiagnosisMsg
from station.gui.entries import Title
from station.gui.hold import ReaderUse
from station.gui.icons import Icon
from station.gui.messages import Speech
from station.gui.shown import Tone
from station.gui.theme import UNIT
from station.gui.widgets.frame import PageFrame
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.reading import ReadingArea
from station.gui.widgets.tones import ICONS, colour
from station.settings import Settings

_COLUMNS = 2


class DiagnosisView(PageFrame):
    """Signals: `look_wanted`."""

    look_wanted = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.DIAGNOSIS), speech.say(DiagnosisMsg.HINT))
        self._speech = speech
        self._diagnosis = Diagnosis()
        self._settings: Settings | None = None
        self.copy = QPushButton(speech.say(DiagnosisMsg.COPY))
        self.copy.clicked.connect(self._copy)
        self.again = QPushButton(speech.say(DiagnosisMsg.LOOK))
        self.again.clicked.connect(self.look)
        self.buttons.addWidget(self.copy)
        self.buttons.addWidget(self.again)
        self.notice = NoticePanel(speech)
        self.rows = [PartView() for _ in Part]
        self.body.addWidget(self.notice)
        self.body.addWidget(self._list(), 1)
        self._show()

    def look(self) -> None:
        """Looks at everything anew."""
        self._diagnosis = Diagnosis(held_by=self._diagnosis.held_by)
        self.copy.setText(self._speech.say(DiagnosisMsg.COPY))
        self._show()
        self.look_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes here wants to know how it is now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.look()

    @Slot(object, object)
    def take(self, parts: Sequence[Part], findings: Sequence[Finding]) -> None:
        """A probe has looked."""
        self._diagnosis = self._diagnosis.with_findings(parts, findings)
        self._show()

    @Slot(object)
    def take_settings(self, settings: Settings | None) -> None:
        """The settings that were looked at: what support is told names none of their paths."""
        self._settings = settings

    @Slot(object)
    def show_held(self, owner: ReaderUse | None) -> None:
        """The other work that has the reader, or none: the devices are looked at when it is over."""
        self._diagnosis = replace(self._diagnosis, held_by=owner)
        self._show()

    def _list(self) -> ReadingArea:
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(UNIT)
        tall = -(-len(self.rows) // _COLUMNS)
        for at, row in enumerate(self.rows):
            grid.addWidget(row, at % tall, at // tall)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(tall, 1)
        scroll = ReadingArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self._speech.say(DiagnosisMsg.LIST))
        scroll.setWidget(ground)
        bar = scroll.verticalScrollBar()  # which needs room beside it, where there is one
        bar.rangeChanged.connect(lambda: grid.setContentsMargins(0, 0, UNIT if bar.maximum() else 0, 0))
        return scroll

    def _show(self) -> None:
        state = render(self._diagnosis, self._speech)
        self.notice.show_notice(state.notice)
        for view, row in zip(self.rows, state.rows, strict=True):
            view.show_row(row)
        self.again.setEnabled(state.settled)
        self.copy.setEnabled(state.settled)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(support_text(self._diagnosis.findings, self._settings))
        self.copy.setText(self._speech.say(DiagnosisMsg.COPIED))


class PartView(QFrame):
    """One part: icon and word for its state, its name, the sentence, and the fix."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._icon = IconView(24, Icon.DOT, lambda: colour(Tone.QUIET))
        self._name, self._state = label("remedy"), label("hint")
        self._what, self._fix = label("sentence", wraps=True), label("remedy", wraps=True)
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._state)
        words = QVBoxLayout()
        words.setSpacing(UNIT // 2)
        words.addLayout(head)
        words.addWidget(self._what)
        words.addWidget(self._fix)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_row(self, row: PartRow) -> None:
        """Shows a part's state."""
        tone = row.tone
        self._icon.show_icon(ICONS[tone], lambda: colour(tone))
        self._name.setText(row.name)
        self._state.setText(row.state)
        self._what.setText(row.what)
        self._fix.setText(row.fix)
        self._fix.setVisible(bool(row.fix))
        self.setAccessibleName(row.spoken)
