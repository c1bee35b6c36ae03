"""The root of the tree, and what every error that a person reads has."""

from typing import ClassVar

from station.model.card import Problem


class StationError(Exception):
    """Root of the tree."""


class OperatorError(StationError):
    """A problem that a person can understand and fix.

    `what` and `fix` are format strings over `facts`; both read as one or two whole sentences.
    """

    code: ClassVar[str] = "error"
    what: ClassVar[str] = "{what}"
    fix: ClassVar[str] = "{fix}"
    exit_code: ClassVar[int] = 1

    def __init__(self, **facts: object) -> None:
        self.facts = {name: str(value) for name, value in facts.items()}
        super().__init__(f"{self.happened} {self.remedy}")

    @property
    def happened(self) -> str:
        """What happened, in English."""
        return self.what.format(**self.facts)

    @property
    def remedy(self) -> str:
        """What to do now, in English."""
        return self.fix.format(**self.facts)

    @property
    def problem(self) -> Problem:
        """The same, to be kept and shown."""
        return Problem(self.code, self.happened, self.remedy, _cause(self.__cause__))


def _cause(error: BaseException | None) -> str:
    """What it is called, with the system's line: that holds no name of a file or a person; another's might."""
    if error is None:
        return ""
    kind = type(error).__name__
    return f"{kind}: {error.strerror}" if isinstance(error, OSError) and error.strerror else kind


class Cancelled(StationError):
    """A person stopped the work."""
