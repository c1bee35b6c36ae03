"""A dialog that takes a file in: which file and how it is mapped, what it would change, and the button that does it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QPushButton, QWidget

from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.label import label
from station.gui.widgets.mapping_menu import MappingButton


@dataclass(frozen=True, slots=True)
class TakingWords:
    """What it says: `files` are kinds of files as Qt's file dialog takes them, `empty` stands where rows will be."""

    title: str
    hint: str
    file: str
    files: str
    mapping: str
    empty: str
    apply: str
    close: str


class TakingDialog(Dialog):
    """A subclass says in `read` what happens with `path` and `mapping` when a person has chosen one of them.

    Signals: `apply_wanted`.
    """

    apply_wanted = Signal()
    lasts = True

    def __init__(
        self,
        parent: QWidget,
        voice: Voice,
        words: TakingWords,
        *,
        more: Sequence[QPushButton] = (),
        beside: tuple[QPushButton, ...] = (),
    ) -> None:
        super().__init__(parent, words.title, words.hint)
        self._words = words
        self.path: Path | None = None
        self.mapped: Path | None = None
        self.file, self.mapping = QPushButton(words.file), MappingButton(voice, words.mapping)
        self.chosen, self.summary = label("hint", wraps=True), label("sectionTitle", wraps=True)
        self.warning = label("remedy", wraps=True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(words.title)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setWordWrap(True)
        EmptyHint(self.rows, words.empty)
        self.apply, close = main_button(words.apply), QPushButton(words.close)
        above = QHBoxLayout()
        for button in (self.file, self.mapping, *more):
            above.addWidget(button)
        above.addStretch(1)
        self.body.addLayout(above)
        for line in (self.chosen, self.summary, self.warning):
            self.body.addWidget(line)
        self.body.addWidget(self.rows, 1)
        self.put_buttons(close, self.apply, beside=beside)
        self.file.clicked.connect(self._choose_file)
        self.mapping.chosen.connect(self._choose_mapping)
        self.apply.clicked.connect(self.apply_wanted)
        close.clicked.connect(self.reject)

    def show_read(self, chosen: str, summary: str, warning: str, rows: Sequence[str], *, may_apply: bool) -> None:
        """What the file has come to."""
        self.chosen.setText(chosen)
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.rows.clear()
        self.rows.addItems(rows)
        self.apply.setEnabled(may_apply)

    def read(self) -> None:
        """For a subclass: reads the file, where there is one already."""
        raise NotImplementedError

    @Slot()
    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self._words.file, "", self._words.files)
        if path:
            self.path = Path(path)
            self.read()

    @Slot(object)
    def _choose_mapping(self, mapping: Path | None) -> None:
        self.mapped = mapping
        self.read()
