"""The device thread's looks at reader, printer and records while no card is being made."""

import time
from collections.abc import Callable
from dataclasses import replace

from station.errors import OperatorError
from station.gui.issue import batches
from station.gui.issue.listing import first_rows, newest_cards, person_of
from station.gui.issue.pictures import pictures_of
from station.gui.issue.progress import order_of_steps
from station.gui.issue.snapshot import DeskView, Opening, Progress
from station.issuance.desk import Desk
from station.model.card import CardState, Problem
from station.model.esi import Esi
from station.reader.port import ReaderState

_PRINTER_EVERY_S = 5.0
_PRINTER_SHARE = 10


def first_look(desk: Desk, *, simulated: bool) -> DeskView:
    """What is there when the station has been put together. Raises OperatorError where the records cannot be read."""
    rows, everybody = first_rows(desk)
    being_made = desk.store.cards.being_made()
    return DeskView(
        opening=Opening.OPEN,
        institution=desk.issuer.institution,
        simulated=simulated,
        reader_name=desk.reader.name,
        reader=reader_state(desk),
        keys_problem=keys_problem(desk),
        printer_name=desk.printer.name,
        printer_problem=printer_problem(desk),
        holders=rows,
        all_listed=everybody,
        batch=batches.remembered(desk),
        steps=order_of_steps(desk.order),
        hands_over=not desk.issuer.register_active,
        cut_short=being_made.esi.key if being_made else None,
    )


def look_again(desk: Desk, view: DeskView) -> DeskView:
    """Reads the lists again: people may have been taken in, changed or erased, and cards changed, elsewhere."""
    rows, everybody = first_rows(desk)
    return replace(
        view,
        holders=rows,
        all_listed=everybody,
        keys_problem=keys_problem(desk),
        cards=newest_cards(desk, view.cards),
        batch=batches.again(desk, view.batch) if view.batch is not None else None,
        person=person_of(desk, view.person.row.key) if view.person is not None else None,
        refusals=_still_refused(desk, view),
        progress=without_refusal(view.progress),
    )


def without_refusal(progress: Progress | None) -> Progress | None:
    """A job that was refused before it began says nothing of the holder as he is now."""
    return None if progress is not None and progress.state is CardState.CANCELLED else progress


def _still_refused(desk: Desk, view: DeskView) -> dict[str, tuple[Problem, ...]]:
    """The list tells all of a holder but whether the photo can be used: at those photos it is looked again."""
    refused: dict[str, tuple[Problem, ...]] = {}
    for key, problems in view.refusals.items():
        if any(problem.code.startswith("photo.") for problem in problems):
            holder = desk.store.holders.find(Esi.parse(key))
            if holder is not None:
                _, refused[key] = pictures_of(desk, holder)
    return refused


def reader_state(desk: Desk) -> ReaderState:
    """What the reader sees; a reader that does not answer is gone."""
    try:
        return desk.reader.state()
    except OperatorError:
        return ReaderState.GONE


def keys_problem(desk: Desk) -> Problem | None:
    """Why no card could be signed now: every card is."""
    try:
        desk.custody.certificate()
    except OperatorError as error:
        return error.problem
    return None


def printer_problem(desk: Desk) -> Problem | None:
    """Why the printer cannot print now."""
    try:
        desk.printer.check_ready()
    except OperatorError as error:
        return error.problem
    return None


class PrinterLook:
    """Looks at the printer now and then: every five seconds; one that is slow to answer so seldom that a tenth of the
    time goes into it, because no card is seen meanwhile.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._due = clock() + _PRINTER_EVERY_S

    def problem(self, desk: Desk, before: Problem | None) -> Problem | None:
        """Why the printer cannot print now; `before`, what the last look has found, until the next is due."""
        began = self._clock()
        if began < self._due:
            return before
        found = printer_problem(desk)
        ended = self._clock()
        self._due = ended + max(_PRINTER_EVERY_S, _PRINTER_SHARE * (ended - began))
        return found
