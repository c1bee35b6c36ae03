"""The Provision page's side on the device thread."""

from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station, blanks_at
from station.desfire.configuration import Irreversible
from station.desfire.recipe import load_recipe
from station.errors import RecipeError
from station.gui.boundary import deed
from station.gui.hold import ReaderUse
from station.gui.provision.snapshot import Wish
from station.gui.provision.tapworker import TapWorker
from station.gui.voice import Voice
from station.issuance.provisioning import Work
from station.model.card import Problem
from station.model.role import Right


class ProvisionWorker(TapWorker):
    """Makes blanks. Signals: `name_wanted` with a recipe that nobody has confirmed, and that cannot be taken back."""

    right = Right.PROVISION
    use = ReaderUse.BLANKS
    report = "blanks"
    name_wanted = Signal(str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice

    def reason(self, problem: Problem) -> str:
        """See TapWorker: the report is in the window's language."""
        return self._voice.explain(problem)[0]

    @Slot(object)
    @deed(Right.PROVISION)
    def begin(self, wish: Wish) -> None:
        """Starts a batch; what is missing for it is said."""
        if not wish.confirmed_by and _is_permanent(wish.recipe):
            self.name_wanted.emit(wish.recipe)
            return
        confirmed = Irreversible(wish.confirmed_by) if wish.confirmed_by else None

        def prepare(second: str | None, station: Station, _: ExitStack) -> Work:
            desk, recipe = station.desk, load_recipe(wish.recipe)
            return blanks_at(desk.reader, desk.custody, desk.store, recipe, confirmed, self.step, second)

        if confirmed is None or self._station is None:
            self.start(partial(prepare, None))
        else:
            ask = self._station.desk.store, Right.MAKE_PERMANENT
            self.second.ask(*ask, lambda second: self.start(partial(prepare, second)))


def _is_permanent(recipe: str) -> bool:
    """Whether a person is to be asked first; a recipe that does not hold is said when it is begun."""
    try:
        return load_recipe(recipe).permanent is not None
    except RecipeError:
        return False
