"""Brings a database to the schema of this program."""

import threading

from sqlalchemy import Connection, column, inspect, select, table

from station.errors import StoreDamagedError, StoreNewerError
from station.store.transactions import Transactions

HEAD = "0015"
"""The newest revision in `migrations/versions`. They are numbered: what a later version made sorts behind."""

_VERSION = table("alembic_version", column("version_num"))
# Alembic keeps its context in a module: one migration at a time in this process. Across processes the write
# transaction is the lock.
_ONE_AT_A_TIME = threading.Lock()


def migrate(transactions: Transactions) -> None:
    """Carries out the missing migrations in one transaction.

    Raises StoreNewerError, StoreDamagedError (tables that are not the station's), StoreError.
    """
    with transactions.read() as connection:
        if _revision(connection) == HEAD:
            return
    # Alembic takes longer to load than a current database to open.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "station.store:migrations")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with _ONE_AT_A_TIME, transactions.write() as connection:
        revision = _revision(connection)
        if revision is not None and revision not in known:
            raise StoreNewerError(path=transactions.path, revision=revision)
        if revision is None and (strange := inspect(connection).get_table_names()):
            raise StoreDamagedError(path=transactions.path, found=f"it holds the table {strange[0]} and no version")
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.scalar(select(_VERSION.c.version_num))
