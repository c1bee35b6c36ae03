"""Forms: each field beside its name, both on one line."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QWidget

from station.gui.theme import UNIT
from station.gui.widgets.label import label

_NARROWEST = 20 * UNIT
"""Pixels: what can be typed into, however long its name is."""
_N = TypeVar("_N", QSpinBox, QDoubleSpinBox)


class FormRows(QFormLayout):
    """Rows of named fields; the fields take the room."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(UNIT)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def add_field(self, name: str, field: QWidget) -> None:
        """A field with its name, for the eye and for a screen reader."""
        field.setAccessibleName(name)
        if isinstance(field, QLineEdit):
            field.setMinimumWidth(_NARROWEST)
        self.addRow(field_label(name, field), field)


def field_label(name: str, field: QWidget) -> QLabel:
    """The name that stands beside a field."""
    made = label("formLabel", name)
    made.setIndent(0)
    made.setBuddy(field)
    return made


def number_field(field: _N) -> _N:
    """A number without arrows: its text stands as in every other field."""
    # The stylesheet's padding does not reach what stands inside a spin box.
    field.lineEdit().setTextMargins(UNIT + 2, 0, UNIT, 0)
    return field
