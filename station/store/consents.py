"""What a holder was asked and answered, as records: purpose, text, language, time, operator, form, withdrawal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, select, update

from station.model.esi import Esi
from station.model.holder import Purpose
from station.store import schema

_consents = schema.consents

ROSTER = "roster"
"""The operator, and the text version, of a consent that a roster reports."""


_ABOUT_THE_PHOTO = (Purpose.PHOTO_ON_CARD, Purpose.PHOTO_TO_REGISTRY)


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer to the text `text_version` in `language`, taken down by `operator`, and perhaps withdrawn.

    A refusal (`granted` is false) ends at the moment at which it is given. `form` is the number of what was signed.
    """

    purpose: Purpose
    text_version: str
    given_at: datetime
    operator: str
    withdrawn_at: datetime | None
    withdrawn_by: str | None
    granted: bool = True
    language: str | None = None
    form: int | None = None

    @property
    def stands(self) -> bool:
        """Whether the person agrees now."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class Form:
    """What a person signed: a signature drawn on screen, the name typed in place of one, or a scanned sheet."""

    kind: Literal["signature", "typed", "scan"]
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """How answers were got: to which text, in which language, by whom, on which form."""

    text_version: str
    operator: str
    language: str | None = None
    form: int | None = None


def consents_of(connection: Connection, esi: Esi) -> tuple[Consent, ...]:
    """A holder's records, the oldest first."""
    wanted = select(_consents).where(_consents.c.esi_key == esi.key).order_by(_consents.c.id)
    return tuple(map(_consent, connection.execute(wanted)))


def consents_among(connection: Connection, keys: Iterable[str]) -> dict[str, list[Consent]]:
    """The same of several holders (by `Esi.key`) at once, of whom there are any: for dozens, not for thousands."""
    wanted = select(_consents).where(_consents.c.esi_key.in_(keys)).order_by(_consents.c.id)
    found: dict[str, list[Consent]] = {}
    for row in connection.execute(wanted):
        found.setdefault(row.esi_key, []).append(_consent(row))
    return found


def give(connection: Connection, esi: Esi, purpose: Purpose, asked: Asked, at: datetime) -> None:
    """Adds a record; while one to the same text stands, only a form adds another."""
    same = (_standing(esi, purpose), _consents.c.text_version == asked.text_version)
    if asked.form is not None or connection.execute(select(_consents).where(*same)).first() is None:
        connection.execute(insert(_consents).values(esi_key=esi.key, purpose=purpose.value, given_at=at, **_of(asked)))


def roster_row(esi: Esi, purpose: Purpose, at: datetime) -> dict[str, object]:
    """The record of what a roster says of somebody new, as a row to be added with others."""
    return {"esi_key": esi.key, "purpose": purpose.value, "given_at": at, **_of(Asked(ROSTER, ROSTER))}


def refuse(connection: Connection, esi: Esi, purpose: Purpose, asked: Asked, at: datetime) -> None:
    """Adds the record of a refusal, and ends what stood."""
    withdraw(connection, esi, purpose, asked.operator, at)
    ended = {"granted": False, "given_at": at, "withdrawn_at": at, "withdrawn_by": asked.operator}
    connection.execute(insert(_consents).values(esi_key=esi.key, purpose=purpose.value, **ended, **_of(asked)))


def keep_form(connection: Connection, esi: Esi, form: Form, at: datetime) -> int:
    """Keeps what was signed, and returns its number."""
    values = {"kind": form.kind, "media_type": form.media_type, "content": form.content, "at": at}
    forms = schema.forms
    return connection.execute(insert(forms).values(esi_key=esi.key, **values).returning(forms.c.id)).scalar_one()


def withdraw(connection: Connection, esi: Esi, purpose: Purpose, operator: str, at: datetime) -> None:
    """Ends what stands of this purpose."""
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
        stands = before is not None and before.stands
        if purpose in agreed:
            stands = stands or before is None or before.withdrawn_by == ROSTER
        elif before is not None and before.operator == ROSTER:
            stands = False
        if stands:
            standing.add(purpose)
    return frozenset(standing)


def take_over(
    connection: Connection, esi: Esi, records: Sequence[Consent], agreed: frozenset[Purpose], at: datetime
) -> bool:
    """Brings a holder's records to what a roster says (`after_roster`); returns whether that changed any."""
    before = frozenset(record.purpose for record in records if record.stands)
    after = after_roster(records, agreed)
    for purpose in Purpose:
        if purpose in after - before:
            give(connection, esi, purpose, Asked(ROSTER, ROSTER), at)
        elif purpose in before - after:
            withdraw(connection, esi, purpose, ROSTER, at)
    return after != before


def photo_unwanted(records: Sequence[Consent]) -> bool:
    """Whether the photo may not be kept: it was refused for the card, and nobody agreed to its going to ESC-R."""
    last = {record.purpose: record for record in records if record.purpose in _ABOUT_THE_PHOTO}
    on_card = last.get(Purpose.PHOTO_ON_CARD)
    refused = on_card is not None and not on_card.stands and on_card.withdrawn_by != ROSTER
    return refused and not any(record.stands for record in last.values())


def _of(asked: Asked) -> dict[str, object]:
    return {
        "text_version": asked.text_version,
        "operator": asked.operator,
        "language": asked.language,
        "form": asked.form,
    }


def _standing(esi: Esi, purpose: Purpose) -> ColumnElement[bool]:
    return and_(
        _consents.c.esi_key == esi.key, _consents.c.purpose == purpose.value, _consents.c.withdrawn_at.is_(None)
    )


def _consent(row: Row[Any]) -> Consent:
    return Consent(
        purpose=Purpose(row.purpose),
        text_version=row.text_version,
        given_at=row.given_at,
        operator=row.operator,
        withdrawn_at=row.withdrawn_at,
        withdrawn_by=row.withdrawn_by,
        granted=row.granted,
        language=row.language,
        form=row.form,
    )
