"""The Template page: the text, what is drawn of it, and the file in which it stands."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from station.gui.entries import Title
from station.gui.template.panes import TemplatePanes
from station.gui.template.snapshot import Drawing, ElementView, Opened, Saving, Somebody, Wanted
from station.gui.template.words import KIND_NAMES, Say
from station.gui.voice import Voice
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.unsaved import UnsavedDialog
from station.gui.words import Msg
from station.model.card import Problem
from station.printer.layers import LAYERS, side_of
from station.printer.template_edit import with_numbers

_SETTLED_MS = 200
"""After the last key: then the text is drawn."""


class TemplatePage(TemplatePanes):
    """Signals: `draw_wanted` (Wanted), `open_wanted` (str), `save_wanted` (Saving); `people_wanted` at
    each showing.

    Whoever comes to the page may be another person than the one before: nobody's name or card waits here for them.
    """

    draw_wanted = Signal(object)
    open_wanted = Signal(str)
    save_wanted = Signal(object)
    people_wanted = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice)
        self._opened, self._kept = Opened(Path(f"{self.names[0]}.toml"), "", shipped=True), ""
        self._drawing: Drawing | None = None
        self._chosen: tuple[str, int] | None = None
        self._holder: str | None = None
        self._rows = list[tuple[str, int]]()
        self._asked = 0
        """What the text's revision was when a file was asked for."""
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._want_drawing)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)
        self._connect()

    @property
    def unsaved(self) -> bool:
        """Whether what was typed would be lost."""
        return self.text.toPlainText() != self._kept

    # ---- what the worker says

    def show_file(self, opened: Opened) -> None:
        """A file has been read; what was typed since it was asked for stays instead."""
        if self.unsaved and self.text.document().revision() != self._asked:
            return
        same = opened == self._opened and not self.unsaved
        self._stand_by(opened)
        if same:
            return  # it was saved from here: what can be undone stays, and what was said of it
        self._chosen = None
        with QSignalBlocker(self.text):
            self.text.setPlainText(opened.text)
        self._kept = self.text.toPlainText()
        self._say_state()
        self._want_drawing()

    def show_drawing(self, drawing: Drawing) -> None:
        """A text has been drawn, or could not be."""
        if drawing.wanted != self._wanted:
            return  # a newer one is on its way
        self._drawing = drawing
        self.canvas.show_drawing(drawing, self._layer)
        self.stale.setVisible(not drawing.pictures)
        self.area.fill()
        self._list_elements(drawing)
        self._list_findings(drawing)

    def show_people(self, people: tuple[Somebody, ...]) -> None:
        """Who can be shown on the card; who was, goes on to be."""
        if not self.isVisible():
            return  # it was for somebody who has left the page
        self._forget_people()
        for somebody in people:
            self.holders.addItem(somebody.name, somebody.key)
        if (at := self.holders.findData(self._holder)) > 0:
            self.holders.setCurrentIndex(at)

    def show_saved(self, saved: Saving) -> None:
        """The text stands in its file, which is the one that is worked on from now on."""
        self._kept = saved.text
        self._stand_by(Opened(saved.path, saved.text, shipped=False))
        self.state.setText(self.voice.say(Say.CHANGED if self.unsaved else Say.SAVED, path=saved.path))
        self._want_drawing()
        if saved.then:
            self._open_instead(saved.then)

    def show_unfit(self, saving: Saving) -> None:
        """The text is no template: whether it is to be kept all the same."""
        say = self.voice.say
        sure = replace(saving, sure=True)
        answers = [(say(Say.SAVE_DRAFT), sure)]
        ask = AskDialog(self.window(), say(Say.UNFIT), say(Say.UNFIT_TEXT), answers, say(Msg.KEEP_EDITING))
        ask.answered.connect(self.save_wanted)
        ask.open()

    def show_problem(self, problem: Problem) -> None:
        """A file could not be read or written."""
        self.state.setText(" ".join(self.voice.explain(problem)))

    def showEvent(self, event: QShowEvent) -> None:
        """Who may be seen, and by whom, is asked anew."""
        super().showEvent(event)
        if not event.spontaneous():
            self.people_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The sample holder is left behind."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._holder = self.holders.currentData()
            if self._holder is not None:
                self.canvas.forget()
            self._forget_people()

    def _forget_people(self) -> None:
        self.holders.setCurrentIndex(0)
        while self.holders.count() > 1:
            self.holders.removeItem(1)

    # ---- what a person does

    def change_number(self, field: str, value: float) -> None:
        """Writes a number of the chosen element into the text."""
        if self._chosen is None:
            return
        side, number = self._chosen
        changed = with_numbers(self.text.toPlainText(), side, number, {field: value})
        cursor, place = self.text.textCursor(), self.text.verticalScrollBar().value()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(changed)  # one step to undo
        self.text.verticalScrollBar().setValue(place)

    def choose(self, element: ElementView | None) -> None:
        """Frames an element, and offers its numbers."""
        self._chosen = (element.side, element.number) if element else None
        self.canvas.choose(element)
        self.numbers.show_element(element)
        for before, after in pairwise((self.elements, *self.numbers.fields.values())):
            QWidget.setTabOrder(before, after)
        with QSignalBlocker(self.elements):
            self.elements.setCurrentRow(-1 if element is None else self._rows.index((element.side, element.number)))

    def _pick_row(self, row: int) -> None:
        if self._drawing is None or row < 0:
            return
        element = self._drawing.elements[row]
        if element.side != side_of(self._layer):
            self.layers.setCurrentIndex(LAYERS.index(element.side))
        self.choose(element)

    def _pick_layer(self) -> None:
        if self._drawing is not None:
            self.canvas.show_drawing(self._drawing, self._layer)

    def _go_to_line(self, item: QListWidgetItem) -> None:
        line = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, int):
            self.text.setTextCursor(QTextCursor(self.text.document().findBlockByNumber(line - 1)))
            self.text.setFocus()

    def _pick_template(self, at: int) -> None:
        name = self.templates.itemData(at)
        self._show_place()  # until it is open
        self._open_instead(name)

    def _open_instead(self, name: str) -> None:
        """Opens another one; what is not saved is asked about first."""
        go = partial(self._ask_for, name)
        if not self.unsaved:
            go()
            return
        save = self.voice.say(Say.SAVE_AS if self._opened.shipped else Say.SAVE), partial(self._save, name)
        UnsavedDialog(self.window(), self.voice, [self.voice.say(Title.TEMPLATE)], go, [save]).open()

    def _open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.voice.say(Say.OPEN), "", self.voice.say(Say.FILES))
        if path:
            self._open_instead(path)

    def _save(self, then: str = "") -> None:
        if self._opened.shipped:
            self._save_as(then)
        else:
            self.save_wanted.emit(Saving(self._opened.path, self.text.toPlainText(), then))

    def _save_as(self, then: str = "") -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.voice.say(Say.SAVE_AS), self._opened.path.name, self.voice.say(Say.FILES)
        )
        if path:
            file = Path(path if path.endswith(".toml") else f"{path}.toml")
            self.save_wanted.emit(Saving(file, self.text.toPlainText(), then))

    def _text_changed(self) -> None:
        self._say_state()
        self._settled.start()

    def _file_changed(self, path: str) -> None:
        """Another editor has saved: what has not been changed here follows it."""
        if not self.unsaved and Path(path).exists():
            self._ask_for(path)

    def _ask_for(self, name: str) -> None:
        self._asked = self.text.document().revision()
        self.open_wanted.emit(name)

    def _want_drawing(self) -> None:
        self.draw_wanted.emit(self._wanted)

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self._opened.path, self.text.toPlainText(), self.holders.currentData())

    # ---- how it looks

    @property
    def _layer(self) -> str:
        return LAYERS[max(0, self.layers.currentIndex())]

    def _say_state(self) -> None:
        path = self._opened.path
        unchanged = path.name if self._opened.shipped else str(path)
        self.state.setText(self.voice.say(Say.CHANGED) if self.unsaved else unchanged)

    def _stand_by(self, opened: Opened) -> None:
        """This file is the one that is worked on: the box names it, and what another editor saves there is heard of."""
        self._opened = opened
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        if not opened.shipped:
            self._watcher.addPath(str(opened.path))
        self._show_place()

    def _show_place(self) -> None:
        shipped, path = self.names, self._opened.path
        with QSignalBlocker(self.templates):
            while self.templates.count() > len(shipped):
                self.templates.removeItem(len(shipped))
            if not self._opened.shipped:
                self.templates.addItem(path.name, str(path))
            self.templates.setCurrentIndex(shipped.index(path.stem) if self._opened.shipped else len(shipped))

    def _list_elements(self, drawing: Drawing) -> None:
        self._rows = [(element.side, element.number) for element in drawing.elements]
        with QSignalBlocker(self.elements):
            self.elements.clear()
            for element in drawing.elements:
                side = self.voice.say(Say.FRONT if element.side == "front" else Say.BACK)
                kind = KIND_NAMES.get(element.name)  # whoever wrote the template gave no other name
                self.elements.addItem(f"{side} · {self.voice.say(kind) if kind else element.name}")
        chosen = self._chosen
        self.choose(next((each for each in drawing.elements if (each.side, each.number) == chosen), None))

    def _list_findings(self, drawing: Drawing) -> None:
        self.findings.clear()
        if drawing.broken:
            self.findings.addItem(self.voice.say(Say.BROKEN, words=self.voice.phrase(drawing.broken)))
        if drawing.problem is not None:
            self.findings.addItem(" ".join(self.voice.explain(drawing.problem)))
        for finding in drawing.findings:
            form = Say.ERROR if finding.severity == "error" else Say.WARNING
            self.findings.addItem(self.voice.say(form, line=finding.line, words=self.voice.phrase(finding.words)))
            self.findings.item(self.findings.count() - 1).setData(Qt.ItemDataRole.UserRole, finding.line)
        if not self.findings.count():
            self.findings.addItem(self.voice.say(Say.NOTHING))

    def _connect(self) -> None:
        self.templates.activated.connect(self._pick_template)
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(lambda: self._save())
        self.save_as.clicked.connect(lambda: self._save_as())
        self.text.textChanged.connect(self._text_changed)
        self.holders.currentIndexChanged.connect(self._want_drawing)
        self.layers.currentIndexChanged.connect(self._pick_layer)
        self.keep_outs.toggled.connect(self.canvas.show_keep_outs)
        self.canvas.picked.connect(self.choose)
        self.elements.currentRowChanged.connect(self._pick_row)
        self.findings.itemClicked.connect(self._go_to_line)
        self.findings.itemActivated.connect(self._go_to_line)
        self.numbers.changed.connect(self.change_number)
