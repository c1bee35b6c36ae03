"""Tickets in the records: made for others, received from others, and what is left of those."""

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, func, insert, select, update

from station.errors import NoSuchIssuerError, NoSuchTicketError, TicketKnownError, TicketUsedError
from station.model.card import CardUid
from station.model.deed import Action, Deed
from station.model.quoting import cut
from station.store import schema
from station.store.audit import Audit
from station.store.transactions import Transactions

_issuers, _tickets, _entries = schema.dam_issuers, schema.dam_tickets, schema.dam_entries


@enum.unique
class Side(enum.Enum):
    """Whether a ticket was made here or came from somebody else."""

    MADE = "made"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class TrustedIssuer:
    """A certificate that is trusted since `at`: its SHA-256 (hexadecimal) and its subject."""

    digest: str
    subject: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A ticket as it may be listed: `party` is the other side, `aid` six hexadecimal digits.

    `begun` counts cards whose application was begun and not verified yet, `used` those that have it: on the received
    side alone.
    """

    ticket: str
    side: Side
    party: str
    aid: str
    slot: int
    slot_version: int
    cards: int
    valid_from: datetime
    valid_until: datetime
    at: datetime
    begun: int = 0
    used: int = 0


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One card of a received ticket."""

    uid: CardUid
    begun: datetime | None
    used: datetime | None


