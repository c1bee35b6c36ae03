"""The dialog in which what is kept about a person is corrected."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)

from station.gui.holders.languages import LanguageBox, language_name
from station.gui.holders.snapshot import Correction
from station.gui.holders.words import LEVELS, HoldersMsg
from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.datefield import DateField
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.form import FormRows
from station.gui.widgets.label import label
from station.model.card import Problem
from station.model.holder import Holder
from station.model.language import OWN_NAMES


class CorrectDialog(Dialog):
    """Signals: `corrected` with a Correction."""

    corrected = Signal(object)

    def __init__(self, parent: QWidget, voice: Voice, holder: Holder) -> None:
        super().__init__(parent, voice.say(HoldersMsg.CORRECT_TITLE), f"{holder.name}\n{holder.esi}", width=64)
        self._voice = voice
        self._esi = holder.esi
        self.name, self.email = QLineEdit(holder.name), QLineEdit(holder.email or "")
        self.role, self.language = QLineEdit(holder.role or ""), _languages(voice, holder)
        self.level = QComboBox()
        self.level.addItem(voice.say(HoldersMsg.NO_LEVEL), "")
        for level, msg in LEVELS.items():
            self.level.addItem(voice.say(msg), level.value)
        self.level.setCurrentIndex(self.level.findData(holder.level.value if holder.level else ""))
        self.until = DateField(voice, holder.valid_until)
        self.save = main_button(voice.say(HoldersMsg.SAVE))
        self.problem = label("remedy", wraps=True)
        self._cancel = QPushButton(voice.say(HoldersMsg.CANCEL))
        self._lay_out()
        self._before = self._wish(holder.valid_until)
        self.save.clicked.connect(self._save)
        self._cancel.clicked.connect(self.reject)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """It does not hold: the dialog stays."""
        self.problem.setText(text)
        self.save.setEnabled(True)

    @Slot(object)
    def show_untrue(self, problem: Problem) -> None:
        """A field does not hold: it has the keyboard."""
        what, _ = self._voice.explain(problem)
        self.show_problem(f"{what} {self._voice.say(HoldersMsg.CORRECT_HERE)}")
        field = {"roster.email": self.email, "roster.role": self.role}.get(problem.code, self.name)
        field.setFocus()
        field.selectAll()

    def _lay_out(self) -> None:
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
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.put_buttons(self._cancel, self.save)

    def _wish(self, until: date) -> Correction:
        return Correction(
            esi=self._esi,
            name=self.name.text(),
            email=self.email.text(),
            level=self.level.currentData(),
            role=self.role.text(),
            language=self.language.currentData(),
            valid_until=until,
        )

    @Slot()
    def _save(self) -> None:
        if (until := self.until.day) is None:
            self.problem.setText(self.until.fault)
            self.until.take_back()
            return
        wish = self._wish(until)
        if wish == self._before:
            self.reject()
            return
        self.save.setEnabled(False)
        self.corrected.emit(wish)


def _languages(voice: Voice, holder: Holder) -> LanguageBox:
    spoken = {*OWN_NAMES, *([holder.language] if holder.language else [])}
    box = LanguageBox(voice.say(HoldersMsg.LANGUAGE), sorted(spoken, key=language_name))
    box.insertItem(0, voice.say(HoldersMsg.NO_LEVEL), "")
    box.setCurrentIndex(box.findData(holder.language or ""))
    return box
