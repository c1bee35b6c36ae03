"""A button that says Test it, and what some parts come to with the values that stand in the fields."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from station.doctor.finding import Finding, Part
from station.gui.diagnosis.view import PartView
from station.gui.diagnosis.viewmodel import Diagnosis, part_row
from station.gui.hold import ReaderUse
from station.gui.messages import Speech
from station.gui.settings.words import SettingsMsg as Msg
from station.gui.theme import UNIT


class TrialView(QWidget):
    """Signals: `wanted`."""

    wanted = Signal()

    def __init__(self, parts: tuple[Part, ...], speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._diagnosis = Diagnosis()
        self.button = QPushButton(speech.say(Msg.TEST))
        self.button.clicked.connect(self.begin)
        self.rows = {part: PartView() for part in parts}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        for row in self.rows.values():
            row.hide()
            column.addWidget(row)

    def hold(self, owner: ReaderUse | None) -> None:
        """The other work that has the reader, or none: what is wanted of the devices waits for its end."""
        self._diagnosis = replace(self._diagnosis, held_by=owner)
        for part in self.rows.keys() & self._diagnosis.looking:
            self.rows[part].show_row(part_row(self._diagnosis, part, self._speech))

    def begin(self) -> None:
        """Lets the parts be looked at."""
        self._diagnosis = Diagnosis(held_by=self._diagnosis.held_by)
        for part, row in self.rows.items():
            row.show_row(part_row(self._diagnosis, part, self._speech))
            row.show()
        self.button.setEnabled(False)
        self.button.setText(self._speech.say(Msg.TESTING))
        self.wanted.emit()

    def take(self, findings: list[Finding]) -> None:
        """A probe has looked. What is not among these parts, or was not asked for, is left."""
        if self.button.isEnabled():
            return
        for part in {finding.part for finding in findings} & self.rows.keys():
            self._diagnosis = self._diagnosis.with_findings([part], findings)
            self.rows[part].show_row(part_row(self._diagnosis, part, self._speech))
        if self.rows.keys() <= self._diagnosis.found.keys():
            self._settle()

    def forget(self) -> None:
        """What was looked at is not what stands in the fields now; nor is what is still being looked at."""
        for row in self.rows.values():
            row.hide()

    def rest(self) -> None:
        """Nothing is being looked at: the values do not hold."""
        if not self.button.isEnabled():
            self.forget()
            self._settle()

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for has been looked at."""
        return self.button.isEnabled()

    def _settle(self) -> None:
        self.button.setEnabled(True)
        self.button.setText(self._speech.say(Msg.TEST))
