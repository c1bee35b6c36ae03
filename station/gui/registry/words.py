"""What the Registry page says."""

import enum
from collections.abc import Mapping

from station.gui.holders.words import LEVELS
from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.issuance.reconcile import Fix, Kind


@enum.unique
class RegistryMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "registry"

    HINT = QT_TRANSLATE_NOOP(
        "registry", "What is waiting for ESC-R is sent automatically. What it refused is waiting for you."
    )
    SEND = QT_TRANSLATE_NOOP("registry", "Send now")
    COMPARE = QT_TRANSLATE_NOOP("registry", "Compare both sides")
    FIX = QT_TRANSLATE_NOOP("registry", "Fix differences: {count}")
    WAITING = QT_TRANSLATE_NOOP("registry", "Records waiting: {pending} · confirmed: {done}.")
    SINCE = QT_TRANSLATE_NOOP("registry", "The first has waited since {day}.")
    REFUSED = QT_TRANSLATE_NOOP("registry", "Refused: {count}")
    NOTHING_REFUSED = QT_TRANSLATE_NOOP("registry", "ESC-R has refused nothing.")
    DIFFERENCES = QT_TRANSLATE_NOOP("registry", "Differences: {count}")
    NOT_COMPARED = QT_TRANSLATE_NOOP("registry", "Not compared yet. Comparing changes nothing.")
    AGREED = QT_TRANSLATE_NOOP("registry", "Both sides agree. Cards here: {here} · at ESC-R: {there}.")
    COMPARING = QT_TRANSLATE_NOOP("registry", "Reading what ESC-R holds…")
    BOTH = QT_TRANSLATE_NOOP("registry", "{field}: here {ours}, at ESC-R {theirs}")
    ABSENT = QT_TRANSLATE_NOOP("registry", "nothing")
    OURS = QT_TRANSLATE_NOOP("registry", "Replace theirs with ours")
    THEIRS = QT_TRANSLATE_NOOP("registry", "Accept theirs")
    AGAIN = QT_TRANSLATE_NOOP("registry", "Send again")
    PERSON = QT_TRANSLATE_NOOP("registry", "Person {key}")
    PICTURE = QT_TRANSLATE_NOOP("registry", "Picture of {key}")
    CARD = QT_TRANSLATE_NOOP("registry", "Card {key}")

    MISSING = QT_TRANSLATE_NOOP("registry", "issued here, not at ESC-R")
    EXTRA = QT_TRANSLATE_NOOP("registry", "at ESC-R, not of this station")
    LEFT_OVER = QT_TRANSLATE_NOOP("registry", "revoked here, still at ESC-R")
    DIFFERENT = QT_TRANSLATE_NOOP("registry", "not the same on both sides")
    EXPIRED = QT_TRANSLATE_NOOP("registry", "past its last day")
    PERSON_MISSING = QT_TRANSLATE_NOOP("registry", "has a card, and is not at ESC-R")
    PERSON_WITHOUT_CARD = QT_TRANSLATE_NOOP("registry", "at ESC-R without a card")
    FIX_TELL = QT_TRANSLATE_NOOP("registry", "fix: tell ESC-R")
    FIX_ERASE = QT_TRANSLATE_NOOP("registry", "fix: erase it at ESC-R")
    FIX_LEAVE = QT_TRANSLATE_NOOP("registry", "no fix: look into it")
    FINDING = QT_TRANSLATE_NOOP("registry", "{kind}; {fix}")

    ACTIVE = QT_TRANSLATE_NOOP("registry", "active")
    INACTIVE = QT_TRANSLATE_NOOP("registry", "not active")


KINDS = {kind: RegistryMsg[kind.name] for kind in Kind}
FIXES = {fix: RegistryMsg[f"FIX_{fix.name}"] for fix in Fix}

VALUES: Mapping[str, Words] = {
    "ACTIVE": RegistryMsg.ACTIVE,
    "INACTIVE": RegistryMsg.INACTIVE,
    **{level.value: msg for level, msg in LEVELS.items()},
}
"""What its values are called; a name, an address or a kind of card says itself."""
