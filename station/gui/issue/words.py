"""What the Issue page says of cards that have been made, and of finding people and cards."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class CounterMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "issue"

    # ---- finding
    WHOSE = QT_TRANSLATE_NOOP("issue", "Whose card is on the reader? (F3)")
    SEARCHING = QT_TRANSLATE_NOOP("issue", "Searching…")
    TAP_TITLE = QT_TRANSLATE_NOOP("issue", "Whose card is this?")
    RIGHT_CARD = QT_TRANSLATE_NOOP("issue", "This is the right card")
    RIGHT_CARD_HINT = QT_TRANSLATE_NOOP("issue", "It was begun for {name}. Leave it where it is, and press Enter.")
    TAP_NOT_THIS = QT_TRANSLATE_NOOP(
        "issue", "The card on the reader is not the one that was begun for {name}: the records do not know it."
    )
    COUNT_SOME = QT_TRANSLATE_NOOP("issue", "The first {count} people. Search for anyone.")

    # ---- picking who gets a card
    MARKED = QT_TRANSLATE_NOOP("issue", "marked")
    MARK_HOW = QT_TRANSLATE_NOOP("issue", "F5, or a click on the initials, marks a person for a batch.")
    NOT_MARKED = QT_TRANSLATE_NOOP("issue", "Not marked for a batch")
    NOT_MARKED_BATCH = QT_TRANSLATE_NOOP(
        "issue", "A list is here already, and nobody is marked beside it. Finish it or put it away first."
    )
    NOT_MARKED_MADE = QT_TRANSLATE_NOOP("issue", "{name} has a card already, which a batch does not make again.")
    ISSUE_MARKED = QT_TRANSLATE_NOOP("issue", "Issue the marked: {count}")
    PICK_FILE = QT_TRANSLATE_NOOP("issue", "Load a list of people from a file…")
    PICK_FILES = QT_TRANSLATE_NOOP("issue", "Lists of people (*.csv *.txt *.xlsx)")
    UNMARK = QT_TRANSLATE_NOOP("issue", "Unmark all")
    PUT_AWAY = QT_TRANSLATE_NOOP("issue", "Put this list away")
    SHOW_EVERYONE = QT_TRANSLATE_NOOP("issue", "Show everyone again")
    LIST_TITLE = QT_TRANSLATE_NOOP("issue", "This list cannot be used")
    LIST_WAITS = QT_TRANSLATE_NOOP("issue", "A list is waiting")
    LIST_WAITS_HINT = QT_TRANSLATE_NOOP(
        "issue", "Cards still to make: {left} of {total}. The button under the list goes on with them."
    )
    LIST_ANOTHER = QT_TRANSLATE_NOOP(
        "issue", "Another list is under way. Finish it or put it away, then load this one again."
    )
    LIST_DONE = QT_TRANSLATE_NOOP("issue", "Nobody is left on this list")
    LIST_DONE_HINT = QT_TRANSLATE_NOOP("issue", "With a card: {made}. Passed over: {over}.")
    LIST_OTHERS = QT_TRANSLATE_NOOP(
        "issue",
        "Not in the records, by line: {lines}. If they are to get a card too, import the roster on the page People.",
    )
    PUT_AWAY_TITLE = QT_TRANSLATE_NOOP("issue", "Put this list away?")
    PUT_AWAY_TEXT = QT_TRANSLATE_NOOP(
        "issue", "Without a finished card: {count}. Everybody stays in the records; only the list is forgotten."
    )
    PUT_AWAY_YES = QT_TRANSLATE_NOOP("issue", "Put it away")
    PUT_AWAY_NO = QT_TRANSLATE_NOOP("issue", "Keep the list")

    TOTAL = QT_TRANSLATE_NOOP("issue", "In all: {time}")

    # ---- who cannot get a card now
    BADGE_LACKS = QT_TRANSLATE_NOOP("issue", "{badge}: {lacks}")
    LACKS_CONSENT = QT_TRANSLATE_NOOP("issue", "no consent")
    LACKS_TIME = QT_TRANSLATE_NOOP("issue", "status ended")
    LACKS_PHOTO = QT_TRANSLATE_NOOP("issue", "no photo")
    LACKS_GOOD_PHOTO = QT_TRANSLATE_NOOP("issue", "photo unusable")
    LACKS_FITTING_TEXT = QT_TRANSLATE_NOOP("issue", "text not printable")
    LACKS_SHORTER_TEXT = QT_TRANSLATE_NOOP("issue", "text too long")
    LACKS_OTHER = QT_TRANSLATE_NOOP("issue", "see the panel")
    COUNT_READY = QT_TRANSLATE_NOOP("issue", "To issue: {count}")
    COUNT_BEGUN = QT_TRANSLATE_NOOP("issue", "To issue: {count} (unfinished: {begun})")
    COUNT_REFUSED = QT_TRANSLATE_NOOP("issue", "Not ready: {count}")
    COUNT_REGISTERING = QT_TRANSLATE_NOOP("issue", "Registering: {count}")
    COUNT_TO_HAND_OVER = QT_TRANSLATE_NOOP("issue", "To hand over: {count}")
    COUNT_SUSPENDED = QT_TRANSLATE_NOOP("issue", "Suspended: {count}")
    COUNT_ISSUED = QT_TRANSLATE_NOOP("issue", "Issued: {count}")
    COUNTS_END = QT_TRANSLATE_NOOP("issue", "With a card: {made}\nPassed over: {over}")
    SEE_PASSED = QT_TRANSLATE_NOOP("issue", "See who was passed over: {count}")
    DO_PHOTO = QT_TRANSLATE_NOOP("issue", "Add the photo…")
    DO_CONSENT = QT_TRANSLATE_NOOP("issue", "Record the consent…")
    DO_CORRECT = QT_TRANSLATE_NOOP("issue", "Correct the record…")

    # ---- handing over
    STEP_HAND_OVER = QT_TRANSLATE_NOOP("issue", "Hand it over")
    BADGE_TO_HAND_OVER = QT_TRANSLATE_NOOP("issue", "To hand over")
    SAY_HAND_OVER = QT_TRANSLATE_NOOP("issue", "Hand the card over")
    SAY_HAND_OVER_HINT = QT_TRANSLATE_NOOP(
        "issue",
        "Compare {name} with the photo or an identity card, give the card, then press Enter. "
        "From then on the card is valid.",
    )
    SAY_HANDED_OVER = QT_TRANSLATE_NOOP("issue", "Handed over")
    SAY_HANDED_OVER_HINT = QT_TRANSLATE_NOOP("issue", "The card of {name} is valid.")
    SAY_HANDED_EARLY = QT_TRANSLATE_NOOP(
        "issue", "It was handed out before ESC-R had confirmed it, which is recorded. ESC-R is told automatically."
    )
    DO_UNLOCK = QT_TRANSLATE_NOOP("issue", "Unlock the keys…")
    DO_HAND_OVER = QT_TRANSLATE_NOOP("issue", "Hand the card to {name}")
    DO_HAND_OUT_EARLY = QT_TRANSLATE_NOOP("issue", "Hand it out before it is registered…")
    EARLY_TITLE = QT_TRANSLATE_NOOP("issue", "Hand out a card that ESC-R does not know yet?")
    EARLY_TEXT = QT_TRANSLATE_NOOP(
        "issue",
        "Until ESC-R has confirmed it, nobody can check the card of {name}. Your decision is recorded with your name.",
    )
    EARLY_YES = QT_TRANSLATE_NOOP("issue", "Hand it out now")

    # ---- after the station has not ended by itself
    CUT_SHORT = QT_TRANSLATE_NOOP(
        "issue", "Nothing is lost: the card of {name} was being made, and continues where it stopped."
    )
    CUT_SHORT_PLACE = QT_TRANSLATE_NOOP("issue", "Place the same card on the reader, then press Enter.")

    # ---- what a failure means for the card
    MEANS_KEPT = QT_TRANSLATE_NOOP("issue", "The card is not lost: it continues where it stopped.")
    MEANS_UNTOUCHED = QT_TRANSLATE_NOOP("issue", "Nothing has been written to the card.")
    MEANS_UNCHANGED = QT_TRANSLATE_NOOP("issue", "Nothing on it has been changed.")
    MEANS_SPOILED = QT_TRANSLATE_NOOP("issue", "This card is never handed out, and its number is never used again.")
    MEANS_MADE = QT_TRANSLATE_NOOP("issue", "The card is finished and kept: only ESC-R has not accepted it yet.")
    OTHER_UNKNOWN = QT_TRANSLATE_NOOP("issue", "The card on the reader is not the one that was begun for {name}.")
    OTHER_OF = QT_TRANSLATE_NOOP(
        "issue", "The card on the reader belongs to {owner}; it is not the one that was begun for {name}."
    )
    OTHER_PLACE = QT_TRANSLATE_NOOP(
        "issue",
        "Take it away, and place the one that was begun for {name}, which was there before. F3 says whose a card is.",
    )
    OTHER_UNFINISHED = QT_TRANSLATE_NOOP("issue", "This card belongs to {name}, and is not finished yet.")
    OTHER_MADE = QT_TRANSLATE_NOOP("issue", "This card was made for {name}.")
    OTHER_SPENT = QT_TRANSLATE_NOOP("issue", "This card was made for {name}, and is out of use.")
    OTHER_KEEP = QT_TRANSLATE_NOOP("issue", "Keep it for {name}. Place a blank card, then press Enter.")
    OTHER_GIVE = QT_TRANSLATE_NOOP("issue", "Give it back to {name}. Place a blank card, then press Enter.")
    OTHER_REJECT = QT_TRANSLATE_NOOP("issue", "Put it on the reject pile. Place a blank card, then press Enter.")

    # ---- a card that has been out for a while
    SAY_ISSUED_ON = QT_TRANSLATE_NOOP("issue", "It was issued on {date}.")
    SAY_HANDED_ON = QT_TRANSLATE_NOOP("issue", "It was issued on {date} and handed over; it is valid since {since}.")
    SAY_REPLACE = QT_TRANSLATE_NOOP("issue", "If it is lost, stolen, broken or wrong: replace it, below.")

    # ---- giving up a card before there is one
    CALL_OFF_TEXT = QT_TRANSLATE_NOOP(
        "issue",
        "Nothing has been written to a card for {name} yet, so none is lost. It can be begun again at any time.",
    )

    # ---- replacing
    BADGE_SUSPENDED = QT_TRANSLATE_NOOP("issue", "Suspended")
    BADGE_TO_REPLACE = QT_TRANSLATE_NOOP("issue", "Gets a new card")
    SAY_SUSPENDED = QT_TRANSLATE_NOOP("issue", "This card is suspended")
    SAY_SUSPENDED_HINT = QT_TRANSLATE_NOOP(
        "issue",
        "It has not been valid since {since} ({reason}). The buttons below make it valid again, or replace it.",
    )
    SAY_BLOCKED = QT_TRANSLATE_NOOP("issue", "The old card is blocked")
    SAY_BLOCKED_HINT = QT_TRANSLATE_NOOP(
        "issue", "It has not been valid since {since} ({reason}). The new card gets a number of its own."
    )
    SAY_AGAIN_VALID = QT_TRANSLATE_NOOP(
        "issue", "The new card gets a number of its own. The old one stays valid until the new one is in use."
    )
    SAY_AGAIN_REVOKED = QT_TRANSLATE_NOOP(
        "issue", "The old card was revoked on {since} ({reason}). The new card gets a number of its own."
    )
    DO_REPLACE = QT_TRANSLATE_NOOP("issue", "Replace this card…")
    REPLACE_TITLE = QT_TRANSLATE_NOOP("issue", "Why does {name} need a new card?")
    REPLACE_TEXT = QT_TRANSLATE_NOOP(
        "issue", "The new card gets a number of its own. The old one is revoked for ever when the new one is in use."
    )
    WHY_LOST = QT_TRANSLATE_NOOP("issue", "The card is lost: block it now")
    WHY_STOLEN = QT_TRANSLATE_NOOP("issue", "The card was stolen: block it now")
    WHY_OUT_OF_ORDER = QT_TRANSLATE_NOOP("issue", "The card does not work: block it now")
    WHY_REPRINT = QT_TRANSLATE_NOOP("issue", "Photo or print is wrong: it stays valid")
    NO_CHANGE = QT_TRANSLATE_NOOP("issue", "Change nothing")
    DO_FOUND = QT_TRANSLATE_NOOP("issue", "It turned up…")
    DO_WORKS = QT_TRANSLATE_NOOP("issue", "It works after all…")
    DO_KEEP_OLD = QT_TRANSLATE_NOOP("issue", "Keep the old card")
    BACK_TITLE = QT_TRANSLATE_NOOP("issue", "Is the card valid again?")
    BACK_TEXT = QT_TRANSLATE_NOOP(
        "issue",
        "Say so only with the card in your hand: it becomes valid for {name} at once, and no new one is made.",
    )
    BACK_YES = QT_TRANSLATE_NOOP("issue", "I have it: make it valid again")

    # ---- the holder's cards
    CARDS = QT_TRANSLATE_NOOP("issue", "Earlier cards")
    CARD_LINE = QT_TRANSLATE_NOOP("issue", "{number}…   {standing}, {date}")
    ENDS_EARLY = QT_TRANSLATE_NOOP(
        "issue",
        "A card with this design is valid until {date} at most: choose a template with the ESC mark in the settings.",
    )
    OTHER_FACE = QT_TRANSLATE_NOOP(
        "issue", "The card in use was printed with {what}. If it is to look like this, replace it."
    )
    OTHER_PHOTO = QT_TRANSLATE_NOOP("issue", "another photo, or none")
    OTHER_BOTH = QT_TRANSLATE_NOOP("issue", "another photo, or none, and with another name, date or level")
    OTHER_WORDS = QT_TRANSLATE_NOOP("issue", "another name, date or level")
