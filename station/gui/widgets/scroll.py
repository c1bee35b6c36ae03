"""A frame that scrolls where its content does not fit, instead of clipping it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """The content in a frame of its own. The keyboard passes it by: what is focused inside comes into sight."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Qt's own viewport would do, but to be handed it PySide looks through all kinds of widgets there are: 12 ms.
    ground = QWidget()
    area.setViewport(ground)
    area.setWidget(content)
    for one in (ground, content):
        one.setAutoFillBackground(False)  # what lies below it shows through
    return area
