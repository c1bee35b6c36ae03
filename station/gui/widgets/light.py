"""One part of the station: icon, name, state in words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station.gui.icons import Icon
from station.gui.shown import Light, Tone
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import PatientLabel
from station.gui.widgets.tones import ICONS, colour


class LightView(QWidget):
    """A light with words. The details are in its tooltip and its description."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("light")
        self._icon = IconView(20, Icon.DOT, lambda: colour(Tone.QUIET))
        self._part, self._word = QLabel(), _SteadyLabel("lightWord")
        self._part.setObjectName("lightPart")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._part)
        words.addWidget(self._word)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(words)

    def show_light(self, light: Light, spoken: str) -> None:
        """Shows a part's state."""
        tone = light.tone
        self._icon.show_icon(ICONS[tone], lambda: colour(tone))
        self._part.setText(light.part)
        self._word.setText(light.word)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(light.detail)
        self.setToolTip(light.detail)


class _SteadyLabel(PatientLabel):
    """As wide as its widest word was: one that comes and goes by itself moves nothing beside it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._wide = QSize()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        self._wide = hint.expandedTo(QSize(self._wide.width(), 0))
        return self._wide
