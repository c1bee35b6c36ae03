"""What the sheet says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class SheetMsg(Words):
    """A key or what it does, each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "sheet"

    TITLE = QT_TRANSLATE_NOOP("sheet", "Keyboard shortcuts")
    GUIDE = QT_TRANSLATE_NOOP("sheet", "Everything else is in the operators' guide: docs/operators.md.")
    CLOSE = QT_TRANSLATE_NOOP("sheet", "Close")
    LETTERS = QT_TRANSLATE_NOOP("sheet", "Letters")
    SEARCHES = QT_TRANSLATE_NOOP("sheet", "Search for a person, wherever the keyboard is")
    CHOOSES = QT_TRANSLATE_NOOP("sheet", "Choose a person")
    ENTER = QT_TRANSLATE_NOOP("sheet", "Enter")
    GOES_ON = QT_TRANSLATE_NOOP("sheet", "Do what the large button says")
    FLIPS = QT_TRANSLATE_NOOP("sheet", "Turn the card over")
    ASKS_WHOSE = QT_TRANSLATE_NOOP("sheet", "Show whose card is on the reader")
    TAKES_PHOTO = QT_TRANSLATE_NOOP("sheet", "Take or choose the photo")
    MARKS = QT_TRANSLATE_NOOP("sheet", "Mark whoever is ready for a batch, or take the mark back")
    ESC = QT_TRANSLATE_NOOP("sheet", "Esc")
    CLEARS = QT_TRANSLATE_NOOP("sheet", "Clear the search, or stop waiting for a card")
    PRESSES = QT_TRANSLATE_NOOP("sheet", "Press the button that has the keyboard")
    TAB = QT_TRANSLATE_NOOP("sheet", "Tab")
    NEXT = QT_TRANSLATE_NOOP("sheet", "Go to the next control")
    PLACES = QT_TRANSLATE_NOOP("sheet", "Open one of the first nine pages")
    PAGE_KEYS = QT_TRANSLATE_NOOP("sheet", "Ctrl+PgUp, Ctrl+PgDown")
    LOCKS = QT_TRANSLATE_NOOP("sheet", "Lock the desk, where people sign in")
    PAGES = QT_TRANSLATE_NOOP("sheet", "Open the page before, or the next")
