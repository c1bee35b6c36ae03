"""The dialog that takes a roster in: what it would change, then the change."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from station.gui.holders.snapshot import RosterState
from station.gui.holders.viewmodel import roster_page
from station.gui.holders.words import HoldersMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.taking import TakingDialog, TakingWords
from station.issuance.intake import Change, Fate
from station.model.esi import Esi
from station.roster.source import Source


class RosterDialog(TakingDialog):
    """Signals: `read_wanted` with a Source; `apply_wanted`; `readmit_wanted` with the ESI of somebody who came back."""

    read_wanted = Signal(object)
    readmit_wanted = Signal(object)

    def __init__(self, parent: QWidget, voice: Voice) -> None:
        say = voice.say
        words = TakingWords(
            title=say(HoldersMsg.ROSTER_TITLE),
            hint=say(HoldersMsg.ROSTER_HINT),
            file=say(HoldersMsg.ROSTER_FILE),
            files=say(HoldersMsg.ROSTER_FILES),
            mapping=say(HoldersMsg.MAPPING),
            empty=say(HoldersMsg.ROSTER_EMPTY),
            apply="",
            close=say(HoldersMsg.CLOSE),
        )
        photos, readmit = QPushButton(say(HoldersMsg.PHOTOS)), QPushButton(say(HoldersMsg.READMIT))
        super().__init__(parent, voice, words, more=(photos,), beside=(readmit,))
        self._voice = voice
        self.photos, self.readmit = photos, readmit
        self._state = RosterState()
        self._photos: Path | None = None
        self._may_readmit = True
        readmit.setToolTip(say(HoldersMsg.READMIT_HOW))
        self.resize(108 * UNIT, 76 * UNIT)
        self.photos.clicked.connect(self._choose_photos)
        self.rows.currentRowChanged.connect(self._settle)
        self.readmit.clicked.connect(self._readmit)
        self.show_state(RosterState())

    @Slot(object)
    def show_state(self, state: RosterState) -> None:
        """Shows what the worker has read."""
        self._state = state
        page = roster_page(self._voice, state)
        self.show_read(page.chosen, page.summary, page.warning, page.rows, may_apply=page.may_apply)
        self.apply.setText(self._voice.say(page.apply))
        for button in (self.file, self.mapping, self.photos):
            button.setEnabled(not state.reading)
        self._settle()

    def take(self, source: Source) -> None:
        """This roster is to be read."""
        self.path, self.mapped, self._photos = source.path, source.mapping, source.photos
        self.read_wanted.emit(source)

    def read(self) -> None:
        source = Source(self.path or Path(), self.mapped, self._photos)
        if self.path is not None:
            self.read_wanted.emit(source)
        else:
            self.chosen.setText(roster_page(self._voice, RosterState(source)).chosen)

    def allow_readmitting(self, *, allowed: bool) -> None:
        """Whether whoever is at work may do it. It is offered where somebody was left out."""
        self._may_readmit = allowed
        self._settle()

    @Slot()
    def _settle(self) -> None:
        away = any(isinstance(row, Change) and row.fate is Fate.AWAY for row in self._state.rows)
        self.readmit.setVisible(away and self._may_readmit)
        self.readmit.setEnabled(self._away() is not None)

    @Slot()
    def _readmit(self) -> None:
        if (esi := self._away()) is not None:
            self.readmit_wanted.emit(esi)

    def _away(self) -> Esi | None:
        """Whoever is chosen, where that is somebody who was erased on the own wish."""
        at, rows = self.rows.currentRow(), self._state.rows
        row = rows[at] if 0 <= at < len(rows) else None
        return row.esi if isinstance(row, Change) and row.fate is Fate.AWAY else None

    @Slot()
    def _choose_photos(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self._voice.say(HoldersMsg.PHOTOS)):
            self._photos = Path(folder)
            self.read()
