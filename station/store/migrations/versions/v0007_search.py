"""Every word of every holder's name begins an entry of its own, so that a search need not read everybody."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from station.model.esi import Esi
from station.model.fold import fold
from station.store.holder_search import entry_rows

revision = "0007"
down_revision = "0006"

_AT_ONCE = 1000


def upgrade() -> None:
    """Makes the index, from the names that are there; folds again what was folded by fewer letters."""
    words = op.create_table(
        "holder_words",
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("esi_key", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(["esi_key"], ["holders.esi_key"], name="fk_holder_words_esi_key", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("entry", "esi_key", name="pk_holder_words"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_holder_words_esi_key", "holder_words", ["esi_key"], unique=False)
    for people in _people():
        op.bulk_insert(words, [row for esi, name, _ in people for row in entry_rows(name, Esi.parse(esi))])
        for esi, name, search_key in people:
            key = Esi.parse(esi).key
            if (folded := f"{fold(name)} {key}") != search_key:
                op.get_bind().execute(
                    sa.text("UPDATE holders SET search_key = :folded WHERE esi_key = :key"),
                    {"folded": folded, "key": key},
                )


def _people() -> Iterator[list[tuple[str, str, str]]]:
    found = op.get_bind().execute(sa.text("SELECT esi, name, search_key FROM holders")).all()
    for start in range(0, len(found), _AT_ONCE):
        yield [(row.esi, row.name, row.search_key) for row in found[start : start + _AT_ONCE]]
