"""What is said where another work has the reader."""

import enum

from station.gui.hold import ReaderUse
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class HoldMsg(Words):
    """One sentence, label or word each."""

    HEAD = QT_TRANSLATE_NOOP("hold", "The reader is in use")
    ISSUE = QT_TRANSLATE_NOOP("hold", "The page Issue turns the cards placed now into cards for people.")
    BLANKS = QT_TRANSLATE_NOOP("hold", "The page Provision turns the cards placed now into blanks.")
    ROLL = QT_TRANSLATE_NOOP("hold", "The page Keys gives the cards placed now a new version of a key.")
    APPLY = QT_TRANSLATE_NOOP("hold", "The page Keys puts an application on the cards placed now.")
    MATCH = QT_TRANSLATE_NOOP("hold", "The page Stickers matches the card that lies there.")
    TEST = QT_TRANSLATE_NOOP("hold", "The page Settings tests the devices.")
    LOOK = QT_TRANSLATE_NOOP("hold", "The page Diagnosis looks at the devices.")
    HOW = QT_TRANSLATE_NOOP("hold", "Finish it there, or stop it here.")
    HOW_THERE = QT_TRANSLATE_NOOP("hold", "Finish it or stop it on that page.")
    HOW_PASSING = QT_TRANSLATE_NOOP("hold", "That takes a moment.")
    FREE = QT_TRANSLATE_NOOP("hold", "Stop the other work")

    @property
    def context(self) -> str:
        """See Words."""
        return "hold"


_WHAT = {
    ReaderUse.ISSUE: HoldMsg.ISSUE,
    ReaderUse.BLANKS: HoldMsg.BLANKS,
    ReaderUse.ROLL: HoldMsg.ROLL,
    ReaderUse.APPLY: HoldMsg.APPLY,
    ReaderUse.MATCH: HoldMsg.MATCH,
    ReaderUse.TEST: HoldMsg.TEST,
    ReaderUse.LOOK: HoldMsg.LOOK,
}


def said_of_hold(owner: ReaderUse, voice: Voice, *, here: bool = True) -> Notice:
    """Who has it, and how to go on; `here`: with a button that stops the other work, where it can be stopped."""
    if owner.passing:
        how = HoldMsg.HOW_PASSING
    else:
        how = HoldMsg.HOW if here and owner is not ReaderUse.ISSUE else HoldMsg.HOW_THERE
    return Notice(Tone.WARN, voice.say(HoldMsg.HEAD), voice.say(_WHAT[owner]), voice.say(how))
