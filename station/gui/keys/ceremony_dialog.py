"""A key ceremony at the window: what each person types is hidden after it was typed, and leaves the window with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.errors import OperatorError
from station.gui.keys.key_form import KeyForm
from station.gui.keys.secret_dialog import secret_field, taken
from station.gui.keys.snapshot import NewKey, Outcome, Wish
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.form import FormRows, number_field
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.settled import SettledButton
from station.keys.ceremony import FEWEST, MOST, Ceremony, parse_check_value, parse_component
from station.keys.key import check_value
from station.model.card import Problem
from station.model.secret import SecretKey

_START, _TYPE, _COMPARE, _KEEP = range(4)


class CeremonyDialog(Dialog):
    """Which key; then each component, typed and compared; then the passphrase that keeps the key.

    Signals: `wished` with a Wish.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None, speech: Speech) -> None:
        say = speech.say
        super().__init__(parent, say(Msg.CEREMONY_TITLE), say(Msg.CEREMONY_HINT), width=68)
        self._speech = speech
        self._ceremony: Ceremony | None = None
        self._component: SecretKey | None = None
        self._key: SecretKey | None = None
        self.form = KeyForm(speech)
        self.components = number_field(QSpinBox())
        self.components.setRange(FEWEST, MOST)
        self.expected, self.custodian = QLineEdit(), QLineEdit()
        self.component = secret_field(say(Msg.COMPONENT))
        self.passphrase = secret_field(say(Msg.PASSPHRASE))
        self._form_row(self.form, Msg.COMPONENTS, self.components)
        self._form_row(self.form, Msg.EXPECTED, self.expected)
        self.value, self.key_value = label("checkValue"), label("checkValue")
        self.problem = NoticePanel(speech)
        self.go, self.back = main_button(""), SettledButton()
        self.go.clicked.connect(self._go_on)
        self.back.clicked.connect(self._go_back)
        self.pages = QStackedWidget()
        self._lay_out()
        self._show(_START)

    def _lay_out(self) -> None:
        for page in (
            self._page(self.form),
            self._page(self._typing()),
            self._page(self._shown(self.value)),
            self._page(self._keeping()),
        ):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages)
        self.body.addWidget(self.problem)
        self.put_buttons(self.back, self.go)

    def _typing(self) -> FormRows:
        form = FormRows()
        self._form_row(form, Msg.CUSTODIAN, self.custodian)
        self._form_row(form, Msg.COMPONENT, self.component)
        return form

    def _keeping(self) -> QVBoxLayout:
        column, form = self._shown(self.key_value), FormRows()
        self._form_row(form, Msg.PASSPHRASE, self.passphrase)
        column.addLayout(form)
        return column

    def _shown(self, value: QLabel) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(label("hint", self._speech.say(Msg.COLUMN_CHECK_VALUE)))
        column.addWidget(value)
        column.addStretch(1)
        return column

    def _form_row(self, form: FormRows, words: Msg, field: QWidget) -> None:
        form.add_field(self._speech.say(words), field)

    def _page(self, inside: FormRows | QVBoxLayout) -> QWidget:
        page = QWidget()
        inside.setContentsMargins(0, UNIT, 0, UNIT)
        page.setLayout(inside)
        return page

    def done(self, result: int) -> None:
        """See QDialog: what was typed and what was put together of it is gone."""
        for field in (self.component, self.passphrase):
            field.setText("")
        for secret in (self._component, self._key):
            if secret is not None:
                secret.wipe()
        if self._ceremony is not None:
            self._ceremony.abandon()
        super().done(result)

    def show_outcome(self, outcome: Outcome) -> None:
        """Goes when the key is kept; otherwise says why it is not."""
        if outcome.problem is None:
            self.accept()
            return
        self._show(_KEEP)
        self._say(outcome.problem)

    def _go_on(self) -> None:
        steps = {_START: self._begin, _TYPE: self._take, _COMPARE: self._give, _KEEP: self._keep}
        try:
            steps[self.pages.currentIndex()]()
        except OperatorError as error:
            self._say(error.problem)

    def _go_back(self) -> None:
        if self.pages.currentIndex() != _COMPARE:
            self.reject()
            return
        if self._component is not None:
            self._component.wipe()
        self._show(_TYPE)

    def _begin(self) -> None:
        key, purpose = self.form.chosen()
        if self.expected.text():
            parse_check_value(self.expected.text())
        self._ceremony = Ceremony(key, purpose, self.components.value())
        self._show(_TYPE)

    def _take(self) -> None:
        typed = self.component.text()
        self.component.setText("")
        self._component = parse_component(typed)
        self.value.setText(check_value(self._component))
        self._show(_COMPARE)

    def _give(self) -> None:
        if self._ceremony is None or self._component is None:
            return
        try:
            self._ceremony = self._ceremony.give(self.custodian.text(), self._component)
        except OperatorError:
            self._show(_TYPE)
            raise
        self.custodian.setText("")
        if not self._ceremony.complete:
            self._show(_TYPE)
            return
        complete = self._ceremony
        try:
            self._key = complete.finish(self.expected.text() or None)
        except OperatorError:  # once more, from the first component
            complete.abandon()
            self._ceremony = Ceremony(complete.key, complete.purpose, complete.components)
            self._show(_TYPE)
            raise
        self.key_value.setText(check_value(self._key))
        self._show(_KEEP)

    def _keep(self) -> None:
        if self._ceremony is None or self._key is None or not self.passphrase.text():
            return
        done, value = self._ceremony, SecretKey(self._key.reveal())
        change = NewKey(done.key, done.purpose, done.given, value, self._speech.language)
        self.go.setEnabled(False)
        self.go.setText(self._speech.say(Msg.WORKING))
        self.wished.emit(Wish(change, taken(self.passphrase)))

    def _show(self, at: int) -> None:
        say = self._speech.say
        self.problem.hide()
        self.pages.setCurrentIndex(at)
        self.entitle(*self._heading(at))
        words = {_START: Msg.BEGIN, _TYPE: Msg.COLUMN_CHECK_VALUE, _COMPARE: Msg.SAME, _KEEP: Msg.KEEP}[at]
        self.go.setText(say(words))
        self.go.setEnabled(True)
        self.back.setText(say(Msg.DIFFERENT if at == _COMPARE else Msg.CANCEL))
        first = {_START: self.form.name, _TYPE: self.custodian, _COMPARE: self.go, _KEEP: self.passphrase}[at]
        first.setFocus()

    def _heading(self, at: int) -> tuple[str, str]:
        say, ceremony = self._speech.say, self._ceremony
        if ceremony is None or at == _START:
            return say(Msg.CEREMONY_TITLE), say(Msg.CEREMONY_HINT)
        given = ", ".join(f"{one.custodian} ({one.check_value})" for one in ceremony.given) or say(Msg.NOBODY_YET)
        if at == _TYPE:
            number = len(ceremony.given) + 1
            title = say(Msg.COMPONENT_OF, number=number, total=ceremony.components)
            return title, say(Msg.COMPONENT_HINT, given=given)
        if at == _COMPARE:
            return say(Msg.COMPARE, name=self.custodian.text().strip()), say(Msg.COMPARE_HINT)
        key = f"{ceremony.key.name} {ceremony.key.version:02X}"
        return say(Msg.KEY_COMPLETE), say(Msg.KEEP_HINT, key=key, given=given)

    def _say(self, problem: Problem) -> None:
        what, fix = self._speech.explain(problem)
        self.problem.show_notice(Notice(Tone.BAD, what, fix))
        self.problem.show()
