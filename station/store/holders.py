"""Holders, their photos and their consents."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, case, delete, exists, func, insert, select, update

from station.model.esi import Esi
from station.model.fold import fold
from station.model.holder import AcademicLevel, Holder, Purpose
from station.model.standing import Standing
from station.store import consents, schema
from station.store.consents import Asked, Consent, Form
from station.store.holder_search import add_entries, find_keys, rename_entries
from station.store.transactions import Transactions

_cards = schema.cards
_holders = schema.holders
_photos = schema.photos
_consents = schema.consents
_PAGE = 500


@dataclass(frozen=True, slots=True)
class HolderEntry:
    """A holder in a list: whether there is a photo, which `Holders.find` brings, is said without reading it."""

    esi: Esi
    name: str = field(repr=False)
    level: AcademicLevel | None
    valid_until: date
    consents: frozenset[Purpose]
    role: str | None = None
    language: str | None = None
    has_photo: bool = False


class Holders:
    """The people whom cards are made for."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def save(self, holder: Holder) -> Holder:
        """Adds a holder of a roster, or takes over what the roster says now; returns the holder as it then stands.

        The ESI keeps the spelling it had first. Consents become records (`station.store.consents.take_over`): what a
        person withdrew at the desk, and a photo that was refused, is missing in the holder that comes back.
        """
        with self._transactions.write() as connection:
            self.save_all([holder])
            return next(_found(connection, [holder.esi], photo=True))

    def save_all(self, holders: Iterable[Holder]) -> None:
        """Saves several in one transaction, all of them or none: for dozens, with few statements for all together."""
        now = self._clock()
        people = {holder.esi.key: holder for holder in holders}
        with self._transactions.write() as connection:
            these = select(_holders.c.esi_key, _holders.c.name).where(_holders.c.esi_key.in_(people))
            names = {row.esi_key: row.name for row in connection.execute(these)}
            _add(connection, [holder for key, holder in people.items() if key not in names], now)
            _take_over(connection, {key: people[key] for key in names}, names, now)

    def find(self, esi: Esi, *, photo: bool = True) -> Holder | None:
        """The holder with this identifier, in either case; with the consents that stand and, if wanted, the photo."""
        with self._transactions.read() as connection:
            return next(_found(connection, [esi], photo=photo), None)

    def find_all(self, esis: Iterable[Esi]) -> dict[Esi, Holder]:
        """Those of these holders who are known, with photos and consents: for dozens, not for thousands."""
        with self._transactions.read() as connection:
            return {holder.esi: holder for holder in _found(connection, esis, photo=True)}

    def identifiers(self) -> Iterator[Esi]:
        """Everybody's identifier, as they are read: a transaction stands while you iterate."""
        with self._transactions.read() as connection:
            for text in connection.scalars(select(_holders.c.esi).order_by(_holders.c.esi_key)):
                yield Esi.parse(text)

    def agreeing(self, purpose: Purpose) -> Iterator[Holder]:
        """All who agree to this, by name, without photos, as they are read: a transaction stands while you iterate."""
        agreed = exists().where(
            _consents.c.esi_key == _holders.c.esi_key,
            _consents.c.purpose == purpose.value,
            _consents.c.withdrawn_at.is_(None),
        )
        wanted = select(_holders.c.esi).where(agreed).order_by(_holders.c.search_key)
        with self._transactions.read() as connection:
            for page in connection.scalars(wanted).partitions(_PAGE):
                found = {holder.esi: holder for holder in _found(connection, map(Esi.parse, page), photo=False)}
                yield from (found[esi] for esi in map(Esi.parse, page))

    def over_before(self, day: date) -> tuple[tuple[Esi, date, int], ...]:
        """Whose status, and every card that was not revoked, ended before this day: the longest gone first.

        Each with the last day on which one of them was good, and how many cards there are.
        """
        good = case((_cards.c.standing != Standing.REVOKED.value, _cards.c.expires_on))
        last_day = func.max(_holders.c.valid_until, func.coalesce(func.max(good), _holders.c.valid_until))
        query = (
            select(_holders.c.esi, last_day.label("last_day"), func.count(_cards.c.escn).label("cards"))
            .outerjoin(_cards, _cards.c.esi_key == _holders.c.esi_key)
            .where(_holders.c.valid_until < day)
            .group_by(_holders.c.esi_key)
            .having(last_day < day)
            .order_by("last_day", _holders.c.esi_key)
        )
        with self._transactions.read() as connection:
            return tuple((Esi.parse(row.esi), row.last_day, row.cards) for row in connection.execute(query))

    def search(self, text: str, limit: int = 200) -> tuple[HolderEntry, ...]:
        """The first `limit` holders whom this finds (`station.store.holder_search`), the nearest first.

        An empty text finds everybody, by name.
        """
        if not text.strip():
            return self._entries(select(_holders).order_by(_holders.c.search_key).limit(limit))
        with self._transactions.read() as connection:
            keys = find_keys(connection, text, limit)
        return self.listed(keys)

    def listed(self, keys: Iterable[str]) -> tuple[HolderEntry, ...]:
        """Those of these holders (by `Esi.key`) who are known, in this order: for dozens, not for thousands."""
        wanted = list(keys)
        found = self._entries(select(_holders).where(_holders.c.esi_key.in_(wanted)))
        by_key = {entry.esi.key: entry for entry in found}
        return tuple(by_key[key] for key in wanted if key in by_key)

    def numbered(self, numbers: Iterable[str]) -> dict[str, str]:
        """Who alone has each of these student numbers, the end of an ESI: `Esi.key` by the folded number."""
        wanted = {number.casefold() for number in numbers if number}
        if not wanted:
            return {}
        owners: dict[str, list[str]] = {}
        with self._transactions.read() as connection:
            for key in connection.scalars(select(_holders.c.esi_key)):
                if (number := key.rpartition(":")[2]) in wanted:
                    owners.setdefault(number, []).append(key)
        return {number: keys[0] for number, keys in owners.items() if len(keys) == 1}

    def answer(self, esi: Esi, answers: Mapping[Purpose, bool], asked: Asked, form: Form | None = None) -> None:
        """Records what a person answers at the desk, purpose by purpose, on the form that was signed if there is one.

        A photo that is refused is deleted.
        """
        now = self._clock()
        with self._transactions.write() as connection:
            number = consents.keep_form(connection, esi, form, now) if form else None
            for purpose, granted in answers.items():
                note = consents.give if granted else consents.refuse
                note(connection, esi, purpose, replace(asked, form=number), now)
            _drop_unwanted_photo(connection, esi)

    def withdraw_consent(self, esi: Esi, purpose: Purpose, *, operator: str) -> None:
        """Records that a person no longer agrees: a roster does not bring this consent back, nor a photo with it."""
        with self._transactions.write() as connection:
            consents.withdraw(connection, esi, purpose, operator, self._clock())
            _drop_unwanted_photo(connection, esi)

    def foresee(self, holder: Holder) -> Holder:
        """The holder as `save` would leave him: what a person said at the desk outweighs a roster."""
        with self._transactions.read() as connection:
            records = consents.consents_of(connection, holder.esi)
        photo = None if consents.photo_unwanted(records) else holder.photo
        return replace(holder, photo=photo, consents=consents.after_roster(records, frozenset(holder.consents)))

    def consents(self, esi: Esi) -> tuple[Consent, ...]:
        """All consent records of a holder, the oldest first, the withdrawn ones too."""
        with self._transactions.read() as connection:
            return consents.consents_of(connection, esi)

    def form(self, number: int) -> Form | None:
        """What was signed."""
        forms = schema.forms
        with self._transactions.read() as connection:
            row = connection.execute(select(forms).where(forms.c.id == number)).one_or_none()
            return Form(row.kind, row.media_type, row.content) if row else None

    def _entries(self, query: Select[Any]) -> tuple[HolderEntry, ...]:
        with self._transactions.read() as connection:
            rows = connection.execute(query.add_columns(_HAS_PHOTO)).all()
            agreed = _agreed(connection, query)
            return tuple(
                HolderEntry(
                    Esi.parse(row.esi),
                    row.name,
                    _level(row),
                    row.valid_until,
                    agreed.get(row.esi_key, frozenset()),
                    row.role,
                    row.language,
                    row.has_photo,
                )
                for row in rows
            )


