"""Changing a property that the stylesheet asks for."""

from PySide6.QtWidgets import QWidget


def set_style(widget: QWidget, name: str, value: object) -> None:
    """Sets a property and lets the stylesheet look again, if it is another value."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
