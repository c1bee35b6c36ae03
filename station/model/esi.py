"""The European Student Identifier.

`urn:schac:personalUniqueCode:int:esi:<scope>:<code>`, at most 255 characters, compared without regard to case
(GEANT, European Student Identifier specification 1.0). The scope is a country (ISO 3166-1 alpha-2), a region
(ISO 3166-2), or the institution's schacHomeOrganization. The old form `CC-PIC-number` is still found in ESC-R.
"""

import enum
import re
from dataclasses import dataclass

from station.model.quoting import quoted

URN_PREFIX = "urn:schac:personalUniqueCode:int:esi:"
MAX_LENGTH = 255

_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_SCOPE = rf"(?:[a-z]{{2}}(?:-[a-z0-9]{{1,3}})?|{_LABEL}(?:\.{_LABEL})+)"
# RFC 2141 sections 2.2 and 2.4: what a namespace specific string may hold, percent-encoding included, octet 0 not.
_CODE = r"(?:[A-Za-z0-9()+,\-.:=@;$_!*']|%(?!00)[0-9A-Fa-f]{2})+"
# ASCII: without it, ignoring case would let the long s and the Kelvin sign pass for letters.
_URN = re.compile(rf"{URN_PREFIX}(?P<scope>{_SCOPE}):(?P<code>{_CODE})", re.IGNORECASE | re.ASCII)
_OLD = re.compile(r"(?P<country>[A-Za-z]{2})-(?P<pic>[0-9]{9})-(?P<code>[A-Za-z0-9._-]+)")


@enum.unique
class EsiForm(enum.Enum):
    """How an identifier is written."""

    URN = "urn"
    OLD = "old"


@dataclass(frozen=True, slots=True, eq=False)
class Esi:
    """An ESI as it was given: what a registry knows is never rewritten. Equal without regard to case."""

    text: str
    form: EsiForm
    scope: str
    code: str

    @classmethod
    def parse(cls, text: str) -> "Esi":
        """Reads either form; raises ValueError with the reason."""
        if len(text) > MAX_LENGTH:
            raise ValueError(f"an ESI has at most {MAX_LENGTH} characters, this one has {len(text)}")
        if found := _URN.fullmatch(text):
            return cls(text, EsiForm.URN, found["scope"], found["code"])
        if found := _OLD.fullmatch(text):
            return cls(text, EsiForm.OLD, found["country"], found["code"])
        if text.lower().startswith(URN_PREFIX.lower()):
            raise ValueError(
                f"{quoted(text)} is not an ESI: after '…:int:esi:' come a country or home organisation, a colon and a"
                " code"
            )
        raise ValueError(
            f"{quoted(text)} is not an ESI: it starts with '{URN_PREFIX}' (or has the old form CC-PIC-number)"
        )

    @classmethod
    def build(cls, scope: str, code: str) -> "Esi":
        """Builds the form that new cards get: the scope in lower case; raises ValueError."""
        return cls.parse(f"{URN_PREFIX}{scope.lower()}:{code}")

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Esi) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def key(self) -> str:
        """The identifier as it is compared and looked up."""
        return self.text.casefold()
