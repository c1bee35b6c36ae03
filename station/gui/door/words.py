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
    LOCKED_HINT = QT_TRANSLATE_NOOP("door", "A card that is being made is finished. Sign in to go on.")
    NAME = QT_TRANSLATE_NOOP("door", "Name")
    SECRET = QT_TRANSLATE_NOOP("door", "Passphrase or PIN")
    SIGN_IN = QT_TRANSLATE_NOOP("door", "Sign in")
    CHECKING = QT_TRANSLATE_NOOP("door", "Checking…")
    REFUSED = QT_TRANSLATE_NOOP("door", "Not signed in")
    WHO = QT_TRANSLATE_NOOP("door", "{name}, {role}")
    LOCK_NOW = QT_TRANSLATE_NOOP("door", "{name} is signed in. Press to lock the desk ({keys}).")
    OPERATOR = QT_TRANSLATE_NOOP("door", "operator")
    TECHNICIAN = QT_TRANSLATE_NOOP("door", "technician")
    SUPERVISOR = QT_TRANSLATE_NOOP("door", "supervisor")
    SECOND = QT_TRANSLATE_NOOP("door", "This takes two people")
    SECOND_HINT = QT_TRANSLATE_NOOP("door", "It cannot be taken back. A second person confirms it: {roles}.")
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
