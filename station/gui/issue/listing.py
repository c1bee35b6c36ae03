"""The holders with their cards, as the window lists them: read on the threads of the workers."""

from collections.abc import Iterable
from functools import lru_cache

from station.errors import DifferentCardError, KnownCardError, OperatorError
from station.gui.explain import facts_of
from station.gui.issue.progress import at_rest
from station.gui.issue.snapshot import CardBrief, HolderRow, Owner, Person, StepSeen
from station.gui.sentences import SENTENCES
from station.issuance.book import Book
from station.issuance.desk import Desk
from station.issuance.job import Order
from station.issuance.readiness import why_not
from station.model.card import CardState, CardUid
from station.model.card_stock import outlives_its_look
from station.model.esi import Esi
from station.model.holder import Holder
from station.printer.template import shipped_template
from station.store.cards import CardRecord
from station.store.holders import HolderEntry

AT_HAND = 400
"""So many people stand in the list; of more than these, the search finds who is wanted."""
_OF_ANOTHER = {KnownCardError.code: "uid", DifferentCardError.code: "found"}
"""The problems of a card that lies there in another's place, and the fact that is its UID."""
_BOUND_BY_STATE = frozenset({CardState.ENCODED, CardState.PRINTING, CardState.PRINTED, CardState.SPOILED})


def first_rows(desk: Desk) -> tuple[tuple[HolderRow, ...], bool]:
    """The list at hand, and whether it holds everybody: by name; of too many, first those with an unfinished card."""
    holders = desk.store.holders
    by_name = holders.search("", AT_HAND + 1)
    if len(by_name) <= AT_HAND:
        return rows_of(desk, by_name), True
    unfinished = holders.listed(desk.store.jobs.unfinished_holders(AT_HAND))
    known = {entry.esi for entry in unfinished}
    others = (entry for entry in by_name if entry.esi not in known)
    return rows_of(desk, (*unfinished, *others)[:AT_HAND]), False


def rows_of(desk: Desk, entries: Iterable[HolderEntry]) -> tuple[HolderRow, ...]:
    """These holders, each with the newest card."""
    listed = tuple(entries)
    newest = desk.store.cards.newest_of(entry.esi.key for entry in listed)
    return tuple(_row(desk, entry, newest.get(entry.esi.key)) for entry in listed)


def person_of(desk: Desk, key: str) -> Person | None:
    """A holder with all cards; None where there is nobody of that key any more."""
    entries = desk.store.holders.listed([key])
    if not entries:
        return None
    (entry,) = entries
    records = desk.store.cards.of_holder(entry.esi)
    cards = tuple(brief(desk, record) for record in records)
    early = outlives_its_look(entry.valid_until, has_mark=desk.template.shows_mark)
    newest = records[0] if records else None
    steps, lies = (_steps(desk, newest), _lies(desk, newest)) if newest is not None else ((), None)
    return Person(_row(desk, entry, None, cards), cards, early, steps, lies)


def _steps(desk: Desk, newest: CardRecord) -> tuple[StepSeen, ...]:
    behind = Book(desk.store.journal).look_back(newest.job)
    return at_rest(*behind) if behind is not None and behind[0].order is not Order.STICKER else ()


def _lies(desk: Desk, newest: CardRecord) -> Owner | None:
    """Whose card was placed for this one; the sentence of its problem names that card, and nobody."""
    problem = newest.problem
    if problem is None or problem.code not in _OF_ANOTHER:
        return None
    facts = facts_of(SENTENCES[problem.code][0], problem.what) or {}
    uid = facts.get(_OF_ANOTHER[problem.code])
    record = desk.store.cards.by_uid(CardUid(bytes.fromhex(uid))) if uid else None
    whose = desk.store.holders.listed([record.esi.key]) if record is not None else ()
    return Owner(whose[0].esi.key, whose[0].name, brief(desk, record)) if record is not None and whose else None


def newest_cards(desk: Desk, keys: Iterable[str]) -> dict[str, CardBrief]:
    """The newest card of each of these holders."""
    return {key: brief(desk, record) for key, record in desk.store.cards.newest_of(keys).items()}


def card_of(desk: Desk, esi: Esi) -> CardBrief | None:
    """The holder's newest card."""
    record = desk.store.cards.newest_of([esi.key]).get(esi.key)
    return brief(desk, record) if record else None


def brief(desk: Desk, record: CardRecord) -> CardBrief:
    """A card as the window speaks of it."""
    bound = record.uid is not None or record.state in _BOUND_BY_STATE
    since = record.since.astimezone().date() if record.since else None
    early = outlives_its_look(record.expires_on, has_mark=_has_mark(desk, record.template))
    return CardBrief(
        str(record.escn), record.state, record.problem, bound, record.worth, since, early, record.issued_on
    )


def _has_mark(desk: Desk, template: str) -> bool:
    return desk.template.shows_mark if template == desk.template.name else _shipped_with_mark(template)


@lru_cache
def _shipped_with_mark(template: str) -> bool:
    """Of a template that is not here any more nobody can say it; then nothing is warned of."""
    try:
        return shipped_template(template).shows_mark
    except OperatorError:
        return True


def _row(desk: Desk, entry: HolderEntry, record: CardRecord | None, cards: tuple[CardBrief, ...] = ()) -> HolderRow:
    person = Holder(
        entry.esi,
        entry.name,
        entry.level,
        entry.valid_until,
        consents=entry.consents,
        role=entry.role,
        language=entry.language,
    )
    return HolderRow(
        key=entry.esi.key,
        code=entry.esi.code,
        name=entry.name,
        level=entry.level,
        valid_until=entry.valid_until,
        expired=entry.valid_until < desk.now().date(),
        consents=entry.consents,
        refusals=why_not(desk, person, has_photo=entry.has_photo),
        card=brief(desk, record) if record else next(iter(cards), None),
    )
