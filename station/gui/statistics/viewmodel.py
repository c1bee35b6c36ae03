"""What the Statistics page shows, without Qt's widgets: each count with its name in words."""

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QDate

from station.gui.holders.words import LEVELS
from station.gui.life_words import STANDINGS, STATES
from station.gui.messages import Speech
from station.gui.problems import headline
from station.gui.statistics.words import Say
from station.gui.words import Msg, Words
from station.model.card import CardState
from station.model.holder import AcademicLevel
from station.model.standing import Standing
from station.store.outbox import MessageState
from station.store.statistics import Counts

_BACKLOG: Mapping[MessageState, Words] = {MessageState.PENDING: Say.PENDING, MessageState.REFUSED: Say.REFUSED}
_REJECTS: Mapping[str, Words] = {"given-up": Say.GIVEN_UP, "card.verification": Say.NOT_VERIFIED}


def in_words(speech: Speech, table: str, counts: Counts) -> Counts:
    """A count as people read it; what has one name in words is one row."""
    name = _NAMES.get(table)
    if name is None:
        return counts
    summed = Counter[str]()
    for what, number in counts:
        summed[name(speech, what)] += number
    return tuple(summed.items())


def _state(speech: Speech, value: str) -> str:
    return speech.say(STATES.get(CardState(value), Msg.BADGE_RUNNING))


def _standing(speech: Speech, value: str) -> str:
    return speech.say(STANDINGS[Standing(value)])


def _level(speech: Speech, value: str) -> str:
    return speech.say(Msg.LEVEL_NONE if value == "none" else LEVELS[AcademicLevel(value.upper())])


def _month(speech: Speech, value: str) -> str:
    return speech.locale.toString(QDate.fromString(value, "yyyy-MM"), "MMMM yyyy")


def _reject(speech: Speech, value: str) -> str:
    return speech.say(_REJECTS.get(value) or headline(value))


def _waiting(speech: Speech, value: str) -> str:
    return speech.say(_BACKLOG[MessageState(value)])


_NAMES: Mapping[str, Callable[[Speech, str], str]] = {
    "state": _state,
    "standing": _standing,
    "level": _level,
    "month": _month,
    "rejects": _reject,
    "backlog": _waiting,
}
