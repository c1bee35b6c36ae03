"""Which keys there are, and new ones: by ceremony, at random, for signatures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.gui.keys.ceremony_dialog import CeremonyDialog
from station.gui.keys.change_dialog import ChangeDialog, GenerateDialog
from station.gui.keys.snapshot import Certificate, Change, NewSigningKey, Outcome, Request
from station.gui.keys.viewmodel import KeysState, told
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.theme import UNIT
from station.gui.widgets.frame import panel_column
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.scroll import yielding
from station.gui.widgets.texttable import TextTable

_COLUMNS = (Msg.COLUMN_NAME, Msg.COLUMN_VERSION, Msg.COLUMN_PURPOSE, Msg.COLUMN_CHECK_VALUE)


class KeysPanel(QWidget):
    """Signals: `wished` with a Wish."""

    wished = Signal(object)

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.dialog: CeremonyDialog | ChangeDialog | None = None
        self.place, self.signing = label("hint", wraps=True), label("sentence", wraps=True)
        self.table = TextTable(speech, Msg.KEYS_LIST, _COLUMNS)
        self.notice = NoticePanel(speech)
        self.notice.hide()
        self.ceremony = self._button(Msg.CEREMONY, lambda: self._open(CeremonyDialog(self, speech)))
        self.generate = self._button(Msg.GENERATE, lambda: self._open(GenerateDialog(self, speech)))
        self.new_signing = self._button(Msg.SIGNING_NEW, self._new_signing)
        self.request = self._button(Msg.SIGNING_REQUEST, self._request)
        self.certificate = self._button(Msg.SIGNING_IMPORT, self._import)
        self._lay_out()

    def _lay_out(self) -> None:
        keys, column = panel_column()
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self.place, 1)
        head.addWidget(self.ceremony)
        head.addWidget(self.generate)
        column.addLayout(head)
        yielding(self.table, 14 * UNIT)
        column.addWidget(self.table, 1)
        signing, below = panel_column(label("sectionTitle", self._speech.say(Msg.SIGNING)), self.signing)
        below.addLayout(_row(self.new_signing, self.request, self.certificate))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2 * UNIT, 0, 0)
        whole.setSpacing(2 * UNIT)
        whole.addWidget(self.notice)
        whole.addWidget(keys, 1)
        whole.addWidget(signing)

    def show_state(self, state: KeysState) -> None:
        """Shows what there is."""
        self.place.setText(state.place)
        self.table.show_rows(state.keys)
        self.signing.setText(state.signing)
        for button in (self.ceremony, self.generate, self.new_signing, self.request, self.certificate):
            button.setEnabled(state.changeable)

    def show_outcome(self, outcome: Outcome) -> None:
        """What a change came to: here when it is made, in its dialog when it is not."""
        if outcome.problem is None:
            self.notice.show_notice(told(outcome, self._speech))
            self.notice.show()
        if self.dialog is not None:
            self.dialog.show_outcome(outcome)

    def _button(self, words: Msg, press: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._speech.say(words))
        button.setAccessibleName(button.text())
        button.clicked.connect(lambda: press())
        return button

    def _new_signing(self) -> None:
        self._confirm(Msg.SIGNING_NEW, self._speech.say(Msg.SIGNING_NEW_HINT), NewSigningKey())

    def _request(self) -> None:
        say = self._speech.say
        path, _ = QFileDialog.getSaveFileName(self, say(Msg.SIGNING_REQUEST), "request.pem", say(Msg.REQUEST_FILES))
        if path:
            self._confirm(Msg.SIGNING_REQUEST, path, Request(Path(path)))

    def _import(self) -> None:
        say = self._speech.say
        path, _ = QFileDialog.getOpenFileName(self, say(Msg.SIGNING_IMPORT), "", say(Msg.CERTIFICATE_FILES))
        if path:
            self._confirm(Msg.SIGNING_IMPORT, path, Certificate(Path(path)))

    def _confirm(self, title: Msg, hint: str, change: Change) -> None:
        self._open(ChangeDialog(self, self._speech, (title, hint, Msg.GO_ON), change))

    def _open(self, dialog: CeremonyDialog | ChangeDialog) -> None:
        self.notice.hide()
        self.dialog = dialog
        dialog.wished.connect(self.wished)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
