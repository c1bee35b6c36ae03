"""The simulator's own words, as the window says them: kinds of faults, places on a card, and what they hold.

They come over the tester's port in English. What the protocol calls by a name (AID, ISO FID, PICC) keeps it.
"""

import enum
from collections.abc import Mapping

from station.gui.explain import facts_of
from station.gui.voice import Voice
from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class FaultMsg(Words):
    """A kind of fault, under the simulator's word for it."""

    TEAR = QT_TRANSLATE_NOOP("testbench_term", "Card torn away")
    TEAR_WRITE = QT_TRANSLATE_NOOP("testbench_term", "Torn away while it writes")
    RESET = QT_TRANSLATE_NOOP("testbench_term", "Card reset")
    DEAD = QT_TRANSLATE_NOOP("testbench_term", "Dead chip")
    SECOND_CARD = QT_TRANSLATE_NOOP("testbench_term", "Second card")
    FOREIGN_CARD = QT_TRANSLATE_NOOP("testbench_term", "Card of another kind")
    FOREIGN_FRAME = QT_TRANSLATE_NOOP("testbench_term", "Foreign frame")
    SLOW = QT_TRANSLATE_NOOP("testbench_term", "Slow answer")
    SILENT = QT_TRANSLATE_NOOP("testbench_term", "No answer")
    WRONG_MAC = QT_TRANSLATE_NOOP("testbench_term", "Wrong MAC")
    TRUNCATED = QT_TRANSLATE_NOOP("testbench_term", "Answer cut short")
    BUSY = QT_TRANSLATE_NOOP("testbench_term", "Reader in use")
    UNPLUGGED = QT_TRANSLATE_NOOP("testbench_term", "Reader unplugged")
    SERVICE_STOPPED = QT_TRANSLATE_NOOP("testbench_term", "Service stopped")

    @property
    def context(self) -> str:
        """See Words."""
        return "testbench_term"


@enum.unique
class PlaceMsg(Words):
    """A place on a card, or what it holds, as the simulator says it."""

    PERSONALITY = QT_TRANSLATE_NOOP("testbench_term", "personality")
    KEY_SETTINGS = QT_TRANSLATE_NOOP("testbench_term", "key settings")
    KEY = QT_TRANSLATE_NOOP("testbench_term", "key {number}")
    CONFIGURATION = QT_TRANSLATE_NOOP("testbench_term", "configuration")
    FORMAT_DISABLED = QT_TRANSLATE_NOOP("testbench_term", "format disabled")
    RANDOM_UID = QT_TRANSLATE_NOOP("testbench_term", "random UID")
    DEFAULT_VERSION = QT_TRANSLATE_NOOP("testbench_term", "default version")
    ATS = QT_TRANSLATE_NOOP("testbench_term", "ATS")
    SAK = QT_TRANSLATE_NOOP("testbench_term", "SAK")
    D40_DISABLED = QT_TRANSLATE_NOOP("testbench_term", "D40 disabled")
    EV1_DISABLED = QT_TRANSLATE_NOOP("testbench_term", "EV1 disabled")
    CHAINED_WRITING_DISABLED = QT_TRANSLATE_NOOP("testbench_term", "chained writing disabled")
    CAPABILITIES = QT_TRANSLATE_NOOP("testbench_term", "capabilities")
    FAILURE_LIMIT = QT_TRANSLATE_NOOP("testbench_term", "failure limit")
    LIMIT = QT_TRANSLATE_NOOP("testbench_term", "{limit}, less {decrement} by each success")
    SLOT = QT_TRANSLATE_NOOP("testbench_term", "DAM slot {number}")
    SLOT_ONE = QT_TRANSLATE_NOOP("testbench_term", "DAM slot")
    IN_SLOT = QT_TRANSLATE_NOOP("testbench_term", "version {version}, quota {quota}, {aid}")
    APPLICATION = QT_TRANSLATE_NOOP("testbench_term", "application {aid}")
    FAILURES = QT_TRANSLATE_NOOP("testbench_term", "failures")
    FAILURES_OF = QT_TRANSLATE_NOOP("testbench_term", "{aid} key {number}")
    FREE_BLOCKS = QT_TRANSLATE_NOOP("testbench_term", "free blocks")
    ISO_FID = QT_TRANSLATE_NOOP("testbench_term", "ISO FID")
    DF_NAME = QT_TRANSLATE_NOOP("testbench_term", "DF name")
    FILE = QT_TRANSLATE_NOOP("testbench_term", "file {number}")
    TYPE = QT_TRANSLATE_NOOP("testbench_term", "type")
    MODE = QT_TRANSLATE_NOOP("testbench_term", "mode")
    RIGHTS = QT_TRANSLATE_NOOP("testbench_term", "rights")
    LIMITS = QT_TRANSLATE_NOOP("testbench_term", "limits")
    VALUE = QT_TRANSLATE_NOOP("testbench_term", "value")
    LIMITED_CREDIT = QT_TRANSLATE_NOOP("testbench_term", "limited credit")
    CAPACITY = QT_TRANSLATE_NOOP("testbench_term", "capacity")
    BYTES = QT_TRANSLATE_NOOP("testbench_term", "{kept} of {size} bytes")
    RECORD = QT_TRANSLATE_NOOP("testbench_term", "record {number}")
    DATA = QT_TRANSLATE_NOOP("testbench_term", "data")
    OF_VERSION = QT_TRANSLATE_NOOP("testbench_term", "{type}, version {version}")
    STANDARD = QT_TRANSLATE_NOOP("testbench_term", "standard")
    BACKUP = QT_TRANSLATE_NOOP("testbench_term", "backup")
    RECORDS = QT_TRANSLATE_NOOP("testbench_term", "record")
    NONE = QT_TRANSLATE_NOOP("testbench_term", "none")
    YES = QT_TRANSLATE_NOOP("testbench_term", "yes")
    NO = QT_TRANSLATE_NOOP("testbench_term", "no")
    OFF = QT_TRANSLATE_NOOP("testbench_term", "off")

    @property
    def context(self) -> str:
        """See Words."""
        return "testbench_term"


_FAULTS: Mapping[str, FaultMsg] = {msg.name.lower().replace("_", "-"): msg for msg in FaultMsg}
_PLACES: Mapping[str, PlaceMsg] = {msg.value.lower(): msg for msg in PlaceMsg}
_FILLED = tuple(msg for msg in PlaceMsg if "{" in msg.value)


def fault_in_words(fault: str, voice: Voice) -> str:
    """A fault (`tear` or `tear:apdu=12`), with what it was given; another simulator's stays as it is."""
    kind, _, given = fault.partition(":")
    known = _FAULTS.get(kind)
    name = voice.say(known) if known else kind
    return f"{name} ({given.replace(',', ', ')})" if given else name


def place_in_words(text: str, voice: Voice) -> str:
    """The name of a place, or what it holds; bytes and what nobody knows stay as they are."""
    if (known := _PLACES.get(text.lower())) is not None:
        return voice.say(known)
    for msg in _FILLED:
        facts = facts_of(msg.value, text)
        if facts is not None:
            return voice.say(msg, **facts)
    return text
