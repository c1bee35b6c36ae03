"""One supply: how many are left, as the eye's first thing, and below it what that means."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from station.gui.icons import Icon
from station.gui.messages import Speech
from station.gui.supplies.words import NAMES, Say
from station.gui.theme import UNIT, tokens
from station.gui.widgets.frame import panel
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import label
from station.model.supply import Stock, Supply


class StockPanel:
    """`surface` is the widget."""

    def __init__(self, speech: Speech, supply: Supply) -> None:
        self._speech = speech
        self._name = speech.say(NAMES[supply])
        self.surface = panel()
        self.left, self.line = label("name", wraps=True), label("hint", wraps=True)
        self._sign, self.warning = IconView(20, Icon.WARN, lambda: tokens().warn), label("stockLow", wraps=True)
        low = QHBoxLayout()
        low.setSpacing(UNIT)
        low.addWidget(self._sign)
        low.addWidget(self.warning, 1)
        column = QVBoxLayout(self.surface)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT // 2)
        column.addWidget(label("sectionTitle", self._name, wraps=True))
        column.addWidget(self.left)
        column.addWidget(self.line)
        column.addLayout(low)
        column.addStretch(1)

    def show_stock(self, stock: Stock | None, *, low: bool, currency: str) -> None:
        """What the books say; None where they say nothing."""
        say = self._speech.say
        if stock is None:
            self.left.setText(say(Say.UNKNOWN))
            self.line.setText(say(Say.UNKNOWN_HINT))
        else:
            self.left.setText(say(Say.LEFT, count=self._speech.locale.toString(max(stock.left, 0))))
            self.line.setText(self._line(stock, currency))
        self._sign.setVisible(low)
        self.warning.setText(say(Say.LOW) if low else "")
        told = (self.left.text(), self.line.text(), self.warning.text())
        self.surface.setAccessibleName(self._name)
        self.surface.setAccessibleDescription(" ".join(filter(None, told)))

    def _line(self, stock: Stock, currency: str) -> str:
        used = self._speech.locale.toString(stock.used)
        if stock.price is None:
            return self._speech.say(Say.USED, count=used)
        whole = stock.price.denominator == 1
        price = self._speech.money(float(stock.price), currency, digits=2 if whole else 3)
        return self._speech.say(Say.PRICE, count=used, price=price)
