"""Printers: whose card is inside one, and what cards are made of."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the slots of in-line printers and the two books of supplies."""
    op.create_table(
        "printer_slots",
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("job", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_printer_slots_job"),
        sa.PrimaryKeyConstraint("printer", name="pk_printer_slots"),
    )
    op.create_table(
        "supply_moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_supply_moves"),
    )
    op.create_table(
        "supply_uses",
        sa.Column("job", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_supply_uses_job"),
        sa.PrimaryKeyConstraint("job", "kind", name="pk_supply_uses"),
    )
