"""What a problem is called, and the facts that its sentences hold."""

import re
from collections.abc import Mapping

from station.gui.sentences import SENTENCES
from station.gui.words import Msg
from station.model.card import Problem

_HEADLINES: Mapping[str, Msg] = {
    "card.none": Msg.FAIL_CARD_NONE,
    "card.lost": Msg.FAIL_CARD_LOST,
    "card.different": Msg.FAIL_CARD_OTHER,
    "card.foreign": Msg.FAIL_CARD_USELESS,
    "card.no-dam-keys": Msg.FAIL_CARD_USELESS,
    "card.conflict": Msg.FAIL_CARD_USELESS,
    "card.wrong-key": Msg.FAIL_CARD_USELESS,
    "reader": Msg.FAIL_READER,
    "card": Msg.FAIL_CARD,
    "printer.unknown-outcome": Msg.FAIL_PRINT_UNKNOWN,
    "printer": Msg.FAIL_PRINTER,
    "registry": Msg.FAIL_REGISTRY,
    "holder": Msg.FAIL_HOLDER,
    "face": Msg.FAIL_FACE,
    "photo": Msg.FAIL_FACE,
}


def given_up() -> Problem:
    """The problem of a card that a person has declared lost."""
    what, fix = SENTENCES["given-up"]
    return Problem("given-up", what, fix)


def headline(code: str) -> Msg:
    """The few words over a problem: by its whole code, else by the code's first word."""
    return _HEADLINES.get(code) or _HEADLINES.get(code.partition(".")[0], Msg.FAIL_OTHER)


def facts_of(template: str, sentence: str) -> dict[str, str] | None:
    """The facts that fill `template` to `sentence`; None where the sentence was made from another template."""
    pattern, seen = "", set[str]()
    for literal, name in re.findall(r"([^{]*)(?:\{(\w+)\})?", template):
        pattern += re.escape(literal)
        if name:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    found = re.fullmatch(pattern, sentence, re.DOTALL)
    return found.groupdict() if found else None
