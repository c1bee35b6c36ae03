"""Buttons: the one that a page or a dialog is for, and the row at a dialog's foot."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from station.gui.theme import UNIT
from station.gui.widgets.label import named


def main_button(text: str) -> QPushButton:
    """The one button of a page or a dialog that does what one has come for."""
    return named(QPushButton(text), "main")


def foot(*buttons: QPushButton, beside: QWidget | None = None) -> QHBoxLayout:
    """The row at a dialog's foot: what leaves first, the main button last, at the right; `beside` them at the left."""
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    if beside is None:
        row.addStretch(1)
    else:
        row.addWidget(beside, 1)
    for button in buttons:
        row.addWidget(button)
    return row
