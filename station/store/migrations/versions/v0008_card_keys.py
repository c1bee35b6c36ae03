"""Which versions of the roots a card's keys have."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Adds the journal of keys on cards; of cards from before nothing is known until they come by."""
    op.create_table(
        "card_keys",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=14), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("phase", sa.String(length=8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_card_keys"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_card_keys_uid", "card_keys", ["uid", "key"], unique=False)
