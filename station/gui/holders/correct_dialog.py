"""The dialog in which what is kept about a person is corrected."""

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.gui.holders.snapshot import Correction
from station.gui.holders.words import LEVELS, HoldersMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.buttons import foot, main_button
from station.gui.widgets.form import FormRows, number_field
from station.gui.widgets.label import label
from station.model.holder import Holder


class CorrectDialog(QDialog):
    """Signals: `corrected` with a Correction."""

    corrected = Signal(object)

    def __init__(self, parent: QWidget, voice: Voice, holder: Holder) -> None:
        super().__init__(parent)
        self._voice = voice
        self._esi = holder.esi
        self.setWindowTitle(voice.say(HoldersMsg.CORRECT_TITLE))
        self.setMinimumWidth(64 * UNIT)
        self.name, self.email = QLineEdit(holder.name), QLineEdit(holder.email or "")
        self.role, self.language = QLineEdit(holder.role or ""), QLineEdit(holder.language or "")
        self.level = QComboBox()
        self.level.addItem(voice.say(HoldersMsg.NO_LEVEL), "")
        for level, msg in LEVELS.items():
            self.level.addItem(voice.say(msg), level.value)
        self.level.setCurrentIndex(self.level.findData(holder.level.value if holder.level else ""))
        day = holder.valid_until
        self.until = number_field(QDateEdit(QDate(day.year, day.month, day.day)))
        self.save = main_button(voice.say(HoldersMsg.SAVE))
        self.problem = label("hint", wraps=True)
        self._cancel = QPushButton(voice.say(HoldersMsg.CANCEL))
        self._lay_out(str(holder.esi))
        self.save.clicked.connect(self._save)
        self._cancel.clicked.connect(self.reject)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """It does not hold: the dialog stays."""
        self.problem.setText(text)
        self.save.setEnabled(True)

    def _lay_out(self, esi: str) -> None:
        form = FormRows()
        fields: tuple[tuple[HoldersMsg, QWidget], ...] = (
            (HoldersMsg.NAME, self.name),
            (HoldersMsg.EMAIL, self.email),
            (HoldersMsg.LEVEL, self.level),
            (HoldersMsg.ROLE, self.role),
            (HoldersMsg.LANGUAGE, self.language),
            (HoldersMsg.UNTIL, self.until),
        )
        for msg, field in fields:
            form.add_field(self._voice.say(msg), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(label("dialogTitle", self._voice.say(HoldersMsg.CORRECT_TITLE), wraps=True))
        column.addWidget(label("hint", esi, wraps=True))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addLayout(foot(self._cancel, self.save))

    @Slot()
    def _save(self) -> None:
        self.save.setEnabled(False)
        self.corrected.emit(
            Correction(
                esi=self._esi,
                name=self.name.text(),
                email=self.email.text(),
                level=self.level.currentData(),
                role=self.role.text(),
                language=self.language.text(),
                valid_until=self.until.date().toString(Qt.DateFormat.ISODate),
            )
        )
