"""A delegate at work: a service's application onto the cards of another institution, put there, renewed, taken away.

A card that is taken away too early goes on where it was: what stands on it tells how far it came.
"""

import enum
import os
from collections.abc import Callable
from typing import Protocol, assert_never

from station.desfire.dam import DelegatedApplication, Grant
from station.desfire.encode import AttemptMemory, KeySource, apply_plan
from station.desfire.key_versions import Held
from station.desfire.observe import CardObserved, observe
from station.desfire.plan import Plan
from station.desfire.provision import Provisioned
from station.desfire.service import Service, compile_deletion, compile_service
from station.desfire.session import RandomBytes
from station.desfire.verify import verify_card
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.reader.port import CardConnection


@enum.unique
class Errand(enum.Enum):
    """What is done with the application."""

    APPLY = "apply"
    UPDATE = "update"
    """It is put there, in place of another version of itself if one stands there."""
    DELETE = "delete"


class Source(Protocol):
    """Who allows the application: a ticket, another site's service, or the station's own keys."""

    @property
    def name(self) -> str | None:
        """By which a card's refusals are remembered; None: by the names of the station's own keys."""
        ...

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """The issuer's word for one card; the caller empties it. Raises OperatorError."""
        ...

    def begin(self, uid: CardUid) -> None:
        """Before the first command that changes the card. Raises TicketUsedError."""
        ...

    def done(self, uid: CardUid) -> None:
        """The card holds its application, verified; it may have held it before."""
        ...


class Delegate:
    """Does one errand on card after card; `keys` gives the service's own for the work on one card.

    An application that stands on a card keeps the versions of its keys that `held` tells of (a roll may be under way).
    """

    def __init__(
        self,
        service: Service,
        source: Source,
        keys: Callable[[CardUid], KeySource],
        attempts: AttemptMemory,
        errand: Errand,
        random_bytes: RandomBytes = os.urandom,
        held: Held = lambda _: frozenset(),
    ) -> None:
        self._held = held
        self._service = service.entrusted(source.name) if source.name else service
        self._source = source
        self._keys = keys
        self._attempts = attempts
        self._errand = errand
        self._random_bytes = random_bytes

    def provision(self, connection: CardConnection) -> Provisioned:
        """One card. Everything that can be refused is refused before the card is changed.

        Raises ForeignCardError, NoDamKeysError, CardConflictError, WrongKeyError, CardVerificationError,
        ProtocolError, and what source, keys and connection raise.
        """
        observed = observe(connection, self._service.profile)
        service = self._service.on_card(observed, self._held)
        plan, keys = self._plan(service, observed), self._keys(observed.uid)
        if plan.operations:
            grant = self._source.grant(observed.uid, self._service.application)
            try:
                self._carry_out(plan, connection, keys, grant)
            finally:
                grant.wipe()
        if self._errand is not Errand.DELETE:
            contents = self._service.contents(observed.uid)
            verify_card(connection, service.profile, contents, keys, ev2=observed.ev2)
            self._source.done(observed.uid)
        return Provisioned(observed.uid, observed.version, already=not plan.operations)

    def _plan(self, service: Service, observed: CardObserved) -> Plan:
        match self._errand:
            case Errand.APPLY:
                return compile_service(service, observed)
            case Errand.UPDATE:
                return compile_service(service, observed, replacing=True)
            case Errand.DELETE:
                return compile_deletion(service, observed)
            case _:
                assert_never(self._errand)

    def _carry_out(self, plan: Plan, connection: CardConnection, keys: KeySource, grant: Grant) -> None:
        if self._errand is not Errand.DELETE:
            self._source.begin(plan.uid)
        granted = _Granted(keys, grant)
        apply_plan(
            plan,
            connection,
            granted,
            attempts=self._attempts,
            random_bytes=self._random_bytes,
            delegation=granted,
        )


class _Granted:
    """One card's grant as a plan asks for it: the word for its application, and the default key by its version, 00."""

    def __init__(self, keys: KeySource, grant: Grant) -> None:
        self._keys = keys
        self._grant = grant

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """See Delegation."""
        return self._grant

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See KeySource. No other key has the version 00."""
        return self._grant.default_key if version == 0 else self._keys.derive(name, version, div_input)
