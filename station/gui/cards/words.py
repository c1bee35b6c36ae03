"""What the Cards page says."""

import enum
from collections.abc import Mapping

from station.gui.words import QT_TRANSLATE_NOOP, Msg, Words
from station.model.card import CardState
from station.model.standing import Act, Reason, Standing


@enum.unique
class CardsMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "cards"

    HINT = QT_TRANSLATE_NOOP("cards", "Choose cards, then what to do. You see first for which of them it is possible.")
    SEARCH = QT_TRANSLATE_NOOP("cards", "Name, identifier, number or UID")
    ANY = QT_TRANSLATE_NOOP("cards", "All cards")
    FILTER = QT_TRANSLATE_NOOP("cards", "Standing")
    HOLDER = QT_TRANSLATE_NOOP("cards", "Holder")
    NUMBER = QT_TRANSLATE_NOOP("cards", "Card number")
    UNTIL = QT_TRANSLATE_NOOP("cards", "Valid until")
    COUNT = QT_TRANSLATE_NOOP("cards", "{shown} of {total} cards")
    ACT = QT_TRANSLATE_NOOP("cards", "What to do")
    REASON = QT_TRANSLATE_NOOP("cards", "Why")
    DAY = QT_TRANSLATE_NOOP("cards", "New last day")
    NONE_CHOSEN = QT_TRANSLATE_NOOP("cards", "No card is chosen.")
    CAN = QT_TRANSLATE_NOOP("cards", "{act}: {can} of the {chosen} chosen cards.")
    CANNOT = QT_TRANSLATE_NOOP("cards", "{act} is not for any of the chosen cards as they stand.")
    GO = QT_TRANSLATE_NOOP("cards", "Carry out")
    DONE = QT_TRANSLATE_NOOP("cards", "Done for {done} cards. ESC-R is told.")
    EXPORT = QT_TRANSLATE_NOOP("cards", "List for another system…")
    EXPORT_FILES = QT_TRANSLATE_NOOP("cards", "CSV (*.csv)")
    EXPORTED = QT_TRANSLATE_NOOP("cards", "{count} cards: {file}")
    WITH_REASON = QT_TRANSLATE_NOOP("cards", "{standing} ({reason})")
    EXPIRED = QT_TRANSLATE_NOOP("cards", "{standing}, expired")

    WAITING = QT_TRANSLATE_NOOP("cards", "Not handed over")
    ACTIVE = QT_TRANSLATE_NOOP("cards", "Active")
    SUSPENDED = QT_TRANSLATE_NOOP("cards", "Suspended")
    REPLACED = QT_TRANSLATE_NOOP("cards", "Being replaced")
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


STANDINGS = {standing: CardsMsg[standing.name] for standing in Standing}
ACTS = {act: CardsMsg[act.name] for act in Act}
REASON_WORDS = {
    reason: CardsMsg.REASON_EXPIRED if reason is Reason.EXPIRED else CardsMsg[reason.name] for reason in Reason
}
STATES: Mapping[CardState, Words] = {
    CardState.ISSUED: Msg.BADGE_ISSUED,
    CardState.REGISTERING: Msg.BADGE_REGISTERING,
    CardState.HELD: Msg.BADGE_HELD,
    CardState.SPOILED: Msg.BADGE_SPOILED,
    CardState.CANCELLED: Msg.SAY_CANCELLED,
}
"""The others are in progress (BADGE_RUNNING)."""
