"""Whose cards an element is on: `when = { level = ["Master", "Doctorate"], language = "fr" }`."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic.dataclasses import dataclass

from station.printer.face_data import FaceData

_STRICT = ConfigDict(extra="forbid", hide_input_in_errors=True)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Values = Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]
"""One word or several; upper and lower case are the same, an empty word stands for a holder without."""


@dataclass(frozen=True, slots=True, config=_STRICT, kw_only=True)
class Condition:
    """All the fields that it names must have one of their values; a condition that names none always holds."""

    level: Values | None = None
    role: Values | None = None
    language: Values | None = None

    def holds(self, data: FaceData) -> bool:
        """Whether the element is on this holder's card."""
        has = {"level": data.level or "", "role": data.role or "", "language": data.language}
        return all(has[field].casefold() in values for field, values in self._wanted().items())

    def excludes(self, other: "Condition") -> bool:
        """Whether no card can have both elements."""
        mine, theirs = self._wanted(), other._wanted()
        return any(mine[field].isdisjoint(theirs[field]) for field in mine.keys() & theirs.keys())

    def example(self) -> dict[str, str]:
        """Values that meet the condition, by field."""
        return {name: values[0] for name, values in self._named().items()}

    def _wanted(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(value.casefold() for value in values) for name, values in self._named().items()}

    def _named(self) -> dict[str, tuple[str, ...]]:
        fields = {"level": self.level, "role": self.role, "language": self.language}
        return {name: values for name, values in fields.items() if values is not None}
