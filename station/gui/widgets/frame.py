"""The frame that every page but the Issue page has: a title, what the page is for, its buttons, and the body below."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from station.gui.theme import UNIT
from station.gui.widgets.label import label, named
from station.gui.widgets.staying import stays

_WIDEST = 180
"""Steps of the grid."""


class PageFrame(QWidget):
    """`buttons` takes the page's buttons, at the right of the title; `body` takes the rest.

    A page of forms and figures is not stretched over a large screen; one with a table or a picture (`wide`) is.
    """

    def __init__(self, title: str, hint: str = "", *, wide: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("pageTitle", title))
        if hint:
            words.addWidget(label("pageHint", hint, wraps=True))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(UNIT)
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        head.addLayout(words, 1)
        head.addLayout(self.buttons)
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * UNIT)
        inside = QWidget()
        if not wide:
            inside.setMaximumWidth(_WIDEST * UNIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 1)
        row.addStretch()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addLayout(head)
        column.addLayout(self.body, 1)

    def first_place(self) -> QWidget:
        """Where the keyboard is when a person first comes to the page; a page may say its search."""
        return self

    def resting_place(self) -> QWidget:
        """Where the keyboard stays when the button that had it cannot be pressed any more; a page may say its list."""
        return self

    def focusNextPrevChild(self, next: bool) -> bool:
        """See QWidget and `stays`."""
        return stays(self, self.resting_place()) or super().focusNextPrevChild(next)


def panel() -> QFrame:
    """A surface of its own on the page's ground, for what belongs together."""
    return named(QFrame(), "panel")


def panel_column(*widgets: QWidget) -> tuple[QFrame, QVBoxLayout]:
    """A panel, and the column in it that these stand in: further ones are added below them."""
    made = panel()
    column = QVBoxLayout(made)
    column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
    column.setSpacing(UNIT)
    for widget in widgets:
        column.addWidget(widget)
    return made, column
