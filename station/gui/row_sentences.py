"""The sentences of rows that cannot be taken in, of rosters and of lists of existing cards, by their code."""

from collections.abc import Mapping

from station.gui.words import QT_TRANSLATE_NOOP

ROWS: Mapping[str, tuple[str, str]] = {
    "roster.level": (
        QT_TRANSLATE_NOOP("problem", "{cell} is not an academic level."),
        QT_TRANSLATE_NOOP("problem", "Write bachelor, master or doctorate."),
    ),
    "roster.language": (
        QT_TRANSLATE_NOOP("problem", "{cell} is not a language."),
        QT_TRANSLATE_NOOP("problem", "Write its code: fr, en, de …"),
    ),
    "roster.email": (
        QT_TRANSLATE_NOOP("problem", "This is not an e-mail address."),
        QT_TRANSLATE_NOOP("problem", "Correct it, or leave it out."),
    ),
    "roster.date": (
        QT_TRANSLATE_NOOP("problem", "{cell} is not a date."),
        QT_TRANSLATE_NOOP(
            "problem", "Write it as year-month-day, 2030-09-30, or choose a mapping that names its form (dates)."
        ),
    ),
    "roster.duplicate": (
        QT_TRANSLATE_NOOP("problem", "The identifier is already on line {first}."),
        QT_TRANSLATE_NOOP("problem", "Keep one of the two rows."),
    ),
    "roster.cells": (
        QT_TRANSLATE_NOOP("problem", "Cells in the row: {cells}, in the header: {headers}."),
        QT_TRANSLATE_NOOP("problem", "Put cells that hold a comma or semicolon between quotation marks."),
    ),
    "existing.nobody": (
        QT_TRANSLATE_NOOP("problem", "This person is not known here."),
        QT_TRANSLATE_NOOP("problem", "Import the roster first."),
    ),
    "existing.uid-taken": (
        QT_TRANSLATE_NOOP("problem", "The UID {uid} belongs to another card in the records."),
        QT_TRANSLATE_NOOP("problem", "Find out whose card it is, and correct the list."),
    ),
    "existing.number-taken": (
        QT_TRANSLATE_NOOP("problem", "The number {number} belongs to another card here."),
        QT_TRANSLATE_NOOP("problem", "Correct the list."),
    ),
    "existing.has-card": (
        QT_TRANSLATE_NOOP("problem", "This person already has a card of this station."),
        QT_TRANSLATE_NOOP("problem", "Leave the old one out."),
    ),
    "existing.uid-form": (
        QT_TRANSLATE_NOOP("problem", "{cell} is not a 7-byte UID."),
        QT_TRANSLATE_NOOP("problem", "Write its 14 hexadecimal digits; leave it out where the card has a shorter one."),
    ),
    "existing.escn": (
        QT_TRANSLATE_NOOP("problem", "{cell} is not an ESCN."),
        QT_TRANSLATE_NOOP("problem", "Leave it out where the card has none yet."),
    ),
    "existing.twice": (
        QT_TRANSLATE_NOOP("problem", "The same is already on line {first}."),
        QT_TRANSLATE_NOOP("problem", "Keep the card that is in use."),
    ),
}
