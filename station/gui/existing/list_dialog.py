"""The dialog that takes a list of existing cards in: what it would change, then the change."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from station.gui.existing.snapshot import ListState
from station.gui.existing.viewmodel import list_page
from station.gui.existing.words import ExistingMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.taking import TakingDialog, TakingWords


class ListDialog(TakingDialog):
    """Signals: `read_wanted` with the paths of list and mapping (None for a list of ours); `apply_wanted`."""

    read_wanted = Signal(object, object)

    def __init__(self, parent: QWidget, voice: Voice) -> None:
        say = voice.say
        words = TakingWords(
            title=say(ExistingMsg.LIST_TITLE),
            hint=say(ExistingMsg.LIST_HINT),
            file=say(ExistingMsg.FILE),
            files=say(ExistingMsg.LIST_FILES),
            mapping=say(ExistingMsg.MAPPING),
            empty=say(ExistingMsg.LIST_EMPTY),
            apply=say(ExistingMsg.APPLY),
            close=say(ExistingMsg.CLOSE),
        )
        super().__init__(parent, voice, words)
        self._voice = voice
        self.resize(104 * UNIT, 72 * UNIT)
        self.show_state(ListState())

    @Slot(object)
    def show_state(self, state: ListState) -> None:
        """Shows what the worker has read."""
        page = list_page(self._voice, state)
        self.show_read(page.chosen, page.summary, page.warning, page.rows, may_apply=page.may_apply)

    def take(self, path: Path | None, mapping: Path | None) -> None:
        """This list is to be read; a mapping alone waits for its list."""
        self.path, self.mapped = path, mapping
        self.read()

    def read(self) -> None:
        if self.path is not None:
            self.read_wanted.emit(self.path, self.mapped)
        else:
            self.show_state(ListState(mapping=self.mapped))