class Tickets:
    """Tickets, their cards, and the issuers that are trusted; who trusted them is audited."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime], audit: Audit) -> None:
        self._transactions = transactions
        self._clock = clock
        self._audit = audit

    def trust(self, digest: str, subject: str) -> None:
        """From now on tickets signed with this certificate (SHA-256, hexadecimal) are taken; may be said again."""
        with self._transactions.write() as connection:
            if connection.scalar(select(_issuers.c.digest).where(_issuers.c.digest == digest)) is None:
                connection.execute(insert(_issuers).values(digest=digest, subject=subject, at=self._clock()))
                self._audit.append(Deed(Action.ISSUER_TRUSTED, f"certificate {digest}"))

    def distrust(self, digest: str) -> None:
        """From now on its tickets are refused, those also that are here already. Raises NoSuchIssuerError."""
        with self._transactions.write() as connection:
            if not connection.execute(delete(_issuers).where(_issuers.c.digest == digest)).rowcount:
                raise NoSuchIssuerError
            self._audit.append(Deed(Action.ISSUER_DISTRUSTED, f"certificate {digest}"))

    def trusted(self) -> frozenset[str]:
        """The digests of trusted certificates."""
        return frozenset(one.digest for one in self.issuers())

    def issuers(self) -> tuple[TrustedIssuer, ...]:
        """Whose tickets are taken, by name."""
        with self._transactions.read() as connection:
            rows = connection.execute(select(_issuers).order_by(_issuers.c.subject, _issuers.c.digest))
            return tuple(TrustedIssuer(row.digest, row.subject, row.at) for row in rows)

    def made(self, row: TicketRow) -> None:
        """Notes a ticket that was made here; of its cards only how many there are."""
        with self._transactions.write() as connection:
            self._add(connection, row, None)

    def receive(self, row: TicketRow, content: bytes, uids: Iterable[CardUid]) -> None:
        """Keeps a ticket, sealed as it came, and its cards. Raises TicketKnownError."""
        with self._transactions.write() as connection:
            if connection.execute(select(_tickets.c.ticket).where(_received(row.ticket))).first():
                raise TicketKnownError(ticket=row.ticket)
            self._add(connection, row, content)
            connection.execute(insert(_entries), [{"ticket": row.ticket, "uid": str(uid)} for uid in uids])

    def all(self) -> tuple[TicketRow, ...]:
        """Every ticket, the latest first."""
        begun = func.count(_entries.c.begun) - func.count(_entries.c.used)
        counts = (
            select(_entries.c.ticket, begun.label("begun"), func.count(_entries.c.used).label("used"))
            .group_by(_entries.c.ticket)
            .subquery()
        )
        joined = _tickets.outerjoin(
            counts, and_(_tickets.c.ticket == counts.c.ticket, _tickets.c.side == Side.RECEIVED.value)
        )
        listed = [column for column in _tickets.c if column is not _tickets.c.content]
        wanted: Select[Any] = (
            select(*listed, counts.c.begun, counts.c.used).select_from(joined).order_by(_tickets.c.at.desc())
        )
        with self._transactions.read() as connection:
            return tuple(map(_row, connection.execute(wanted)))

    def content(self, given: str) -> bytes:
        """The file of a received ticket, by the beginning of its number. Raises NoSuchTicketError."""
        wanted = select(_tickets.c.content).where(
            _tickets.c.side == Side.RECEIVED.value, _tickets.c.ticket.startswith(given.upper(), autoescape=True)
        )
        with self._transactions.read() as connection:
            found = connection.scalars(wanted.limit(2)).all()
        if len(found) != 1 or not given:
            raise NoSuchTicketError(given=cut(given))
        return found[0]

    def entries(self, ticket: str) -> tuple[EntryRow, ...]:
        """The cards of a received ticket."""
        with self._transactions.read() as connection:
            rows = connection.execute(select(_entries).where(_entries.c.ticket == ticket).order_by(_entries.c.uid))
            return tuple(EntryRow(CardUid(bytes.fromhex(row.uid)), row.begun, row.used) for row in rows)

    def begun(self, ticket: str, uid: CardUid) -> bool:
        """Whether this card was begun with this ticket."""
        with self._transactions.read() as connection:
            return connection.scalar(select(_entries.c.begun).where(_entry(ticket, uid))) is not None

    def begin(self, ticket: str, uid: CardUid) -> None:
        """Notes that the card is about to be changed; may be said again until it is used. Raises TicketUsedError."""
        with self._transactions.write() as connection:
            used = connection.scalar(select(_entries.c.used).where(_entry(ticket, uid)))
            if used is not None:
                raise TicketUsedError(ticket=ticket, uid=uid, when=f"{used.astimezone():%Y-%m-%d %H:%M}")
            fresh = and_(_entry(ticket, uid), _entries.c.begun.is_(None))
            connection.execute(update(_entries).where(fresh).values(begun=self._clock()))

    def use(self, ticket: str, uid: CardUid) -> None:
        """Notes that the card has its application, where it was begun for that; may be said again."""
        fresh = and_(_entry(ticket, uid), _entries.c.begun.is_not(None), _entries.c.used.is_(None))
        with self._transactions.write() as connection:
            connection.execute(update(_entries).where(fresh).values(used=self._clock()))

    def latest(self) -> datetime | None:
        """The latest moment written down here: the clock has been past it."""
        moments = (_tickets.c.at, _entries.c.begun, _entries.c.used)
        with self._transactions.read() as connection:
            return max(filter(None, (connection.scalar(select(func.max(column))) for column in moments)), default=None)

    def _add(self, connection: Connection, row: TicketRow, content: bytes | None) -> None:
        values = {name: getattr(row, name) for name in TicketRow.__slots__ if name not in ("side", "begun", "used")}
        connection.execute(insert(_tickets).values(**values, side=row.side.value, content=content))


def _row(row: Row[Any]) -> TicketRow:
    counts = row.begun or 0, row.used or 0
    placed = row.aid, row.slot, row.slot_version
    times = row.valid_from, row.valid_until, row.at
    return TicketRow(row.ticket, Side(row.side), row.party, *placed, row.cards, *times, *counts)


def _received(ticket: str) -> ColumnElement[bool]:
    return and_(_tickets.c.ticket == ticket, _tickets.c.side == Side.RECEIVED.value)


def _entry(ticket: str, uid: CardUid) -> ColumnElement[bool]:
    return and_(_entries.c.ticket == ticket, _entries.c.uid == str(uid))
