"""The roll's side on the device thread."""

from contextlib import ExitStack

from PySide6.QtCore import Slot

from station.bootstrap import Station
from station.desfire.recipe import load_recipe
from station.desfire.roll import Roll
from station.gui.boundary import deed
from station.gui.hold import ReaderUse
from station.gui.keys.snapshot import RollWish
from station.gui.keys.worker import RECIPE
from station.gui.provision.tapworker import TapWorker
from station.issuance.provisioning import Work
from station.issuance.rolling import Rolling
from station.model.role import Right


class RollWorker(TapWorker):
    """Moves cards to the new version of a root."""

    right = Right.KEYS
    use = ReaderUse.ROLL

    @Slot(object)
    @deed(Right.KEYS)
    def begin(self, wish: RollWish) -> None:
        """Starts a roll; what is missing for it is said."""

        def prepare(station: Station, _: ExitStack) -> Work:
            desk = station.desk
            return Rolling(Roll(wish.name, wish.to, desk.chip, load_recipe(RECIPE)), desk.custody, desk.store)

        self.start(prepare)