_HAS_PHOTO = exists().where(_photos.c.esi_key == _holders.c.esi_key).label("has_photo")


def _agreed(connection: Connection, people: Select[Any]) -> dict[str, frozenset[Purpose]]:
    """The consents that stand, by holder, of those whom the query over holders finds."""
    wanted = select(_consents.c.esi_key, _consents.c.purpose).where(
        _consents.c.esi_key.in_(people.with_only_columns(_holders.c.esi_key)), _consents.c.withdrawn_at.is_(None)
    )
    agreed: dict[str, frozenset[Purpose]] = {}
    for key, purpose in connection.execute(wanted):
        agreed[key] = agreed.get(key, frozenset()) | {Purpose(purpose)}
    return agreed


def _level(row: Row[Any]) -> AcademicLevel | None:
    return AcademicLevel(row.level) if row.level else None


def _values(holder: Holder, now: datetime) -> dict[str, object]:
    return {
        "name": holder.name,
        "search_key": f"{fold(holder.name)} {holder.esi.key}",
        "level": holder.level.value if holder.level else None,
        "valid_until": holder.valid_until,
        "email": holder.email,
        "role": holder.role,
        "language": holder.language,
        "updated": now,
    }


def _add(connection: Connection, people: list[Holder], now: datetime) -> None:
    """Adds people whom nothing is known of yet."""
    rows = [{"esi_key": one.esi.key, "esi": one.esi.text, **_values(one, now)} for one in people]
    photos = [{"esi_key": one.esi.key, "picture": one.photo} for one in people if one.photo is not None]
    given = [consents.roster_row(one.esi, purpose, now) for one in people for purpose in Purpose if one.agrees(purpose)]
    for table, values in ((_holders, rows), (_photos, photos), (_consents, given)):
        if values:
            connection.execute(insert(table), values)
    add_entries(connection, {one.esi: one.name for one in people})


