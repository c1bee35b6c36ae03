"""All that is kept about one person, in words, as it is read together at the desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from station.gui.holders.snapshot import PersonView, Told
from station.gui.shown import Picture
from station.gui.theme import UNIT
from station.gui.widgets.label import label
from station.gui.widgets.raster import pixmap
from station.issuance.papers.sheet import Heading, Paragraph, Row

_PICTURE = 165
"""Height of a picture at most, in pixels."""
_ABOUT = 45 * UNIT
"""Pixels: in a wide window a value stays near its name."""
_SMOOTH = Qt.TransformationMode.SmoothTransformation


class PersonPane(QScrollArea):
    """Headings, rows and pictures; its text can be selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    @property
    def text(self) -> str:
        """All that is shown, line by line."""
        return "\n".join(one.text() for one in self.findChildren(QLabel) if one.text())

    def show_person(self, view: PersonView, remark: str) -> None:
        """Shows a person; `remark` says what is still being asked."""
        at = self.verticalScrollBar().value()
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        for place, told in enumerate(view.told):
            _put(grid, place, told)
        if remark:
            grid.addWidget(label("hint", remark, wraps=True), len(view.told), 0, 1, 2)
        grid.setRowStretch(len(view.told) + 1, 1)
        self.setAccessibleName(view.notice.view["title"])
        self._put(ground)
        self.verticalScrollBar().setValue(at)

    def show_nobody(self, title: str, hint: str) -> None:
        """Nobody is chosen."""
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.addStretch(1)
        for name, text in (("nobody", title), ("nobodyHint", hint)):
            line = label(name, text, wraps=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addStretch(2)
        self.setAccessibleName(title)
        self._put(ground)

    def _put(self, ground: QWidget) -> None:
        self.setWidget(ground)
        ground.setAutoFillBackground(False)  # the sheet shows through


def _put(grid: QGridLayout, place: int, told: Told) -> None:
    match told:
        case Heading(text, part):
            grid.addWidget(label("sectionTitle" if part else "pageTitle", text, wraps=True), place, 0, 1, 2)
        case Paragraph(text):
            grid.addWidget(_selectable("sentence", text), place, 0, 1, 2)
        case Row(what, value):
            top = Qt.AlignmentFlag.AlignTop
            about = label("hint", what, wraps=True)
            about.setMaximumWidth(_ABOUT)
            grid.addWidget(about, place, 0, top)
            grid.addWidget(_selectable("sentence", value), place, 1, top)
        case Picture():
            shown = QLabel()
            whole = pixmap(told)
            shown.setPixmap(whole.scaledToHeight(min(_PICTURE, whole.height()), _SMOOTH))
            grid.addWidget(shown, place, 1)


def _selectable(name: str, text: str) -> QLabel:
    made = label(name, text, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
