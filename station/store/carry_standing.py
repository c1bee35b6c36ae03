"""What a restored database must take over of cards that were out: what people did with them since, and who did it.

A backup is older than what was done since. Without this a stolen card that was revoked would be valid again here, and
the next comparison would tell ESC-R so.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, or_, select, update

from station.model.esi import Esi
from station.model.standing import Standing
from station.store import schema
from station.store.database import Store
from station.store.journal import Phase
from station.store.numbers import NumberState
from station.store.outbox import Subject, Wish

_cards, _journal, _numbers = schema.cards, schema.journal, schema.numbers
_GOOD = frozenset({Standing.WAITING.value, Standing.ACTIVE.value})


def take_standings(restored: Store, connection: Connection, there: Connection, since: datetime) -> None:
    """Cards that both databases know stand as they do in the other one, and ESC-R is wished the same.

    One that was not made yet when the backup was written, and was blocked since, is not to be made a second time: its
    number is burnt, which ends its job wherever it stands, and ESC-R is to hold nothing of it.
    """
    acted = select(_journal.c.job).where(_journal.c.phase == Phase.LIFE.value, _journal.c.at > since)
    changed = or_(_cards.c.standing_since > since, _cards.c.job.in_(acted))
    for row in there.execute(select(_cards).where(changed)):
        here = connection.execute(select(_cards.c.standing).where(_cards.c.escn == row.escn)).one_or_none()
        made = here is not None and here.standing is not None
        if not made and row.standing in _GOOD:
            continue  # registered anew when it is made; one that is not known here has its number burnt
        if not made:
            _burn(connection, row.escn)
        if here is not None:
            now = {name: getattr(row, name) for name in ("standing", "reason", "standing_since", "expires_on")}
            connection.execute(update(_cards).where(_cards.c.escn == row.escn).values(now))
            _take_deeds(connection, there, row.job, since)
        wish = Wish.TELL if made and row.standing != Standing.REVOKED.value else Wish.ERASE
        restored.outbox.put(Subject.CARD, row.escn, Esi.parse(row.esi), wish)


def _burn(connection: Connection, escn: str) -> None:
    reserved = (_numbers.c.escn == escn, _numbers.c.state == NumberState.RESERVED.value)
    connection.execute(update(_numbers).where(*reserved).values(state=NumberState.BURNT.value))


def _take_deeds(connection: Connection, there: Connection, job: str, since: datetime) -> None:
    """The rows that say who did it, and why."""
    done = (_journal.c.job == job, _journal.c.phase == Phase.LIFE.value, _journal.c.at > since)
    rows = there.execute(select(_journal).where(*done).order_by(_journal.c.id)).mappings()
    if copies := [{name: value for name, value in row.items() if name != "id"} for row in rows]:
        connection.execute(insert(_journal), copies)
