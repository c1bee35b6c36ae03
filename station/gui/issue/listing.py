"""The holders with their cards, as the list shows them: read on the device thread."""

from datetime import date

from station.gui.issue.snapshot import CardBrief, HolderRow
from station.issuance.desk import Desk
from station.issuance.readiness import why_not
from station.model.card import CardState
from station.model.esi import Esi
from station.model.holder import Holder
from station.store.cards import CardRecord
from station.store.holders import HolderEntry

_BOUND_BY_STATE = frozenset({CardState.ENCODED, CardState.PRINTING, CardState.PRINTED, CardState.SPOILED})


def all_rows(desk: Desk) -> tuple[HolderRow, ...]:
    """Every holder, by name."""
    newest: dict[str, CardRecord] = {}
    for record in desk.store.cards.all():
        newest.setdefault(record.esi.key, record)
    today = desk.now().date()
    return tuple(_row(entry, newest.get(entry.esi.key), today) for entry in desk.store.holders.all())


def card_of(desk: Desk, esi: Esi) -> CardBrief | None:
    """The holder's newest card."""
    records = desk.store.cards.of_holder(esi)
    return brief(records[0]) if records else None


def brief(record: CardRecord) -> CardBrief:
    """A card as the window speaks of it."""
    bound = record.uid is not None or record.state in _BOUND_BY_STATE
    return CardBrief(str(record.escn), record.state, record.problem, bound)


def _row(entry: HolderEntry, record: CardRecord | None, today: date) -> HolderRow:
    # The photo is looked at when the holder is chosen, and again by the job.
    person = Holder(
        entry.esi, entry.name, entry.level, entry.valid_until, photo=None, consents=frozenset(entry.consents)
    )
    return HolderRow(
        key=entry.esi.key,
        name=entry.name,
        level=entry.level,
        valid_until=entry.valid_until,
        expired=entry.valid_until < today,
        consents=entry.consents,
        refusal=why_not(person, today=today, shows_photo=False),
        card=brief(record) if record else None,
    )
