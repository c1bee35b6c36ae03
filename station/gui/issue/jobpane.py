"""The right column: what is said, the steps, and the buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from station.gui.issue.primary import PrimaryButton
from station.gui.issue.steps import StepList
from station.gui.issue.viewstate import Act, Button, ViewState
from station.gui.issue.words import CounterMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.scroll import scrolled
from station.gui.widgets.settled import SettledButton
from station.gui.words import Msg

_SECONDARY = 4
_HISTORY = 3


class JobPane(QFrame):
    """Signals: `pressed_for` with the Button of the primary or a secondary button."""

    pressed_for = Signal(object)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.setObjectName("right")
        self.setFixedWidth(43 * UNIT)
        self.notice, self.steps, self.primary = NoticePanel(voice), StepList(voice), PrimaryButton()
        self.total = label("history")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.steps.setAccessibleName(voice.say(Msg.STEPS_NAME))
        self.primary.pressed_for.connect(self.pressed_for)
        self.secondary = [_Secondary(self) for _ in range(_SECONDARY)]
        self._offered: tuple[Button, ...] = ()
        self._history_title = label("consentTitle", voice.say(CounterMsg.CARDS))
        self._history = [label("history", wraps=True) for _ in range(_HISTORY)]
        # A long failure in a low window is scrolled; the buttons are always in sight.
        said = QWidget()
        above = QVBoxLayout(said)
        above.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 0)
        above.setSpacing(UNIT // 2)
        above.addWidget(self.notice)
        above.addSpacing(2 * UNIT)
        above.addWidget(self.steps)
        above.addWidget(self.total)
        self._history_title.setContentsMargins(0, 2 * UNIT, 0, 0)
        above.addWidget(self._history_title)
        for line in self._history:
            above.addWidget(line)
        above.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)  # the hairline is the column's own
        whole.setSpacing(0)
        area = scrolled(said)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(area, 1)
        column = QVBoxLayout()
        column.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT // 2)
        whole.addLayout(column)
        for button in self.secondary:
            column.addWidget(button)
        column.addSpacing(UNIT // 2)
        column.addWidget(self.primary)

    def show_state(self, state: ViewState) -> None:
        """Shows the job as the view state has it."""
        self.notice.show_notice(state.notice)
        self.steps.setVisible(state.holder is not None)
        self.steps.show_steps(state.steps, counting=state.locked)
        self.total.setText(state.total)
        self.total.setVisible(bool(state.total))
        self._history_title.setVisible(bool(state.history))
        for at, line in enumerate(self._history):
            line.setVisible(at < len(state.history))
            line.setText(state.history[at] if at < len(state.history) else "")
            line.setToolTip("\n".join(state.history))
        self.primary.show_button(state.primary)
        if state.secondary != self._offered:
            self._offered = state.secondary
            for at, button in enumerate(self.secondary):
                button.show_button(state.secondary[at] if at < len(state.secondary) else None)

    def cancel(self) -> None:
        """Presses the button that stops waiting, if there is one."""
        for button in self.secondary:
            if button.act is Act.CANCEL and button.isVisible():
                button.click()


class _Secondary(SettledButton):
    def __init__(self, pane: JobPane) -> None:
        super().__init__()
        self._button = Button("")
        self.clicked.connect(lambda: pane.pressed_for.emit(self._button))
        self.setObjectName("quiet")
        self.hide()

    @property
    def act(self) -> Act:
        """What it does."""
        return self._button.act

    def show_button(self, button: Button | None) -> None:
        self.setVisible(button is not None)
        self.settle()  # where one comes or goes, the others move
        if button is not None:
            self._button = button
            self.setText(button.text)
            self.setAccessibleName(button.text)
