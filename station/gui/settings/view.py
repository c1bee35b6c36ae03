"""The Settings page: groups at the left, the fields of one at the right with what they come to when tried."""

from collections.abc import Mapping

from pydantic import SecretStr
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.doctor.finding import Finding
from station.gui.entries import Title
from station.gui.hold import ReaderUse
from station.gui.messages import Speech
from station.gui.settings.editor import FieldEditor
from station.gui.settings.fields import ESCR_KEY, FIELDS, GROUPS, PRINTER, READER, Group
from station.gui.settings.trial import TrialView
from station.gui.settings.viewmodel import variable_of, words_for
from station.gui.settings.words import SettingsMsg as Msg
from station.gui.settings.worker import Faults, Loaded
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.frame import PageFrame, panel
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.scroll import scrolled, yielding
from station.model.card import Problem
from station.settings.edit import Value

_LIST_WIDE, _FIELD_WIDE = 24, 80


class SettingsView(PageFrame):
    """Signals.

    `load_wanted`; `save_wanted` with the Changes; `try_wanted` with the Changes and the parts; `key_given` with the
    registry and the key; `guide_wanted`, and whether it is the first start; `guide_left` when it was put off;
    `restart_wanted`; `theme_chosen` with the theme's word.
    """

    load_wanted = Signal()
    save_wanted = Signal(object)
    try_wanted = Signal(object, object)
    key_given = Signal(str, object)
    guide_wanted = Signal(bool)
    guide_left = Signal()
    restart_wanted = Signal()
    theme_chosen = Signal(str)

    def __init__(self, speech: Speech, *, editable: bool) -> None:
        super().__init__(speech.say(Title.SETTINGS), speech.say(Msg.HINT if editable else Msg.HINT_DEMO))
        self._speech = speech
        self._editable = editable
        self._loaded: Mapping[str, Value] = {}
        self.editors: dict[str, FieldEditor] = {}
        self.trials: dict[Msg, TrialView] = {}
        self.held_by: ReaderUse | None = None
        """The other work that has the reader."""
        self.notice = NoticePanel(speech)
        self.restart = QPushButton(speech.say(Msg.RESTART))
        self.guide, self.undo = QPushButton(speech.say(Msg.GUIDE)), QPushButton(speech.say(Msg.UNDO))
        self.save = main_button(speech.say(Msg.SAVE))
        self.groups = QListWidget()
        self.groups.setAccessibleName(speech.say(Msg.GROUPS))
        self.forms = QStackedWidget()
        self.keep = QPushButton(speech.say(Msg.KEEP_KEY))
        self._lay_out()
        self._connect()
        self._say(None)
        self._watch()

    @property
    def changes(self) -> dict[str, Value]:
        """What a person has changed and not saved."""
        values = {name: editor.value for name, editor in self.editors.items() if name != ESCR_KEY}
        return {name: value for name, value in values.items() if name in self._loaded and value != self._loaded[name]}

    @property
    def unsaved(self) -> bool:
        """Whether something typed would be lost with the window, a key that is not kept yet included."""
        return bool(self.changes) or (ESCR_KEY in self.editors and bool(self.editors[ESCR_KEY].value))

    def showEvent(self, event: QShowEvent) -> None:
        """What stands in the file may have changed elsewhere; what a person was typing stays."""
        self._furnish()
        super().showEvent(event)
        if not event.spontaneous() and not self.changes:
            self.load_wanted.emit()

    @Slot(object)
    def show_loaded(self, loaded: Loaded) -> None:
        """Shows what stands there now; what was typed while it was being read stays."""
        self._furnish()
        typed, self._loaded = self.changes, loaded.values
        for name, editor in self.editors.items():
            editor.show_fault("")
            if name == ESCR_KEY:
                continue
            if name not in typed:
                editor.show_value(loaded.values[name])
            if not self._editable:
                editor.freeze("")
            elif name in loaded.overridden:
                editor.freeze(self._speech.say(Msg.BY_ENVIRONMENT, variable=variable_of(name)))
        self._watch()

    @Slot(object)
    def show_saved(self, changes: Mapping[str, Value]) -> None:
        """Says that it is saved, and what it takes."""
        typed = self.changes
        self._loaded = {**self._loaded, **changes}  # what is read back comes later, and may be pressed before
        for name in (self.editors.keys() & changes.keys()) - typed.keys():  # the guide has saved it
            self.editors[name].show_value(changes[name])
        later = [name for name in changes if not FIELDS[name].at_once]
        self._say(Notice(Tone.GOOD, self._speech.say(Msg.SAVED_RESTART if later else Msg.SAVED), ""))
        self.restart.setVisible(bool(later))
        if "window.theme" in changes:
            self.theme_chosen.emit(str(changes["window.theme"]))

    @Slot(object)
    def show_faults(self, faults: Faults) -> None:
        """Says which values do not hold, and why; one that is in sight stays there, else the first comes."""
        self._furnish()
        for editor in self.editors.values():
            editor.show_fault("")
        told = {name: words_for(name, fault, self._speech) for name, fault in faults.items()}
        for name in told.keys() & self.editors.keys():
            self.editors[name].show_fault(told[name])
        lines = [self._speech.say(Msg.FAULT, field=self._name_of(name), fault=fault) for name, fault in told.items()]
        self._say(Notice(Tone.BAD, self._speech.say(Msg.NOT_SAVED), "\n".join(lines)))
        for trial in self.trials.values():
            trial.rest()
        in_sight = (field.name for field in GROUPS[self.groups.currentRow()].fields)
        first = next((name for name in (*in_sight, *FIELDS) if name in told), None)
        if first is not None:
            self._bring_up(first)

    @Slot(object)
    def show_trouble(self, problem: Problem) -> None:
        """Says what did not work."""
        what, fix = self._speech.explain(problem)
        self._say(Notice(Tone.BAD, what, "", fix))

    @Slot()
    def show_key_kept(self) -> None:
        """The keyring has it; the field forgets it."""
        self._furnish()
        self.editors[ESCR_KEY].show_value("")
        self._forget_answers()
        self._say(Notice(Tone.GOOD, self._speech.say(Msg.KEY_KEPT), ""))

    @Slot(object)
    def show_found(self, findings: list[Finding]) -> None:
        """What a trial came to."""
        for trial in self.trials.values():
            trial.take(findings)

    @Slot(object)
    def show_held(self, owner: ReaderUse | None) -> None:
        """The other work that has the reader, or none."""
        self.held_by = owner
        for trial in self.trials.values():
            trial.hold(owner)

    @Slot(object, object)
    def offer_devices(self, readers: tuple[str, ...], printers: tuple[str, ...]) -> None:
        """What is connected."""
        self._furnish()
        self.editors[READER.name].offer(readers)
        self.editors[PRINTER.name].offer(printers)

    def _lay_out(self) -> None:
        for button in (self.restart, self.guide, self.undo, self.save):
            self.buttons.addWidget(button)
        self.groups.setFixedWidth(_LIST_WIDE * UNIT)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self.groups)
        for widget in (self.groups, self.forms):
            yielding(widget, 40 * UNIT)
        row.addWidget(self.forms, 1)
        self.body.addWidget(self.notice)
        self.body.addLayout(row, 1)

    def _furnish(self) -> None:
        """Makes the fields when they are first needed: they are many, and the desk opens without them."""
        if self.editors:
            return
        self.editors = {name: FieldEditor(field, self._speech) for name, field in FIELDS.items()}
        for group in GROUPS:
            self.groups.addItem(self._speech.say(group.title))
            self.forms.addWidget(self._form(group))
        self.groups.setCurrentRow(0)
        for editor in self.editors.values():
            editor.edited.connect(self._watch)
            editor.edited.connect(self._forget_answers)
        self._watch()

    def _form(self, group: Group) -> QFrame:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(label("sectionTitle", self._speech.say(group.title)))
        for field in group.fields:
            self.editors[field.name].setMaximumWidth(_FIELD_WIDE * UNIT)
            column.addWidget(self.editors[field.name])
            if field.name == ESCR_KEY:
                column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        if group.parts:
            trial = self.trials[group.title] = TrialView(group.parts, self._speech)
            trial.hold(self.held_by)
            trial.wanted.connect(lambda group=group: self.try_wanted.emit(self.changes, group.parts))
            column.addWidget(trial)
        column.addStretch(1)
        sheet = panel()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)  # its hairline
        inside.addWidget(scrolled(ground))
        return sheet

    def _connect(self) -> None:
        self.groups.currentRowChanged.connect(self.forms.setCurrentIndex)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.changes))
        self.undo.clicked.connect(self._undo)
        self.guide.clicked.connect(lambda: self.guide_wanted.emit(False))
        self.restart.clicked.connect(self.restart_wanted)
        self.keep.clicked.connect(self._give_key)

    def _watch(self) -> None:
        """What can be pressed now."""
        changed = bool(self.changes)
        self.forms.setEnabled(bool(self._loaded))  # what is typed before would be lost
        self.save.setEnabled(changed and self._editable)
        self.undo.setEnabled(changed)
        self.guide.setEnabled(self._editable)
        if (key := self.editors.get(ESCR_KEY)) is not None:
            self.keep.setEnabled(bool(key.value) and self._editable)
            key.setEnabled(self._editable)

    def _forget_answers(self) -> None:
        for trial in self.trials.values():
            trial.forget()

    def _undo(self) -> None:
        self._forget_answers()
        self._loaded = {}
        self._watch()
        self._say(None)
        self.load_wanted.emit()

    def _give_key(self) -> None:
        control = self.editors[ESCR_KEY].control
        if isinstance(control, QLineEdit):
            self.key_given.emit(str(self.editors["registry"].value), SecretStr(control.text()))

    def _say(self, notice: Notice | None) -> None:
        self.notice.setVisible(notice is not None)
        self.restart.hide()
        if notice is not None:
            self.notice.show_notice(notice)

    def _name_of(self, name: str) -> str:
        return self._speech.say(FIELDS[name].label) if name in FIELDS else name

    def _bring_up(self, name: str) -> None:
        at = next(at for at, group in enumerate(GROUPS) if FIELDS[name] in group.fields)
        self.groups.setCurrentRow(at)
        self.editors[name].control.setFocus()
