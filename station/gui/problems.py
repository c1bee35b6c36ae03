"""What a problem is called: the few words over it."""

from collections.abc import Mapping

from station.gui.words import Msg
from station.model.card import Problem

BROKEN = Problem(
    "program.fault", "The program could not put the station together.", "Send the details to support, then try again."
)
"""A fault of the program at its start."""
PRINT_UNKNOWN = "printer.unknown-outcome"
"""A print of which nobody knows whether it came out."""
_HEADLINES: Mapping[str, Msg] = {
    "card.none": Msg.FAIL_CARD_NONE,
    "card.lost": Msg.FAIL_CARD_LOST,
    "card.different": Msg.FAIL_CARD_OTHER,
    "card.known": Msg.FAIL_CARD_KNOWN,
    "card.foreign": Msg.FAIL_CARD_USELESS,
    "card.no-dam-keys": Msg.FAIL_CARD_USELESS,
    "card.conflict": Msg.FAIL_CARD_USELESS,
    "card.wrong-key": Msg.FAIL_CARD_USELESS,
    "reader": Msg.FAIL_READER,
    "card": Msg.FAIL_CARD,
    PRINT_UNKNOWN: Msg.FAIL_PRINT_UNKNOWN,
    "printer": Msg.FAIL_PRINTER,
    "registry": Msg.FAIL_REGISTRY,
    "holder": Msg.FAIL_HOLDER,
    "face": Msg.FAIL_FACE,
    "photo": Msg.FAIL_FACE,
    "keys": Msg.FAIL_KEYS,
}


def headline(code: str) -> Msg:
    """The few words over a problem: by its whole code, else by the code's first word."""
    return _HEADLINES.get(code) or _HEADLINES.get(code.partition(".")[0], Msg.FAIL_OTHER)
