"""The batch that is under way."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Adds it; none is under way."""
    op.create_table(
        "batch_people",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["esi_key"], ["holders.esi_key"], name="fk_batch_people_esi_key", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("place", name="pk_batch_people"),
        sa.UniqueConstraint("esi_key", name="uq_batch_people_esi_key"),
    )
