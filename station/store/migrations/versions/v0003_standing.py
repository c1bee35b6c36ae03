"""Where an issued card stands; the outbox as wishes for records instead of bodies to be sent."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds the standing, and turns each message of a job into one of a record."""
    op.add_column("cards", sa.Column("standing", sa.String(length=16), nullable=True))
    op.add_column("cards", sa.Column("reason", sa.String(length=16), nullable=True))
    op.add_column("cards", sa.Column("standing_since", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_cards_standing", "cards", ["standing"], unique=False)
    old = sa.table("outbox", *map(sa.column, _OLD), sa.column("body", sa.JSON))
    jobs = sa.table("jobs", sa.column("id"), sa.column("esi_key"))
    joined = sa.select(old, jobs.c.esi_key).join(jobs, jobs.c.id == old.c.job).order_by(old.c.id)
    messages = op.get_bind().execute(joined).mappings().all()
    _set_standings([dict(message) for message in messages if message["kind"] == "card"])
    op.drop_table("outbox")
    _outbox()
    _take_over([dict(message) for message in messages])


_OLD = [
    *("id", "job", "kind", "key", "state", "attempts"),
    *("problem_code", "problem_what", "problem_fix", "created", "updated"),
]


def _set_standings(messages: list[dict[str, Any]]) -> None:
    # What was registered INACTIVE waits to be handed over; a message that was done no longer says so.
    cards = sa.table("cards", *map(sa.column, ("job", "standing", "standing_since", "updated")))
    for message in messages:
        waiting = message["body"].get("cardStatusType") == "INACTIVE"
        op.execute(
            cards.update()
            .where(cards.c.job == message["job"])
            .values(standing="waiting" if waiting else "active", standing_since=cards.c.updated)
        )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=8), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("spelling", sa.String(length=255), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("wish", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem_code", sa.Text(), nullable=True),
        sa.Column("problem_what", sa.Text(), nullable=True),
        sa.Column("problem_fix", sa.Text(), nullable=True),
        sa.Column("both_sides", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("subject", "key", name="uq_outbox_subject_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_esi_key", "outbox", ["esi_key"], unique=False)
    op.create_index("ix_outbox_state", "outbox", ["state"], unique=False)


def _take_over(messages: list[dict[str, Any]]) -> None:
    """Of several messages about one person the last one stands."""
    last = {(message["kind"], message["key"].casefold()): message for message in messages}
    done = {(m["kind"], m["key"].casefold()) for m in messages if m["state"] == "done"}
    same = ("state", "attempts", "problem_code", "problem_what", "problem_fix", "created", "updated")
    rows = [
        {
            "subject": kind,
            "key": key,
            "spelling": message["body"].get("identifier", message["key"]),
            "esi_key": message["esi_key"],
            "wish": "tell",
            "revision": 1,
            "known": (kind, key) in done,
            **{name: message[name] for name in same},
        }
        for (kind, key), message in last.items()
    ]
    names = ("subject", "key", "spelling", "esi_key", "wish", "revision", *same)
    if rows:
        op.bulk_insert(sa.table("outbox", *map(sa.column, names), sa.column("known", sa.Boolean)), rows)
