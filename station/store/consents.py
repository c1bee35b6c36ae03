"""What a holder has agreed to, as records: purpose, text, time, operator, withdrawal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, select, update

from station.model.esi import Esi
from station.model.holder import Purpose
from station.store import schema

_consents = schema.consents

ROSTER = "roster"
"""The operator, and the text version, of a consent that a roster reports."""


@dataclass(frozen=True, slots=True)
class Consent:
    """One record: given to the text `text_version`, taken down by `operator`, and perhaps withdrawn."""

    purpose: Purpose
    text_version: str
    given_at: datetime
    operator: str
    withdrawn_at: datetime | None
    withdrawn_by: str | None


def consents_of(connection: Connection, esi: Esi) -> tuple[Consent, ...]:
    """A holder's records, the oldest first."""
    wanted = select(_consents).where(_consents.c.esi_key == esi.key).order_by(_consents.c.id)
    return tuple(map(_consent, connection.execute(wanted)))


def give(connection: Connection, esi: Esi, purpose: Purpose, text_version: str, operator: str, at: datetime) -> None:
    """Adds a record; while one of this purpose stands, nothing changes."""
    if connection.execute(select(_consents).where(_standing(esi, purpose))).first() is None:
        connection.execute(
            insert(_consents).values(
                esi_key=esi.key, purpose=purpose.value, text_version=text_version, given_at=at, operator=operator
            )
        )


def withdraw(connection: Connection, esi: Esi, purpose: Purpose, operator: str, at: datetime) -> None:
    """Ends the record of this purpose that stands, if there is one."""
    connection.execute(update(_consents).where(_standing(esi, purpose)).values(withdrawn_at=at, withdrawn_by=operator))


def after_roster(records: Sequence[Consent], agreed: frozenset[Purpose]) -> frozenset[Purpose]:
    """What stands once a roster has spoken, as far as a roster may.

    It ends what a roster gave, and gives again what a roster ended. A person's word at the desk outweighs it: what a
    person gave or withdrew there stays so.
    """
    last = {record.purpose: record for record in records}
    standing: set[Purpose] = set()
    for purpose in Purpose:
        before = last.get(purpose)
        stands = before is not None and before.withdrawn_at is None
        if purpose in agreed:
            stands = stands or before is None or before.withdrawn_by == ROSTER
        elif before is not None and before.operator == ROSTER:
            stands = False
        if stands:
            standing.add(purpose)
    return frozenset(standing)


def take_over(connection: Connection, esi: Esi, agreed: frozenset[Purpose], at: datetime) -> None:
    """Brings the records to what a roster says (`after_roster`)."""
    records = consents_of(connection, esi)
    before = {record.purpose for record in records if record.withdrawn_at is None}
    after = after_roster(records, agreed)
    for purpose in Purpose:
        if purpose in after - before:
            give(connection, esi, purpose, ROSTER, ROSTER, at)
        elif purpose in before - after:
            withdraw(connection, esi, purpose, ROSTER, at)


def _standing(esi: Esi, purpose: Purpose) -> ColumnElement[bool]:
    return and_(
        _consents.c.esi_key == esi.key, _consents.c.purpose == purpose.value, _consents.c.withdrawn_at.is_(None)
    )


def _consent(row: Row[Any]) -> Consent:
    return Consent(
        Purpose(row.purpose), row.text_version, row.given_at, row.operator, row.withdrawn_at, row.withdrawn_by
    )
