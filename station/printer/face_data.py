"""What a card shows of its holder."""

import enum
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from station.model.escn import Escn

QR_PREFIX = "https://s.esc-r.eu/"


@enum.unique
class DateStyle(enum.Enum):
    """How a template writes a date."""

    ISO = "iso"
    MONTH_YEAR = "month/year"

    def write(self, day: date) -> str:
        """2027-09-30, or 09/2027."""
        return day.isoformat() if self is DateStyle.ISO else f"{day.month:02d}/{day.year:04d}"


FIELDS = ("name", "institution", "level", "role", "valid_until", "escn", "number", "esi")
"""What a template may name in braces."""
LEVELS = {"fr": {"Bachelor": "Licence", "Master": "Master", "Doctorate": "Doctorat"}}
"""The levels in the languages that have words of their own for them here; any other card says them in English."""


@dataclass(frozen=True, slots=True)
class FaceData:
    """One card's data.

    `level` is the English word, which conditions compare; `role` is the word to print, `photo` the encoded picture;
    None where there is none to show. `language` picks among the texts of the template, and the word for the level.
    """

    name: str = field(repr=False)
    institution: str
    level: str | None
    valid_until: date
    escn: Escn
    qr_prefix: str = QR_PREFIX
    photo: bytes | None = field(default=None, repr=False)
    language: str = "en"
    role: str | None = None
    esi: str = field(default="", repr=False)

    @property
    def qr_text(self) -> str:
        """What the QR code says."""
        return f"{self.qr_prefix}{self.escn}"

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name: shown where there is no photo."""
        words = [word for word in normalised(self.name).split() if word[0].isalpha()]
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()

    def fields(self, dates: DateStyle) -> dict[str, str]:
        """The values by field name; an empty one is not there."""
        return {
            "name": normalised(self.name),
            "institution": normalised(self.institution),
            "level": normalised(LEVELS.get(self.language, {}).get(self.level or "", self.level or "")),
            "role": normalised(self.role or ""),
            "valid_until": dates.write(self.valid_until),
            "escn": str(self.escn),
            "number": short_number(self.escn),
            "esi": self.esi,
        }


def normalised(text: str) -> str:
    """Composed (NFC), since accents are drawn by the font's composed letters; any white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def short_number(escn: Escn) -> str:
    """The ESCN's first 8 digits: they differ from card to card of one desk, and come round after 7 minutes of minting.

    For people to match a sticker or a bar code with a card, never to identify one.
    """
    return str(escn)[:8].upper()
