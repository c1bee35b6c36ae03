"""Every sentence of the window, in English: the source that the catalogues translate.

`QT_TRANSLATE_NOOP` marks a literal for lupdate and returns it as it is. A name in braces is filled in by `say`.
"""

import enum


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks `text` for lupdate, which knows the marker by this name."""
    del context
    return text


def alone(words: str) -> str:
    """Words of a sentence's middle, as they stand alone in a table or a list: with a capital."""
    return words[:1].upper() + words[1:]


class Words(enum.Enum):
    """What a part of the window says; each part has an enumeration of its own, and a context in the catalogues."""

    @property
    def context(self) -> str:
        """The catalogues' context: the name that QT_TRANSLATE_NOOP was given."""
        return "desk"


@enum.unique
class Msg(Words):
    """One sentence, label or word each, named after where it stands."""

    # ---- the frame
    PRODUCT = QT_TRANSLATE_NOOP("desk", "ESC Station")
    SIMULATED = QT_TRANSLATE_NOOP("desk", "Simulated: not valid")
    LIGHT_READER = QT_TRANSLATE_NOOP("desk", "Reader")
    LIGHT_PRINTER = QT_TRANSLATE_NOOP("desk", "Printer")
    LIGHT_REGISTRY = QT_TRANSLATE_NOOP("desk", "Registry")
    LIGHT_SPOKEN = QT_TRANSLATE_NOOP("desk", "{part}: {word}")
    STARTING = QT_TRANSLATE_NOOP("desk", "Starting…")
    NOT_A_DAY = QT_TRANSLATE_NOOP("desk", "“{typed}” is not a day. Write it like {example}.")
    NOT_CONNECTED = QT_TRANSLATE_NOOP("desk", "Not connected")
    READER_EMPTY = QT_TRANSLATE_NOOP("desk", "No card")
    READER_CARD = QT_TRANSLATE_NOOP("desk", "Card in place")
    READER_GONE = QT_TRANSLATE_NOOP("desk", "Not answering")
    PRINTER_READY = QT_TRANSLATE_NOOP("desk", "Ready to print")
    PRINTER_NOT_READY = QT_TRANSLATE_NOOP("desk", "Needs attention")
    REGISTRY_IDLE = QT_TRANSLATE_NOOP("desk", "Nothing to send")
    REGISTRY_SENDING = QT_TRANSLATE_NOOP("desk", "Sending…")
    REGISTRY_SILENT = QT_TRANSLATE_NOOP("desk", "No answer yet")
    REGISTRY_DONE = QT_TRANSLATE_NOOP("desk", "All confirmed")
    REGISTRY_AWAY = QT_TRANSLATE_NOOP("desk", "Out of reach")
    REGISTRY_REFUSED = QT_TRANSLATE_NOOP("desk", "A card was refused")

    # ---- before edits are lost
    UNSAVED = QT_TRANSLATE_NOOP("desk", "Changes are not saved yet")
    UNSAVED_TEXT = QT_TRANSLATE_NOOP("desk", "Otherwise your changes on these pages are lost: {pages}.")
    THROW_AWAY = QT_TRANSLATE_NOOP("desk", "Discard the changes")
    KEEP_EDITING = QT_TRANSLATE_NOOP("desk", "Keep editing")

    # ---- the list
    SEARCH = QT_TRANSLATE_NOOP("desk", "Name or number")
    SEARCH_NAME = QT_TRANSLATE_NOOP("desk", "Search holders")
    LIST_NAME = QT_TRANSLATE_NOOP("desk", "Holders")
    LIST_NONE_FOUND = QT_TRANSLATE_NOOP("desk", "Nobody of that name.\nEsc shows everyone again.")
    LIST_EMPTY = QT_TRANSLATE_NOOP("desk", "Nobody is known yet.\nImport a roster on the page People.")
    ISSUE_ALL = QT_TRANSLATE_NOOP("desk", "Issue all: {count}")
    ISSUE_ALL_NONE = QT_TRANSLATE_NOOP("desk", "Issue all")
    ISSUE_REST = QT_TRANSLATE_NOOP("desk", "Go on with the rest: {count}")
    BATCH_RUNNING = QT_TRANSLATE_NOOP("desk", "Card {number} of {total}")
    BATCH_STOP = QT_TRANSLATE_NOOP("desk", "Stop after this card")
    BATCH_STOPPING = QT_TRANSLATE_NOOP("desk", "Stopping after this card…")

    # ---- words for where a holder's card stands
    BADGE_READY = QT_TRANSLATE_NOOP("desk", "Ready")
    BADGE_REFUSED = QT_TRANSLATE_NOOP("desk", "Not ready")
    BADGE_RUNNING = QT_TRANSLATE_NOOP("desk", "In progress")
    BADGE_HELD = QT_TRANSLATE_NOOP("desk", "Unfinished")
    BADGE_REGISTERING = QT_TRANSLATE_NOOP("desk", "Registering")
    BADGE_ISSUED = QT_TRANSLATE_NOOP("desk", "Issued")
    BADGE_SPOILED = QT_TRANSLATE_NOOP("desk", "Spoiled")

    # ---- the holder
    LEVEL_BACHELOR = QT_TRANSLATE_NOOP("desk", "Bachelor")
    LEVEL_MASTER = QT_TRANSLATE_NOOP("desk", "Master")
    LEVEL_DOCTORATE = QT_TRANSLATE_NOOP("desk", "Doctorate")
    LEVEL_NONE = QT_TRANSLATE_NOOP("desk", "No level given")
    VALID_UNTIL = QT_TRANSLATE_NOOP("desk", "Valid until {date}")
    EXPIRED_ON = QT_TRANSLATE_NOOP("desk", "Ended on {date}")
    CONSENT = QT_TRANSLATE_NOOP("desk", "Agrees to")
    CONSENT_CARD = QT_TRANSLATE_NOOP("desk", "Card and registration")
    CONSENT_PHOTO = QT_TRANSLATE_NOOP("desk", "Photo on the card")
    CONSENT_NAME = QT_TRANSLATE_NOOP("desk", "Name at ESC-R")
    CONSENT_EMAIL = QT_TRANSLATE_NOOP("desk", "E-mail at ESC-R")
    CONSENT_GIVEN = QT_TRANSLATE_NOOP("desk", "{purpose}: yes")
    CONSENT_NOT_GIVEN = QT_TRANSLATE_NOOP("desk", "{purpose}: no")
    PORTRAIT_OF = QT_TRANSLATE_NOOP("desk", "Photo of {name}")
    PORTRAIT_NONE = QT_TRANSLATE_NOOP("desk", "No photo")
    CARD_FRONT = QT_TRANSLATE_NOOP("desk", "Front")
    CARD_BACK = QT_TRANSLATE_NOOP("desk", "Back")
    CARD_SPOKEN = QT_TRANSLATE_NOOP("desk", "{side} of the card of {name}")
    CARD_NUMBER = QT_TRANSLATE_NOOP("desk", "Card number {escn}")
    CARD_NUMBER_LATER = QT_TRANSLATE_NOOP("desk", "Preview: the card gets its number when it is issued")
    CARD_NO_PREVIEW = QT_TRANSLATE_NOOP("desk", "No preview")
    CARD_PREPARING = QT_TRANSLATE_NOOP("desk", "Preparing the preview…")
    FLIP = QT_TRANSLATE_NOOP("desk", "Flip")
    FLIP_NAME = QT_TRANSLATE_NOOP("desk", "Show the other side of the card (F2)")
    NOBODY_CHOSEN = QT_TRANSLATE_NOOP("desk", "Nobody chosen yet")
    NOBODY_CHOSEN_HINT = QT_TRANSLATE_NOOP("desk", "The holder and the card appear here.")

    # ---- the steps
    STEPS_NAME = QT_TRANSLATE_NOOP("desk", "Steps of this card")
    STEP_CHECK_HOLDER = QT_TRANSLATE_NOOP("desk", "Check the holder")
    STEP_NUMBER = QT_TRANSLATE_NOOP("desk", "Reserve the card number")
    STEP_FACE = QT_TRANSLATE_NOOP("desk", "Lay out the face")
    STEP_CARD = QT_TRANSLATE_NOOP("desk", "Look at the card")
    STEP_CHIP = QT_TRANSLATE_NOOP("desk", "Write the chip")
    STEP_VERIFY = QT_TRANSLATE_NOOP("desk", "Read the chip back")
    STEP_PRINT = QT_TRANSLATE_NOOP("desk", "Print the face")
    STEP_REGISTER = QT_TRANSLATE_NOOP("desk", "Register with ESC-R")
    STEP_SECONDS = QT_TRANSLATE_NOOP("desk", "{seconds} s")
    STEP_INSTANT = QT_TRANSLATE_NOOP("desk", "< 0.1 s")
    MARK_TODO = QT_TRANSLATE_NOOP("desk", "to do")
    MARK_NOW = QT_TRANSLATE_NOOP("desk", "now")
    MARK_DONE = QT_TRANSLATE_NOOP("desk", "done")
    MARK_FAILED = QT_TRANSLATE_NOOP("desk", "stopped here")
    STEP_SPOKEN = QT_TRANSLATE_NOOP("desk", "{step}: {mark}")

    # ---- what the window says of the job
    SAY_STARTING = QT_TRANSLATE_NOOP("desk", "Getting ready")
    SAY_STARTING_HINT = QT_TRANSLATE_NOOP("desk", "Opening the reader, the printer and the records.")
    SAY_GUIDED = QT_TRANSLATE_NOOP("desk", "The guide comes first")
    SAY_GUIDED_HINT = QT_TRANSLATE_NOOP(
        "desk", "Finish it or leave it for later: the reader, the printer and the records are opened after that."
    )
    SAY_NOT_OPEN = QT_TRANSLATE_NOOP("desk", "The desk cannot work yet")
    SHORTCUTS = QT_TRANSLATE_NOOP("desk", "Shortcuts")
    SAY_CLOSING = QT_TRANSLATE_NOOP("desk", "Closing")
    SAY_CLOSING_HINT = QT_TRANSLATE_NOOP(
        "desk", "The reader finishes its work. Leave a card where it is; nothing is lost."
    )
    SAY_CHOOSE = QT_TRANSLATE_NOOP("desk", "Who gets a card?")
    SAY_CHOOSE_HINT = QT_TRANSLATE_NOOP("desk", "Type a name, or choose with the arrow keys.")
    SAY_READY = QT_TRANSLATE_NOOP("desk", "Ready to issue")
    SAY_READY_CARD = QT_TRANSLATE_NOOP(
        "desk", "Compare the person with the photo or an identity card, then press Enter."
    )
    SAY_READY_NO_CARD = QT_TRANSLATE_NOOP("desk", "Place a blank card on the reader, then press Enter.")
    SAY_WORKING = QT_TRANSLATE_NOOP("desk", "Preparing the card")
    SAY_WORKING_HINT = QT_TRANSLATE_NOOP("desk", "This takes a moment.")
    SAY_PLACE = QT_TRANSLATE_NOOP("desk", "Place a blank card on the reader")
    SAY_PLACE_SAME = QT_TRANSLATE_NOOP("desk", "Place the same card on the reader")
    SAY_PLACE_HINT = QT_TRANSLATE_NOOP("desk", "Flat, in the middle. The station goes on by itself.")
    SAY_REMOVE = QT_TRANSLATE_NOOP("desk", "Take this card away")
    SAY_REMOVE_HINT = QT_TRANSLATE_NOOP("desk", "Then place a blank one. The station goes on by itself.")
    SAY_LEAVE = QT_TRANSLATE_NOOP("desk", "Leave the card where it is")
    SAY_LEAVE_HINT = QT_TRANSLATE_NOOP("desk", "The chip is being written and read back.")
    SAY_PRINTING = QT_TRANSLATE_NOOP("desk", "Printing")
    SAY_PRINTING_HINT = QT_TRANSLATE_NOOP("desk", "The chip is finished and checked.")
    SAY_REGISTERING = QT_TRANSLATE_NOOP("desk", "The card is made")
    SAY_REGISTERING_HINT = QT_TRANSLATE_NOOP(
        "desk", "Keep it until ESC-R has confirmed it. That happens automatically."
    )
    SAY_REGISTRY_AWAY = QT_TRANSLATE_NOOP(
        "desk", "ESC-R is out of reach: keep the card. It is registered as soon as there is an answer."
    )
    SAY_ISSUED = QT_TRANSLATE_NOOP("desk", "The card is issued")
    SAY_ISSUED_HINT = QT_TRANSLATE_NOOP("desk", "Hand the card to {name}.")
    SAY_CANCELLED = QT_TRANSLATE_NOOP("desk", "Stopped")
    SAY_CANCELLED_HINT = QT_TRANSLATE_NOOP("desk", "Nothing is lost: the card goes on where it was.")

    # ---- the buttons
    DO_ISSUE = QT_TRANSLATE_NOOP("desk", "Issue the card of {name}")
    DO_CONTINUE = QT_TRANSLATE_NOOP("desk", "Continue the card of {name}")
    DO_AGAIN = QT_TRANSLATE_NOOP("desk", "Make a new card for {name}")
    DO_NEXT = QT_TRANSLATE_NOOP("desk", "Next holder")
    DO_FINISHED = QT_TRANSLATE_NOOP("desk", "No card left to issue")
    DO_CHOOSE = QT_TRANSLATE_NOOP("desk", "Choose a holder")
    DO_RETRY = QT_TRANSLATE_NOOP("desk", "Try again")
    DO_WAIT = QT_TRANSLATE_NOOP("desk", "Issuing the card of {name}…")
    DO_WAIT_CARD = QT_TRANSLATE_NOOP("desk", "Waiting for the card…")
    DO_CANCEL = QT_TRANSLATE_NOOP("desk", "Stop waiting")
    DO_GIVE_UP = QT_TRANSLATE_NOOP("desk", "Give this card up…")
    DO_LOOK = QT_TRANSLATE_NOOP("desk", "Look at the card of {name}")
    DO_FACE_THERE = QT_TRANSLATE_NOOP("desk", "The face is printed")
    DO_FACE_MISSING = QT_TRANSLATE_NOOP("desk", "It is blank: print it")
    DO_SKIP = QT_TRANSLATE_NOOP("desk", "Leave it, go on with the rest")
    DO_DETAILS = QT_TRANSLATE_NOOP("desk", "Details for support")
    DO_COPY = QT_TRANSLATE_NOOP("desk", "Copy for support")
    DO_COPIED = QT_TRANSLATE_NOOP("desk", "Copied")
    DO_CLOSE = QT_TRANSLATE_NOOP("desk", "Close")

    # ---- files of other systems
    MAPPING_OURS = QT_TRANSLATE_NOOP("desk", "A file of this station")
    MAPPING_FILE = QT_TRANSLATE_NOOP("desk", "A mapping of your own…")
    MAPPING_KINDS = QT_TRANSLATE_NOOP("desk", "Mapping (*.toml)")

    # ---- giving a card up
    GIVE_UP_TITLE = QT_TRANSLATE_NOOP("desk", "Give this card up?")
    GIVE_UP_TEXT = QT_TRANSLATE_NOOP(
        "desk",
        "The card of {name} goes on the reject pile and its number is never used again. This cannot be undone.",
    )
    GIVE_UP_YES = QT_TRANSLATE_NOOP("desk", "Give the card up")
    GIVE_UP_NO = QT_TRANSLATE_NOOP("desk", "Keep it")

    # ---- a fault of the program
    CRASH_TITLE = QT_TRANSLATE_NOOP("desk", "Something went wrong in the program")
    CRASH_TEXT = QT_TRANSLATE_NOOP(
        "desk",
        "What was finished is kept, and an unfinished card continues where it stopped. Close the "
        "station and start it again; if this happens again, send these lines to support. They "
        "contain no name and no key.",
    )

    DIED_TITLE = QT_TRANSLATE_NOOP("desk", "The station stopped unexpectedly last time")
    DIED_TEXT = QT_TRANSLATE_NOOP(
        "desk",
        "Nothing is lost: a card that was being made is shown behind this message, and continues "
        "where it stopped. Send these lines to support: they say where the program failed, and "
        "contain no name and no key.",
    )

    # ---- headlines of the failure panel, by the first word of the problem's code
    FAIL_READER = QT_TRANSLATE_NOOP("desk", "The reader needs attention")
    FAIL_CARD = QT_TRANSLATE_NOOP("desk", "This card cannot go on yet")
    FAIL_CARD_NONE = QT_TRANSLATE_NOOP("desk", "No card on the reader")
    FAIL_CARD_LOST = QT_TRANSLATE_NOOP("desk", "The card was taken away too early")
    FAIL_CARD_OTHER = QT_TRANSLATE_NOOP("desk", "That is another card")
    FAIL_CARD_KNOWN = QT_TRANSLATE_NOOP("desk", "This is no blank card")
    FAIL_CARD_USELESS = QT_TRANSLATE_NOOP("desk", "This card cannot be used")
    FAIL_PRINTER = QT_TRANSLATE_NOOP("desk", "The printer needs attention")
    FAIL_PRINT_UNKNOWN = QT_TRANSLATE_NOOP("desk", "Is this card printed?")
    FAIL_REGISTRY = QT_TRANSLATE_NOOP("desk", "ESC-R did not accept this card")
    FAIL_HOLDER = QT_TRANSLATE_NOOP("desk", "No card for this holder yet")
    FAIL_FACE = QT_TRANSLATE_NOOP("desk", "The face cannot be laid out")
    FAIL_SPOILED = QT_TRANSLATE_NOOP("desk", "This card is spoiled")
    FAIL_KEYS = QT_TRANSLATE_NOOP("desk", "No card can be made yet")
    FAIL_OTHER = QT_TRANSLATE_NOOP("desk", "Something needs attention")
