"""Threads for what cannot be cut off: nobody waits for them, not even the end of the program."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Aside(ThreadPoolExecutor):
    """An event loop's executor, where it has its names looked up.

    The system's look-up (getaddrinfo) hears of no cancelling, and a silent DNS server keeps it for its own patience:
    5 s for each try and server where nobody has set another (resolv.conf(5), `timeout` and `attempts`). A pool would
    wait for it when the loop is closed, and once more when the interpreter ends; a daemon thread holds up neither. It
    holds nothing but the name, and its answer, should one come, goes nowhere.
    """

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Runs it on a thread of its own."""
        future = Future[_T]()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:
                future.set_exception(error)

        threading.Thread(target=run, name="escr-names", daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Waits for nobody."""
