"""What the Statistics page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class Say(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP("statistics", "How many cards, and of which kind. Nobody can be identified here.")
    PERIOD = QT_TRANSLATE_NOOP("statistics", "Period")
    THIS_YEAR = QT_TRANSLATE_NOOP("statistics", "This year")
    THIS_MONTH = QT_TRANSLATE_NOOP("statistics", "This month")
    ALL = QT_TRANSLATE_NOOP("statistics", "All")
    SAVE = QT_TRANSLATE_NOOP("statistics", "Save as CSV or PDF…")
    FILES = QT_TRANSLATE_NOOP("statistics", "PDF (*.pdf);;CSV (*.csv)")
    SAVED = QT_TRANSLATE_NOOP("statistics", "Saved in {path}.")
    NOTHING = QT_TRANSLATE_NOOP("statistics", "No card was started in this period.")
    MADE = QT_TRANSLATE_NOOP("statistics", "Cards made: {count}")
    SPOILED = QT_TRANSLATE_NOOP("statistics", "Spoiled: {count}")
    ERASED = QT_TRANSLATE_NOOP("statistics", "Of people erased since: {count}")
    SECONDS = QT_TRANSLATE_NOOP("statistics", "Median time for a card: {time}")
    COST = QT_TRANSLATE_NOOP("statistics", "Cost: {amount}")
    STATE = QT_TRANSLATE_NOOP("statistics", "State")
    STANDING = QT_TRANSLATE_NOOP("statistics", "In use")
    LEVEL = QT_TRANSLATE_NOOP("statistics", "Academic level")
    MONTH = QT_TRANSLATE_NOOP("statistics", "Month")
    DESK = QT_TRANSLATE_NOOP("statistics", "Desk")
    TEMPLATE = QT_TRANSLATE_NOOP("statistics", "Template")
    REJECTS = QT_TRANSLATE_NOOP("statistics", "Rejects, by reason")
    BACKLOG = QT_TRANSLATE_NOOP("statistics", "Waiting for ESC-R")
    PENDING = QT_TRANSLATE_NOOP("statistics", "Not sent yet")
    REFUSED = QT_TRANSLATE_NOOP("statistics", "Refused")
    GIVEN_UP = QT_TRANSLATE_NOOP("statistics", "Given up")
    NOT_VERIFIED = QT_TRANSLATE_NOOP("statistics", "Did not pass the check")

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "statistics"


TABLES = {
    "state": Say.STATE,
    "standing": Say.STANDING,
    "level": Say.LEVEL,
    "month": Say.MONTH,
    "desk": Say.DESK,
    "template": Say.TEMPLATE,
    "rejects": Say.REJECTS,
    "backlog": Say.BACKLOG,
}
