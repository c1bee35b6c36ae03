"""The button that a page or a dialog is for."""

from PySide6.QtWidgets import QPushButton

from station.gui.widgets.label import named


def main_button(text: str) -> QPushButton:
    """The one button of a page or a dialog that does what one has come for."""
    return named(QPushButton(text), "main")
