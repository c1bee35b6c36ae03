"""The card inside an in-line printer, and whose it is."""

from contextlib import suppress

from station.errors import PrinterEmptyError, PrinterError, PrinterOccupiedError
from station.issuance.desk import Desk
from station.issuance.job import Job
from station.model.card import CardState

_MADE = frozenset({CardState.REGISTERING, CardState.ISSUED})
_FOR_NOBODY = frozenset({CardState.SPOILED, CardState.CANCELLED})


class Inside:
    """Keeps a job's card inside until it is made, spoiled, or of no use.

    Whose card it is stands in the store from before it moves until it is out, so that after a crash no number is
    written into another holder's face. At a desk printer nothing is inside, and nothing happens here.
    """

    def __init__(self, desk: Desk) -> None:
        self._printer = desk.printer
        self._slots = desk.store.slots
        self._cards = desk.store.cards

    def claim(self, job: Job, *, begun: bool) -> None:
        """Before a card is fed or printed: a job that has begun one needs it, another must find no foreign one.

        Raises PrinterEmptyError, PrinterOccupiedError, and what the printer raises.
        """
        if not self._printer.inline:
            return
        own = self._slots.whose(self._printer.name) == job.id
        inside = self._printer.holds_card()
        if begun and not (inside and own):
            raise PrinterEmptyError(printer=self._printer.name)
        if inside and not own:
            self._make_room()
        self._slots.put(self._printer.name, job.id)

    def let_go(self, job: Job, *, useless: bool) -> None:
        """Sends the card out where the job needs it no longer: finished, or to the reject tray.

        What keeps it from leaving is not this job's trouble: the printer says it when the next card is to be made.
        """
        if self._printer.inline and self._slots.whose(self._printer.name) == job.id:
            with suppress(PrinterError):
                if job.state in _MADE:
                    self._out(good=True)
                elif useless or job.state in _FOR_NOBODY:
                    self._out(good=False)

    def _make_room(self) -> None:
        whose = self._slots.whose(self._printer.name)
        card = self._cards.of_job(whose) if whose else None
        if card is not None and card.state in _MADE | _FOR_NOBODY:
            self._out(good=card.state in _MADE)
            return
        found = f"it belongs to the number {card.escn}" if card else "nobody knows whose it is"
        raise PrinterOccupiedError(printer=self._printer.name, found=found)

    def _out(self, *, good: bool) -> None:
        if self._printer.holds_card():
            (self._printer.eject if good else self._printer.reject)()
        self._slots.clear(self._printer.name)
