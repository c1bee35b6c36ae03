"""The Test bench page: three columns for the hand, the card and the line."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from station.gui.entries import Title
from station.gui.messages import Speech
from station.gui.shown import Notice, Tone
from station.gui.testbench.contents import ContentsTree
from station.gui.testbench.snapshot import BenchView
from station.gui.testbench.terms import fault_in_words
from station.gui.testbench.viewmodel import tree
from station.gui.testbench.words import BenchMsg as Msg
from station.gui.theme import UNIT
from station.gui.widgets.frame import PageFrame, panel_column
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.scroll import yielding
from station.model.card import Problem

_BLANKS = 5
_LINES = 2_000


class BenchPage(PageFrame):
    """Signals: what the tester's hand does, each for the worker's slot of that name."""

    lifted = Signal()
    laid = Signal(str)
    blanks_wanted = Signal(int)
    switched_on = Signal(str)
    switched_off = Signal()
    save_wanted = Signal(str)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.TESTBENCH), speech.say(Msg.HINT), wide=True)
        self._speech = speech
        self._seen = BenchView()
        self.notice = NoticePanel(speech)
        self.cards, self.kind, self.detail = QListWidget(), QComboBox(), QLineEdit()
        self.contents, self.trace = ContentsTree(speech), TraceView()
        self.on_reader, self.active = label("hint", wraps=True), label("hint", wraps=True)
        self.refused = label("remedy", wraps=True)
        self.refused.hide()
        self.lift = self._button(Msg.LIFT, self.lifted.emit)
        self.lay = self._button(Msg.LAY, lambda: self.laid.emit(""))
        self.choose = self._button(Msg.CHOOSE, self._lay_chosen)
        self.blanks = self._button(Msg.BLANKS, lambda: self.blanks_wanted.emit(_BLANKS))
        self.on = self._button(Msg.SWITCH_ON, self._switch_on)
        self.off = self._button(Msg.SWITCH_OFF, self._switch_off)
        self.cards.itemSelectionChanged.connect(self._may_choose)
        self._may_choose()
        self._name_fields()
        self.body.addWidget(self.notice)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(2 * UNIT)
        for stretch, column in ((3, self._hand()), (5, self._card()), (4, self._line())):
            self.columns.addWidget(column, stretch)
        self.body.addLayout(self.columns, 1)
        self.show_view(BenchView())

    def _name_fields(self) -> None:
        say = self._speech.say
        for widget, name in (
            (self.cards, Msg.CARDS),
            (self.kind, Msg.FAULT),
            (self.detail, Msg.DETAIL),
            (self.contents, Msg.CONTENTS),
            (self.trace, Msg.TRACE),
        ):
            widget.setAccessibleName(say(name))
        self.detail.setPlaceholderText(say(Msg.DETAIL_HINT))
        self.detail.returnPressed.connect(self._switch_on)
        self.detail.textEdited.connect(self._unsay)
        self.kind.activated.connect(self._unsay)

    def _hand(self) -> QFrame:
        box, column = self._panel(Msg.CARDS)
        column.addWidget(self.on_reader)
        yielding(self.cards, 6 * UNIT)
        column.addWidget(self.cards, 1)
        for pair in ((self.lift, self.lay), (self.choose, self.blanks)):
            column.addLayout(_row(*pair))
        column.addSpacing(UNIT)
        column.addWidget(label("sectionTitle", self._speech.say(Msg.FAULTS)))
        column.addWidget(self.active)
        column.addWidget(self.refused)  # the stack above gives way: the buttons stay where they are pressed
        column.addWidget(self.kind)
        column.addWidget(self.detail)
        column.addLayout(_row(self.on, self.off))
        return box

    def _card(self) -> QFrame:
        box, column = self._panel(Msg.CONTENTS)
        column.addWidget(self.contents, 1)
        return box

    def _line(self) -> QFrame:
        box, column = self._panel(Msg.TRACE)
        column.addWidget(self.trace, 1)
        column.addLayout(_row(self._button(Msg.CLEAR, self.trace.clear), self._button(Msg.SAVE, self._save)))
        return box

    def _panel(self, title: Msg) -> tuple[QFrame, QVBoxLayout]:
        return panel_column(label("sectionTitle", self._speech.say(title)))

    def _button(self, text: Msg, act: object) -> QPushButton:
        button = QPushButton(self._speech.say(text))
        button.setAccessibleName(button.text())
        button.clicked.connect(act)
        return button

    # ---- from the worker

    def show_view(self, view: BenchView) -> None:
        """Takes the office thread's truth."""
        before, self._seen = self._seen, view
        self._show_notice(view)
        for at in range(self.columns.count()):
            column = self.columns.itemAt(at)
            if column is not None and (widget := column.widget()) is not None:
                widget.setVisible(view.simulated)
        say = self._speech.say
        self.on_reader.setText(say(Msg.ON_READER, card=view.present) if view.present else say(Msg.NOTHING))
        active = (fault_in_words(fault, self._speech) for fault in view.faults)
        self.active.setText("\n".join(active) or say(Msg.NO_FAULT))
        self.lift.setEnabled(view.present is not None)
        self.lay.setEnabled(view.present is None and bool(view.cards))
        self.off.setEnabled(bool(view.faults))
        if view.cards != before.cards:
            self.cards.clear()
            self.cards.addItems(view.cards)
            self._may_choose()
        if view.kinds != before.kinds:
            self.kind.clear()
            for kind in view.kinds:
                self.kind.addItem(fault_in_words(kind, self._speech), kind)
        if view.contents != before.contents:
            self.contents.show_nodes(tree(view.contents, before.contents if view.present == before.present else {}))

    def show_refused(self, problem: Problem) -> None:
        """What was wished cannot be, until something else is wished."""
        self.refused.setText(" ".join(self._speech.explain(problem)))
        self.active.hide()  # in its stead: the column has no room for both in a low window
        self.refused.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes next has not wished it."""
        super().hideEvent(event)
        self._unsay()

    def _unsay(self) -> None:
        self.refused.hide()
        self.active.show()

    def show_line(self, line: str) -> None:
        """One APDU more."""
        self.trace.appendPlainText(line)

    def _show_notice(self, view: BenchView) -> None:
        say = self._speech.say
        if not view.simulated:
            self.notice.show_notice(Notice(Tone.QUIET, say(Msg.REAL), say(Msg.REAL_HINT)))
        self.notice.setVisible(not view.simulated)

    # ---- from the tester

    def _may_choose(self) -> None:
        self.choose.setEnabled(bool(self.cards.selectedItems()))

    def _lay_chosen(self) -> None:
        for chosen in self.cards.selectedItems():  # one at most
            self.laid.emit(chosen.text())

    def _switch_on(self) -> None:
        self._unsay()
        detail = self.detail.text().replace(" ", "")
        kind = self.kind.currentData()
        self.switched_on.emit(f"{kind}:{detail}" if detail else kind)

    def _switch_off(self) -> None:
        self._unsay()
        self.switched_off.emit()

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self._speech.say(Msg.TRACE), "", self._speech.say(Msg.SAVE_FILES))
        if path:
            self.save_wanted.emit(path)


class TraceView(QPlainTextEdit):
    """What passes on the reader, line by line; whoever sees its end goes on seeing it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mono")
        self.setReadOnly(True)
        self.setMaximumBlockCount(_LINES)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        super().resizeEvent(event)
        if at_end:
            bar.setValue(bar.maximum())


def _row(*widgets: QPushButton | QComboBox | QLineEdit) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
