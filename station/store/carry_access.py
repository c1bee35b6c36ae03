"""What a restored database must take over of who is let in: accounts, tokens of the service, and used-up tickets.

A backup is older than what was decided since. Without this, whoever was removed could sign in again, a token that was
withdrawn would hold again, and a ticket could be used for a card twice.
"""

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update

from station.store import schema
from station.store.database import Store

_accounts, _tokens, _tickets, _entries = schema.accounts, schema.dam_tokens, schema.dam_tickets, schema.dam_entries


def withdraw_tokens(restored: Store) -> None:
    """Of the backup's tokens nobody knows whether they still hold."""
    for token in restored.tokens.all():
        if token.withdrawn is None:
            restored.tokens.withdraw(token.name)


def take_tokens(connection: Connection, there: Connection) -> None:
    """The tokens of another database stand as they do there."""
    for row in there.execute(select(_tokens)).mappings():
        connection.execute(delete(_tokens).where(_tokens.c.name == row["name"]))
        connection.execute(insert(_tokens).values(**row))


def take_accounts(connection: Connection, there: Connection) -> None:
    """The accounts of another database, and no others. A database without accounts is a new one: it has no say."""
    rows = there.execute(select(_accounts)).mappings().all()
    if rows:
        connection.execute(delete(_accounts))
        connection.execute(insert(_accounts), [dict(row) for row in rows])


def take_tickets(connection: Connection, there: Connection) -> None:
    """Tickets that came since, and which cards were begun and used up since."""
    for table in (_tickets, _entries):
        known = {tuple(row) for row in connection.execute(select(*table.primary_key))}
        _add_unknown(connection, there, table, known)
    for row in there.execute(select(_entries).where(_entries.c.begun.is_not(None))):
        this = and_(_entries.c.ticket == row.ticket, _entries.c.uid == row.uid)
        values = {"begun": func.coalesce(row.begun, _entries.c.begun), "used": func.coalesce(row.used, _entries.c.used)}
        connection.execute(update(_entries).where(this).values(values))


def _add_unknown(connection: Connection, there: Connection, table: Table, known: set[tuple[str, ...]]) -> None:
    keys = [column.name for column in table.primary_key]
    for row in there.execute(select(table)).mappings():
        if tuple(row[key] for key in keys) not in known:
            connection.execute(insert(table).values(**row))
