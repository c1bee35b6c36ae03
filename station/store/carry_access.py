"""What a restored database must take over of who is let in: accounts, tokens of the service, trusted issuers,
and used-up tickets.

A backup is older than what was decided since. Without this, whoever was removed could sign in again, a token that was
withdrawn would hold again, an issuer that is not trusted any more would be trusted again, and a ticket could be used
for a card twice. What is taken back here is audited, so the rows of the other database come before it.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, Table, and_, delete, func, insert, select, update

from station.store import schema
from station.store.database import Store

_accounts, _tokens, _issuers = schema.accounts, schema.dam_tokens, schema.dam_issuers
_tickets, _entries = schema.dam_tickets, schema.dam_entries


def take_tokens(restored: Store, connection: Connection, there: Connection | None) -> None:
    """The tokens of another database stand as they do there. Of any others nobody knows whether they still hold."""
    current = _rows(there, _tokens)
    for row in current:
        connection.execute(delete(_tokens).where(_tokens.c.name == row["name"]))
        connection.execute(insert(_tokens).values(**row))
    for name in {token.name for token in restored.tokens.all()} - {row["name"] for row in current}:
        restored.tokens.withdraw(name)


def take_issuers(restored: Store, connection: Connection, there: Connection | None) -> None:
    """Whose tickets are taken: those whom another database trusts, and no others."""
    if there is None:
        for digest in restored.tickets.trusted():
            restored.tickets.distrust(digest)
        return
    connection.execute(delete(_issuers))
    for row in _rows(there, _issuers):
        connection.execute(insert(_issuers).values(**row))


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


def _rows(there: Connection | None, table: Table) -> Sequence[RowMapping]:
    return () if there is None else there.execute(select(table)).mappings().all()
