"""The network thread's side of the Issue page by itself."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QTimer

from station.bootstrap import Station
from station.gui.issue.network import NetworkWorker
from station.gui.issue.snapshot import Line, RegistryView

pytestmark = pytest.mark.usefixtures("qapp")


def told(worker: NetworkWorker, does: Callable[[], object]) -> list[Line]:
    """What a worker tells of the line while the registrar does this."""

    def drain(**_: object) -> Iterator[object]:
        does()
        return iter(())

    views = list[RegistryView]()
    worker.changed.connect(views.append)
    station = SimpleNamespace(registrar=SimpleNamespace(drain=drain), client=SimpleNamespace(hang_up=lambda: None))
    worker.attach(cast("Station", station))
    return [view.line for view in views]


def test_what_is_cut_off_by_closing_is_not_confirmed() -> None:
    worker = NetworkWorker()
    assert told(worker, worker.stop) == [Line.IDLE, Line.SENDING]


def test_after_a_fault_of_the_program_it_is_tried_again() -> None:
    worker, crashes = NetworkWorker(), list[object]()
    worker.crashed.connect(crashes.append)
    assert told(worker, lambda: 1 // 0)[-1] is Line.AWAY
    timer = worker.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert (len(crashes), timer.isActive()) == (1, True)
