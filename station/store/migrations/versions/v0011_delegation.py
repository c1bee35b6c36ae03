"""Delegation: issuers that are trusted, tickets made and received, tokens of the service."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Adds four tables."""
    op.create_table(
        "dam_issuers",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_dam_issuers"),
    )
    op.create_table(
        "dam_tickets",
        sa.Column("ticket", sa.String(length=16), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("aid", sa.String(length=6), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("slot_version", sa.Integer(), nullable=False),
        sa.Column("cards", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("ticket", "side", name="pk_dam_tickets"),
    )
    op.create_table(
        "dam_entries",
        sa.Column("ticket", sa.String(length=16), nullable=False),
        sa.Column("uid", sa.String(length=14), nullable=False),
        sa.Column("begun", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ticket", "uid", name="pk_dam_entries"),
    )
    op.create_table(
        "dam_tokens",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_dam_tokens"),
        sa.UniqueConstraint("digest", name="uq_dam_tokens_digest"),
    )
