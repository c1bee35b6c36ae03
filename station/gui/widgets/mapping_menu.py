"""The button that chooses how another system's file reads: ours, a shipped mapping, or a file."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from station.gui.voice import Voice
from station.gui.words import Msg
from station.roster.mapping import shipped_mappings


class MappingButton(QPushButton):
    """Signals: `chosen` with the path or name of a mapping, None for a file of ours."""

    chosen = Signal(object)

    def __init__(self, voice: Voice, text: str) -> None:
        super().__init__(text)
        self._voice = voice
        menu = QMenu(self)
        menu.addAction(voice.say(Msg.MAPPING_OURS)).triggered.connect(lambda: self.chosen.emit(None))
        for name in shipped_mappings():
            menu.addAction(name).triggered.connect(lambda _=False, name=name: self.chosen.emit(Path(name)))
        menu.addAction(voice.say(Msg.MAPPING_FILE)).triggered.connect(self._choose)
        self.setMenu(menu)

    @Slot()
    def _choose(self) -> None:
        kinds = self._voice.say(Msg.MAPPING_KINDS)
        path, _ = QFileDialog.getOpenFileName(self, self.text(), "", kinds)
        if path:
            self.chosen.emit(Path(path))
