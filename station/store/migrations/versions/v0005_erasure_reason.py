"""Why somebody was erased: who asked for it does not come back by a roster."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Adds the reason; who was erased before this counts as having asked for it."""
    op.add_column("erasures", sa.Column("reason", sa.String(length=16), server_default="erased", nullable=False))
