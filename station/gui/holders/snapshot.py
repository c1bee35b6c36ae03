"""What travels between the People page and its workers: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from station.gui.holders.words import HoldersMsg
from station.gui.shown import Picture
from station.issuance.insight import Insight
from station.issuance.intake import Change, Tally
from station.issuance.papers.notice import Notice
from station.issuance.papers.sheet import Heading, Paragraph, Row
from station.model.card import Problem
from station.model.esi import Esi
from station.model.holder import Purpose
from station.roster.source import Source
from station.roster.table import BadRow
from station.store.consents import Form
from station.store.holders import HolderEntry

Told = Heading | Paragraph | Row | Picture
"""One block of a person's view, its pictures decoded."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who was found; `more` where there are others."""

    entries: tuple[HolderEntry, ...] = field(default=(), repr=False)
    more: bool = False


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person. `asked` is false until ESC-R has been asked."""

    insight: Insight = field(repr=False)
    notice: Notice = field(repr=False)
    told: tuple[Told, ...] = field(repr=False)
    institution: str
    asked: bool

    @property
    def esi(self) -> Esi:
        """Whose view it is."""
        return self.insight.holder.esi


@dataclass(frozen=True, slots=True)
class Gone:
    """The person is erased. `left` where traces in the database's file go later; `waits`: ESC-R has to be told."""

    cards: int = 0
    files: int = 0
    left: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, and with which file; `waits`: something of this person waits to be told to ESC-R."""

    msg: HoldersMsg
    file: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose view, in which language; None for the person's own where there is a text in it, else `otherwise`."""

    esi: Esi
    language: str | None
    otherwise: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person answers to a notice, and what was signed: on screen, or a scanned sheet by its path."""

    esi: Esi
    language: str
    answers: Mapping[Purpose, bool]
    form: Form | Path | None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says is right, as it was typed. A photo has a way of its own (`station.gui.photo`)."""

    esi: Esi
    name: str = field(repr=False)
    email: str = field(repr=False)
    level: str
    role: str = field(repr=False)
    language: str
    valid_until: date


@dataclass(frozen=True, slots=True)
class RosterState:
    """A roster as far as it is read. `rows` are the first that were rejected or change something; `left` is how many
    more there are. `day_first`: the file itself showed that it writes the day before the month.
    """

    source: Source | None = None
    tally: Tally = field(default_factory=Tally)
    rows: tuple[Change | BadRow, ...] = field(default=(), repr=False)
    left: int = 0
    reading: bool = False
    applied: bool = False
    windows_text: bool = False
    day_first: bool = False
    problem: Problem | None = None
