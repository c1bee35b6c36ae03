"""The tables. `migrations/` brings a database to this shape, and a test compares the two."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment with its zone outside, UTC inside."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuses a moment without a zone: it would be read as UTC later."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite returns no zone."""
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

holders = Table(
    "holders",
    metadata,
    Column("esi_key", String(255), primary_key=True),
    Column("esi", String(255), nullable=False),
    Column("name", Text, nullable=False),
    Column("search_key", Text, nullable=False, index=True),
    Column("level", String(16)),
    Column("valid_until", Date, nullable=False),
    Column("email", Text),
    Column("role", Text),
    Column("language", String(8)),
    Column("updated", UtcDateTime, nullable=False),
)

# A holder once for each word of name and code, that word first (`station.store.holder_search`).
holder_words = Table(
    "holder_words",
    metadata,
    Column("entry", Text, primary_key=True),
    Column("esi_key", String(255), ForeignKey("holders.esi_key", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# Photos stand apart, so that lists of holders never read them.
photos = Table(
    "photos",
    metadata,
    Column("esi_key", String(255), ForeignKey("holders.esi_key", ondelete="CASCADE"), primary_key=True),
    Column("picture", LargeBinary, nullable=False),
)

# What a person signed: one sheet may hold the answers to all purposes.
forms = Table(
    "forms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("esi_key", String(255), ForeignKey("holders.esi_key", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("media_type", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# An answer to one purpose. A refusal is an answer too: `granted` is false, and it never stands.
consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("esi_key", String(255), ForeignKey("holders.esi_key", ondelete="CASCADE"), nullable=False, index=True),
    Column("purpose", String(32), nullable=False),
    Column("text_version", Text, nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("operator", Text, nullable=False),
    Column("withdrawn_at", UtcDateTime),
    Column("withdrawn_by", Text),
    Column("granted", Boolean, nullable=False, server_default=true()),
    Column("language", String(8)),
    Column("form", Integer, ForeignKey("forms.id")),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("esi_key", String(255), nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("ended", UtcDateTime),
    Column("erased", UtcDateTime),
    Index("uq_jobs_open", "esi_key", unique=True, sqlite_where=text("ended IS NULL")),
)

# The batch that is under way, in its order; `passed` once it is past a person, `unfit` who could get no card from the
# start. None when nobody of it is left.
batch_people = Table(
    "batch_people",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("esi_key", String(255), ForeignKey("holders.esi_key", ondelete="CASCADE"), nullable=False, unique=True),
    Column("passed", Boolean, nullable=False),
    Column("unfit", Boolean, nullable=False, server_default=false()),
)

# One row per ESCN prefix: the last tick given out, the last tick that the wall clock showed, the clock sequence.
clocks = Table(
    "clocks",
    metadata,
    Column("prefix", Integer, primary_key=True, autoincrement=False),
    Column("last_ticks", BigInteger, nullable=False),
    Column("seen_ticks", BigInteger, nullable=False),
    Column("sequence", Integer, nullable=False),
)

numbers = Table(
    "numbers",
    metadata,
    Column("escn", String(36), primary_key=True),
    Column("job", String(32), ForeignKey("jobs.id"), unique=True),
    Column("state", String(16), nullable=False),
    Column("minted", UtcDateTime, nullable=False),
)

cards = Table(
    "cards",
    metadata,
    Column("escn", String(36), ForeignKey("numbers.escn"), primary_key=True),
    Column("job", String(32), ForeignKey("jobs.id"), nullable=False, unique=True),
    Column("esi_key", String(255), nullable=False, index=True),
    Column("esi", String(255), nullable=False),
    Column("uid", String(14), index=True),
    Column("state", String(16), nullable=False),
    Column("problem_code", Text),
    Column("problem_what", Text),
    Column("problem_fix", Text),
    Column("template_name", Text, nullable=False),
    Column("template_version", Text, nullable=False),
    Column("chip_profile", Text, nullable=False),
    Column("card_type", String(32), nullable=False),
    Column("issued_on", Date),
    Column("expires_on", Date, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("updated", UtcDateTime, nullable=False),
    Column("standing", String(16), index=True),
    Column("reason", String(16)),
    Column("standing_since", UtcDateTime),
)

# Cards that people had before this station: one for each person. `escn` from when a sticker is made for it, `job` from
# when that sticker is on the card. `old_number` is what is printed on it, to find it by.
existing_cards = Table(
    "existing_cards",
    metadata,
    Column("esi_key", String(255), ForeignKey("holders.esi_key", ondelete="CASCADE"), primary_key=True),
    Column("uid", String(14), unique=True),
    Column("old_number", Text),
    Column("issued_on", Date),
    Column("expires_on", Date),
    Column("escn", String(36), ForeignKey("numbers.escn"), unique=True),
    Column("job", String(32), ForeignKey("jobs.id"), unique=True),
    Column("printed", UtcDateTime),
    Column("imported", UtcDateTime, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", String(32), ForeignKey("jobs.id"), nullable=False, index=True),
    Column("phase", String(8), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("data", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

# One row for each record of ESC-R that the station has a wish for. `key` is folded, `spelling` is what is sent.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subject", String(8), nullable=False),
    Column("key", String(255), nullable=False),
    Column("spelling", String(255), nullable=False),
    Column("esi_key", String(255), nullable=False, index=True),
    Column("wish", String(8), nullable=False),
    Column("state", String(8), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("known", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("problem_code", Text),
    Column("problem_what", Text),
    Column("problem_fix", Text),
    Column("both_sides", JSON(none_as_null=True)),
    Column("created", UtcDateTime, nullable=False),
    Column("updated", UtcDateTime, nullable=False),
    UniqueConstraint("subject", "key", name="uq_outbox_subject_key"),
    sqlite_autoincrement=True,
)

attempts = Table(
    "attempts",
    metadata,
    Column("uid", String(14), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
)

# The versions of a card's keys: a row before each change, and one after; the newest tells what is known.
card_keys = Table(
    "card_keys",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String(14), nullable=False),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("phase", String(8), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_card_keys_uid", "uid", "key"),
    sqlite_autoincrement=True,
)

# An in-line printer, and the job whose card is inside.
printer_slots = Table(
    "printer_slots",
    metadata,
    Column("printer", Text, primary_key=True),
    Column("job", String(32), ForeignKey("jobs.id"), nullable=False),
)

# Deliveries (with their price) and corrections (without).
supply_moves = Table(
    "supply_moves",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("amount", Integer, nullable=False),
    Column("price_cents", Integer),
    Column("at", UtcDateTime, nullable=False),
)

supply_uses = Table(
    "supply_uses",
    metadata,
    Column("job", String(32), ForeignKey("jobs.id"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("amount", Integer, nullable=False),
)

# Issuers whose tickets are taken, by the SHA-256 digest of their certificate.
dam_issuers = Table(
    "dam_issuers",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("subject", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# Tickets made for others, without their content, and tickets received, sealed as they came. `party` is the other side.
dam_tickets = Table(
    "dam_tickets",
    metadata,
    Column("ticket", String(16), primary_key=True),
    Column("side", String(8), primary_key=True),
    Column("party", Text, nullable=False),
    Column("aid", String(6), nullable=False),
    Column("slot", Integer, nullable=False),
    Column("slot_version", Integer, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("valid_from", UtcDateTime, nullable=False),
    Column("valid_until", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("content", LargeBinary),
)

# The cards of a received ticket: begun before the first command that changes a card, used when it was verified.
dam_entries = Table(
    "dam_entries",
    metadata,
    Column("ticket", String(16), primary_key=True),
    Column("uid", String(14), primary_key=True),
    Column("begun", UtcDateTime),
    Column("used", UtcDateTime),
)

# Who may ask the service: `digest` is SHA-256 over the token, `profile` the TOML of the one application it is for.
dam_tokens = Table(
    "dam_tokens",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("profile", Text, nullable=False),
    Column("valid_until", UtcDateTime),
    Column("at", UtcDateTime, nullable=False),
    Column("withdrawn", UtcDateTime),
)

# What is left of people who were erased: hashes under a key that is not in the database (`station.store.tombstones`).
tombstones = Table(
    "tombstones",
    metadata,
    Column("uid_hash", String(64), primary_key=True),
    Column("reason", String(16), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# `gone_at` is when ESC-R had confirmed it too and nothing more was left to be told.
erasures = Table(
    "erasures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("esi_hash", String(64), nullable=False, index=True),
    Column("reason", String(16), nullable=False, server_default="erased"),
    Column("at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),
)

# Where printers that are folders have put faces.
face_folders = Table("face_folders", metadata, Column("path", Text, primary_key=True))

# Who did what, with which key (`station.store.audit`). The rows are a chain: each seal is over the one before.
audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),  # the text that was sealed
    Column("actor", Text, nullable=False),
    Column("second", Text),
    Column("action", String(32), nullable=False),
    Column("key", String(32)),
    Column("version", Integer),
    Column("purpose", Text, nullable=False),
    Column("about", String(64), index=True),
    Column("seal", String(64), nullable=False),
)

# Who works at the station; none: it is open to whoever is at the computer. `key` is the name, folded.
accounts = Table(
    "accounts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("secret", Text, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failed_at", UtcDateTime),
)
