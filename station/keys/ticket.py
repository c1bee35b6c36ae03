"""A ticket: the issuer's word that a delegate may put one application on certain cards, for a while.

What it allows (`Terms`) anybody may read who holds the file; what it takes, a grant for each card, the delegate alone.
The card enforces AID, slot, quota, key settings and default key, since they are under its DAMMAC. The dates, and that
an entry is used once, are the station's own rules.
"""

import hmac
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime, timedelta

from station.desfire.dam import DelegatedApplication, Grant
from station.errors import (
    ClockWrongError,
    TicketCardError,
    TicketEarlyError,
    TicketExpiredError,
    TicketForeignError,
    TicketIssuerError,
    TicketTermsError,
    TicketWorldError,
)
from station.keys.identity import fingerprint
from station.keys.signer import certificate_digest, certificate_fingerprint
from station.model.card import CardUid

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far the issuer's clock may be ahead of the delegate's."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a ticket allows. `ticket` is its number: 16 hexadecimal digits.

    `dam_version` is that of the DAM keys on the cards, of which it has `cards`; `simulated`: for simulated ones alone.
    """

    ticket: str
    issuer: str
    simulated: bool
    application: DelegatedApplication
    dam_version: int
    made_at: datetime
    valid_from: datetime
    valid_until: datetime
    cards: int

    def check_time(self, now: datetime, known: datetime | None = None) -> None:
        """Whether it is valid now; `known` is the latest moment that the station has written down.

        Raises ClockWrongError, TicketEarlyError, TicketExpiredError.
        """
        self.check_fresh(now, known)
        if now < self.valid_from:
            raise TicketEarlyError(ticket=self.ticket, first=_minute(self.valid_from))

    def check_fresh(self, now: datetime, known: datetime | None = None) -> None:
        """Whether it is valid now or will be. Raises ClockWrongError, TicketExpiredError."""
        past = max(self.made_at, known or self.made_at)
        if now + CLOCKS_DIFFER < past:
            raise ClockWrongError(now=_minute(now), known=_minute(past))
        if now > self.valid_until:
            raise TicketExpiredError(ticket=self.ticket, last=_minute(self.valid_until))

    def check_application(self, wanted: DelegatedApplication, dam_version: int) -> None:
        """Whether this is the application that it allows. Raises TicketTermsError with the first field that differs."""
        found = difference((self.application, self.dam_version), (wanted, dam_version))
        if found is not None:
            raise TicketTermsError(ticket=self.ticket, found=found)

    def check_world(self, *, simulated: bool) -> None:
        """Raises TicketWorldError where the cards are not of the kind that it is for."""
        if simulated is not self.simulated:
            raise TicketWorldError(ticket=self.ticket)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket whose signature holds. `certificate` (DER) is the signer's; `recipient` and `ephemeral` are points.

    `header` and `sealed` are as they stand in the file.
    """

    terms: Terms
    certificate: bytes
    recipient: bytes
    ephemeral: bytes
    header: bytes
    sealed: bytes

    @property
    def signer(self) -> str:
        """The fingerprint of the signer's certificate, for people."""
        return certificate_fingerprint(self.certificate)

    def check_issuer(self, trusted: Container[str]) -> None:
        """`trusted` are SHA-256 digests of certificates, in hexadecimal. Raises TicketIssuerError."""
        if certificate_digest(self.certificate) not in trusted:
            raise TicketIssuerError(ticket=self.terms.ticket, fingerprint=self.signer)

    def check_recipient(self, identity: bytes) -> None:
        """Raises TicketForeignError where it is sealed for another point than ours."""
        if not hmac.compare_digest(self.recipient, identity):
            raise TicketForeignError(
                ticket=self.terms.ticket, recipient=fingerprint(self.recipient), ours=fingerprint(identity)
            )


class Entries:
    """The grants of an opened ticket, by card."""

    def __init__(self, terms: Terms, grants: dict[CardUid, Grant]) -> None:
        self.terms = terms
        self._grants = grants

    @property
    def uids(self) -> tuple[CardUid, ...]:
        """The cards that it is for."""
        return tuple(self._grants)

    def of(self, uid: CardUid) -> Grant:
        """One card's grant. Raises TicketCardError."""
        if uid not in self._grants:
            raise TicketCardError(uid=uid, ticket=self.terms.ticket)
        return self._grants[uid]

    def wipe(self) -> None:
        """Empties every key."""
        for grant in self._grants.values():
            grant.wipe()
        self._grants.clear()


def difference(allowed: tuple[DelegatedApplication, int], wanted: tuple[DelegatedApplication, int]) -> str | None:
    """The first field in which an application, or the version of the DAM keys, differs from what is allowed."""
    for field in ("aid", "slot", "slot_version", "quota", "key_settings_1", "key_settings_2", "iso_fid", "df_name"):
        ours, theirs = getattr(allowed[0], field), getattr(wanted[0], field)
        if ours != theirs:
            return f"its {field.replace('_', ' ')} is {_shown(ours)}, and {_shown(theirs)} is wanted"
    if allowed[1] != wanted[1]:
        return f"the version of the DAM keys is {allowed[1]:02X}, and {wanted[1]:02X} is wanted"
    return None


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M %Z}"


def _shown(value: object) -> str:
    return value.hex().upper() or "none" if isinstance(value, bytes) else "none" if value is None else str(value)
