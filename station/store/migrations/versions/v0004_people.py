"""Answers with their language and what was signed; tombstones, erasures, and a journal that an erasure may clear."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds tables and columns. The journal stays append-only but for the jobs of people who were erased."""
    op.create_table(
        "forms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("media_type", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["esi_key"], ["holders.esi_key"], name="fk_forms_esi_key", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_forms"),
    )
    op.create_index("ix_forms_esi_key", "forms", ["esi_key"], unique=False)
    op.add_column("consents", sa.Column("granted", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column("consents", sa.Column("language", sa.String(length=8), nullable=True))
    # SQLite takes the reference as a part of the new column alone.
    op.execute("ALTER TABLE consents ADD COLUMN form INTEGER CONSTRAINT fk_consents_form REFERENCES forms (id)")
    op.add_column("jobs", sa.Column("erased", sa.DateTime(timezone=True), nullable=True))
    op.execute("DROP TRIGGER journal_no_delete")
    op.execute(
        "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal"
        " WHEN (SELECT erased FROM jobs WHERE id = OLD.job) IS NULL"
        " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )
    _remains()


def _remains() -> None:
    op.create_table(
        "tombstones",
        sa.Column("uid_hash", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("uid_hash", name="pk_tombstones"),
    )
    op.create_table(
        "erasures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("esi_hash", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_erasures"),
    )
    op.create_index("ix_erasures_esi_hash", "erasures", ["esi_hash"], unique=False)
    op.create_table(
        "face_folders",
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_face_folders"),
    )
