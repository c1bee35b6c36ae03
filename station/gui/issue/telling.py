"""What the device thread has told the window: one frozen view after the other."""

import threading
from collections.abc import Callable
from dataclasses import replace

from station.errors import ReaderSilentError
from station.gui.hold import ReaderUse
from station.gui.issue.listing import card_of, person_of
from station.gui.issue.pictures import pictures_of
from station.gui.issue.snapshot import DeskView, Undone, Waiting
from station.issuance.desk import Desk
from station.model.card import CardState, Problem
from station.model.esi import Esi
from station.model.holder import Holder
from station.reader.port import ReaderState


class Telling:
    """`view` is the last one; `hear` is called with each, one after the other: what is heard last holds.

    Used on the device thread, but for `silence`.
    """

    def __init__(self, hear: Callable[[DeskView], None]) -> None:
        self.view = DeskView()
        self._hear = hear
        self._one = threading.Lock()

    def tell(self, **changes: object) -> None:
        """Something is different."""
        self.tell_all(replace(self.view, **changes))

    def tell_all(self, view: DeskView) -> None:
        """Everything has been looked at anew."""
        with self._one:
            self.view = view
            self._hear(view)

    def rest(self, problem: Problem | None) -> None:
        """Work on the card rests; with a problem it is held."""
        progress = self.view.progress
        if progress is not None:
            state = CardState.HELD if problem else progress.state
            self.tell(progress=replace(progress, active=False, state=state, problem=problem))

    def moved_on(self, key: str, problem: Problem) -> None:
        """What was decided on a card was not done: what was seen of it holds no more, the records say where it is."""
        self.tell(progress=None, undone=Undone(key, problem))

    def waits(self, waiting: Waiting) -> None:
        """What the reader waits for."""
        reader = ReaderState.EMPTY if waiting is Waiting.CARD else ReaderState.CARD
        self.tell(waiting=waiting, reader=reader)

    def held_by(self, owner: ReaderUse | None) -> None:
        """Another work has the reader."""
        self.tell(held_by=owner if owner is not ReaderUse.ISSUE else None)

    def silence(self, error: ReaderSilentError | None) -> None:
        """On the watching thread, while the device thread waits for the reader: told beside its own snapshots."""
        with self._one:
            view = self.view
            if error is not None:
                view = replace(view, reader=ReaderState.GONE, reader_problem=error.problem)
            self._hear(view)

    def picture(self, desk: Desk, holder: Holder) -> None:
        """The pictures of a holder, and why no card can be made."""
        shown, refusals = pictures_of(desk, holder)
        self.tell(shown=shown, refusals={**self.view.refusals, shown.key: refusals})

    def recard(self, desk: Desk, esi: Esi) -> None:
        """Reads the holder's newest card again, and all of them where the holder is in front."""
        card = card_of(desk, esi)
        if card is None:
            return
        person = self.view.person
        if person is not None and person.row.key == esi.key:
            person = person_of(desk, esi.key)
        self.tell(cards={**self.view.cards, esi.key: card}, person=person)
