"""The dialog that takes a roster in: what it would change, then the change."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QPushButton, QWidget

from station.gui.holders.snapshot import RosterState
from station.gui.holders.viewmodel import roster_page
from station.gui.holders.words import HoldersMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.label import label
from station.gui.widgets.mapping_menu import MappingButton
from station.issuance.intake import Change, Fate
from station.model.esi import Esi
from station.roster.source import Source


class RosterDialog(Dialog):
    """Signals: `read_wanted` with a Source; `apply_wanted`; `readmit_wanted` with the ESI of somebody who came back."""

    read_wanted = Signal(object)
    apply_wanted = Signal()
    readmit_wanted = Signal(object)

    def __init__(self, parent: QWidget, voice: Voice) -> None:
        super().__init__(parent, voice.say(HoldersMsg.ROSTER_TITLE), voice.say(HoldersMsg.ROSTER_HINT))
        self._voice = voice
        self._state = RosterState()
        self._path: Path | None = None
        self._mapping: Path | None = None
        self._photos: Path | None = None
        self.resize(108 * UNIT, 76 * UNIT)
        self.file = QPushButton(voice.say(HoldersMsg.ROSTER_FILE))
        self.mapping = MappingButton(voice, voice.say(HoldersMsg.MAPPING))
        self.photos = QPushButton(voice.say(HoldersMsg.PHOTOS))
        self.chosen, self.summary = label("hint", wraps=True), label("sectionTitle", wraps=True)
        self.warning = label("remedy", wraps=True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(voice.say(HoldersMsg.ROSTER_TITLE))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setWordWrap(True)
        EmptyHint(self.rows, voice.say(HoldersMsg.ROSTER_EMPTY))
        self.readmit = QPushButton(voice.say(HoldersMsg.READMIT))
        self.apply = main_button("")
        self._close = QPushButton(voice.say(HoldersMsg.CLOSE))
        self._lay_out()
        self.file.clicked.connect(self._choose_file)
        self.mapping.chosen.connect(self._choose_mapping)
        self.photos.clicked.connect(self._choose_photos)
        self.apply.clicked.connect(self.apply_wanted)
        self.rows.currentRowChanged.connect(self._settle)
        self.readmit.clicked.connect(self._readmit)
        self._close.clicked.connect(self.reject)
        self.show_state(RosterState())

    @Slot(object)
    def show_state(self, state: RosterState) -> None:
        """Shows what the worker has read."""
        self._state = state
        page = roster_page(self._voice, state)
        self.chosen.setText(page.chosen)
        self.summary.setText(page.summary)
        self.warning.setText(page.warning)
        self.warning.setVisible(bool(page.warning))
        self.rows.clear()
        self.rows.addItems(page.rows)
        self.apply.setText(self._voice.say(page.apply))
        self.apply.setEnabled(page.may_apply)
        for button in (self.file, self.mapping, self.photos):
            button.setEnabled(not state.reading)
        self._settle()

    def take(self, source: Source) -> None:
        """This roster is to be read."""
        self._path, self._mapping, self._photos = source.path, source.mapping, source.photos
        self.read_wanted.emit(source)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        for button in (self.file, self.mapping, self.photos):
            above.addWidget(button)
        above.addStretch(1)
        self.body.addLayout(above)
        for line in (self.chosen, self.summary, self.warning):
            self.body.addWidget(line)
        self.body.addWidget(self.rows, 1)
        self.put_buttons(self._close, self.apply, beside=(self.readmit,))

    @Slot()
    def _settle(self) -> None:
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
    def _choose_file(self) -> None:
        say = self._voice.say
        path, _ = QFileDialog.getOpenFileName(self, say(HoldersMsg.ROSTER_FILE), "", say(HoldersMsg.ROSTER_FILES))
        if path:
            self._path = Path(path)
            self._read()

    @Slot(object)
    def _choose_mapping(self, mapping: Path | None) -> None:
        self._mapping = mapping
        self._read()

    @Slot()
    def _choose_photos(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self._voice.say(HoldersMsg.PHOTOS)):
            self._photos = Path(folder)
            self._read()

    def _read(self) -> None:
        source = Source(self._path or Path(), self._mapping, self._photos)
        if self._path is not None:
            self.read_wanted.emit(source)
        else:
            self.chosen.setText(roster_page(self._voice, RosterState(source)).chosen)
