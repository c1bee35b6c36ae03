"""The sentences of problems, by their code, so that the catalogues can translate them.

Each pair (what happened, what to do) is the English template of the class of that code in `station.errors`, of the
doctor's findings, of a row that cannot be taken in, or of a `Problem` that the core makes itself. A problem whose code
is not here is shown as the core said it.
"""

from collections.abc import Iterator, Mapping

from station.doctor import sentences as doctor
from station.errors import OperatorError
from station.gui.row_sentences import ROWS
from station.gui.words import QT_TRANSLATE_NOOP
from station.model.card import Problem

_PROBLEMS: Mapping[str, tuple[str, str]] = {
    "card.protocol": (
        QT_TRANSLATE_NOOP("problem", "The card did not answer as it should ({error})."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Place the same card on the reader again; if nothing changes, put it on the reject pile.",
        ),
    ),
    "holder.no-consent": (
        QT_TRANSLATE_NOOP("problem", "The holder has not agreed to the card and its registration."),
        QT_TRANSLATE_NOOP(
            "problem", "Ask for it and record it with station holders consent record; without it no card is made."
        ),
    ),
    "holder.expired": (
        QT_TRANSLATE_NOOP("problem", "The holder's status ended on {date}."),
        QT_TRANSLATE_NOOP("problem", "Renew the date in the roster, or make no card."),
    ),
    "holder.no-photo": (
        QT_TRANSLATE_NOOP("problem", "The card shows a photo, and there is none of this holder."),
        QT_TRANSLATE_NOOP(
            "problem",
            "Add it (station holders photo), or record that none is wanted (station holders consent record).",
        ),
    ),
    "given-up": (
        QT_TRANSLATE_NOOP("problem", "The operator gave this card up."),
        QT_TRANSLATE_NOOP("problem", "Put it on the reject pile; the holder gets another card."),
    ),
    "program.fault": (
        QT_TRANSLATE_NOOP("problem", "The program could not put the station together."),
        QT_TRANSLATE_NOOP("problem", "Send the details to support, then try again."),
    ),
    "tap.none": (
        QT_TRANSLATE_NOOP("problem", "There is no card on the reader."),
        QT_TRANSLATE_NOOP("problem", "Place the card flat on the reader, then press F3 again."),
    ),
    "tap.unknown": (
        QT_TRANSLATE_NOOP("problem", "This card is not in the records: a blank one, or of another institution."),
        QT_TRANSLATE_NOOP("problem", "Search for the person by name, or ask where the card is from."),
    ),
    "card.revoked": (
        QT_TRANSLATE_NOOP("problem", "The card was revoked before ESC-R had confirmed it."),
        QT_TRANSLATE_NOOP("problem", "Put it on the reject pile."),
    ),
}


def _kinds(root: type[OperatorError]) -> Iterator[type[OperatorError]]:
    """The station's own errors; a simulator's are not translated."""
    for kind in root.__subclasses__():
        if kind.__module__.startswith("station.errors"):
            yield kind
            yield from _kinds(kind)


SENTENCES: Mapping[str, tuple[str, str]] = {
    # Of several classes with one code the first one speaks; a class that only takes its words from facts does not.
    **{
        kind.code: (kind.what, kind.fix)
        for kind in reversed([*_kinds(OperatorError)])
        if kind.what != OperatorError.what
    },
    **_PROBLEMS,
    **ROWS,
    **doctor.SENTENCES,
}


def given_up() -> Problem:
    """The problem of a card that a person has declared lost."""
    what, fix = SENTENCES["given-up"]
    return Problem("given-up", what, fix)
