"""What a person is at the institution, and the language that the person is addressed in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Adds two columns; of the people who are known, neither is."""
    op.add_column("holders", sa.Column("role", sa.Text(), nullable=True))
    op.add_column("holders", sa.Column("language", sa.String(length=8), nullable=True))
