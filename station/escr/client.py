"""What the station does at ESC-R: bring one record to what it should be, whatever has happened on the way before.

Every method here may be repeated after any interruption.
"""

import enum
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from station.errors import (
    RegistryConflictError,
    RegistryDeniedError,
    RegistryError,
    RegistryExistsError,
    RegistryGoneError,
    RegistryNotFoundError,
)
from station.escr.agreement import (
    Differences,
    another_person,
    card_differences,
    card_stranger,
    person_differences,
    person_is_of,
)
from station.escr.operations import Operations
from station.escr.records import CardUpdate, CardView, PersonUpdate, PersonView
from station.escr.transport import UNCLEAR, quiet_http_logs

__all__ = ["PRODUCTION_URL", "SANDBOX_URL", "EscrClient", "Outcome", "Pong", "quiet_http_logs"]

SANDBOX_URL = "https://sandbox.europeanstudentcard.eu/esc-rest"
PRODUCTION_URL = "https://router.europeanstudentcard.eu/esc-rest"
"""Both as in edutap-eu/edutap.esc_router_api (settings)."""

_V = TypeVar("_V")


@enum.unique
class Outcome(enum.Enum):
    """What was done. UNCHANGED: the record was so already, also where an answer had been lost."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Pong:
    """ESC-R answered and took the key: after how many seconds, and how many cards it holds for the institution.

    `clock_ahead_s`: how far this computer's clock is ahead of ESC-R's, where ESC-R says.
    """

    seconds: float
    cards: int
    clock_ahead_s: float | None


class EscrClient(Operations):
    """The operations, and what is made of them."""

    def ping(self) -> Pong:
        """Asks how many cards there are: proves network, address list and key."""
        begin = time.perf_counter()
        cards = self.count_cards()
        return Pong(time.perf_counter() - begin, cards, self._transport.clock_ahead_s)

    def register_person(self, update: PersonUpdate, *, known: bool = False) -> Outcome:
        """Sees to it that ESC-R holds this person as we have it.

        An ESI that ESC-R knows in another case is kept as ESC-R spells it. What it holds for this institution is
        replaced; only where it has a quite different name and the person is not `known` as ours, RegistryConflictError
        is raised: the ESI may be somebody else's.
        """
        if known:
            try:
                return self._renew_person(update, self.get_person(update.identifier))
            except RegistryNotFoundError:
                pass  # somebody has deleted it there: it is said again
        lost = _attempt(lambda: self.create_person(update))
        if lost is None:
            return Outcome.CREATED
        there = self._look("person", lambda: self.get_person(update.identifier), lost)
        if isinstance(lost, UNCLEAR) and not person_is_of(there, update):
            raise lost
        if another_person(both := person_differences(there, update)):
            raise self._conflict("person", both)
        return self._renew_person(update, there)

    def register_card(self, update: CardUpdate, *, known: bool = False) -> Outcome:
        """Sees to it that ESC-R holds this card as we have it.

        Raises RegistryConflictError where the number is there for another person or issuer, or, unless the card is
        `known` as ours, in another state; RegistryNotFoundError where a known one is not there. Nothing is overwritten
        then.
        """
        if known:
            return self._renew_card(update, self.get_card(update.card_number))
        lost = _attempt(lambda: self.create_card(update))
        if lost is None:
            return Outcome.CREATED
        there = self._look("card", lambda: self.get_card(update.card_number), lost)
        if both := card_stranger(there, update) or card_differences(there, update):
            raise self._conflict("card", both)
        return Outcome.UNCHANGED

    def forget_person(self, esi: str) -> Outcome:
        """Sees to it that ESC-R holds nothing that this institution has said of a person."""
        return _gone(lambda: self.delete_person(esi))

    def forget_picture(self, pic: str, esi: str) -> Outcome:
        """Sees to it that ESC-R holds no picture of a person from this institution."""
        return _gone(lambda: self.delete_picture(pic, esi))

    def forget_card(self, escn: str) -> Outcome:
        """Sees to it that ESC-R does not hold this card."""
        return _gone(lambda: self.delete_card(escn))

    def _renew_person(self, update: PersonUpdate, there: PersonView) -> Outcome:
        if not person_differences(there, update):
            return Outcome.UNCHANGED
        self.update_person(update.model_copy(update={"identifier": there.identifier}))
        return Outcome.UPDATED

    def _renew_card(self, update: CardUpdate, there: CardView) -> Outcome:
        if both := card_stranger(there, update):
            raise self._conflict("card", both)
        if not card_differences(there, update):
            return Outcome.UNCHANGED
        holder = there.person.identifier if there.person else update.person_identifier
        self.update_card(update.model_copy(update={"card_number": there.card_number, "person_identifier": holder}))
        return Outcome.UPDATED

    def _look(self, subject: str, look: Callable[[], _V], lost: RegistryError) -> _V:
        """What is there, after a POST that ended in `lost`. Raises `lost` again where the POST has not arrived."""
        try:
            return look()
        except (RegistryNotFoundError, RegistryDeniedError) as error:
            failure = error
        if isinstance(lost, UNCLEAR):
            raise lost
        if isinstance(failure, RegistryDeniedError):
            raise failure
        raise RegistryConflictError(host=self.host, subject=subject, found=f"a {subject} that it does not show")

    def _conflict(self, subject: str, both: Differences) -> RegistryConflictError:
        found = f"another {', '.join(both)}"
        return RegistryConflictError(host=self.host, subject=subject, found=found, both=both)


def _attempt(create: Callable[[], object]) -> RegistryError | None:
    """None once created; the error, where the record exists or where nobody knows. Raises every other one."""
    try:
        create()
    except (RegistryExistsError, *UNCLEAR) as error:
        return error
    return None


def _gone(delete: Callable[[], object]) -> Outcome:
    try:
        delete()
    except (RegistryNotFoundError, RegistryGoneError):
        return Outcome.UNCHANGED
    return Outcome.DELETED
