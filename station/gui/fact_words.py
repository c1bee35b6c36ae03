"""Single words of the core that stand as facts in its sentences: an act, a field of the card, what a request is about.

Such a word is known by the fact's name: a key of a settings file that is spelt alike stays as it is.
"""

import enum
import re
from collections.abc import Mapping

from station.gui.life_words import ACTS, REASON_WORDS, STANDINGS
from station.gui.registry_fields import FIELDS
from station.gui.voice import Voice
from station.gui.words import QT_TRANSLATE_NOOP, Words

_BETWEEN = re.compile(r", | and ")


@enum.unique
class FactMsg(Words):
    """What a fact says."""

    CARD = QT_TRANSLATE_NOOP("fact", "card")
    PERSON = QT_TRANSLATE_NOOP("fact", "person")
    PICTURE = QT_TRANSLATE_NOOP("fact", "picture")
    EXISTING = QT_TRANSLATE_NOOP("fact", "a card from before")
    BEING_MADE = QT_TRANSLATE_NOOP("fact", "still being made")
    THE_READER = QT_TRANSLATE_NOOP("fact", "the reader")
    THE_KEYS = QT_TRANSLATE_NOOP("fact", "the keys")
    THE_REGISTRY = QT_TRANSLATE_NOOP("fact", "the registry")
    NONE = QT_TRANSLATE_NOOP("fact", "none")
    RIBBON = QT_TRANSLATE_NOOP("fact", "ribbon")
    NAME = QT_TRANSLATE_NOOP("fact", "name")
    INSTITUTION = QT_TRANSLATE_NOOP("fact", "institution")
    LEVEL = QT_TRANSLATE_NOOP("fact", "academic level")
    ROLE = QT_TRANSLATE_NOOP("fact", "role")
    VALID_UNTIL = QT_TRANSLATE_NOOP("fact", "last day")
    ESCN = QT_TRANSLATE_NOOP("fact", "card number")
    NUMBER = QT_TRANSLATE_NOOP("fact", "short number")
    ESI = QT_TRANSLATE_NOOP("fact", "student identifier")
    SIGNATURE = QT_TRANSLATE_NOOP("fact", "signature")
    SIMULATED = QT_TRANSLATE_NOOP("fact", "(simulated)")
    CERTIFICATE = QT_TRANSLATE_NOOP("fact", "certificate")

    @property
    def context(self) -> str:
        """See Words."""
        return "fact"


_MIXED = {"the reader": FactMsg.THE_READER, "the keys": FactMsg.THE_KEYS, "the registry": FactMsg.THE_REGISTRY}
_FIELDS = {
    "name": FactMsg.NAME,
    "institution": FactMsg.INSTITUTION,
    "level": FactMsg.LEVEL,
    "role": FactMsg.ROLE,
    "valid_until": FactMsg.VALID_UNTIL,
    "valid-until": FactMsg.VALID_UNTIL,
    "escn": FactMsg.ESCN,
    "number": FactMsg.NUMBER,
    "esi": FactMsg.ESI,
    "signature": FactMsg.SIGNATURE,
    "certificate": FactMsg.CERTIFICATE,
}
_FACTS: Mapping[str, Mapping[str, Words]] = {
    "subject": {"card": FactMsg.CARD, "person": FactMsg.PERSON, "picture": FactMsg.PICTURE},
    "standing": {
        **{standing.value: msg for standing, msg in STANDINGS.items()},
        "still being made": FactMsg.BEING_MADE,
        "existing": FactMsg.EXISTING,
    },
    "act": {act.value: msg for act, msg in ACTS.items()},
    "reason": {reason.value: msg for reason, msg in REASON_WORDS.items()},
    "present": {"none": FactMsg.NONE},
    "shown": {"none": FactMsg.NONE},
    "reader": {"simulated": FactMsg.SIMULATED},
    "supply": {"ribbon": FactMsg.RIBBON},
    "simulated": _MIXED,
    "real": _MIXED,
    "field": {**_FIELDS, **FIELDS},
    "differing": FIELDS,
    "content": _FIELDS,
}


def fact_in_words(name: str, fact: str, voice: Voice) -> str | None:
    """A fact that is one of these words, or several of them; None where it is not."""
    known = _FACTS.get(name, {})
    parts = _BETWEEN.split(fact)
    if not all(part in known for part in parts):
        return None
    return ", ".join(_inside(voice.say(known[part])) for part in parts)


def _inside(words: str) -> str:
    """Words of a table or a button, inside a sentence."""
    return words[:1].lower() + words[1:]
