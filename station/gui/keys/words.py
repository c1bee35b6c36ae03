"""What the window says of keys."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class KeysMsg(Words):
    """One sentence, label or word each."""

    # ---- locked and unlocked
    LOCKED = QT_TRANSLATE_NOOP("keys", "Keys locked")
    UNLOCKED = QT_TRANSLATE_NOOP("keys", "Keys unlocked")
    UNLOCK_NOW = QT_TRANSLATE_NOOP("keys", "The keys are locked. Press to unlock them.")
    LOCK_NOW = QT_TRANSLATE_NOOP("keys", "The keys are unlocked. Press to lock them now.")
    UNLOCK_TITLE = QT_TRANSLATE_NOOP("keys", "Unlock the keys")
    UNLOCK_HINT = QT_TRANSLATE_NOOP("keys", "They are in {place}. Without them no card is made or changed.")
    PASSPHRASE = QT_TRANSLATE_NOOP("keys", "Passphrase or PIN")
    UNLOCK = QT_TRANSLATE_NOOP("keys", "Unlock")
    LATER = QT_TRANSLATE_NOOP("keys", "Later")
    UNLOCKING = QT_TRANSLATE_NOOP("keys", "Unlocking…")

    @property
    def context(self) -> str:
        """See Words."""
        return "keys"
