"""French joins `de` and `que` to a name that begins with a vowel: la carte d’Élodie, ce qu’Amina accepte.

The catalogues write both words out; no other language has them before a name. Before an h they stay as they are: its
spelling does not tell whether it is mute.
"""

import re

_BEFORE = r"\b([Dd]|[Qq]u)e (?=\{name\})"
_OPEN = "[aeiou]|y[^aeiou]"
"""How a name begins before which a vowel goes: Yves is one, Yasmine is none."""


def elided(sentence: str, name: object) -> str:
    """A sentence as it is to be filled with that `{name}`."""
    if "e {name}" not in sentence:
        return sentence  # in most languages, always: their window compiles no pattern
    from station.model.fold import fold  # a window in English opens without it

    return re.sub(_BEFORE, r"\1’", sentence) if re.match(_OPEN, fold(str(name))) else sentence
