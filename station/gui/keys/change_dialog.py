"""A change of the keys, confirmed with the passphrase or PIN."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.errors import InputError
from station.gui.keys.key_form import KeyForm
from station.gui.keys.secret_dialog import SecretDialog
from station.gui.keys.snapshot import Change, NewKey, Outcome, Wish
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.words import Words
from station.model.secret import SecretKey


class ChangeDialog(SecretDialog):
    """Signals: `wished` with a Wish."""

    wished = Signal(object)

    def __init__(
        self, parent: QWidget | None, speech: Speech, words: tuple[Words, str, Words], change: Change | None
    ) -> None:
        title, hint, go = words
        super().__init__(parent, speech, speech.say(title), hint, go, Msg.CANCEL)
        self._change = change
        self._title = speech.say(title)
        self.given.connect(self._wish)

    def show_outcome(self, outcome: Outcome) -> None:
        """Goes when it is done; otherwise says why it is not."""
        if outcome.problem is None:
            self.accept()
        else:
            self.fail(outcome.problem, self._title)

    def _wish(self, secret: SecretKey) -> None:
        if self._change is not None:
            self.wished.emit(Wish(self._change, secret))


class GenerateDialog(ChangeDialog):
    """A key that nobody ever sees."""

    def __init__(self, parent: QWidget | None, speech: Speech) -> None:
        words = (Msg.GENERATE_TITLE, speech.say(Msg.GENERATE_HINT), Msg.MAKE)
        super().__init__(parent, speech, words, None)
        self.form = KeyForm(speech)
        self.top.addLayout(self.form)
        for before, after in pairwise((self.form.name, self.form.version, self.form.purpose, self.field)):
            QWidget.setTabOrder(before, after)
        self.form.name.setFocus()

    def ready(self) -> bool:
        """See SecretDialog."""
        try:
            self._change = NewKey(*self.form.chosen())
        except InputError as error:
            self.fail(error.problem, self._title)
            return False
        return True
