"""A day to be typed, in figures as the window's language writes them. A day that there is not is never made another."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QLineEdit

from station.gui.messages import day_format
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.quoting import cut

_FIGURES = re.compile(r"\s*(\d+)[^\w]+(\d+)[^\w]+(\d+)[^\w]*")


class DateField(QLineEdit):
    """Holds what is typed as it is typed; whoever reads it asks for the day, or for what is wrong with it."""

    def __init__(self, voice: Voice, day: date) -> None:
        form = day_format(QLocale())
        self._example = QLocale().toString(QDate(day.year, day.month, day.day), form)
        super().__init__(self._example)
        self._voice = voice
        self._order = sorted("dMy", key=form.index)

    @property
    def day(self) -> date | None:
        """The day that stands there, also where it is written as 2030-09-30; None where there is no such day."""
        found = _FIGURES.fullmatch(self.text())
        if found is None:
            return None
        order = "yMd" if len(found[1]) == 4 else self._order
        figures = dict(zip(order, found.groups(), strict=True))
        try:
            return date(int(figures["y"]), int(figures["M"]), int(figures["d"])) if len(figures["y"]) == 4 else None
        except ValueError:
            return None

    @property
    def fault(self) -> str:
        """What is wrong with it, in a sentence; empty for a day."""
        if self.day is not None:
            return ""
        return self._voice.say(Msg.NOT_A_DAY, typed=cut(self.text().strip()), example=self._example)

    def take_back(self) -> None:
        """It does not hold: it has the keyboard."""
        self.setFocus()
        self.selectAll()
