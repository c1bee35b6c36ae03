"""The ground: holders, cards, numbers, journal, outbox, failed authentications."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes every table."""
    _people()
    _numbers()
    _cards()
    _journal()
    _outbox()


def _people() -> None:
    op.create_table(
        "holders",
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("esi", sa.String(length=255), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("esi_key", name="pk_holders"),
    )
    op.create_index("ix_holders_search_key", "holders", ["search_key"], unique=False)
    op.create_table(
        "photos",
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["esi_key"], ["holders.esi_key"], name="fk_photos_esi_key", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("esi_key", name="pk_photos"),
    )
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["esi_key"], ["holders.esi_key"], name="fk_consents_esi_key", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
    )
    op.create_index("ix_consents_esi_key", "consents", ["esi_key"], unique=False)


def _numbers() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
    )
    op.create_index("uq_jobs_open", "jobs", ["esi_key"], unique=True, sqlite_where=sa.text("ended IS NULL"))
    op.create_table(
        "clocks",
        sa.Column("prefix", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_ticks", sa.BigInteger(), nullable=False),
        sa.Column("seen_ticks", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("prefix", name="pk_clocks"),
    )
    op.create_table(
        "numbers",
        sa.Column("escn", sa.String(length=36), nullable=False),
        sa.Column("job", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("minted", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_numbers_job"),
        sa.PrimaryKeyConstraint("escn", name="pk_numbers"),
        sa.UniqueConstraint("job", name="uq_numbers_job"),
    )


def _cards() -> None:
    op.create_table(
        "cards",
        sa.Column("escn", sa.String(length=36), nullable=False),
        sa.Column("job", sa.String(length=32), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.Column("esi", sa.String(length=255), nullable=False),
        sa.Column("uid", sa.String(length=14), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("problem_code", sa.Text(), nullable=True),
        sa.Column("problem_what", sa.Text(), nullable=True),
        sa.Column("problem_fix", sa.Text(), nullable=True),
        sa.Column("template_name", sa.Text(), nullable=False),
        sa.Column("template_version", sa.Text(), nullable=False),
        sa.Column("chip_profile", sa.Text(), nullable=False),
        sa.Column("card_type", sa.String(length=32), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["escn"], ["numbers.escn"], name="fk_cards_escn"),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_cards_job"),
        sa.PrimaryKeyConstraint("escn", name="pk_cards"),
        sa.UniqueConstraint("job", name="uq_cards_job"),
    )
    op.create_index("ix_cards_esi_key", "cards", ["esi_key"], unique=False)
    op.create_index("ix_cards_uid", "cards", ["uid"], unique=False)


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("job", sa.String(length=32), nullable=False),
        sa.Column("phase", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_journal_job"),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_job", "journal", ["job"], unique=False)
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_no_{change.lower()} BEFORE {change} ON journal"
            " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("job", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("problem_code", sa.Text(), nullable=True),
        sa.Column("problem_what", sa.Text(), nullable=True),
        sa.Column("problem_fix", sa.Text(), nullable=True),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name="fk_outbox_job"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("job", "kind", name="uq_outbox_job_kind"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_state", "outbox", ["state"], unique=False)
    op.create_table(
        "attempts",
        sa.Column("uid", sa.String(length=14), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("uid", "key", "version", name="pk_attempts"),
    )
