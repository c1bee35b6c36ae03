"""How a view model speaks: whoever gives it a voice decides the language."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from station.gui.words import Words

if TYPE_CHECKING:
    from station.model.card import Problem


class Voice(Protocol):
    """Sentences, problems, dates, numbers and durations as a person reads them."""

    def say(self, msg: Words, **facts: object) -> str: ...

    def explain(self, problem: "Problem") -> tuple[str, str]: ...

    def phrase(self, text: str) -> str: ...

    def day(self, day: date) -> str: ...

    def moment(self, at: datetime) -> str: ...

    def number(self, number: float, digits: int = 0) -> str: ...

    def seconds(self, seconds: float) -> str: ...
