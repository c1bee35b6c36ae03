"""What the Diagnosis page says; the findings themselves are the doctor's sentences."""

import enum

from station.doctor.finding import Part, State
from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class DiagnosisMsg(Words):
    """One sentence, label or word each."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "diagnosis"

    HINT = QT_TRANSLATE_NOOP("diagnosis", "Every part of the station, its state, and what to do.")
    LOOK = QT_TRANSLATE_NOOP("diagnosis", "Check again")
    COPY = QT_TRANSLATE_NOOP("diagnosis", "Copy for support")
    COPIED = QT_TRANSLATE_NOOP("diagnosis", "Copied, without names or keys")
    LIST = QT_TRANSLATE_NOOP("diagnosis", "The parts of the station")
    LOOKING_ALL = QT_TRANSLATE_NOOP("diagnosis", "Checking every part…")
    WELL = QT_TRANSLATE_NOOP("diagnosis", "Everything works")
    NOTED = QT_TRANSLATE_NOOP("diagnosis", "The station works; to check: {parts}")
    WRONG = QT_TRANSLATE_NOOP("diagnosis", "To fix: {parts}")
    SPOKEN = QT_TRANSLATE_NOOP("diagnosis", "{part}: {state}. {what} {fix}")

    GOOD = QT_TRANSLATE_NOOP("diagnosis", "Good")
    NOTE = QT_TRANSLATE_NOOP("diagnosis", "Check it")
    BAD = QT_TRANSLATE_NOOP("diagnosis", "Fix it")
    UNUSED = QT_TRANSLATE_NOOP("diagnosis", "Not needed")
    WAITING = QT_TRANSLATE_NOOP("diagnosis", "Waits for the reader")
    LOOKING = QT_TRANSLATE_NOOP("diagnosis", "Checking…")

    SETTINGS = QT_TRANSLATE_NOOP("diagnosis", "Settings")
    DATABASE = QT_TRANSLATE_NOOP("diagnosis", "Records")
    SPACE = QT_TRANSLATE_NOOP("diagnosis", "Disk space")
    CLOCK = QT_TRANSLATE_NOOP("diagnosis", "Clock")
    FACE = QT_TRANSLATE_NOOP("diagnosis", "Card face and fonts")
    SERVICE = QT_TRANSLATE_NOOP("diagnosis", "PC/SC service")
    READER = QT_TRANSLATE_NOOP("diagnosis", "Reader")
    KEYS = QT_TRANSLATE_NOOP("diagnosis", "Keys")
    CERTIFICATE = QT_TRANSLATE_NOOP("diagnosis", "Certificate")
    PRINTER = QT_TRANSLATE_NOOP("diagnosis", "Printer")
    SUPPLIES = QT_TRANSLATE_NOOP("diagnosis", "Supplies")
    REGISTRY = QT_TRANSLATE_NOOP("diagnosis", "ESC-R")
    CAMERA = QT_TRANSLATE_NOOP("diagnosis", "Camera")
    SIMULATORS = QT_TRANSLATE_NOOP("diagnosis", "Simulated parts")


PARTS = {part: DiagnosisMsg[part.name] for part in Part}
STATES = {state: DiagnosisMsg[state.name] for state in State}
