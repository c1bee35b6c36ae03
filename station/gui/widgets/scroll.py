"""Where the content does not fit: a frame that scrolls instead of clipping it, and lists that give way."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_EDGE = 8
"""Pixels around what was scrolled into sight."""


def yielding(widget: QWidget, least: int) -> None:
    """Whatever it would like to be, it takes the height that is left, and `least` pixels."""
    widget.setMinimumHeight(least)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


def scrolled(content: QWidget) -> QScrollArea:
    """The content in a frame of its own. The keyboard passes it by: what is focused inside comes into sight."""
    return _filled(QScrollArea(), content)


def into_sight(widget: QWidget) -> None:
    """Scrolls everything that it lies in so that all of it is seen: Qt is content with a field's cursor."""
    around, half = widget.parentWidget(), widget.rect().center()
    while around is not None:
        if isinstance(around, QScrollArea) and (content := around.widget()) is not None:
            middle = widget.mapTo(content, half)
            around.ensureVisible(middle.x(), middle.y(), half.x() + _EDGE, half.y() + _EDGE)
        around = around.parentWidget()


def scrolled_down(content: QWidget) -> QScrollArea:
    """A column that is always as wide as its content, and scrolls downwards only."""
    area = _filled(_Column(content), content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return area


def _filled(area: QScrollArea, content: QWidget) -> QScrollArea:
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Qt's own viewport would do, but to be handed it PySide looks through all kinds of widgets there are: 12 ms.
    ground = QWidget()
    area.setViewport(ground)
    area.setWidget(content)
    for one in (ground, content):
        one.setAutoFillBackground(False)  # what lies below it shows through
    return area


class _Column(QScrollArea):
    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content

    def sizeHint(self) -> QSize:
        # Qt's own remembers the content as it was before the stylesheet came.
        return QSize(self._content.sizeHint().width(), super().sizeHint().height())
