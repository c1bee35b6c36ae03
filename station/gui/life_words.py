"""What a card is worth, why, and what is done with it, as every page and every problem says it."""

import enum
from collections.abc import Mapping

from station.gui.voice import Voice
from station.gui.words import QT_TRANSLATE_NOOP, Msg, Words
from station.model.card import CardState
from station.model.standing import Act, Reason, Standing, Worth


@enum.unique
class LifeMsg(Words):
    """Standings, acts and reasons, under their names."""

    WAITING = QT_TRANSLATE_NOOP("cards", "Not handed over")
    ACTIVE = QT_TRANSLATE_NOOP("cards", "Active")
    SUSPENDED = QT_TRANSLATE_NOOP("cards", "Suspended")
    REPLACED = QT_TRANSLATE_NOOP("cards", "To be replaced")
    BLOCKED = QT_TRANSLATE_NOOP("cards", "Blocked, to be replaced")
    REVOKED = QT_TRANSLATE_NOOP("cards", "Revoked")

    HAND_OVER = QT_TRANSLATE_NOOP("cards", "Hand over")
    SUSPEND = QT_TRANSLATE_NOOP("cards", "Suspend")
    REACTIVATE = QT_TRANSLATE_NOOP("cards", "Reactivate")
    REPLACE = QT_TRANSLATE_NOOP("cards", "Replace by a new card")
    RENEW = QT_TRANSLATE_NOOP("cards", "Renew")
    REVOKE = QT_TRANSLATE_NOOP("cards", "Revoke for ever")

    LOST = QT_TRANSLATE_NOOP("cards", "lost")
    STOLEN = QT_TRANSLATE_NOOP("cards", "stolen")
    OUT_OF_ORDER = QT_TRANSLATE_NOOP("cards", "out of order")
    REPRINT = QT_TRANSLATE_NOOP("cards", "new print")
    NEW_CARD = QT_TRANSLATE_NOOP("cards", "another card is in use")
    LEFT = QT_TRANSLATE_NOOP("cards", "has left")
    REASON_EXPIRED = QT_TRANSLATE_NOOP("cards", "expired")
    ERASED = QT_TRANSLATE_NOOP("cards", "erased")
    WITH_REASON = QT_TRANSLATE_NOOP("cards", "{standing} ({reason})")

    @property
    def context(self) -> str:
        """See Words."""
        return "cards"


STANDINGS = {standing: LifeMsg[standing.name] for standing in Standing}
ACTS = {act: LifeMsg[act.name] for act in Act}
REASON_WORDS = {
    reason: LifeMsg.REASON_EXPIRED if reason is Reason.EXPIRED else LifeMsg[reason.name] for reason in Reason
}
STATES: Mapping[CardState, Words] = {
    CardState.ISSUED: Msg.BADGE_ISSUED,
    CardState.REGISTERING: Msg.BADGE_REGISTERING,
    CardState.HELD: Msg.BADGE_HELD,
    CardState.SPOILED: Msg.BADGE_SPOILED,
    CardState.CANCELLED: Msg.SAY_CANCELLED,
}
"""The others are in progress (BADGE_RUNNING)."""


def worth_in_words(worth: Worth, voice: Voice) -> str:
    """Where a card stands, and why. One that another will replace is valid until then, or blocked already."""
    blocked = worth.standing is Standing.REPLACED and not worth.active
    standing = voice.say(LifeMsg.BLOCKED if blocked else STANDINGS[worth.standing])
    if worth.reason is None:
        return standing
    return voice.say(LifeMsg.WITH_REASON, standing=standing, reason=voice.say(REASON_WORDS[worth.reason]))
