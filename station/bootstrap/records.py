"""The database of each world."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from station.bootstrap.simulated import is_simulated, known_registry
from station.issuance.presence import AT_WORK
from station.issuance.world import World
from station.settings import Settings
from station.store.database import Store, open_store
from station.store.inspect import check_not_lost


def database_path(settings: Settings, world: World) -> Path:
    """Each world has a database of its own, so that no simulated card is ever queued for a real registry."""
    return settings.data_dir / ("station.sqlite" if world is World.REAL else "simulated.sqlite")


def world_of(settings: Settings, registry: str | None) -> World:
    """The world that a registry's name belongs to; default: the settings' registry. Raises UnknownRegistryError."""
    return World.SIMULATED if is_simulated(known_registry(registry or settings.registry)) else World.REAL


def open_records_of(settings: Settings, world: World) -> Store:
    """The database of a world, for who is at work, in whose name all is done there. Raises StoreError, AccountError."""
    store = open_store(database_path(settings, world), who=AT_WORK.name)
    try:
        AT_WORK.enter(store)
    except BaseException:
        store.close()
        raise
    return store


def check_at_work(settings: Settings, *, simulated: bool) -> None:
    """For what opens no records, or does something first: whether who is at work may do it, by its world's records.

    Where there are none yet, everybody may. Raises StoreError, AccountError.
    """
    world = World.SIMULATED if simulated else World.REAL
    database = database_path(settings, world)
    check_not_lost(database)
    if database.exists():
        open_records_of(settings, world).close()


@contextmanager
def open_records(settings: Settings, registry: str | None = None) -> Generator[Store]:
    """The database alone, of the world that a registry's name belongs to; default: the settings' registry."""
    store = open_records_of(settings, world_of(settings, registry))
    try:
        yield store
    finally:
        store.close()
