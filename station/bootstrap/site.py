"""A desk whose settings may change while it is open."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from station.bootstrap.choices import Choices
from station.bootstrap.desk import Station, open_station
from station.bootstrap.records import database_path, world_of
from station.home import Look, settings_file
from station.issuance.restored import give_up_unsure
from station.issuance.world import World
from station.settings import Settings
from station.settings.edit import overridden
from station.store.backup import Restored, check_backup, restore


@dataclass(frozen=True, slots=True)
class Site:
    """Where a desk's settings come from, and what it chooses by them; read anew whenever they may have changed.

    `editable` is False where they are no file's: a demo's are made for it. `told`: the command line has named parts.
    """

    read: Callable[[], Settings]
    choose: Callable[[Settings], Choices]
    editable: bool = True
    told: bool = False

    def untouched(self) -> bool:
        """Whether nobody has set this desk up yet, neither by file nor by environment nor on the command line."""
        return self.editable and not self.told and not settings_file().exists() and overridden() <= {"data_dir"}

    def look(self) -> Look:
        """How the window looks at this moment. Raises SettingsError."""
        settings = self.read()
        return Look(settings.window.theme, settings.window.language, settings.data_dir)

    def open(self) -> AbstractContextManager[Station]:
        """The station of this moment's settings. Raises SettingsError, and what `open_station` raises."""
        settings = self.read()
        return open_station(settings, self.choose(settings))

    def check(self, backup: Path) -> None:
        """Whether `restore` would take it, by what it says of itself. Raises SettingsError, BackupError."""
        check_backup(backup, simulated=self._world(self.read()) is World.SIMULATED)

    def restore(self, backup: Path, who: str) -> Restored:
        """Puts a backup's records in place of this desk's, which must be closed; `who` wished it, for the audit.

        Raises SettingsError, BackupError, StoreInUseError, StoreError.
        """
        settings = self.read()
        world = self._world(settings)
        return restore(
            backup,
            database_path(settings, world),
            datetime.now().astimezone(),
            lambda: who,
            simulated=world is World.SIMULATED,
            settle=give_up_unsure,
        )

    def _world(self, settings: Settings) -> World:
        return world_of(settings, self.choose(settings).registry)
