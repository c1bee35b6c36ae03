"""What the People page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.model.holder import AcademicLevel


@enum.unique
class HoldersMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "holders"

    HINT = QT_TRANSLATE_NOOP(
        "holders", "What is kept about a person, what the person agreed to, and what the person may ask for."
    )
    SEARCH = QT_TRANSLATE_NOOP("holders", "Name, identifier or card number")
    NOBODY_KNOWN = QT_TRANSLATE_NOOP("holders", "Nobody is known yet.\nImport a roster to begin.")
    NOBODY_FOUND = QT_TRANSLATE_NOOP("holders", "Nobody matches the search.")
    COUNT = QT_TRANSLATE_NOOP("holders", "People: {count}")
    COUNT_MORE = QT_TRANSLATE_NOOP("holders", "The first {count}: type more of the name")
    LINE = QT_TRANSLATE_NOOP("holders", "{name}\n{code} · until {day}")
    NOBODY = QT_TRANSLATE_NOOP("holders", "Nobody chosen yet")
    NOBODY_HINT = QT_TRANSLATE_NOOP(
        "holders", "Choose a person in the list to see everything that is kept here and at ESC-R."
    )
    VIEW_LANGUAGE = QT_TRANSLATE_NOOP("holders", "Language of this page")
    ASKING = QT_TRANSLATE_NOOP("holders", "Asking ESC-R…")
    DO_ANSWERS = QT_TRANSLATE_NOOP("holders", "Consent…")
    DO_CORRECT = QT_TRANSLATE_NOOP("holders", "Correct…")
    DO_COPY = QT_TRANSLATE_NOOP("holders", "Give a copy…")
    DO_ERASE = QT_TRANSLATE_NOOP("holders", "Erase…")
    DO_ROSTER = QT_TRANSLATE_NOOP("holders", "Import a roster…")
    CLOSE = QT_TRANSLATE_NOOP("holders", "Close")
    CANCEL = QT_TRANSLATE_NOOP("holders", "Cancel")
    COPIED = QT_TRANSLATE_NOOP(
        "holders", "Written: {files}. The files are the person’s: delete what you do not hand over."
    )
    COPY_FOLDER = QT_TRANSLATE_NOOP("holders", "Destination folder")
    ANSWERED = QT_TRANSLATE_NOOP("holders", "Recorded.")
    WITHDREW = QT_TRANSLATE_NOOP("holders", "Consent withdrawn.")
    CORRECTED = QT_TRANSLATE_NOOP(
        "holders", "Corrected. Correct it at the source of the roster as well, or the next import undoes it."
    )
    CORRECT_HERE = QT_TRANSLATE_NOOP("holders", "Correct it here.")
    WAITS = QT_TRANSLATE_NOOP("holders", "ESC-R is told as soon as it can be reached.")
    ERASED = QT_TRANSLATE_NOOP("holders", "Erased here, with all cards ({cards}) and files ({files}).")
    ERASED_LATER = QT_TRANSLATE_NOOP(
        "holders", "Erased. The last traces in the database file go when this window is closed."
    )
    ERASE_TITLE = QT_TRANSLATE_NOOP("holders", "Erase everything about this person?")
    ERASE_TEXT = QT_TRANSLATE_NOOP(
        "holders",
        "Everything about {name} is erased, here and at ESC-R, and the cards are blocked. This cannot be undone.",
    )
    ERASE_YES = QT_TRANSLATE_NOOP("holders", "Erase")
    CARD_NO_TEXT = QT_TRANSLATE_NOOP(
        "holders",
        "Without consent to the card nothing may be kept: everything about {name} is erased, "
        "here and at ESC-R. This cannot be undone.",
    )
    WITHDRAW_TITLE = QT_TRANSLATE_NOOP("holders", "Withdraw this consent?")
    WITHDRAW_TEXT = QT_TRANSLATE_NOOP(
        "holders",
        "{purpose}\nWhat is kept for this alone is deleted, a photo too, and ESC-R takes away what it had for it.",
    )
    ANSWERS_TITLE = QT_TRANSLATE_NOOP("holders", "What {name} agrees to")
    LANGUAGE = QT_TRANSLATE_NOOP("holders", "Language")
    NOTICE_PDF = QT_TRANSLATE_NOOP("holders", "Notice as PDF…")
    NOTICE_SAVED = QT_TRANSLATE_NOOP("holders", "The notice is written: {file}")
    TEXT_VERSION = QT_TRANSLATE_NOOP("holders", "Text {version}")
    NOT_ASKED = QT_TRANSLATE_NOOP("holders", "Not asked yet")
    AGREED = QT_TRANSLATE_NOOP("holders", "Agreed on {day}, text {version}")
    BY_ROSTER = QT_TRANSLATE_NOOP("holders", "Agreed, the roster of {day} says")
    REFUSED = QT_TRANSLATE_NOOP("holders", "Refused on {day}, text {version}")
    WITHDRAWN = QT_TRANSLATE_NOOP("holders", "Withdrawn on {day}")
    YES = QT_TRANSLATE_NOOP("holders", "Yes")
    NO = QT_TRANSLATE_NOOP("holders", "No")
    ANSWER_YES = QT_TRANSLATE_NOOP("holders", "{purpose} Yes")
    ANSWER_NO = QT_TRANSLATE_NOOP("holders", "{purpose} No")
    WITHDRAW = QT_TRANSLATE_NOOP("holders", "Withdraw")
    WITHDRAW_NAME = QT_TRANSLATE_NOOP("holders", "Withdraw: {purpose}")
    SIGN_HERE = QT_TRANSLATE_NOOP("holders", "Sign here, with a pen, a finger or the mouse")
    TYPE_HERE = QT_TRANSLATE_NOOP("holders", "Or type your full name as your signature")
    CLEAR = QT_TRANSLATE_NOOP("holders", "Clear")
    SCAN = QT_TRANSLATE_NOOP("holders", "Signed sheet…")
    SCAN_CHOSEN = QT_TRANSLATE_NOOP("holders", "Signed sheet: {file}")
    SCAN_FILES = QT_TRANSLATE_NOOP("holders", "Scanned sheet (*.pdf *.jpg *.jpeg *.png)")
    PDF_FILES = QT_TRANSLATE_NOOP("holders", "PDF (*.pdf)")
    RECORD = QT_TRANSLATE_NOOP("holders", "Record the answers")
    UNSIGNED = QT_TRANSLATE_NOOP("holders", "Sign, type the name, or choose the signed sheet.")
    UNANSWERED = QT_TRANSLATE_NOOP("holders", "No question is answered yet.")
    CORRECT_TITLE = QT_TRANSLATE_NOOP("holders", "Correct what is kept")
    NAME = QT_TRANSLATE_NOOP("holders", "Name")
    EMAIL = QT_TRANSLATE_NOOP("holders", "E-mail address")
    LEVEL = QT_TRANSLATE_NOOP("holders", "Academic level")
    NO_LEVEL = QT_TRANSLATE_NOOP("holders", "none given")
    BACHELOR = QT_TRANSLATE_NOOP("holders", "Bachelor")
    MASTER = QT_TRANSLATE_NOOP("holders", "Master")
    DOCTORATE = QT_TRANSLATE_NOOP("holders", "Doctorate")
    ROLE = QT_TRANSLATE_NOOP("holders", "Role")
    UNTIL = QT_TRANSLATE_NOOP("holders", "Status ends on")
    SAVE = QT_TRANSLATE_NOOP("holders", "Save")
    ROSTER_TITLE = QT_TRANSLATE_NOOP("holders", "Import a roster")
    ROSTER_HINT = QT_TRANSLATE_NOOP("holders", "You see first what would change. A roster never deletes anybody.")
    ROSTER_FILE = QT_TRANSLATE_NOOP("holders", "Choose the roster…")
    ROSTER_EMPTY = QT_TRANSLATE_NOOP("holders", "What the roster would change appears here before anything is changed.")
    ROSTER_FILES = QT_TRANSLATE_NOOP("holders", "Roster or query (*.csv *.xlsx *.xlsm *.txt *.toml)")
    MAPPING = QT_TRANSLATE_NOOP("holders", "Mapping…")
    PHOTOS = QT_TRANSLATE_NOOP("holders", "Folder of photos…")
    CHOSEN = QT_TRANSLATE_NOOP("holders", "Roster: {file} · mapping: {mapping} · photos: {photos}")
    OUR_FORM = QT_TRANSLATE_NOOP("holders", "ours")
    BESIDE = QT_TRANSLATE_NOOP("holders", "beside the roster")
    NO_FILE = QT_TRANSLATE_NOOP("holders", "none yet")
    READING = QT_TRANSLATE_NOOP("holders", "Reading… Rows: {count}")
    WOULD = QT_TRANSLATE_NOOP(
        "holders",
        "New: {new} · changed: {changed} · as before: {same} · missing: {gone} · left out: "
        "{away} · rejected: {rejected}",
    )
    DID = QT_TRANSLATE_NOOP("holders", "Done. New: {new} · changed: {changed} · rejected: {rejected}")
    MORE = QT_TRANSLATE_NOOP("holders", "… and {count} more")
    WINDOWS_TEXT = QT_TRANSLATE_NOOP("holders", "This file was read as Windows-1252: check the accents in the names.")
    DAY_FIRST = QT_TRANSLATE_NOOP(
        "holders", "The dates were read with the day before the month, as the file writes them."
    )
    SAME_FAULT = QT_TRANSLATE_NOOP(
        "holders", "All rejected rows have the same fault, in the column {column}. Line {line}: {why}"
    )
    DOUBT = QT_TRANSLATE_NOOP(
        "holders",
        "This looks like the wrong file, or one with shifted columns. Check the rows below before you apply it.",
    )
    APPLY = QT_TRANSLATE_NOOP("holders", "Apply")
    APPLY_ANYWAY = QT_TRANSLATE_NOOP("holders", "Apply anyway")
    READMIT = QT_TRANSLATE_NOOP("holders", "Readmit the person")
    READMIT_HOW = QT_TRANSLATE_NOOP("holders", "Choose somebody above who was left out.")
    FATE_NEW = QT_TRANSLATE_NOOP("holders", "New: {name}")
    FATE_CHANGED = QT_TRANSLATE_NOOP("holders", "Changed: {name} ({fields})")
    FATE_GONE = QT_TRANSLATE_NOOP("holders", "Missing: {name}. Not on this roster; kept.")
    FATE_AWAY = QT_TRANSLATE_NOOP("holders", "Left out: {name}. Erased at the person’s own request; not imported.")
    FATE_REJECTED = QT_TRANSLATE_NOOP("holders", "Rejected: line {line}, {column}. {why}")
    FIELD_NAME = QT_TRANSLATE_NOOP("holders", "name")
    FIELD_LEVEL = QT_TRANSLATE_NOOP("holders", "level")
    FIELD_VALID_UNTIL = QT_TRANSLATE_NOOP("holders", "end of status")
    FIELD_ROLE = QT_TRANSLATE_NOOP("holders", "role")
    FIELD_LANGUAGE = QT_TRANSLATE_NOOP("holders", "language")
    FIELD_EMAIL = QT_TRANSLATE_NOOP("holders", "e-mail")
    FIELD_PHOTO = QT_TRANSLATE_NOOP("holders", "photo")
    FIELD_CONSENT = QT_TRANSLATE_NOOP("holders", "consent")


LEVELS = {level: HoldersMsg[level.name] for level in AcademicLevel}
FIELDS = {msg.name[6:].lower().replace("_", " "): msg for msg in HoldersMsg if msg.name.startswith("FIELD_")}
"""The words for what differs, by the names of `station.issuance.intake`."""
