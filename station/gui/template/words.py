"""What the Template page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.printer.template_edit import NUMBERS


@enum.unique
class Say(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP(
        "template", "How the card looks. What you change in the text or in the numbers shows at once."
    )
    CHOOSE = QT_TRANSLATE_NOOP("template", "Template to look at")
    OPEN = QT_TRANSLATE_NOOP("template", "Open…")
    SAVE = QT_TRANSLATE_NOOP("template", "Save")
    SAVE_AS = QT_TRANSLATE_NOOP("template", "Save as…")
    FILES = QT_TRANSLATE_NOOP("template", "Card templates (*.toml)")
    SAVED = QT_TRANSLATE_NOOP("template", "Saved in {path}.")
    CHANGED = QT_TRANSLATE_NOOP("template", "Not saved yet.")
    UNFIT = QT_TRANSLATE_NOOP("template", "This text is no card template yet")
    UNFIT_TEXT = QT_TRANSLATE_NOOP(
        "template", "No card can be made with it until what the check names is corrected. You can keep it as a draft."
    )
    SAVE_DRAFT = QT_TRANSLATE_NOOP("template", "Save the draft")
    STALE = QT_TRANSLATE_NOOP(
        "template",
        "This is not the card of the text beside it, which cannot be drawn: what could be drawn last is shown.",
    )
    BROKEN = QT_TRANSLATE_NOOP("template", "The text as it stands here is no card template: {words}")
    HOLDER = QT_TRANSLATE_NOOP("template", "Whose card is shown")
    SAMPLE = QT_TRANSLATE_NOOP("template", "Sample holder")
    LAYER = QT_TRANSLATE_NOOP("template", "Side or plane")
    FRONT = QT_TRANSLATE_NOOP("template", "Front")
    BACK = QT_TRANSLATE_NOOP("template", "Back")
    FRONT_COLOUR = QT_TRANSLATE_NOOP("template", "Front: colour")
    FRONT_BLACK = QT_TRANSLATE_NOOP("template", "Front: black")
    FRONT_OVERLAY = QT_TRANSLATE_NOOP("template", "Front: varnish")
    BACK_BLACK = QT_TRANSLATE_NOOP("template", "Back: black")
    ZOOM = QT_TRANSLATE_NOOP("template", "Zoom")
    KEEP_OUTS = QT_TRANSLATE_NOOP("template", "Keep-outs")
    CARD = QT_TRANSLATE_NOOP("template", "The card, with rulers in millimetres")
    ELEMENTS = QT_TRANSLATE_NOOP("template", "Elements")
    NUMBERS = QT_TRANSLATE_NOOP("template", "Position and size, in millimetres and points")
    TEXT = QT_TRANSLATE_NOOP("template", "The template's text")
    FINDINGS = QT_TRANSLATE_NOOP("template", "What the check says")
    NOTHING = QT_TRANSLATE_NOOP("template", "Nothing to report.")
    ERROR = QT_TRANSLATE_NOOP("template", "Line {line}: error: {words}")
    WARNING = QT_TRANSLATE_NOOP("template", "Line {line}: {words}")
    NUMBER_X = QT_TRANSLATE_NOOP("template", "From the left")
    NUMBER_Y = QT_TRANSLATE_NOOP("template", "From the top")
    NUMBER_W = QT_TRANSLATE_NOOP("template", "Width")
    NUMBER_H = QT_TRANSLATE_NOOP("template", "Height")
    NUMBER_LENGTH = QT_TRANSLATE_NOOP("template", "Length")
    NUMBER_SIZE = QT_TRANSLATE_NOOP("template", "Type size")
    NUMBER_MIN_SIZE = QT_TRANSLATE_NOOP("template", "Smallest type")
    NUMBER_RADIUS = QT_TRANSLATE_NOOP("template", "Rounding")
    NUMBER_WIDTH = QT_TRANSLATE_NOOP("template", "Thickness")
    KIND_TEXT = QT_TRANSLATE_NOOP("template", "text")
    KIND_PHOTO = QT_TRANSLATE_NOOP("template", "photo")
    KIND_QR = QT_TRANSLATE_NOOP("template", "QR code")
    KIND_CODE128 = QT_TRANSLATE_NOOP("template", "bar code")
    KIND_IMAGE = QT_TRANSLATE_NOOP("template", "picture")
    KIND_RECT = QT_TRANSLATE_NOOP("template", "rectangle")
    KIND_LINE = QT_TRANSLATE_NOOP("template", "line")
    KIND_KEEP_OUT = QT_TRANSLATE_NOOP("template", "keep-out")
    KIND_HOLOGRAM = QT_TRANSLATE_NOOP("template", "hologram")
    KIND_SIGNATURE = QT_TRANSLATE_NOOP("template", "signature panel")
    KIND_CHIP = QT_TRANSLATE_NOOP("template", "contact chip")
    KIND_STRIPE = QT_TRANSLATE_NOOP("template", "magnetic stripe")

    @property
    def context(self) -> str:
        return "template"


LAYER_NAMES = {
    "front": Say.FRONT,
    "back": Say.BACK,
    "front-colour": Say.FRONT_COLOUR,
    "front-black": Say.FRONT_BLACK,
    "front-overlay": Say.FRONT_OVERLAY,
    "back-black": Say.BACK_BLACK,
}
NUMBER_NAMES = {name: Say[f"NUMBER_{name.upper()}"] for name in NUMBERS}
KIND_NAMES = {msg.name[5:].lower().replace("_", "-"): msg for msg in Say if msg.name.startswith("KIND_")}
"""What a number, and an element without a name, are called in the text."""
