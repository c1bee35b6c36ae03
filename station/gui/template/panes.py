"""What stands where on the Template page: elements and numbers on the left, the card in the middle, the text right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from station.gui.entries import Title
from station.gui.template.cardarea import CardArea
from station.gui.template.cardcanvas import CardCanvas
from station.gui.template.numbers import NumberFields
from station.gui.template.words import LAYER_NAMES, Say
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.frame import PageFrame
from station.gui.widgets.label import label, named
from station.gui.widgets.scroll import yielding
from station.printer.layers import LAYERS
from station.printer.template import shipped_names


class TemplatePanes(PageFrame):
    """The controls, in their places; what they do is the page's (`view.py`)."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice.say(Title.TEMPLATE), voice.say(Say.HINT), wide=True)
        self.voice = voice
        self.names = shipped_names()
        """The templates that come with the station, in the box before any other."""
        say = voice.say
        self.templates, self.holders, self.layers = (_combo(say(word)) for word in (Say.CHOOSE, Say.HOLDER, Say.LAYER))
        for name in self.names:
            self.templates.addItem(name, name)
        self.holders.addItem(say(Say.SAMPLE), None)
        self.holders.setMinimumWidth(21 * UNIT)
        self.layers.addItems([say(LAYER_NAMES[name]) for name in LAYERS])
        self.open, self.save, self.save_as = (QPushButton(say(word)) for word in (Say.OPEN, Say.SAVE, Say.SAVE_AS))
        self.zoom = _zoom(say(Say.ZOOM))
        self.keep_outs = QCheckBox(say(Say.KEEP_OUTS))
        self.keep_outs.setChecked(True)
        self.canvas, self.numbers = CardCanvas(say(Say.CARD)), NumberFields(voice)
        self.area = CardArea(self.canvas, self.zoom)
        self.elements, self.findings = _list(say(Say.ELEMENTS)), _list(say(Say.FINDINGS))
        self.findings.setWordWrap(True)
        self.text = _text(say(Say.TEXT))
        self.state, self.stale = label("hint", wraps=True), label("remedy", say(Say.STALE), wraps=True)
        self.stale.hide()
        for widget in (self.templates, self.open, self.save, self.save_as):
            self.buttons.addWidget(widget)
        for widget in (self.elements, self.findings, self.text):
            yielding(widget, 12 * UNIT)
        self.body.addWidget(self._columns(), 1)

    def _columns(self) -> QSplitter:
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setHandleWidth(1)  # to the eye: Qt lets it be grasped some pixels beside
        for column, stretch, (left, right) in (
            (self._left(), 0, (0, UNIT)),
            (self._middle(), 2, (UNIT, UNIT)),
            (self._right(), 1, (UNIT, 0)),
        ):
            column.setContentsMargins(left, 0, right, 0)  # outside they end where the page does
            columns.addWidget(column)
            columns.setStretchFactor(columns.count() - 1, stretch)
        columns.setSizes([220, 660, 330])
        return columns

    def _left(self) -> QWidget:
        say = self.voice.say
        return _column(
            _title(say(Say.ELEMENTS)), self.elements, label("hint", say(Say.NUMBERS), wraps=True), self.numbers
        )

    def _middle(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.layers, self.holders, self.keep_outs, label("hint", self.voice.say(Say.ZOOM)), self.zoom):
            row.addWidget(widget)
        row.addStretch()
        yielding(self.area, 40 * UNIT)
        self.findings.setMaximumHeight(12 * UNIT)
        return _column(bar, self.stale, self.area, _title(self.voice.say(Say.FINDINGS)), self.findings)

    def _right(self) -> QWidget:
        return _column(_title(self.voice.say(Say.TEXT)), self.text, self.state)


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setMinimumWidth(14 * UNIT)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.currentTextChanged.connect(combo.setToolTip)  # a path, or the words of a condition, may be longer
    return combo


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _zoom(name: str) -> QSlider:
    zoom = QSlider(Qt.Orientation.Horizontal)
    zoom.setRange(50, 400)
    zoom.setValue(100)
    zoom.setMinimumWidth(8 * UNIT)
    zoom.setMaximumWidth(24 * UNIT)
    zoom.setAccessibleName(name)
    return zoom


def _text(name: str) -> QPlainTextEdit:
    text = named(QPlainTextEdit(), "mono")
    text.setAccessibleName(name)
    text.setTabChangesFocus(True)
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return text


def _title(text: str) -> QLabel:
    return label("sectionTitle", text, wraps=True)


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(UNIT)
    for widget in widgets:
        rows.addWidget(widget, isinstance(widget, QAbstractScrollArea))
    return column
