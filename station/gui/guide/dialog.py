"""The guide itself: step after step, each with its fields and a test.

Each step is checked before the next one comes; at the end everything is saved at once. A key is kept then, or where it
is tried out.
"""

from collections.abc import Mapping

from pydantic import SecretStr
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.doctor.finding import Finding
from station.gui.guide.steps import FACES, SIMULATED, STEPS, Step, world_values
from station.gui.guide.words import GuideMsg as Msg
from station.gui.hold import ReaderUse
from station.gui.messages import Speech
from station.gui.settings.editor import FieldEditor
from station.gui.settings.fields import ESCR_KEY, FIELDS, PRINTER, READER, REGISTRY
from station.gui.settings.trial import TrialView
from station.gui.settings.viewmodel import words_for
from station.gui.settings.worker import Faults, Loaded
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.notice import NoticePanel
from station.model.card import Problem
from station.settings.edit import Value

_WIDE, _TALL = 90, 76


class GuideDialog(Dialog):
    """Signals.

    `check_wanted`, `prepare_wanted` and `save_wanted` with the Changes; `try_wanted` with the Changes and the parts;
    `key_given` with the registry and the key. It is accepted when everything is saved.
    """

    check_wanted = Signal(object)
    prepare_wanted = Signal(object)
    save_wanted = Signal(object)
    try_wanted = Signal(object, object)
    key_given = Signal(str, object)

    def __init__(self, parent: QWidget | None, speech: Speech, loaded: Loaded, *, first: bool) -> None:
        super().__init__(parent, speech.say(Msg.TITLE))
        self._speech = speech
        self._loaded = loaded
        self.resize(_WIDE * UNIT, _TALL * UNIT)
        self.simulated, self.real = QRadioButton(speech.say(Msg.SIMULATED)), QRadioButton(speech.say(Msg.REAL))
        self._worlds = QButtonGroup(self)
        self._worlds.addButton(self.simulated)
        self._worlds.addButton(self.real)
        names = (field.name for step in STEPS for field in step.fields_of(simulated=False))
        self.editors = {name: FieldEditor(FIELDS[name], speech) for name in names}
        self.notice = NoticePanel(speech)
        self.pages, self.trials = QStackedWidget(), dict[Msg, TrialView]()
        self.later, self.back = QPushButton(speech.say(Msg.LATER)), QPushButton(speech.say(Msg.BACK))
        self.next = main_button(speech.say(Msg.NEXT))
        self._lay_out()
        self._connect()
        values = dict(loaded.values)
        (self.simulated if first or str(values[READER.name] or "").startswith(SIMULATED) else self.real).setChecked(
            True
        )
        if first:
            values[PRINTER.name] = f"pdf:{values['data_dir']}/{FACES}"
        for name, editor in self.editors.items():
            if name != ESCR_KEY:
                editor.show_value(values[name])
        self._show(0)

    @property
    def changes(self) -> dict[str, Value]:
        """What is to be saved: what the guide asks for, where it differs from what stands there."""
        asked = {name: editor.value for name, editor in self.editors.items() if name != ESCR_KEY}
        wanted = world_values({**self._loaded.values, **asked}, simulated=self.simulated.isChecked())
        return {name: value for name, value in wanted.items() if value != self._loaded.values[name]}

    @Slot()
    def show_checked(self) -> None:
        """What has been asked for so far holds."""
        self._settle()
        for editor in self.editors.values():
            editor.show_fault("")
        self._show(self.pages.currentIndex() + 1)

    @Slot(object)
    def show_faults(self, faults: Faults) -> None:
        """Goes to the first value that does not hold, and says why; what is asked for later may not hold yet."""
        going_on, at = not self.next.isEnabled(), self.pages.currentIndex()
        self._settle()
        if going_on and at < len(STEPS) - 1 and not any(self._names(step) & faults.keys() for step in STEPS[: at + 1]):
            self._show(at + 1)
            return
        for name, editor in self.editors.items():
            editor.show_fault(words_for(name, faults[name], self._speech) if name in faults else "")
        first = next((at for at, step in enumerate(STEPS) if self._names(step) & faults.keys()), None)
        if first is None:
            said = "\n".join(words_for(name, fault, self._speech) for name, fault in faults.items())
            self._say(said)
        else:
            self._show(first)
            asked = (field.name for field in STEPS[first].fields_of(simulated=self.simulated.isChecked()))
            if (faulty := next((name for name in asked if name in faults), None)) is not None:
                self.editors[faulty].control.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def show_trouble(self, problem: Problem) -> None:
        """Says what did not work."""
        self._settle()
        self._say(" ".join(self._speech.explain(problem)))

    @Slot(object)
    def show_found(self, findings: list[Finding]) -> None:
        """What a trial came to."""
        for trial in self.trials.values():
            trial.take(findings)

    @Slot(object)
    def show_held(self, owner: ReaderUse | None) -> None:
        """The other work that has the reader, or none."""
        for trial in self.trials.values():
            trial.hold(owner)

    @Slot(object)
    def finish(self, saved: Mapping[str, Value]) -> None:
        """Everything is saved."""
        del saved
        self.accept()

    @Slot(object, object)
    def offer_devices(self, readers: tuple[str, ...], printers: tuple[str, ...]) -> None:
        """What is connected."""
        self.editors[READER.name].offer(readers)
        self.editors[PRINTER.name].offer(printers)

    def _lay_out(self) -> None:
        for step in STEPS:
            self.pages.addWidget(self._page(step))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.pages, 1)
        self.put_buttons(self.back, self.next, beside=(self.later,))

    def _page(self, step: Step) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        if step.asks_world:
            column.addWidget(self.simulated)
            column.addWidget(self.real)
        for field in step.fields_of(simulated=False):
            column.addWidget(self.editors[field.name])
        if step.parts:
            trial = self.trials[step.title] = TrialView(step.parts, self._speech)
            trial.wanted.connect(lambda step=step: self._try(step))
            column.addWidget(trial)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        for editor in self.editors.values():
            editor.edited.connect(self._forget_answers)
        self._worlds.buttonToggled.connect(self._forget_answers)
        self.next.clicked.connect(self._go_on)
        self.back.clicked.connect(lambda: self._show(self.pages.currentIndex() - 1))
        self.later.clicked.connect(self.reject)
        self._worlds.buttonToggled.connect(lambda: self._show(self.pages.currentIndex(), anew=False))

    def _show(self, at: int, *, anew: bool = True) -> None:
        """Shows a step as the chosen world wants it; `anew`: the focus goes to where something is asked."""
        step, simulated = STEPS[at], self.simulated.isChecked()
        say = self._speech.say
        title = say(Msg.STEP, number=at + 1, total=len(STEPS), title=say(step.title))
        self.entitle(title, say(step.simulated if simulated else step.real))
        asked = {field.name for field in step.fields_of(simulated=simulated)}
        for name in self._names(step):
            self.editors[name].setVisible(name in asked)
        self.notice.hide()
        self.back.setVisible(at > 0)
        last = at == len(STEPS) - 1
        self.next.setText(say(Msg.FINISH if last else Msg.NEXT))
        self.pages.setCurrentIndex(at)
        if anew:
            fields = [self.editors[field.name].control for field in step.fields_of(simulated=simulated)]
            world = self.simulated if simulated else self.real
            focus = world if step.asks_world else fields[0] if fields else self.next
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self) -> None:
        at = self.pages.currentIndex()
        self.next.setEnabled(False)
        if at < len(STEPS) - 1:
            self.check_wanted.emit(self.changes)
            return
        self.next.setText(self._speech.say(Msg.SAVING))
        self._give_key()
        self.prepare_wanted.emit(self.changes)
        self.save_wanted.emit(self.changes)

    def _try(self, step: Step) -> None:
        self._give_key()
        self.prepare_wanted.emit(self.changes)
        self.try_wanted.emit(self.changes, step.parts)

    def _give_key(self) -> None:
        key = self.editors[ESCR_KEY]
        if not self.simulated.isChecked() and isinstance(key.control, QLineEdit):
            text = key.control.text().strip()
            if text:
                self.key_given.emit(str(self.editors[REGISTRY.name].value), SecretStr(text))
                key.show_value("")

    def _names(self, step: Step) -> set[str]:
        return {field.name for field in step.fields_of(simulated=False)}

    def _forget_answers(self) -> None:
        for trial in self.trials.values():
            trial.forget()

    def _settle(self) -> None:
        self.next.setEnabled(True)
        for trial in self.trials.values():
            trial.rest()

    def _say(self, sentence: str) -> None:
        self.notice.show_notice(Notice(Tone.BAD, self._speech.say(Msg.NOT_YET), sentence))
        self.notice.show()
