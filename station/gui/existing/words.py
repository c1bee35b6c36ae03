"""What the Stickers page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class ExistingMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "existing"

    HINT = QT_TRANSLATE_NOOP(
        "existing",
        "For cards that people already have: import a list, print QR stickers, stick them on and scan them.",
    )
    DO_LIST = QT_TRANSLATE_NOOP("existing", "Import a list…")
    DO_STICKERS = QT_TRANSLATE_NOOP("existing", "Print stickers…")
    DO_HOLOGRAMS = QT_TRANSLATE_NOOP("existing", "List for holograms…")
    COUNTS = QT_TRANSLATE_NOOP("existing", "Cards: {total} · with a number: {numbered} · sticker on: {matched}")
    NOTHING = QT_TRANSLATE_NOOP(
        "existing", "No existing card is known yet. Import a list of the cards that people have."
    )
    WAITING = QT_TRANSLATE_NOOP("existing", "Waiting for their sticker")
    NOBODY_WAITS = QT_TRANSLATE_NOOP("existing", "No card is waiting for its sticker.")
    NAME = QT_TRANSLATE_NOOP("existing", "Name")
    OLD = QT_TRANSLATE_NOOP("existing", "On the card")
    NO_OLD = QT_TRANSLATE_NOOP("existing", "no number")
    STICKER = QT_TRANSLATE_NOOP("existing", "Sticker")
    NO_STICKER = QT_TRANSLATE_NOOP("existing", "not printed")
    MORE = QT_TRANSLATE_NOOP("existing", "… and {count} more")
    MATCH = QT_TRANSLATE_NOOP("existing", "Put the sticker on, then scan it")
    SCAN = QT_TRANSLATE_NOOP("existing", "Scan the QR code of the sticker")
    READ = QT_TRANSLATE_NOOP("existing", "Read the card on the reader")
    CHIP = QT_TRANSLATE_NOOP("existing", "Write the chip as well")
    NO_CARD = QT_TRANSLATE_NOOP("existing", "No card on the reader")
    CARD = QT_TRANSLATE_NOOP("existing", "Card {uid} on the reader")
    CARD_OWNER = QT_TRANSLATE_NOOP("existing", "Card {uid}: {name}, sticker {sticker}")
    WORKING = QT_TRANSLATE_NOOP("existing", "Leave the card where it is…")
    DONE = QT_TRANSLATE_NOOP("existing", "Registered: {name}, sticker {sticker}. Next card, please.")
    HELD = QT_TRANSLATE_NOOP("existing", "Not finished: put the same card back and scan the sticker again.")
    SPOILED = QT_TRANSLATE_NOOP(
        "existing", "This card cannot be used any more: put it on the reject pile, and issue a new one."
    )
    PDF_FILES = QT_TRANSLATE_NOOP("existing", "PDF (*.pdf)")
    SHEET = QT_TRANSLATE_NOOP("existing", "Label sheet")
    PRINTED = QT_TRANSLATE_NOOP("existing", "Stickers: {count}. {file}")
    PRINTED_LEFT = QT_TRANSLATE_NOOP(
        "existing", "Stickers: {count}. {file}. None for cards whose holders have not agreed: {left}."
    )
    LISTED = QT_TRANSLATE_NOOP("existing", "Written: {file}")
    LIST_TITLE = QT_TRANSLATE_NOOP("existing", "Import a list of existing cards")
    LIST_HINT = QT_TRANSLATE_NOOP(
        "existing", "One row per card: identifier, UID, number on the card, last day. You see first what would change."
    )
    FILE = QT_TRANSLATE_NOOP("existing", "Choose the list…")
    MAPPING = QT_TRANSLATE_NOOP("existing", "Mapping…")
    LIST_EMPTY = QT_TRANSLATE_NOOP("existing", "What the list would change appears here before anything is changed.")
    LIST_FILES = QT_TRANSLATE_NOOP("existing", "List (*.csv *.xlsx *.xlsm *.txt)")
    CHOSEN = QT_TRANSLATE_NOOP("existing", "List: {file} · mapping: {mapping}")
    NO_FILE = QT_TRANSLATE_NOOP("existing", "none yet")
    OUR_FORM = QT_TRANSLATE_NOOP("existing", "ours")
    READING = QT_TRANSLATE_NOOP("existing", "Reading…")
    WOULD = QT_TRANSLATE_NOOP(
        "existing",
        "New: {new} · changed: {changed} · as before: {same} · with a number: {numbered} · refused: {refused}",
    )
    DID = QT_TRANSLATE_NOOP(
        "existing", "Done. New: {new} · changed: {changed} · with a number: {numbered} · refused: {refused}"
    )
    FATE_NEW = QT_TRANSLATE_NOOP("existing", "New: {name}")
    FATE_CHANGED = QT_TRANSLATE_NOOP("existing", "Changed: {name}")
    FATE_NUMBERED = QT_TRANSLATE_NOOP("existing", "Registered with its own number: {name}")
    FATE_REFUSED = QT_TRANSLATE_NOOP("existing", "Refused, line {line}: {name}. {why}")
    FATE_REJECTED = QT_TRANSLATE_NOOP("existing", "Rejected: line {line}, {column}. {why}")
    APPLY = QT_TRANSLATE_NOOP("existing", "Apply")
    CLOSE = QT_TRANSLATE_NOOP("existing", "Close")
