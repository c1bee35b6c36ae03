"""The steps of a card, one under the other, with the time that each took."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station.gui.icons import Icon
from station.gui.issue.viewstate import StepRow
from station.gui.shown import Mark
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.icon import IconView
from station.gui.widgets.restyle import set_style
from station.gui.widgets.tones import MARKS, mark_colour

_TICK_MS = 200


class StepList(QWidget):
    """All steps; the one that is being done counts its time while it lasts."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._rows: list[_Row] = []
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._count)
        self._now: str | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT // 2)

    def show_steps(self, steps: tuple[StepRow, ...], *, counting: bool) -> None:
        """Shows the steps; `counting` while the job is being worked on."""
        while len(self._rows) < len(steps):
            self._rows.append(_Row())
            self._column.addWidget(self._rows[-1])
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(steps))
            if at < len(steps):
                row.show_step(steps[at])
        now = next((step.text for step in steps if counting and step.mark is Mark.NOW), None)
        if now != self._now:
            self._now = now
            self._clock.start()
        if now is None:
            self._tick.stop()
        elif not self._tick.isActive():
            self._tick.start()

    def _count(self) -> None:
        elapsed = self._clock.elapsed() / 1000
        for row in self._rows:
            if row.text == self._now and elapsed >= 1:
                row.show_time(self._voice.seconds(elapsed))


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = IconView(20, Icon.DOT, lambda: mark_colour(Mark.TODO))
        self._text, self._time = QLabel(), QLabel()
        self._text.setObjectName("stepText")
        self._text.setWordWrap(True)
        self._time.setObjectName("stepTime")
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._time)
        self.setMinimumHeight(2 * UNIT + UNIT // 2)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_step(self, step: StepRow) -> None:
        mark = step.mark
        self._icon.show_icon(MARKS[mark], lambda: mark_colour(mark))
        self._text.setText(step.text)
        set_style(self._text, "mark", mark.value)
        self._time.setText(step.time)
        self.setAccessibleName(step.spoken)

    def show_time(self, text: str) -> None:
        self._time.setText(text)
