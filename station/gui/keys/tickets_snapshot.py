"""Tickets, as the office thread tells of them; and what a person wants with them: frozen."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from station.keys.signer import Signer
from station.model.card import Problem
from station.store.tickets import TicketRow


@dataclass(frozen=True, slots=True)
class TicketsView:
    """The newest first."""

    rows: tuple[TicketRow, ...] = ()


@dataclass(frozen=True, slots=True)
class MakeTicket:
    """A ticket to be made: the service's profile, the list of cards, the delegate's key, the last day, the file."""

    profile: str
    cards: Path
    to: Path
    until: date
    path: Path


@dataclass(frozen=True, slots=True)
class Made:
    """A ticket that was made, and where it is."""

    ticket: str
    cards: int
    path: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A ticket that was taken in."""

    ticket: str
    cards: int
    aid: str


@dataclass(frozen=True, slots=True)
class Written:
    """Our certificate was written; people compare its fingerprint."""

    path: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Trusted:
    """An issuer whose tickets are taken from now on."""

    subject: str


TicketOutcome = Made | Taken | Written | Trusted | Signer | Problem
"""A Signer is to be compared by a person first."""


@dataclass(frozen=True, slots=True)
class ApplyWish:
    """Put the application of this profile on cards, as a received ticket allows it."""

    ticket: str
    profile: str
