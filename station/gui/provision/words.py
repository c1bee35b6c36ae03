"""What the Provision page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class ProvisionMsg(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP(
        "provision", "New cards from the factory get their own keys. Place one card after another."
    )
    START = QT_TRANSLATE_NOOP("provision", "Start")
    STOP = QT_TRANSLATE_NOOP("provision", "Stop")
    RECIPE = QT_TRANSLATE_NOOP("provision", "Recipe")
    OTHER_RECIPE = QT_TRANSLATE_NOOP("provision", "Another file…")
    RECIPE_FILES = QT_TRANSLATE_NOOP("provision", "Recipes (*.toml)")
    IDLE = QT_TRANSLATE_NOOP("provision", "Ready to start")
    IDLE_HINT = QT_TRANSLATE_NOOP("provision", "Have new cards ready, and press Start.")
    LEFT = QT_TRANSLATE_NOOP(
        "provision",
        "The last batch stopped when the desk was locked or closed. Start again to continue with the rest.",
    )
    CLOSED = QT_TRANSLATE_NOOP("provision", "The station is not open")
    CLOSED_HINT = QT_TRANSLATE_NOOP("provision", "The Issue page says what is missing.")
    PLACE = QT_TRANSLATE_NOOP("provision", "Place a card on the reader")
    PLACE_HINT = QT_TRANSLATE_NOOP("provision", "Nothing else is needed: each card is recognised automatically.")
    TAKE = QT_TRANSLATE_NOOP("provision", "Take the card away")
    LEAVE = QT_TRANSLATE_NOOP("provision", "Leave the card where it is")
    IDENTIFY = QT_TRANSLATE_NOOP("provision", "Looking at the card.")
    ORIGIN = QT_TRANSLATE_NOOP("provision", "Checking the maker’s signature.")
    MASTER_KEY = QT_TRANSLATE_NOOP("provision", "Giving it its master key.")
    DAM_KEYS = QT_TRANSLATE_NOOP("provision", "Loading its DAM keys.")
    VERIFY = QT_TRANSLATE_NOOP("provision", "Verifying its keys.")
    SETTINGS = QT_TRANSLATE_NOOP("provision", "Setting its KeySettings.")
    PERMANENT = QT_TRANSLATE_NOOP("provision", "Making its configuration permanent.")
    READY = QT_TRANSLATE_NOOP("provision", "Blank")
    ALREADY = QT_TRANSLATE_NOOP("provision", "Was a blank already")
    AGAIN = QT_TRANSLATE_NOOP("provision", "Place it once more")
    REJECTED = QT_TRANSLATE_NOOP("provision", "Put it aside")
    COUNTS = QT_TRANSLATE_NOOP("provision", "Blanks: {good}   ·   Put aside: {bad}")
    PACE = QT_TRANSLATE_NOOP("provision", "Cards a minute: {pace}")
    REPORT = QT_TRANSLATE_NOOP("provision", "Report: {path}")
    COLUMN_RESULT = QT_TRANSLATE_NOOP("provision", "Result")
    COLUMN_UID = QT_TRANSLATE_NOOP("provision", "UID")
    COLUMN_CARD = QT_TRANSLATE_NOOP("provision", "Card")
    COLUMN_REASON = QT_TRANSLATE_NOOP("provision", "Reason")
    LIST = QT_TRANSLATE_NOOP("provision", "Cards of this batch, the newest first")
    FOREVER_TITLE = QT_TRANSLATE_NOOP("provision", "This recipe cannot be undone")
    FOREVER_TEXT = QT_TRANSLATE_NOOP(
        "provision", "It permanently changes the configuration of every card of this batch. Type your name to confirm."
    )
    FOREVER_NAME = QT_TRANSLATE_NOOP("provision", "Your name")
    FOREVER_GO = QT_TRANSLATE_NOOP("provision", "Start: it is permanent")
    FOREVER_LEAVE = QT_TRANSLATE_NOOP("provision", "Change nothing")

    @property
    def context(self) -> str:
        """See Words."""
        return "provision"
