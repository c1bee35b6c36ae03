"""What the Supplies page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.model.supply import Supply


@enum.unique
class Say(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP("supplies", "What cards are made of. Every printed card is counted automatically.")
    CARD = QT_TRANSLATE_NOOP("supplies", "Blank cards")
    RIBBON = QT_TRANSLATE_NOOP("supplies", "Ribbon, in cards")
    HOLOGRAM = QT_TRANSLATE_NOOP("supplies", "Hologram stickers")
    LEFT = QT_TRANSLATE_NOOP("supplies", "{count} left")
    UNKNOWN = QT_TRANSLATE_NOOP("supplies", "Not counted yet")
    UNKNOWN_HINT = QT_TRANSLATE_NOOP("supplies", "Book a delivery, or say how many there are.")
    USED = QT_TRANSLATE_NOOP("supplies", "Used so far: {count}")
    PRICE = QT_TRANSLATE_NOOP("supplies", "Used so far: {count}   ·   One costs {price}")
    LOW = QT_TRANSLATE_NOOP("supplies", "Running out: order more in time.")
    DELIVERY = QT_TRANSLATE_NOOP("supplies", "A delivery came in")
    COUNTED = QT_TRANSLATE_NOOP("supplies", "Counted by hand")
    ORDER = QT_TRANSLATE_NOOP("supplies", "Order form")
    WHAT = QT_TRANSLATE_NOOP("supplies", "Supply")
    HOW_MANY = QT_TRANSLATE_NOOP("supplies", "How many")
    ALTOGETHER = QT_TRANSLATE_NOOP("supplies", "Total price")
    NO_PRICE = QT_TRANSLATE_NOOP("supplies", "not known")
    THERE_ARE = QT_TRANSLATE_NOOP("supplies", "In stock")
    ROLLS = QT_TRANSLATE_NOOP("supplies", "Ribbons, in rolls")
    BOOK = QT_TRANSLATE_NOOP("supplies", "Book the delivery")
    CORRECT = QT_TRANSLATE_NOOP("supplies", "Correct the stock")
    SAVE = QT_TRANSLATE_NOOP("supplies", "Save the order form…")
    FILES = QT_TRANSLATE_NOOP("supplies", "PDF (*.pdf)")
    BOOKED = QT_TRANSLATE_NOOP("supplies", "Booked.")
    SAVED = QT_TRANSLATE_NOOP(
        "supplies", "The order form is in {path}. It has your institution's name and address on it."
    )
    COSTS = QT_TRANSLATE_NOOP(
        "supplies", "Cards made this year: {made}   ·   Spoiled: {spoiled}   ·   Supplies: {cost}"
    )
    EACH = QT_TRANSLATE_NOOP("supplies", "{cost} a card")
    NO_COSTS = QT_TRANSLATE_NOOP(
        "supplies", "Cards made this year: {made}   ·   Spoiled: {spoiled}   ·   No price is known yet"
    )

    @property
    def context(self) -> str:
        """The catalogues' context."""
        return "supplies"


NAMES = {Supply.CARD: Say.CARD, Supply.RIBBON: Say.RIBBON, Supply.HOLOGRAM: Say.HOLOGRAM}
