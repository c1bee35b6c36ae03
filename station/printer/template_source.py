"""The text of a template: parsed, and searched again for the line of a problem."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from station.errors import TemplateError
from station.errors.foreign import misfit, toml_fault
from station.model.quoting import quoted

SIDES = ("front", "back")
_KINDS_AND_UNIONS = 3
"""How deep in pydantic's path a field's name stands: side, number, kind."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a template: an error refuses it, a warning does not. `line` counts from 1."""

    severity: Literal["error", "warning"]
    line: int
    words: str


class TemplateSource:
    """One template file. Raises TemplateError where it is no TOML at all."""

    def __init__(self, path: Path, raw: bytes) -> None:
        self.path = path
        try:
            self.text = raw.decode("utf-8-sig")
            self.parsed = tomllib.loads(self.text)
        except UnicodeDecodeError as error:
            raise TemplateError(place=path, problem="it is not UTF-8 text") from error
        except tomllib.TOMLDecodeError as error:
            raise TemplateError(place=path, problem=f"it is not valid TOML: {toml_fault(error)}") from error

    def refusals(self, error: ValidationError) -> list[Finding]:
        """All that pydantic found, in words."""
        findings: list[Finding] = []
        for problem in error.errors(include_url=False):
            where = list(problem["loc"])
            message = misfit(problem)
            if len(where) >= 2 and where[0] in SIDES and isinstance(where[1], int):
                field = next((str(part) for part in where[_KINDS_AND_UNIONS:] if isinstance(part, str)), None)
                findings.append(self.finding("error", str(where[0]), where[1], message, field))
            else:
                findings.append(Finding("error", 1, f"{'.'.join(map(str, where))}: {message}"))
        return findings

    def finding(
        self, severity: Literal["error", "warning"], side: str, number: int, problem: str, field: str | None = None
    ) -> Finding:
        """A finding at the `number`th element of a side."""
        raw: dict[str, Any] = self.parsed[side][number]
        kind, name = raw.get("kind", "no kind"), raw.get("id")
        element = f"element {number + 1} of the {side} ({kind}{f' {quoted(name)}' if name else ''})"
        about = f"{element}, {field}" if field else element
        return Finding(severity, self.line(side, number, field), f"{about}: {problem}")

    def refusal(self, finding: Finding) -> TemplateError:
        """A finding as the error that refuses the file."""
        place = f"{self.path}, line {finding.line}" if finding.line > 1 or "element " in finding.words else self.path
        return TemplateError(place=place, problem=finding.words)

    def line(self, side: str, number: int, field: str | None = None) -> int:
        """The line of an element's header, or of a field in it where it has one. Counts from 1."""
        lines = self.text.splitlines()
        headers = [at for at, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{side}\s*\]\]", line)]
        if number >= len(headers):
            return 1
        header = headers[number]
        for at in range(header + 1, len(lines)):
            if lines[at].lstrip().startswith("[["):
                break
            if field and re.match(rf"\s*{re.escape(field)}\s*=", lines[at]):
                return at + 1
        return header + 1
