"""Asking before what cannot be taken back."""

from PySide6.QtWidgets import QDialog, QWidget

from station.gui.widgets.ask import AskDialog


def confirmed(parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
    """Asks, and waits; Enter and Esc both mean no."""
    return AskDialog(parent, title, text, [(yes, True)], no).exec() == QDialog.DialogCode.Accepted
