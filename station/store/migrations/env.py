"""Alembic's entry: runs the migrations in the transaction that `station.store.migrate` has begun."""

from alembic import context

from station.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
