"""A card office in the middle of its term, for pictures: people, cards of every standing, stocks; all invented."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from station.bootstrap import Choices, Station, open_station, simulator
from station.cli.batch import Batch, nobody_looks
from station.issuance.lifecycle import LifeCycle
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder, Purpose
from station.model.standing import Act, Reason
from station.model.supply import Supply
from station.roster.sample import sample_roster
from station.roster.table import read_roster
from station.settings import Settings
from station.store.existing import ExistingCard

NAMES = (
    "Anna Nowak|Zoë Müller|Łukasz Brzęk|Inês Carvalho|Jonas Petraitis|Éva Szabó|Mirko Đurić|Saara Niemi"
    "|Tomáš Dvořák|Ada Byrne|Chloé Lefèvre|Nuno Pereira|Ingrid Solberg|Marta Kovač|Pieter van den Berg|Aoife Ní Bhriain"
    "|Elif Yılmaz|Luca Ferrari|Hanna Virtanen|Georgi Petrov|Leïla Haddad|Emil Lindqvist|Rosa Marín|Kärt Tamm"
)
_TODAY = datetime.now().astimezone().date()
_MADE = 16
_MONTHS = (6, 6, 7, 8, 8, 8, 9, 9, 9, 9, 9, 10, 10, 10, 11, 11)
"""In which month each card was made."""
_STOCKS = ((Supply.CARD, 500, 42500), (Supply.RIBBON, 400, 18000), (Supply.HOLOGRAM, 48, 900))
_LEVELS = (AcademicLevel.BACHELOR, AcademicLevel.MASTER, AcademicLevel.BACHELOR, AcademicLevel.DOCTORATE)


def settings_of(folder: Path) -> Settings:
    """The office's settings: everything simulated, below one folder."""
    return Settings(data_dir=folder / "records", registry="simulated")


def choices_of(folder: Path) -> Choices:
    """Its parts."""
    return Choices(f"simulated:{folder / 'stack'}", f"pdf:{folder / 'faces'}", "simulated")


@contextmanager
def opened(folder: Path) -> Generator[Station]:
    """The office's station."""
    with open_station(settings_of(folder), choices_of(folder)) as station:
        yield station


def furnish(folder: Path) -> None:
    """Makes the office: some have their cards, some wait for theirs."""
    simulator("blanks")(str(folder / "stack"), _MADE + 16, 1)
    made = tuple(_holder(number, name) for number, name in enumerate(NAMES.split("|")))
    with opened(folder) as station:
        store = station.desk.store
        list(Batch(station, lambda _: None, lambda: None, nobody_looks).run(made[:_MADE]))
        for holder in (*made[_MADE:], *read_roster(sample_roster(), _TODAY).holders):
            store.holders.save(holder)
        for number, holder in enumerate(made[_MADE:]):
            store.existing.save(ExistingCard(holder.esi, old_number=f"A-{1017 + number}"))
        for supply, amount, cents in (
            (Supply.CARD, 500, 42500),
            (Supply.RIBBON, 400, 18000),
            (Supply.HOLOGRAM, 48, 900),
        ):
            store.supplies.deliver(supply, amount, cents)
        life = LifeCycle(store, station.desk.now)
        cards = [store.cards.of_holder(holder.esi)[0].escn for holder in made[:_MADE]]
        for card, act, reason in (
            (cards[1], Act.SUSPEND, Reason.LOST),
            (cards[4], Act.SUSPEND, Reason.STOLEN),
            (cards[6], Act.REPLACE, Reason.OUT_OF_ORDER),
            (cards[9], Act.REVOKE, Reason.LEFT),
        ):
            life.act(card, act, reason, operator="Ada")
    _spread(folder / "records")


def _holder(number: int, name: str) -> Holder:
    esi = Esi.build("uni-demo.example", f"2026-{100 + number:04d}")
    until = _TODAY + timedelta(days=400 + 30 * (number % 5))
    email = f"s{100 + number}@uni-demo.example"
    agreed = frozenset(Purpose) - {Purpose.PHOTO_ON_CARD, Purpose.PHOTO_TO_REGISTRY}
    return Holder(esi, name, _LEVELS[number % len(_LEVELS)], until, email, consents=agreed)


def _spread(records: Path) -> None:
    """The cards were made month after month."""
    with sqlite3.connect(records / "simulated.sqlite") as connection:
        numbers = [row[0] for row in connection.execute("SELECT escn FROM cards ORDER BY created")]
        for escn, month in zip(numbers, _MONTHS, strict=True):
            made = f"{_TODAY.year}-{min(month, _TODAY.month):02d}-02 09:30:00.000000"
            connection.execute("UPDATE cards SET created = ? WHERE escn = ?", (made, escn))
