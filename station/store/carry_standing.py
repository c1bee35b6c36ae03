"""What a restored database must take over of cards that were out: who was blocked or handed over since, and by whom.

A backup is older than what was done since. Without this a stolen card that was revoked would be valid again here, and
the next comparison would tell ESC-R so.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from station.model.esi import Esi
from station.model.standing import Standing
from station.store import schema
from station.store.database import Store
from station.store.journal import Phase
from station.store.outbox import Subject, Wish

_cards, _journal = schema.cards, schema.journal


def take_standings(restored: Store, connection: Connection, there: Connection, since: datetime) -> None:
    """Cards that both databases know stand as they do in the other one, and ESC-R is wished the same."""
    for row in there.execute(select(_cards).where(_cards.c.standing_since > since)):
        # One that was still being made then is registered as it stands when that is done.
        this = (_cards.c.escn == row.escn, _cards.c.standing.is_not(None))
        now = {"standing": row.standing, "reason": row.reason, "standing_since": row.standing_since}
        if connection.execute(update(_cards).where(*this).values(now)).rowcount:
            wish = Wish.ERASE if row.standing == Standing.REVOKED.value else Wish.TELL
            restored.outbox.put(Subject.CARD, row.escn, Esi.parse(row.esi), wish)
            _take_deeds(connection, there, row.job, since)


def _take_deeds(connection: Connection, there: Connection, job: str, since: datetime) -> None:
    """The rows that say who did it, and why."""
    done = (_journal.c.job == job, _journal.c.phase == Phase.LIFE.value, _journal.c.at > since)
    rows = there.execute(select(_journal).where(*done).order_by(_journal.c.id)).mappings()
    if copies := [{name: value for name, value in row.items() if name != "id"} for row in rows]:
        connection.execute(insert(_journal), copies)
