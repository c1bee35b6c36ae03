"""The numbers of the chosen element, to be changed in place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QVBoxLayout, QWidget

from station.gui.template.snapshot import ElementView
from station.gui.template.words import NUMBER_NAMES
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.form import number_field
from station.gui.widgets.label import label

_COLUMNS = 2


class NumberFields(QWidget):
    """One field for each number. Signals: `changed` with its name in the text, and its new value."""

    changed = Signal(str, float)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(UNIT)
        self._cells = list[QWidget]()
        self.fields = dict[str, QDoubleSpinBox]()

    def show_element(self, element: ElementView | None) -> None:
        """Shows an element's numbers; fields that are the same ones keep the focus."""
        numbers = dict(element.numbers) if element else dict[str, float]()
        if list(numbers) != list(self.fields):
            for cell in self._cells:
                self._grid.removeWidget(cell)
                cell.hide()
                cell.deleteLater()
            self._cells.clear()
            self.fields = {name: self._field(name) for name in numbers}
        for name, value in numbers.items():
            field = self.fields[name]
            if round(field.value(), 2) != round(value, 2):
                field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(False)

    def _field(self, name: str) -> QDoubleSpinBox:
        field = number_field(QDoubleSpinBox())
        field.setRange(-10, 100)
        field.setSingleStep(0.1)
        field.setDecimals(2)
        field.setAccessibleName(self._voice.say(NUMBER_NAMES[name]))
        field.valueChanged.connect(partial(self.changed.emit, name))
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(label("hint", field.accessibleName(), wraps=True))
        column.addWidget(field)
        self._grid.addWidget(cell, len(self._cells) // _COLUMNS, len(self._cells) % _COLUMNS)
        self._cells.append(cell)
        return field
