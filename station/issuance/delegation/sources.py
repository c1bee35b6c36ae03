"""Where a delegate's grants come from: a ticket, or the station's own DAM keys (another site's: keys/remote)."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from station.desfire.dam import DelegatedApplication, Grant
from station.desfire.encode import CustodyDelegation, KeySource
from station.desfire.plan import dam_keys_of
from station.desfire.service import Service
from station.desfire.session import RandomBytes
from station.keys.ticket import Entries
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.store.tickets import Tickets


class TicketSource:
    """An opened ticket. Validity and single use are judged here, by the clock and the records; the card knows neither.

    A card that was begun in time is finished also afterwards.
    """

    def __init__(
        self, entries: Entries, service: Service, tickets: Tickets, now: Callable[[], datetime], *, simulated: bool
    ) -> None:
        """Raises TicketWorldError, TicketTermsError where the ticket does not suit."""
        entries.terms.check_world(simulated=simulated)
        entries.terms.check_application(service.application, service.creation.version)
        self._entries = entries
        self._terms = entries.terms
        self._tickets = tickets
        self._now = now

    @property
    def name(self) -> str:
        """By which a card's refusals are remembered."""
        return f"ticket {self._terms.ticket}"

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """See Source. Raises TicketCardError, ClockWrongError, TicketEarlyError, TicketExpiredError."""
        held = self._entries.of(uid)
        if not self._tickets.begun(self._terms.ticket, uid):
            self._terms.check_time(self._now(), self._tickets.latest())
        auth, default = (SecretKey(key.reveal()) for key in (held.auth_key, held.default_key))
        return replace(held, auth_key=auth, default_key=default)

    def begin(self, uid: CardUid) -> None:
        """See Source. Raises TicketUsedError."""
        self._tickets.begin(self._terms.ticket, uid)

    def done(self, uid: CardUid) -> None:
        """See Source."""
        self._tickets.use(self._terms.ticket, uid)


class OwnSource:
    """The station's own custody, which holds the DAM keys: an office that puts services on its own cards."""

    name = None

    def __init__(
        self, keys: Callable[[CardUid], KeySource], service: Service, random_bytes: RandomBytes = os.urandom
    ) -> None:
        """`keys` gives custody's for the work on one card."""
        self._keys = keys
        self._service = service
        self._random_bytes = random_bytes

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """See Source. Raises UnknownKeyError."""
        return granted_by(self._keys(uid), self._service, uid, self._random_bytes)

    def begin(self, uid: CardUid) -> None:
        """See Source: there is nothing to use up."""

    def done(self, uid: CardUid) -> None:
        """See Source."""


def granted_by(keys: KeySource, service: Service, uid: CardUid, random_bytes: RandomBytes = os.urandom) -> Grant:
    """The issuer's word for a service's application on one card. Raises UnknownKeyError."""
    dam_keys = dam_keys_of(service.profile, uid)
    if dam_keys is None:
        raise TypeError("a service is delegated")
    return CustodyDelegation(keys, dam_keys, random_bytes).grant(uid, service.application)
