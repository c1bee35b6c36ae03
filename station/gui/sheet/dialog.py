"""The sheet of the page in front."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from station.gui.sheet.words import SheetMsg
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.label import label

_ISSUE = (
    (SheetMsg.LETTERS, SheetMsg.SEARCHES),
    ("↑  ↓", SheetMsg.CHOOSES),
    (SheetMsg.ENTER, SheetMsg.GOES_ON),
    ("F2", SheetMsg.FLIPS),
    ("F3", SheetMsg.ASKS_WHOSE),
    ("F4", SheetMsg.TAKES_PHOTO),
    ("F5", SheetMsg.MARKS),
    (SheetMsg.ESC, SheetMsg.CLEARS),
)
_OTHERS = ((SheetMsg.ENTER, SheetMsg.PRESSES),)
_EVERY = (
    (SheetMsg.TAB, SheetMsg.NEXT),
    ("Ctrl+1 … Ctrl+9", SheetMsg.PLACES),
    (SheetMsg.PAGE_KEYS, SheetMsg.PAGES),
    ("Ctrl+L", SheetMsg.LOCKS),
)


class KeySheet(Dialog):
    """`issues`: the page in front is the one that issues cards, which has keys of its own."""

    def __init__(self, parent: QWidget, voice: Voice, *, issues: bool) -> None:
        super().__init__(parent, voice.say(SheetMsg.TITLE), width=84)
        keys = QGridLayout()
        keys.setHorizontalSpacing(3 * UNIT)
        keys.setVerticalSpacing(UNIT)
        keys.setColumnStretch(1, 1)
        for at, (key, does) in enumerate((*(_ISSUE if issues else _OTHERS), *_EVERY)):
            name = label("key", key if isinstance(key, str) else voice.say(key))
            keys.addWidget(name, at, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            keys.addWidget(label("sentence", voice.say(does), wraps=True), at, 1)
        self.body.addLayout(keys)
        self.body.addSpacing(UNIT)
        self.body.addWidget(label("hint", voice.say(SheetMsg.GUIDE), wraps=True))
        close = main_button(voice.say(SheetMsg.CLOSE))
        close.clicked.connect(self.accept)
        self.put_buttons(close)
        close.setFocus()
