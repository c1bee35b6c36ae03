"""The numbers of the chosen element, to be changed in place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QWidget

from station.gui.template.snapshot import ElementView
from station.gui.widgets.label import named


class NumberFields(QWidget):
    """One field for each number. Signals: `changed` with a field's name and its new value."""

    changed = Signal(str, float)

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self.fields = dict[str, QDoubleSpinBox]()

    def show_element(self, element: ElementView | None) -> None:
        """Shows an element's numbers; fields that are the same ones keep the focus."""
        numbers = dict(element.numbers) if element else dict[str, float]()
        if list(numbers) != list(self.fields):
            while self._form.rowCount():
                self._form.removeRow(0)
            self.fields = {name: self._field(name) for name in numbers}
        for name, value in numbers.items():
            field = self.fields[name]
            if round(field.value(), 2) != round(value, 2):
                field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(False)

    def _field(self, name: str) -> QDoubleSpinBox:
        field = named(QDoubleSpinBox(), "number")
        field.setRange(-10, 100)
        field.setSingleStep(0.1)
        field.setDecimals(2)
        field.setAccessibleName(name)
        field.valueChanged.connect(partial(self.changed.emit, name))
        self._form.addRow(name, field)
        return field
