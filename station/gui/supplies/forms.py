"""The three forms: a delivery, a count by hand, an order."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from station.gui.messages import Speech
from station.gui.supplies.words import NAMES, Say
from station.gui.theme import UNIT
from station.gui.widgets.form import FormRows, number_field
from station.gui.widgets.label import label
from station.model.supply import MOST, Supply


class Form(QFrame):
    """A title, rows of labelled fields, and one button at the foot."""

    def __init__(self, speech: Speech, title: Say, button: Say) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._speech = speech
        self.rows = FormRows()
        self.button = QPushButton(speech.say(button))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(label("sectionTitle", speech.say(title)))
        column.addLayout(self.rows)
        column.addStretch(1)
        column.addWidget(self.button)

    def add_row(self, name: Say, field: QWidget) -> None:
        """A field with its name, for the eye and for a screen reader."""
        self.rows.add_field(self._speech.say(name), field)
        QWidget.setTabOrder(field, self.button)  # which was there before it

    def number(self) -> QSpinBox:
        """A field for an amount; what becomes of it is told to `enable`."""
        field = number_field(QSpinBox())
        field.setRange(0, MOST)
        field.setGroupSeparatorShown(True)
        field.valueChanged.connect(self.enable)
        field.lineEdit().textChanged.connect(self.enable)  # emptied, it keeps its value
        return field

    def enable(self) -> None:
        """For a subclass: whether the button can do something now."""
        raise NotImplementedError

    def kinds(self) -> QComboBox:
        """A choice of one supply; its data is the Supply."""
        field = QComboBox()
        for supply, name in NAMES.items():
            field.addItem(self._speech.say(name), supply)
        return field


class DeliveryForm(Form):
    """Signals: `booked` (Supply, how many, cents for all or None)."""

    booked = Signal(object, int, object)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech, Say.DELIVERY, Say.BOOK)
        self.what, self.amount = self.kinds(), self.number()
        self.price = QLineEdit(placeholderText=speech.say(Say.NO_PRICE))
        money = QDoubleValidator(0, MOST, 2, self.price)
        money.setNotation(QDoubleValidator.Notation.StandardNotation)
        money.setLocale(speech.locale)
        self.price.setValidator(money)
        self.add_row(Say.WHAT, self.what)
        self.add_row(Say.HOW_MANY, self.amount)
        self.add_row(Say.ALTOGETHER, self.price)
        self.price.textChanged.connect(self.enable)
        self.button.clicked.connect(self._book)
        self.enable()

    def enable(self) -> None:
        """See Form."""
        priced = not self.price.text() or self.price.hasAcceptableInput()
        self.button.setEnabled(bool(self.amount.cleanText()) and self.amount.value() > 0 and priced)

    def _book(self) -> None:
        price, _ = self._speech.locale.toDouble(self.price.text())
        cents = round(price * 100) if self.price.text() else None
        self.booked.emit(self.what.currentData(), self.amount.value(), cents)
        self.amount.setValue(0)
        self.price.clear()


class CountForm(Form):
    """It starts from what the books say, and corrects only what differs; where they say nothing it starts empty.

    Signals: `counted` (Supply, how many there are).
    """

    counted = Signal(object, int)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech, Say.COUNTED, Say.CORRECT)
        self._left: dict[Supply, int] = {}
        self._begun = ""
        self.what, self.amount = self.kinds(), self.number()
        self.add_row(Say.WHAT, self.what)
        self.add_row(Say.THERE_ARE, self.amount)
        self.what.currentIndexChanged.connect(self._begin)
        self.button.clicked.connect(lambda: self.counted.emit(self.what.currentData(), self.amount.value()))
        self._begin()

    def show_left(self, left: dict[Supply, int]) -> None:
        """How many of each the books say are left; what is being typed stays."""
        self._left = left
        if self.amount.cleanText() == self._begun:
            self._begin()
        self.enable()

    def enable(self) -> None:
        """See Form."""
        counted = bool(self.amount.cleanText())
        self.button.setEnabled(counted and self.amount.value() != self._left.get(self.what.currentData()))

    def _begin(self) -> None:
        booked = self._left.get(self.what.currentData())
        self.amount.setValue(booked or 0)
        if booked is None:
            self.amount.clear()  # nobody has counted: a press by mistake would set the stock to nothing
        self._begun = self.amount.cleanText()
        self.enable()


class OrderForm(Form):
    """Signals: `wanted` (a dict of amounts by Supply; ribbons in rolls)."""

    wanted = Signal(object)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech, Say.ORDER, Say.SAVE)
        self.amounts = {supply: self.number() for supply in Supply}
        for supply, field in self.amounts.items():
            self.add_row(Say.ROLLS if supply is Supply.RIBBON else NAMES[supply], field)
        self.button.clicked.connect(lambda: self.wanted.emit(self._wanted()))
        self.enable()

    def _wanted(self) -> dict[Supply, int]:
        return {supply: field.value() for supply, field in self.amounts.items() if field.value() and field.cleanText()}

    def enable(self) -> None:
        """See Form."""
        self.button.setEnabled(bool(self._wanted()))
