"""What somebody did that is kept for ever: who works at a station answers for it."""

import enum
from dataclasses import dataclass

from station.model.card import CardUid
from station.model.esi import Esi


@enum.unique
class Action(enum.Enum):
    """What is audited."""

    KEYS_UNLOCKED = "keys.unlock"
    KEYS_LOCKED = "keys.lock"
    KEY_DERIVED = "key.derive"
    KEY_SIGNED = "key.sign"
    KEY_AGREED = "key.agree"
    KEYS_MADE = "keys.init"
    KEY_IMPORTED = "key.import"
    KEY_GENERATED = "key.generate"
    KEYFILE_RESEALED = "keys.reseal"
    CERTIFICATE_IMPORTED = "certificate.import"
    RECORDS_RESTORED = "records.restore"
    CARD_WORKED_ON = "card.work"
    CARD_CHANGED = "card.change"
    CONSENT_ANSWERED = "consent.answer"
    CONSENT_WITHDRAWN = "consent.withdraw"
    PERSON_CORRECTED = "person.correct"
    PERSON_ERASED = "person.erase"
    PERMANENT_CONFIRMED = "provision.permanent"
    SIGNED_IN = "sign-in"
    SIGN_IN_REFUSED = "sign-in.refused"
    SIGNED_OUT = "sign-out"
    DESK_LOCKED = "desk.lock"
    ACCOUNT_MADE = "account.add"
    ACCOUNT_ROLE = "account.role"
    ACCOUNT_SECRET = "account.secret"  # noqa: S105 - the word, not one
    ACCOUNT_REMOVED = "account.remove"
    GRANT_GIVEN = "dam.grant"
    GRANT_REFUSED = "dam.refuse"
    TOKEN_MADE = "dam.token"  # noqa: S105 - the word, not one
    TOKEN_WITHDRAWN = "dam.token-withdraw"  # noqa: S105 - the same
    ISSUER_TRUSTED = "dam.trust"
    ISSUER_DISTRUSTED = "dam.distrust"


@dataclass(frozen=True, slots=True)
class Deed:
    """One action. `purpose` says what for, in a few words without anybody's data: the audit outlives an erasure.

    `key` and `version` name the root key that was used, where one was; `about` is the card or the person concerned, of
    whom a keyed hash is kept; `second` is who confirmed it beside the one who did it.
    """

    action: Action
    purpose: str = ""
    key: str | None = None
    version: int | None = None
    about: CardUid | Esi | None = None
    second: str | None = None
