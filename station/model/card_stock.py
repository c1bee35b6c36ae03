"""What the blank cards bring with them."""

import enum
from datetime import date

OLD_LOOK_ENDS = date(2027, 12, 31)
"""Until then the hologram with a bare QR code is a European Student Card; after it only the new mark is (European
Commission, European Student Card Initiative, questions and answers on the card's look)."""


@enum.unique
class Hologram(enum.Enum):
    """Where the hologram comes from: on the card already, a sticker put on later, the printer's own ribbon or laminate,
    or nowhere (it is no longer required)."""

    PRE_APPLIED = "pre-applied"
    STICKER = "sticker"
    RIBBON = "ribbon"
    LAMINATE = "laminate"
    NONE = "none"

    @property
    def needs_slot(self) -> bool:
        """Whether a place on the face must stay free for it."""
        return self in (Hologram.PRE_APPLIED, Hologram.STICKER)


def outlives_its_look(valid_until: date, *, has_mark: bool) -> bool:
    """Whether a card would still be valid when its look no longer is."""
    return not has_mark and valid_until > OLD_LOOK_ENDS
