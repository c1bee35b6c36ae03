"""Of the rows of a file, those that a dialog shows: a list of a hundred thousand is read by nobody."""

from typing import Generic, TypeVar

from station.roster.line import BadRow

_ROWS, _REJECTED = 500, 2_000
_T = TypeVar("_T")


class FirstRows(Generic[_T]):
    """Rejected rows stand before all others, and far more of them are kept: somebody has to put each right."""

    def __init__(self) -> None:
        self._rejected, self._others = list[BadRow](), list[_T]()
        self._count = 0

    def add(self, row: _T | BadRow) -> None:
        """One more that is worth showing."""
        self._count += 1
        if isinstance(row, BadRow):
            if len(self._rejected) < _REJECTED:
                self._rejected.append(row)
        elif len(self._others) < _ROWS:
            self._others.append(row)

    @property
    def rows(self) -> tuple[_T | BadRow, ...]:
        """Those to be shown, each kind in the order of the file."""
        return (*self._rejected, *self._others[: max(0, _ROWS - len(self._rejected))])

    @property
    def left(self) -> int:
        """How many are not."""
        return self._count - len(self.rows)
