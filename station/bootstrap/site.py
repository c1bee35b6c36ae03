"""A desk whose settings may change while it is open."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from station.bootstrap.choices import Choices
from station.bootstrap.desk import Station, open_station
from station.settings import Settings, settings_file
from station.settings.edit import overridden


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

    def open(self) -> AbstractContextManager[Station]:
        """The station of this moment's settings. Raises SettingsError, and what `open_station` raises."""
        settings = self.read()
        return open_station(settings, self.choose(settings))
