"""What an audit row tells, in words."""

import enum
from collections.abc import Mapping

from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.model.deed import Action


@enum.unique
class DeedMsg(Words):
    """One for each action, under its name."""

    KEYS_UNLOCKED = QT_TRANSLATE_NOOP("deed", "Keys unlocked")
    KEYS_LOCKED = QT_TRANSLATE_NOOP("deed", "Keys locked")
    KEY_DERIVED = QT_TRANSLATE_NOOP("deed", "Key derived")
    KEY_SIGNED = QT_TRANSLATE_NOOP("deed", "Signed with a key")
    KEY_AGREED = QT_TRANSLATE_NOOP("deed", "Key agreed on")
    KEYS_MADE = QT_TRANSLATE_NOOP("deed", "Keys created")
    KEY_IMPORTED = QT_TRANSLATE_NOOP("deed", "Key imported")
    KEY_GENERATED = QT_TRANSLATE_NOOP("deed", "Key generated")
    KEYFILE_RESEALED = QT_TRANSLATE_NOOP("deed", "Keyfile sealed again")
    CERTIFICATE_IMPORTED = QT_TRANSLATE_NOOP("deed", "Certificate imported")
    RECORDS_RESTORED = QT_TRANSLATE_NOOP("deed", "Records restored")
    CARD_WORKED_ON = QT_TRANSLATE_NOOP("deed", "Card worked on")
    CARD_CHANGED = QT_TRANSLATE_NOOP("deed", "Card changed")
    CONSENT_ANSWERED = QT_TRANSLATE_NOOP("deed", "Consent answered")
    CONSENT_WITHDRAWN = QT_TRANSLATE_NOOP("deed", "Consent withdrawn")
    PERSON_CORRECTED = QT_TRANSLATE_NOOP("deed", "Person corrected")
    PERSON_ERASED = QT_TRANSLATE_NOOP("deed", "Person erased")
    PERMANENT_CONFIRMED = QT_TRANSLATE_NOOP("deed", "Permanent configuration")
    SIGNED_IN = QT_TRANSLATE_NOOP("deed", "Signed in")
    SIGN_IN_REFUSED = QT_TRANSLATE_NOOP("deed", "Sign-in refused")
    SIGNED_OUT = QT_TRANSLATE_NOOP("deed", "Signed out")
    DESK_LOCKED = QT_TRANSLATE_NOOP("deed", "Desk locked")
    ACCOUNT_MADE = QT_TRANSLATE_NOOP("deed", "Account created")
    ACCOUNT_ROLE = QT_TRANSLATE_NOOP("deed", "Role changed")
    ACCOUNT_SECRET = QT_TRANSLATE_NOOP("deed", "Passphrase changed")
    ACCOUNT_REMOVED = QT_TRANSLATE_NOOP("deed", "Account removed")
    GRANT_GIVEN = QT_TRANSLATE_NOOP("deed", "Application allowed")
    GRANT_REFUSED = QT_TRANSLATE_NOOP("deed", "Application refused")
    TOKEN_MADE = QT_TRANSLATE_NOOP("deed", "Service token given")
    TOKEN_WITHDRAWN = QT_TRANSLATE_NOOP("deed", "Service token withdrawn")
    ISSUER_TRUSTED = QT_TRANSLATE_NOOP("deed", "Issuer trusted")
    ISSUER_DISTRUSTED = QT_TRANSLATE_NOOP("deed", "Issuer no longer trusted")

    @property
    def context(self) -> str:
        """See Words."""
        return "deed"


DEEDS: Mapping[str, DeedMsg] = {action.value: DeedMsg[action.name] for action in Action}
