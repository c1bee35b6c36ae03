"""What the Cards page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class CardsMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "cards"

    HINT = QT_TRANSLATE_NOOP("cards", "Choose cards, then what to do. You see first for which of them it is possible.")
    SEARCH = QT_TRANSLATE_NOOP("cards", "Name, identifier, number or UID")
    ANY = QT_TRANSLATE_NOOP("cards", "All cards")
    FILTER = QT_TRANSLATE_NOOP("cards", "Standing")
    HOLDER = QT_TRANSLATE_NOOP("cards", "Holder")
    NUMBER = QT_TRANSLATE_NOOP("cards", "Card number")
    UNTIL = QT_TRANSLATE_NOOP("cards", "Valid until")
    NONE_YET = QT_TRANSLATE_NOOP("cards", "No card has been made yet.")
    NONE_FITS = QT_TRANSLATE_NOOP("cards", "No card matches the search.")
    COUNT = QT_TRANSLATE_NOOP("cards", "Cards: {shown} of {total}")
    ACT = QT_TRANSLATE_NOOP("cards", "What to do")
    REASON = QT_TRANSLATE_NOOP("cards", "Why")
    DAY = QT_TRANSLATE_NOOP("cards", "New last day")
    NONE_CHOSEN = QT_TRANSLATE_NOOP("cards", "No card is chosen.")
    CAN = QT_TRANSLATE_NOOP("cards", "{act}: {can} of {chosen} chosen.")
    CANNOT = QT_TRANSLATE_NOOP("cards", "{act} is not possible for any of the chosen cards.")
    NO_REASON = QT_TRANSLATE_NOOP("cards", "{act}: choose why.")
    GO = QT_TRANSLATE_NOOP("cards", "Carry out")
    DONE = QT_TRANSLATE_NOOP("cards", "Cards done: {done}. ESC-R is told as soon as it can be reached.")
    REVOKE_TITLE = QT_TRANSLATE_NOOP("cards", "Revoke for ever?")
    REVOKE_TEXT = QT_TRANSLATE_NOOP(
        "cards", "Cards: {count}. Reason: {reason}. A revoked card is never valid again, and ESC-R is told."
    )
    CANCEL = QT_TRANSLATE_NOOP("cards", "Cancel")
    EXPORT = QT_TRANSLATE_NOOP("cards", "List for another system…")
    EXPORT_FILES = QT_TRANSLATE_NOOP("cards", "CSV (*.csv)")
    EXPORTED = QT_TRANSLATE_NOOP("cards", "Cards: {count}. {file}")
    EXPIRED = QT_TRANSLATE_NOOP("cards", "{standing}, expired")
    UNCONFIRMED = QT_TRANSLATE_NOOP("cards", "{standing}, not registered yet")
