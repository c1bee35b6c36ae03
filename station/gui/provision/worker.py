"""The Provision page's side on the device thread."""

from contextlib import ExitStack

from PySide6.QtCore import Slot

from station.bootstrap import Station, blanks_at
from station.desfire.configuration import Irreversible
from station.desfire.recipe import load_recipe
from station.gui.boundary import bounded
from station.gui.provision.snapshot import Wish
from station.gui.provision.tapworker import TapWorker
from station.issuance.provisioning import Work


class ProvisionWorker(TapWorker):
    """Makes blanks."""

    report = "blanks"

    @Slot(object)
    @bounded
    def begin(self, wish: Wish) -> None:
        """Starts a batch; what is missing for it is said."""

        def prepare(station: Station, _: ExitStack) -> Work:
            confirmed = Irreversible(wish.confirmed_by) if wish.confirmed_by else None
            desk = station.desk
            return blanks_at(desk.reader, desk.custody, desk.store, load_recipe(wish.recipe), confirmed, self.step)

        self.start(prepare)
