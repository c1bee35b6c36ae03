"""The dialog that takes a list of existing cards in: what it would change, then the change."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QPushButton, QWidget

from station.gui.existing.snapshot import ListState
from station.gui.existing.viewmodel import list_page
from station.gui.existing.words import ExistingMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.label import label
from station.gui.widgets.mapping_menu import MappingButton


class ListDialog(Dialog):
    """Signals: `read_wanted` with the paths of list and mapping (None for a list of ours); `apply_wanted`."""

    read_wanted = Signal(object, object)
    apply_wanted = Signal()

    def __init__(self, parent: QWidget, voice: Voice) -> None:
        super().__init__(parent, voice.say(ExistingMsg.LIST_TITLE), voice.say(ExistingMsg.LIST_HINT))
        self._voice = voice
        self._path: Path | None = None
        self._mapping: Path | None = None
        self.resize(104 * UNIT, 72 * UNIT)
        self.file, self.mapping = (
            QPushButton(voice.say(ExistingMsg.FILE)),
            MappingButton(voice, voice.say(ExistingMsg.MAPPING)),
        )
        self.chosen, self.summary = label("hint", wraps=True), label("sectionTitle", wraps=True)
        self.warning = label("remedy", wraps=True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(voice.say(ExistingMsg.LIST_TITLE))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setWordWrap(True)
        EmptyHint(self.rows, voice.say(ExistingMsg.LIST_EMPTY))
        self.apply = main_button(voice.say(ExistingMsg.APPLY))
        self._close = QPushButton(voice.say(ExistingMsg.CLOSE))
        self._lay_out()
        self.file.clicked.connect(self._choose_file)
        self.mapping.chosen.connect(self._choose_mapping)
        self.apply.clicked.connect(self.apply_wanted)
        self._close.clicked.connect(self.reject)
        self.show_state(ListState())

    @Slot(object)
    def show_state(self, state: ListState) -> None:
        """Shows what the worker has read."""
        page = list_page(self._voice, state)
        self.chosen.setText(page.chosen)
        self.summary.setText(page.summary)
        self.warning.setText(page.warning)
        self.warning.setVisible(bool(page.warning))
        self.rows.clear()
        self.rows.addItems(page.rows)
        self.apply.setEnabled(page.may_apply)

    def take(self, path: Path | None, mapping: Path | None) -> None:
        """This list is to be read; a mapping alone waits for its list."""
        self._path, self._mapping = path, mapping
        if path is not None:
            self.read_wanted.emit(path, mapping)
        else:
            self.show_state(ListState(mapping=mapping))

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.file)
        above.addWidget(self.mapping)
        above.addStretch(1)
        self.body.addLayout(above)
        for line in (self.chosen, self.summary, self.warning):
            self.body.addWidget(line)
        self.body.addWidget(self.rows, 1)
        self.put_buttons(self._close, self.apply)

    @Slot()
    def _choose_file(self) -> None:
        say = self._voice.say
        path, _ = QFileDialog.getOpenFileName(self, say(ExistingMsg.FILE), "", say(ExistingMsg.LIST_FILES))
        if path:
            self.take(Path(path), self._mapping)

    @Slot(object)
    def _choose_mapping(self, mapping: Path | None) -> None:
        self.take(self._path, mapping)
