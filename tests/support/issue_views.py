"""What the Issue page's view model is asked of in tests: a desk of two people, and what it then shows, in English."""

from dataclasses import replace
from datetime import date, datetime

from station.gui.issue.snapshot import CardBrief, DeskView, HolderRow, Line, Opening, Progress, RegistryView, StepSeen
from station.gui.issue.viewmodel import Choice, render
from station.gui.issue.viewstate import ViewState
from station.gui.shown import Mark
from station.gui.words import Words
from station.model.card import CardState, Problem
from station.model.holder import AcademicLevel, Purpose
from station.reader.port import ReaderState


class English:
    """The voice of the tests."""

    def say(self, msg: Words, **facts: object) -> str:
        return msg.value.format(**facts)

    def explain(self, problem: Problem) -> tuple[str, str]:
        return problem.what, problem.fix

    def phrase(self, text: str) -> str:
        return text

    def day(self, day: date) -> str:
        return day.isoformat()

    def moment(self, at: datetime) -> str:
        return at.isoformat()

    def number(self, number: float, digits: int = 0) -> str:
        return f"{number:.{digits}f}"

    def seconds(self, seconds: float) -> str:
        return f"{seconds:.1f} s"


def row(name: str, *, card: CardBrief | None = None, refusals: tuple[Problem, ...] = ()) -> HolderRow:
    return HolderRow(
        name.casefold(),
        f"s-{name}",
        name,
        AcademicLevel.MASTER,
        date(2031, 9, 30),
        False,
        frozenset(Purpose),
        refusals,
        card,
    )


def brief(state: CardState, problem: Problem | None = None) -> CardBrief:
    return CardBrief("6a01dfc0-cb98-1035-a19b-001999859608", state, problem, bound=True)


LOST = Problem("card.lost", "It was taken away.", "Place it again.")
NO_CONSENT = Problem("holder.no-consent", "No consent.", "Ask.")
ANNA, ZOE = row("Anna"), row("Zoë")
DESK = DeskView(Opening.OPEN, institution="U", reader=ReaderState.CARD, holders=(ANNA, ZOE))
STEPS = tuple(StepSeen(step, Mark.TODO) for step in DESK.steps)


def shown(view: DeskView, chosen: str | None = "anna", line: Line = Line.IDLE, search: str = "") -> ViewState:
    return render(view, RegistryView(line), Choice(search, chosen), English())


def running(state: CardState, **changes: object) -> DeskView:
    progress = Progress("anna", state, STEPS, active=True)
    return replace(DESK, progress=replace(progress, **changes))
