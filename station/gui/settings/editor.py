"""One field on the page: its name, what edits it, a word of explanation, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from station.gui.messages import Speech
from station.gui.settings.fields import Field, Kind
from station.gui.settings.words import SettingsMsg
from station.gui.theme import UNIT
from station.gui.widgets.form import number_field
from station.gui.widgets.label import label, named
from station.settings.edit import Value

_LINES_TALL = 12
_FOLDER = "pdf:"
"""Before a folder that stands for a printer (`station.bootstrap.PRINTER_NAMES`)."""


class FieldEditor(QWidget):
    """Signals: `edited` when a person has changed the value."""

    edited = Signal()

    def __init__(self, field: Field, speech: Speech) -> None:
        super().__init__()
        self.field = field
        self._speech = speech
        self._quiet = False
        name, hint = speech.say(field.label), speech.say(field.hint)
        self.control = self._control()
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(hint)
        self._hint, self._fault = label("hint", hint, wraps=True), label("fieldFault", wraps=True)
        self._fault.hide()
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.control, 1)
        if field.kind in (Kind.FILE, Kind.FOLDER, Kind.PRINTER):
            row.addWidget(self._browse_button(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        if field.kind is not Kind.FLAG:
            about = named(QLabel(name), "remedy")
            about.setBuddy(self.control)
            column.addWidget(about)
        column.addLayout(row)
        column.addWidget(self._fault)
        column.addWidget(self._hint)

    @property
    def value(self) -> Value:
        """What stands in it, as the file would say it."""
        match self.control:
            case QPlainTextEdit() as lines:
                return tuple(line.strip() for line in lines.toPlainText().splitlines() if line.strip())
            case QSpinBox() as number:
                return number.value()
            case QCheckBox() as box:
                return box.isChecked()
            case QComboBox() as choice if not choice.isEditable():
                return str(choice.currentData())
            case QComboBox() as choice:
                return choice.currentText().strip() or None
            case QLineEdit() as line:
                text = line.text().strip()
                return text if text or self.field.kind is Kind.TEXT else None
            case _:
                raise TypeError("a field has one of these controls")

    def show_value(self, value: Value) -> None:
        """Shows a value without telling that a person changed it."""
        self._quiet = True
        match self.control:
            case QPlainTextEdit() as lines:
                lines.setPlainText("\n".join(value) if isinstance(value, tuple) else "")
            case QSpinBox() as number:
                number.setValue(value if isinstance(value, int) else 0)
            case QCheckBox() as box:
                box.setChecked(bool(value))
            case QComboBox() as choice if not choice.isEditable():
                choice.setCurrentIndex(choice.findData(value))
            case QComboBox() as choice:
                choice.setEditText(str(value or ""))
            case QLineEdit() as line:
                line.setText(str(value or ""))
            case _:
                raise TypeError("a field has one of these controls")
        self._quiet = False

    def offer(self, names: tuple[str, ...]) -> None:
        """What could stand in it: readers, printers."""
        if isinstance(self.control, QComboBox) and self.control.isEditable():
            kept, self._quiet = self.control.currentText(), True
            self.control.clear()
            self.control.addItems(list(names))
            self.control.setEditText(kept)
            self._quiet = False

    def show_fault(self, fault: str) -> None:
        """Says what is wrong with the value; nothing where it holds."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        said = " ".join(text for text in (fault, self._hint.text()) if text)
        self.control.setAccessibleDescription(said)

    def freeze(self, why: str) -> None:
        """The value cannot be changed here."""
        self.setEnabled(False)
        if why:
            self._hint.setText(why)

    def _control(self) -> QWidget:
        field, say = self.field, self._speech.say
        match field.kind:
            case Kind.LINES:
                lines = QPlainTextEdit()
                lines.setTabChangesFocus(True)
                lines.setFixedHeight(_LINES_TALL * UNIT)
                lines.textChanged.connect(self._tell)
                return lines
            case Kind.NUMBER:
                number = number_field(QSpinBox(maximum=field.most))
                number.valueChanged.connect(self._tell)
                return number
            case Kind.FLAG:
                box = QCheckBox(say(field.label))
                box.toggled.connect(self._tell)
                return box
            case Kind.CHOICE | Kind.OPEN | Kind.PRINTER:
                choice = QComboBox(editable=field.kind is not Kind.CHOICE)
                for value, words in (field.choices or {}).items():
                    choice.addItem(say(words) if words else value, value)
                choice.currentTextChanged.connect(self._tell)
                return choice
            case _:
                line = QLineEdit()
                if field.kind is Kind.KEPT:
                    line.setEchoMode(QLineEdit.EchoMode.Password)
                line.textEdited.connect(self._tell)
                return line

    def _browse_button(self, name: str) -> QPushButton:
        button = QPushButton(self._speech.say(SettingsMsg.BROWSE))
        button.setAccessibleName(self._speech.say(SettingsMsg.BROWSE_FOR, field=name))
        button.clicked.connect(self._browse)
        return button

    def _browse(self) -> None:
        title = self._speech.say(SettingsMsg.BROWSE_FOR, field=self._speech.say(self.field.label))
        now = str(self.value or "")
        if self.field.kind is Kind.FOLDER:
            path = QFileDialog.getExistingDirectory(self, title, now)
        elif self.field.kind is Kind.PRINTER:
            folder = QFileDialog.getExistingDirectory(self, title, now.removeprefix(_FOLDER))
            path = folder and _FOLDER + folder
        else:
            # A transcript is made by the station: the file need not be there.
            options = QFileDialog.Option.DontConfirmOverwrite
            path, _ = QFileDialog.getSaveFileName(self, title, now, options=options)
        if path:
            self.show_value(path)
            self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            self.edited.emit()
