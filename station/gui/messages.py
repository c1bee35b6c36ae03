"""What the window says, in the language of the person in front of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from station.gui.words import Msg, Words
from station.model.card import Problem


@dataclass(frozen=True, slots=True)
class Speech:
    """The catalogue and the locale that are installed in the application. A view model takes it as its `Voice`."""

    locale: QLocale

    def say(self, msg: Words, **facts: object) -> str:
        """A sentence with its facts filled in."""
        text = QCoreApplication.translate(msg.context, msg.value)
        return text.format(**facts) if facts else text

    def explain(self, problem: Problem) -> tuple[str, str]:
        """What happened and what to do. A sentence that no catalogue knows stays as the core said it."""
        from station.gui.explain import explain  # the sentences of all problems: the window opens without them

        return explain(problem)

    def phrase(self, text: str) -> str:
        """What the core says in words of its own; what no catalogue knows stays as it is."""
        from station.gui.explain import phrase  # as above

        return phrase(text)

    def day(self, day: date) -> str:
        """A date with the month as a word."""
        return self.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def seconds(self, seconds: float) -> str:
        """A duration in tenths of a second."""
        if seconds < 0.1:
            return self.say(Msg.STEP_INSTANT)
        return self.say(Msg.STEP_SECONDS, seconds=self.locale.toString(seconds, "f", 1))
