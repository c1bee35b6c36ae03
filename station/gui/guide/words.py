"""What the guide of the first start says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words


@enum.unique
class GuideMsg(Words):
    """One sentence, label or word each; `…_TEXT`, `…_SIMULATED` and `…_REAL` explain the step of that name."""

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "guide"

    TITLE = QT_TRANSLATE_NOOP("guide", "Set up this desk")
    STEP = QT_TRANSLATE_NOOP("guide", "Step {number} of {total}: {title}")
    BACK = QT_TRANSLATE_NOOP("guide", "Back")
    NEXT = QT_TRANSLATE_NOOP("guide", "Next")
    LATER = QT_TRANSLATE_NOOP("guide", "Not now")
    FINISH = QT_TRANSLATE_NOOP("guide", "Save and start the desk")
    SAVING = QT_TRANSLATE_NOOP("guide", "Saving…")
    NOT_YET = QT_TRANSLATE_NOOP("guide", "This is not valid yet")
    INSTITUTION = QT_TRANSLATE_NOOP("guide", "Your institution")
    INSTITUTION_TEXT = QT_TRANSLATE_NOOP(
        "guide",
        "Its name is on every card, its PIC in every card number. To try the station out, leave both as they are.",
    )
    READER = QT_TRANSLATE_NOOP("guide", "Cards and reader")
    READER_TEXT = QT_TRANSLATE_NOOP(
        "guide",
        "Simulated cards show everything without hardware. Later, come back here from Settings for the real reader.",
    )
    SIMULATED = QT_TRANSLATE_NOOP("guide", "Simulated cards, to try the station out")
    REAL = QT_TRANSLATE_NOOP("guide", "Real cards on a reader")
    KEYS = QT_TRANSLATE_NOOP("guide", "Keys")
    KEYS_SIMULATED = QT_TRANSLATE_NOOP(
        "guide", "Simulated cards use the demo keys, which never go onto a real card. There is nothing to do."
    )
    KEYS_REAL = QT_TRANSLATE_NOOP(
        "guide",
        "Real cards need keys of your own: a sealed file (station keys init makes it) or a token. See the page Keys.",
    )
    PRINTER = QT_TRANSLATE_NOOP("guide", "Printer")
    PRINTER_TEXT = QT_TRANSLATE_NOOP(
        "guide", "A folder receives every card as PDF and as pictures. Choose a card printer if there is one."
    )
    REGISTRY = QT_TRANSLATE_NOOP("guide", "ESC-R")
    REGISTRY_SIMULATED = QT_TRANSLATE_NOOP(
        "guide", "Simulated cards are registered with a simulated ESC-R on this computer. There is nothing to do."
    )
    REGISTRY_REAL = QT_TRANSLATE_NOOP(
        "guide",
        "The sandbox is for trying out, production for valid cards; each has its own key, from your ESC-R account.",
    )
    PEOPLE = QT_TRANSLATE_NOOP("guide", "Who works here")
    PEOPLE_TEXT = QT_TRANSLATE_NOOP(
        "guide",
        "Without accounts the station is open to whoever is at this computer, which is enough "
        "for one person. If several people work here, create the first supervisor on the page "
        "Accounts: from then on everybody signs in, and what cannot be undone takes two people. "
        "There is nothing to do here.",
    )
    READY = QT_TRANSLATE_NOOP("guide", "Ready")
    READY_SIMULATED = QT_TRANSLATE_NOOP(
        "guide",
        "Invented students and simulated cards are ready. Choose a name and press Enter: the first card is issued.",
    )
    READY_REAL = QT_TRANSLATE_NOOP(
        "guide", "The desk opens with these parts. The page Diagnosis shows the state of each."
    )
