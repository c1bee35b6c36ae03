"""Asking before edits are lost: one question, for a page that opens something else and for a window that goes."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from station.gui.voice import Voice
from station.gui.widgets.ask import AskDialog
from station.gui.words import Msg

Answer = tuple[str, Callable[[], object]]


class UnsavedDialog(AskDialog):
    """`pages` names where something is not saved; `saving` are ways to keep it; `go` is what loses it.

    It shows nobody and no value: it may stand before a desk that is covered.
    """

    def __init__(
        self,
        parent: QWidget,
        voice: Voice,
        pages: Sequence[str],
        go: Callable[[], object],
        saving: Sequence[Answer] = (),
    ) -> None:
        say = voice.say
        text = say(Msg.UNSAVED_TEXT, pages=", ".join(pages))
        super().__init__(parent, say(Msg.UNSAVED), text, (*saving, (say(Msg.THROW_AWAY), go)), say(Msg.KEEP_EDITING))
        self.answered.connect(_act)


def _act(act: Callable[[], object]) -> None:
    act()
