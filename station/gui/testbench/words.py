"""What the Test bench page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class BenchMsg(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP(
        "testbench", "Simulated cards in your hand, faults by name, and what passes on the reader."
    )
    REAL = QT_TRANSLATE_NOOP("testbench", "This station works with a real reader")
    REAL_HINT = QT_TRANSLATE_NOOP(
        "testbench", "The test bench is for the simulated one: station --reader simulated:DIR"
    )
    CARDS = QT_TRANSLATE_NOOP("testbench", "Stack of cards")
    ON_READER = QT_TRANSLATE_NOOP("testbench", "On the reader: {card}")
    NOTHING = QT_TRANSLATE_NOOP("testbench", "Nothing lies on the reader")
    LIFT = QT_TRANSLATE_NOOP("testbench", "Lift the card")
    LAY = QT_TRANSLATE_NOOP("testbench", "Lay the card")
    CHOOSE = QT_TRANSLATE_NOOP("testbench", "Lay the chosen one")
    BLANKS = QT_TRANSLATE_NOOP("testbench", "Add 5 blanks")
    FAULTS = QT_TRANSLATE_NOOP("testbench", "Faults")
    FAULT = QT_TRANSLATE_NOOP("testbench", "Kind of fault")
    DETAIL = QT_TRANSLATE_NOOP("testbench", "Details of the fault")
    DETAIL_HINT = QT_TRANSLATE_NOOP("testbench", "apdu=12, …")
    SWITCH_ON = QT_TRANSLATE_NOOP("testbench", "Switch on")
    SWITCH_OFF = QT_TRANSLATE_NOOP("testbench", "All off")
    NO_FAULT = QT_TRANSLATE_NOOP("testbench", "No fault is switched on")
    CONTENTS = QT_TRANSLATE_NOOP("testbench", "On the card")
    PLACE = QT_TRANSLATE_NOOP("testbench", "Place")
    VALUE = QT_TRANSLATE_NOOP("testbench", "Holds")
    TRACE = QT_TRANSLATE_NOOP("testbench", "What passes")
    CLEAR = QT_TRANSLATE_NOOP("testbench", "Clear")
    SAVE = QT_TRANSLATE_NOOP("testbench", "Save…")
    SAVE_FILES = QT_TRANSLATE_NOOP("testbench", "Transcripts (*.jsonl)")

    @property
    def context(self) -> str:
        """See Words."""
        return "testbench"
