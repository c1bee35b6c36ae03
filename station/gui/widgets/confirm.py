"""Asking before what cannot be taken back."""

from PySide6.QtWidgets import QMessageBox, QWidget


def confirmed(parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
    """Asks; Enter and Esc both mean no."""
    box = QMessageBox(QMessageBox.Icon.Warning, "", title, parent=parent)
    box.setWindowTitle(title)
    box.setInformativeText(text)
    go = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    return box.clickedButton() is go
