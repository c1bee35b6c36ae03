"""Cards that ESC-R had confirmed, or that were given up, and that were then shown as being registered still.

Where a roster was run again while its cards were being registered, a row could be brought back to before its end. The
journal tells the end: its row cannot be taken back.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Brings these rows to what the journal says."""
    cards = sa.table("cards", *map(sa.column, ("job", "state", "problem_code", "problem_what", "problem_fix")))
    journal = sa.table("journal", *map(sa.column, ("job", "phase", "kind")))
    for kind, state in (("registered", "issued"), ("damaged", "spoiled")):
        ended = sa.select(journal.c.job).where(journal.c.phase == "fact", journal.c.kind == kind)
        none = {"problem_code": None, "problem_what": None, "problem_fix": None} if state == "issued" else {}
        stale = cards.c.state.in_(["registering", "held"]) & cards.c.job.in_(ended)
        op.execute(cards.update().where(stale).values(state=state, **none))
