"""What the window says, in the language of the person in front of it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale

from station.gui.elision import elided
from station.gui.translation import translated
from station.gui.words import Msg, Words

if TYPE_CHECKING:
    from station.model.card import Problem

_SIGNS = {"EUR": "€"}


def day_format(locale: QLocale) -> str:
    """How the language writes a day in figures, the year in four of them."""
    if locale.language() is QLocale.Language.C:  # a system without a language: Qt writes 26 11 2026
        return "dd/MM/yyyy"
    return re.sub("y+", "yyyy", locale.dateFormat(QLocale.FormatType.ShortFormat))


@dataclass(frozen=True, slots=True)
class Speech:
    """The catalogue and the locale that are installed in the application. A view model takes it as its `Voice`."""

    locale: QLocale

    @property
    def language(self) -> str:
        """Its language by ISO 639-1: what papers are written in."""
        return QLocale.languageToCode(self.locale.language())

    def say(self, msg: Words, **facts: object) -> str:
        """A sentence with its facts filled in; a count is written as the language does."""
        text = translated(msg.context, msg.value)
        if not facts:
            return text
        text = elided(text, facts.get("name", ""))
        return text.format(**{name: self.number(fact) if type(fact) is int else fact for name, fact in facts.items()})

    def explain(self, problem: "Problem") -> tuple[str, str]:
        """What happened and what to do. A sentence that no catalogue knows stays as the core said it."""
        from station.gui.explain import explain  # the sentences of all problems: the window opens without them

        return explain(problem, self)

    def phrase(self, text: str) -> str:
        """What the core says in words of its own; what no catalogue knows stays as it is."""
        from station.gui.explain import phrase  # as above

        return phrase(text, self)

    def day(self, day: date) -> str:
        """A date with the month as a word."""
        return self.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def moment(self, at: datetime) -> str:
        """A moment in figures, to the second, by the clock on the wall."""
        shown = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
        return self.locale.toString(shown, f"{day_format(self.locale)} HH:mm:ss")

    def money(self, cents: float, currency: str, *, digits: int = 2) -> str:
        """An amount in a currency, an ISO 4217 code, which is written out where it is not the euro."""
        sign = _SIGNS.get(currency, f"{currency}\N{NO-BREAK SPACE}")
        return self.locale.toCurrencyString(cents / 100, sign, digits).strip()

    def number(self, number: float, digits: int = 0) -> str:
        """A number with so many digits after the point."""
        return self.locale.toString(float(number), "f", digits)

    def seconds(self, seconds: float) -> str:
        """A duration in tenths of a second."""
        if seconds < 0.1:
            return self.say(Msg.STEP_INSTANT)
        return self.say(Msg.STEP_SECONDS, seconds=self.number(seconds, 1))
