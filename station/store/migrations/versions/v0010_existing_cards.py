"""Cards that people had before this station."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Adds the table."""
    op.create_table(
        "existing_cards",
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("uid", sa.String(length=14), nullable=True),
        sa.Column("old_number", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("escn", sa.String(length=36), nullable=True),
        sa.Column("job", sa.String(length=32), nullable=True),
        sa.Column("printed", sa.DateTime(timezone=True), nullable=True),
        sa.Column("imported", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["esi_key"], ["holders.esi_key"], name="fk_existing_cards_esi_key", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["escn"], ["numbers.escn"], name="fk_existing_cards_escn"),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_existing_cards_job"),
        sa.PrimaryKeyConstraint("esi_key", name="pk_existing_cards"),
        sa.UniqueConstraint("uid", name="uq_existing_cards_uid"),
        sa.UniqueConstraint("escn", name="uq_existing_cards_escn"),
        sa.UniqueConstraint("job", name="uq_existing_cards_job"),
    )
