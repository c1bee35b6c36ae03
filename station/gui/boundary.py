"""The edge of a worker thread: what would escape from a slot is caught here, because Qt would lose it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from station.errors import Cancelled

_P = ParamSpec("_P")


class Worker(Protocol):
    """Who hears of the errors."""

    def failed(self, error: Exception) -> None: ...


_W = TypeVar("_W", bound=Worker)


def bounded(slot: Callable[Concatenate[_W, _P], None]) -> Callable[Concatenate[_W, _P], None]:
    """A slot from which nothing escapes: errors go to the worker's `failed`, and what was cancelled is silent."""

    @wraps(slot)
    def caught(worker: _W, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            slot(worker, *args, **kwargs)
        except Cancelled:
            pass  # somebody wanted it so, and knows
        except Exception as error:
            worker.failed(error)

    return caught
