"""The Registry page: what was refused at the left, the comparison at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QPushButton

from station.gui.entries import Title
from station.gui.registry.viewmodel import Decision, RegistryPageState, RegistryState, page_state
from station.gui.registry.words import RegistryMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.frame import PageFrame, panel_column
from station.gui.widgets.label import label
from station.gui.widgets.settled import SettledButton

_DECISIONS = {
    Decision.OURS: RegistryMsg.OURS,
    Decision.THEIRS: RegistryMsg.THEIRS,
    Decision.AGAIN: RegistryMsg.AGAIN,
}


class RegistryPage(PageFrame):
    """Signals: `send_wanted`, `compare_wanted`, `fix_wanted`; `decided` with a record's number and a Decision."""

    send_wanted = Signal()
    compare_wanted = Signal()
    fix_wanted = Signal()
    decided = Signal(int, object)

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice.say(Title.REGISTRY), voice.say(RegistryMsg.HINT))
        self._voice = voice
        self._state: RegistryPageState = page_state(voice, RegistryState())
        self.waiting, self.trouble = label("sentence", wraps=True), label("hint", wraps=True)
        self.refusal_title, self.finding_title = label("sectionTitle", wraps=True), label("sectionTitle", wraps=True)
        self.refusals = QListWidget()
        self.refusals.setMaximumHeight(16 * UNIT)
        self.refusals.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.refusals.setAccessibleName(voice.say(RegistryMsg.NOTHING_REFUSED))
        self.about, self.findings = _reader(), _reader()
        self.about.setAccessibleName(voice.say(RegistryMsg.HINT))
        self.findings.setAccessibleName(voice.say(RegistryMsg.COMPARE))
        self.decisions = {decision: QPushButton(voice.say(msg)) for decision, msg in _DECISIONS.items()}
        self.send = QPushButton(voice.say(RegistryMsg.SEND))
        self.compare = QPushButton(voice.say(RegistryMsg.COMPARE))
        self.fix = SettledButton()
        self._lay_out()
        self.send.clicked.connect(self.send_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self.fix.clicked.connect(self.fix_wanted)
        self.refusals.currentRowChanged.connect(self._show_refusal)
        for decision, button in self.decisions.items():
            button.clicked.connect(lambda _=False, decision=decision: self._decide(decision))
        self._show()

    @Slot(object)
    def show_state(self, state: RegistryState) -> None:
        """Shows what the worker has seen."""
        self._state = page_state(self._voice, state)
        self._show()

    def _lay_out(self) -> None:
        for button in (self.send, self.compare, self.fix):
            self.buttons.addWidget(button)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.trouble)
        chooser = QHBoxLayout()
        chooser.setSpacing(UNIT)
        for button in self.decisions.values():
            chooser.addWidget(button)
        chooser.addStretch(1)
        left, left_box = panel_column(self.refusal_title, self.refusals)
        left_box.addWidget(self.about, 1)
        left_box.addStretch()  # what there is stands at the top
        left_box.addLayout(chooser)
        right, right_box = panel_column(self.finding_title)
        right_box.addWidget(self.findings, 1)
        right_box.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(2 * UNIT)
        halves.addWidget(left, 1)
        halves.addWidget(right, 1)
        self.body.addLayout(halves, 1)

    def _show(self) -> None:
        state, at = self._state, self.refusals.currentRow()
        self.waiting.setText(state.waiting)
        self.trouble.setText(state.trouble)
        self.trouble.setVisible(bool(state.trouble))
        self.refusal_title.setText(state.refusal_title)
        self.finding_title.setText(state.finding_title)
        if [self.refusals.item(row).text() for row in range(self.refusals.count())] != [r.line for r in state.refusals]:
            self.refusals.clear()
            self.refusals.addItems([refusal.line for refusal in state.refusals])
            self.refusals.setCurrentRow(min(max(at, 0), len(state.refusals) - 1))
        for widget in (self.refusals, self.about, *self.decisions.values()):
            widget.setVisible(bool(state.refusals))
        self._show_refusal()
        text = "\n\n".join(state.findings)
        if self.findings.toPlainText() != text:
            self.findings.setPlainText(text)
        self.findings.setVisible(bool(text))
        self.fix.setText(state.fix)
        self.fix.setEnabled(state.may_fix)
        self.fix.setVisible(state.may_fix)
        self.compare.setEnabled(state.may_compare)
        self.send.setEnabled(state.may_compare)

    @Slot()
    def _show_refusal(self) -> None:
        at = self.refusals.currentRow()
        chosen = self._state.refusals[at] if 0 <= at < len(self._state.refusals) else None
        text = chosen.text if chosen else ""
        if self.about.toPlainText() != text:
            self.about.setPlainText(text)
        for decision, button in self.decisions.items():
            button.setEnabled(chosen is not None and decision in chosen.decisions)

    def _decide(self, decision: Decision) -> None:
        at = self.refusals.currentRow()
        if 0 <= at < len(self._state.refusals):
            self.decided.emit(self._state.refusals[at].number, decision)


def _reader() -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    return made