def _take_over(connection: Connection, people: Mapping[str, Holder], names: Mapping[str, str], now: datetime) -> None:
    """Changes people who are known, by these names so far; what is as it was is not written again."""
    if not people:
        return
    this = update(_holders).where(_holders.c.esi_key == bindparam("person"))
    connection.execute(this, [{"person": key, **_values(one, now)} for key, one in people.items()])
    rename_entries(connection, {one.esi: one.name for key, one in people.items() if one.name != names[key]})
    _take_photos_over(connection, people)
    records = consents.consents_among(connection, people)
    for key, one in people.items():
        if consents.take_over(connection, one.esi, records.get(key, ()), frozenset(one.consents), now):
            _drop_unwanted_photo(connection, one.esi)
        elif one.photo is not None and consents.photo_unwanted(records.get(key, ())):
            connection.execute(delete(_photos).where(_photos.c.esi_key == key))


def _take_photos_over(connection: Connection, people: Mapping[str, Holder]) -> None:
    kept = select(_photos.c.esi_key, _photos.c.picture).where(_photos.c.esi_key.in_(people))
    before = {row.esi_key: row.picture for row in connection.execute(kept)}
    others = [key for key, one in people.items() if one.photo != before.get(key)]
    if others:
        connection.execute(delete(_photos).where(_photos.c.esi_key.in_(others)))
    if rows := [{"esi_key": key, "picture": people[key].photo} for key in others if people[key].photo is not None]:
        connection.execute(insert(_photos), rows)


def _drop_unwanted_photo(connection: Connection, esi: Esi) -> None:
    if consents.photo_unwanted(consents.consents_of(connection, esi)):
        connection.execute(delete(_photos).where(_photos.c.esi_key == esi.key))


def _found(connection: Connection, esis: Iterable[Esi], *, photo: bool) -> Iterator[Holder]:
    these = select(_holders).where(_holders.c.esi_key.in_([esi.key for esi in esis]))
    agreed = _agreed(connection, these)
    with_photos = these.add_columns(_photos.c.picture).outerjoin(_photos)
    for row in connection.execute(with_photos if photo else these).all():
        yield Holder(
            esi=Esi.parse(row.esi),
            name=row.name,
            level=_level(row),
            valid_until=row.valid_until,
            email=row.email,
            role=row.role,
            language=row.language,
            photo=row.picture if photo else None,
            consents=agreed.get(row.esi_key, frozenset()),
        )
