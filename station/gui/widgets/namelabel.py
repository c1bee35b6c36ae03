"""A person's name: in the largest letters in which it fits, whole wherever that can be, never wider than its place."""

from bisect import bisect_left

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

_SIZES = (28, 23, 19)
"""Pixels of the letters."""
_HIGHEST = 84
"""Pixels: two lines of the largest letters, three of the smallest."""
_MEASURED = 500
"""Characters: no place has room for more, and measuring takes its time."""


class NameLabel(QLabel):
    """What does not fit even so ends in an ellipsis, and is whole in the tool tip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str, /) -> None:
        super().setText(text)
        self.setToolTip(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        font, shown = self._fitted()
        painter.setFont(font)
        painter.drawText(self.rect(), _breaks(QFontMetrics(font), self.width(), shown), shown)

    def _fit(self) -> None:
        font, shown = self._fitted()
        self.setFixedHeight(_height(font, self.width(), shown))

    def _fitted(self) -> tuple[QFont, str]:
        """The letters and the text, which is shorter than the name where that does not fit."""
        font, name = self.font(), self.text()
        if len(name) > _MEASURED:
            name = f"{name[:_MEASURED]}…"
        for pixels in _SIZES:
            font.setPixelSize(pixels)
            if _height(font, self.width(), name) <= _HIGHEST:
                return font, name

        def too_high(length: int) -> bool:
            return _height(font, self.width(), f"{name[:length]}…") > _HIGHEST

        longest = bisect_left(range(len(name)), x=True, key=too_high) - 1
        return font, f"{name[: max(longest, 0)]}…"


def _height(font: QFont, width: int, text: str) -> int:
    metrics = QFontMetrics(font)
    return metrics.boundingRect(QRect(0, 0, max(width, 1), _HIGHEST), _breaks(metrics, width, text), text).height()


def _breaks(metrics: QFontMetrics, width: int, text: str) -> int:
    """Between words; inside them where one is longer than the line: there are such names."""
    longest = max((metrics.horizontalAdvance(word) for word in text.replace("-", "- ").split()), default=0)
    anywhere = Qt.TextFlag.TextWrapAnywhere.value if longest > width else 0
    return Qt.TextFlag.TextWordWrap.value | anywhere
