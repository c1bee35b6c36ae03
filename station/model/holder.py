"""A card holder, and what the holder has agreed to."""

import enum
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from station.model.esi import Esi


@enum.unique
class AcademicLevel(enum.Enum):
    """ESC-R's academic levels (`academicLevel`, ESC-R v2 OpenAPI)."""

    BACHELOR = "BACHELOR"
    MASTER = "MASTER"
    DOCTORATE = "DOCTORATE"


@enum.unique
class Purpose(enum.Enum):
    """What a holder is asked to agree to, one by one. CARD covers the card itself and its registration with ESC-R."""

    CARD = "card"
    NAME_TO_REGISTRY = "name-to-registry"
    EMAIL_TO_REGISTRY = "email-to-registry"
    PHOTO_ON_CARD = "photo-on-card"
    PHOTO_TO_REGISTRY = "photo-to-registry"


@dataclass(frozen=True, slots=True)
class Holder:
    """One person of a roster.

    `photo` is the encoded picture as it came (JPEG or PNG), None where there is none; it never shows in `repr`.
    `role` is
    what the person is at the institution, in the institution's own words; `language` is the one that the person is
    addressed in (ISO 639, two or three small letters).
    """

    esi: Esi
    name: str = field(repr=False)
    level: AcademicLevel | None
    valid_until: date
    email: str | None = field(default=None, repr=False)
    photo: bytes | None = field(default=None, repr=False)
    consents: AbstractSet[Purpose] = frozenset()
    role: str | None = None
    language: str | None = None

    def agrees(self, purpose: Purpose) -> bool:
        """Whether the holder has agreed to a purpose."""
        return purpose in self.consents
