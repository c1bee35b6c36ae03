"""The button that a page or a dialog is for."""

from station.gui.widgets.label import named
from station.gui.widgets.settled import SettledButton


def main_button(text: str) -> SettledButton:
    """The one button of a page or a dialog that does what one has come for."""
    return named(SettledButton(text), "main")
