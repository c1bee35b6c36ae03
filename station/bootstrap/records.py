"""The database of each world."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from station.bootstrap.simulated import is_simulated
from station.issuance.presence import AT_WORK
from station.issuance.world import World
from station.settings import Settings
from station.store.database import Store, open_store


def database_path(settings: Settings, world: World) -> Path:
    """Each world has a database of its own, so that no simulated card is ever queued for a real registry."""
    return settings.data_dir / ("station.sqlite" if world is World.REAL else "simulated.sqlite")


def world_of(settings: Settings, registry: str | None) -> World:
    """The world that a registry's name belongs to; default: the settings' registry."""
    return World.SIMULATED if is_simulated(registry or settings.registry) else World.REAL


def open_records_of(settings: Settings, world: World) -> Store:
    """The database of a world; what is done there is done by who is at work. Raises StoreError."""
    return open_store(database_path(settings, world), who=AT_WORK.name)


@contextmanager
def open_records(settings: Settings, registry: str | None = None) -> Generator[Store]:
    """The database alone, of the world that a registry's name belongs to; default: the settings' registry."""
    store = open_records_of(settings, world_of(settings, registry))
    try:
        yield store
    finally:
        store.close()
