"""A pytest plugin that makes one thread of the desk slow: a test that hangs on its having been quicker turns red.

    LATE=office:0.25 pytest -n 0 -p late_threads tests/gui

`office`, `network`, `at-once` or `device`: each slot on that lane begins so many seconds later. `emit`: whichever
worker has said something loses the processor for so long right afterwards, where two threads tell of the same thing.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import wraps
from types import FrameType

from PySide6.QtCore import QThread

from station.gui import boundary

_LANE, _, _SECONDS = os.environ.get("LATE", "emit:0.05").partition(":")
_S = float(_SECONDS)
_LANES = frozenset({"office", "network", "at-once", "device"})
_bounded = boundary.bounded


def _late(slot: Callable[..., None]) -> Callable[..., None]:
    bound = _bounded(slot)

    @wraps(bound)
    def begins(*args: object) -> None:
        lane = QThread.currentThread().objectName()
        if lane == _LANE:
            time.sleep(_S)
        elif _LANE == "emit" and lane in _LANES and sys.getprofile() is None:
            sys.setprofile(_rest_behind_emit)
        bound(*args)

    return begins


def _rest_behind_emit(frame: FrameType, event: str, called: object) -> None:
    del frame
    if event == "c_return" and getattr(called, "__name__", "") == "emit":
        time.sleep(_S)


boundary.bounded = _late
