"""Who of the batch under way could get no card from the start: it was never promised to them, and they do not count."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Of a batch that is under way nobody knows it any more: all of its people count."""
    op.add_column("batch_people", sa.Column("unfit", sa.Boolean(), server_default=sa.false(), nullable=False))
