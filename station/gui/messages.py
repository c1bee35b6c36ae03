"""What the window says, in the language of the person in front of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from station.gui.problems import facts_of
from station.gui.sentences import SENTENCES
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
        known = SENTENCES.get(problem.code)
        if known is None:
            return problem.what, problem.fix
        what, fix = known
        facts = {**(facts_of(what, problem.what) or {}), **(facts_of(fix, problem.fix) or {})}
        return _translated(what, problem.what, facts), _translated(fix, problem.fix, facts)

    def day(self, day: date) -> str:
        """A date with the month as a word."""
        return self.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def seconds(self, seconds: float) -> str:
        """A duration in tenths of a second."""
        if seconds < 0.1:
            return self.say(Msg.STEP_INSTANT)
        return self.say(Msg.STEP_SECONDS, seconds=self.locale.toString(seconds, "f", 1))


def _translated(template: str, sentence: str, facts: dict[str, str]) -> str:
    if template.format_map(_Kept(facts)) != sentence:
        return sentence
    return QCoreApplication.translate("problem", template).format_map(_Kept(facts))


class _Kept(dict[str, str]):
    """Facts, where a name without a fact stays in braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
