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
    """Smaller letters come before a broken word. What does not fit even so ends in …, and is whole in the tool tip."""

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
        painter.drawText(self.rect(), _breaks(font, self.width(), shown), shown)

    def _fit(self) -> None:
        font, shown = self._fitted()
        self.setFixedHeight(_height(font, self.width(), shown))

    def _fitted(self) -> tuple[QFont, str]:
        """The letters and the text, which is shorter than the name where that does not fit."""
        name = self.text()
        if len(name) > _MEASURED:
            name = f"{name[:_MEASURED]}…"
        fonts = [_sized(self.font(), pixels) for pixels in _SIZES]
        fitting = [font for font in fonts if _height(font, self.width(), name) <= _HIGHEST]
        if fitting:
            return next((font for font in fitting if _words_fit(font, self.width(), name)), fitting[0]), name
        font = fonts[-1]

        def too_high(length: int) -> bool:
            return _height(font, self.width(), f"{name[:length]}…") > _HIGHEST

        longest = bisect_left(range(len(name)), x=True, key=too_high) - 1
        return font, f"{name[: max(longest, 0)]}…"


def _height(font: QFont, width: int, text: str) -> int:
    room = QRect(0, 0, max(width, 1), _HIGHEST)
    return QFontMetrics(font).boundingRect(room, _breaks(font, width, text), text).height()


def _breaks(font: QFont, width: int, text: str) -> int:
    """Between words; inside them where one is longer than the line: there are such names."""
    anywhere = 0 if _words_fit(font, width, text) else Qt.TextFlag.TextWrapAnywhere.value
    return Qt.TextFlag.TextWordWrap.value | anywhere


def _words_fit(font: QFont, width: int, text: str) -> bool:
    metrics = QFontMetrics(font)
    return all(metrics.horizontalAdvance(word) <= width for word in text.replace("-", "- ").split())


def _sized(font: QFont, pixels: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    return sized
