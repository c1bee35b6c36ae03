"""Words for what is wrong with a value, without Qt."""

from collections.abc import Mapping

from station.gui.settings.words import SettingsMsg as Msg
from station.gui.voice import Voice
from station.model.card import Problem
from station.settings.edit import Fault

_KINDS: Mapping[str, Msg] = {
    "greater_than_equal": Msg.FAULT_LOW,
    "less_than_equal": Msg.FAULT_HIGH,
    "int_parsing": Msg.FAULT_NUMBER,
    "int_type": Msg.FAULT_NUMBER,
    "string_pattern_mismatch": Msg.FAULT_FORM,
    "enum": Msg.FAULT_CHOICE,
    "literal_error": Msg.FAULT_CHOICE,
    "extra_forbidden": Msg.FAULT_UNKNOWN,
}
"""By pydantic's names (docs.pydantic.dev, "Validation Errors")."""
_FIELDS: Mapping[str, Msg] = {
    "institution.name": Msg.FAULT_NAME,
    "institution.pic": Msg.FAULT_PIC,
    "registry": Msg.FAULT_CHOICE,
}
"""Those that have words of their own."""


def words_for(name: str, fault: Fault | Problem, voice: Voice) -> str:
    """Which value, and why it does not hold, in a sentence or two."""
    if isinstance(fault, Problem):
        return " ".join(voice.explain(fault))
    known = _FIELDS.get(name) or _KINDS.get(fault.kind)
    return voice.say(known) if known else voice.say(Msg.FAULT_OTHER, words=fault.words)


def variable_of(name: str) -> str:
    """The environment variable that decides an entry."""
    return f"STATION_{name.upper().replace('.', '__')}"
