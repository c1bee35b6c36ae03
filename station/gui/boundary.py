"""The edge of a worker thread: what would escape from a slot is caught here, because Qt would lose it."""

from collections.abc import Callable
from functools import wraps
from inspect import unwrap
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QThread

from station.errors import Cancelled
from station.model.role import Right

_P = ParamSpec("_P")


class Worker(Protocol):
    """Who lives on a thread, and hears of the errors there."""

    def thread(self, /) -> QThread: ...

    def failed(self, error: Exception) -> None: ...


class Doer(Worker, Protocol):
    """Who also knows what whoever is at work may do."""

    def may(self, right: Right, /) -> bool: ...


_W = TypeVar("_W", bound=Worker)
_D = TypeVar("_D", bound=Doer)


def bounded(slot: Callable[Concatenate[_W, _P], None]) -> Callable[Concatenate[_W, _P], None]:
    """A slot from which nothing escapes: errors go to the worker's `failed`, and what was cancelled is silent.

    It runs on its worker's thread or not at all: PySide calls one that overrides another on the sender's.
    As any slot it may take less than its signal carries; PySide, which sees that no parameters are named here, passes
    all of it.
    """
    most = unwrap(slot).__code__.co_argcount - 1
    call: Callable[..., None] = slot

    @wraps(slot)
    def caught(worker: _W, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            if not worker.thread().isCurrentThread():
                raise RuntimeError(f"{slot.__qualname__} was called on another thread than its worker's")
            call(worker, *args[:most], **kwargs)
        except Cancelled:
            pass  # somebody wanted it so, and knows
        except Exception as error:
            worker.failed(error)

    return caught


def deed(
    right: Right,
) -> Callable[[Callable[Concatenate[_D, _P], None]], Callable[Concatenate[_D, _P], None]]:
    """A bounded slot that changes something, or hands something out: it does so for whom the role allows it.

    The window does not offer it to anybody else; this holds also where it did.
    """

    def guarded(slot: Callable[Concatenate[_D, _P], None]) -> Callable[Concatenate[_D, _P], None]:
        @wraps(slot)
        def done(worker: _D, /, *args: _P.args, **kwargs: _P.kwargs) -> None:
            if worker.may(right):
                slot(worker, *args, **kwargs)

        return bounded(done)

    return guarded
