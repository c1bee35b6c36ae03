"""What the window says of who is at work."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.model.role import Role


@enum.unique
class DoorMsg(Words):
    """One sentence, label or word each."""

    WELCOME = QT_TRANSLATE_NOOP("door", "Who is at the desk?")
    WELCOME_HINT = QT_TRANSLATE_NOOP("door", "Sign in to work here.")
    LOCKED = QT_TRANSLATE_NOOP("door", "The desk is locked")
    LOCKED_HINT = QT_TRANSLATE_NOOP("door", "A card that is being made is finished first. Sign in to continue.")
    NAME = QT_TRANSLATE_NOOP("door", "Name")
    SECRET = QT_TRANSLATE_NOOP("door", "Passphrase or PIN")
    SIGN_IN = QT_TRANSLATE_NOOP("door", "Sign in")
    CHECKING = QT_TRANSLATE_NOOP("door", "Checking…")
    REFUSED = QT_TRANSLATE_NOOP("door", "Not signed in")
    UNKEPT = QT_TRANSLATE_NOOP("door", "The desk is closed, but the audit has no record of it")
    WHO_MENU = QT_TRANSLATE_NOOP(
        "door", "{name}, {role}, is signed in. Press to change the passphrase, lock, or sign out."
    )
    CHANGE_OWN = QT_TRANSLATE_NOOP("door", "Change my passphrase or PIN…")
    LOCK = QT_TRANSLATE_NOOP("door", "Lock the desk")
    SIGN_OUT = QT_TRANSLATE_NOOP("door", "Sign out")
    OWN_TITLE = QT_TRANSLATE_NOOP("door", "New passphrase or PIN for {name}")
    OWN_HINT = QT_TRANSLATE_NOOP(
        "door",
        "At least {least} characters; several words are easier to remember than one odd one. It "
        "takes effect at once, here and at the command line.",
    )
    OWN_PRESENT = QT_TRANSLATE_NOOP("door", "Current passphrase or PIN")
    OWN_NEW = QT_TRANSLATE_NOOP("door", "New passphrase or PIN")
    OWN_GO = QT_TRANSLATE_NOOP("door", "Change")
    OWN_DONE = QT_TRANSLATE_NOOP("door", "Your new passphrase or PIN is set")
    OWN_DONE_HINT = QT_TRANSLATE_NOOP("door", "You will need it the next time you sign in or confirm something.")
    CLOSE = QT_TRANSLATE_NOOP("door", "Close")
    OPERATOR = QT_TRANSLATE_NOOP("door", "operator")
    TECHNICIAN = QT_TRANSLATE_NOOP("door", "technician")
    SUPERVISOR = QT_TRANSLATE_NOOP("door", "supervisor")
    SECOND = QT_TRANSLATE_NOOP("door", "This takes two people")
    SECOND_HINT = QT_TRANSLATE_NOOP("door", "This cannot be undone. A second person must confirm it: {roles}.")
    OR = QT_TRANSLATE_NOOP("door", "{one} or {other}")
    CONFIRM = QT_TRANSLATE_NOOP("door", "Confirm")
    CANCEL = QT_TRANSLATE_NOOP("door", "Cancel")
    NOT_CONFIRMED = QT_TRANSLATE_NOOP("door", "Not confirmed")

    @property
    def context(self) -> str:
        """See Words."""
        return "door"


ROLES = {
    Role.OPERATOR: DoorMsg.OPERATOR,
    Role.TECHNICIAN: DoorMsg.TECHNICIAN,
    Role.SUPERVISOR: DoorMsg.SUPERVISOR,
}
