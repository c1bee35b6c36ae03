"""The Stickers page: matching at the left, the cards that wait at the right."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from station.gui.entries import Title
from station.gui.existing.list_dialog import ListDialog
from station.gui.existing.snapshot import Matched, OnReader, Papers, Scan, Shelf
from station.gui.existing.viewmodel import outcome, papers_line, reader_line, shelf_page, working
from station.gui.existing.words import ExistingMsg
from station.gui.hold import ReaderUse
from station.gui.hold_words import said_of_hold
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.form import field_label
from station.gui.widgets.frame import PageFrame, panel_column
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.texttable import TextTable
from station.model.card import Problem
from station.printer.labels import shipped_sheets

_USUAL = "zweckform-3666"
_COLUMNS = (ExistingMsg.NAME, ExistingMsg.OLD, ExistingMsg.STICKER)


class StickersPage(PageFrame):
    """Signals: `looked` when the page is shown; `watched` with whether it is; `scanned` with a Scan; `stickers_wanted`
    with path and sheet; `holograms_wanted` with path and language.
    """

    looked = Signal()
    watched = Signal(bool)
    scanned = Signal(object)
    stickers_wanted = Signal(str, str)
    holograms_wanted = Signal(str, str)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.EXISTING), speech.say(ExistingMsg.HINT))
        say = speech.say
        self._speech = speech
        self.list = ListDialog(self, speech)
        self.import_ = QPushButton(say(ExistingMsg.DO_LIST))
        self.print = QPushButton(say(ExistingMsg.DO_STICKERS))
        self.holograms = QPushButton(say(ExistingMsg.DO_HOLOGRAMS))
        self.sheet = QComboBox()
        self.sheet.setAccessibleName(say(ExistingMsg.SHEET))
        self.sheet.addItems(shipped_sheets())
        self.sheet.setCurrentText(_USUAL)
        self.counts, self.said = label("sentence", wraps=True), label("remedy", wraps=True)
        self.scan = QLineEdit()
        self.scan.setPlaceholderText(say(ExistingMsg.SCAN))
        self.scan.setAccessibleName(say(ExistingMsg.SCAN))
        self.read, self.chip = QCheckBox(say(ExistingMsg.READ)), QCheckBox(say(ExistingMsg.CHIP))
        self.read.setChecked(True)
        self.card = label("hint", say(ExistingMsg.NO_CARD), wraps=True)
        self.notice = NoticePanel(speech)
        self.notice.hide()
        self.waiting = TextTable(speech, ExistingMsg.WAITING, _COLUMNS)
        EmptyHint(self.waiting, say(ExistingMsg.NOBODY_WAITS))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.buttons.addWidget(self.import_)
        self.said.hide()
        self.body.addWidget(self.counts)
        self.body.addWidget(self.said)
        title = label("sectionTitle", self._speech.say(ExistingMsg.MATCH), wraps=True)
        left, left_box = panel_column(title, self.scan, self.read, self.chip, self.card, self.notice)
        left_box.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(2 * UNIT)
        halves.addWidget(left, 1)
        halves.addWidget(self._papers(), 1)
        self.body.addLayout(halves, 1)

    def _papers(self) -> QWidget:
        """Those that wait, and what is printed for them."""
        made, column = panel_column(label("sectionTitle", self._speech.say(ExistingMsg.WAITING)), self.waiting)
        about = field_label(self._speech.say(ExistingMsg.SHEET), self.sheet)
        for row in ((about, self.sheet), (self.print, self.holograms)):
            line = QHBoxLayout()
            line.setSpacing(UNIT)
            for widget in row:
                line.addWidget(widget)
            line.addStretch(1)
            column.addLayout(line)
        return made

    def _connect(self) -> None:
        self.import_.clicked.connect(self.list.open)
        self.print.clicked.connect(self._print)
        self.holograms.clicked.connect(self._list_holograms)
        self.read.toggled.connect(self.chip.setEnabled)
        self.scan.returnPressed.connect(self._scan)

    def showEvent(self, event: QShowEvent) -> None:
        """The scanner types into the page as soon as it is shown; the reader is watched."""
        super().showEvent(event)
        self.scan.setFocus()
        self.watched.emit(True)
        self.looked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The reader belongs to other pages again."""
        super().hideEvent(event)
        self.watched.emit(False)

    @Slot(object)
    def show_shelf(self, shelf: Shelf) -> None:
        """Counts, and the cards that wait."""
        page = shelf_page(self._speech, shelf)
        self.counts.setText(page.counts)
        self.waiting.show_rows(page.waiting)
        self.print.setEnabled(bool(shelf.waiting))
        self.holograms.setEnabled(bool(shelf.waiting))

    @Slot(object)
    def show_reader(self, seen: OnReader) -> None:
        """What lies on the reader."""
        self.card.setText(reader_line(self._speech, seen))

    @Slot(object)
    def show_held(self, owner: ReaderUse | None) -> None:
        """The other work that has the reader, or none: nothing is matched while it lasts."""
        self.card.setVisible(owner is None)
        self.notice.setVisible(owner is not None)
        self.scan.setEnabled(owner is None)
        if owner is not None:
            self.notice.show_notice(said_of_hold(owner, self._speech, here=False))
        elif self.isVisible():
            self.scan.setFocus()

    @Slot(object)
    def show_matched(self, matched: Matched) -> None:
        """How a scan ended; the field is free for the next."""
        self.notice.show_notice(outcome(self._speech, matched))
        self.notice.show()
        self.scan.setEnabled(True)
        self.scan.clear()
        self.scan.setFocus()
        self.looked.emit()

    @Slot(object)
    def show_papers(self, papers: Papers) -> None:
        """Something was written."""
        self._say(papers_line(self._speech, papers))

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """It could not be."""
        self._say(" ".join(self._speech.explain(problem)))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    @Slot()
    def _scan(self) -> None:
        if text := self.scan.text().strip():
            self.scan.setEnabled(False)
            self.notice.show_notice(working(self._speech))
            self.notice.show()
            self.scanned.emit(Scan(text, self.read.isChecked(), self.chip.isChecked()))

    @Slot()
    def _print(self) -> None:
        if path := self._asked(ExistingMsg.DO_STICKERS, "stickers.pdf"):
            self.stickers_wanted.emit(path, self.sheet.currentText())

    @Slot()
    def _list_holograms(self) -> None:
        if path := self._asked(ExistingMsg.DO_HOLOGRAMS, "holograms.pdf"):
            self.holograms_wanted.emit(path, self._speech.language)

    def _asked(self, title: ExistingMsg, name: str) -> str:
        kinds = self._speech.say(ExistingMsg.PDF_FILES)
        return QFileDialog.getSaveFileName(self, self._speech.say(title), name, kinds)[0]
