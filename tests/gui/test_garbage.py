"""Qt objects die on the thread that they were born on."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from station.gui.garbage import GuiGarbage


class _Ring(QObject):
    """Refers to itself, so that only the collector can free it; says on which thread that happened."""

    def __init__(self, died_on: list[int]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: died_on.append(threading.get_ident()))


def test_a_busy_worker_collects_nothing(qapp: QApplication) -> None:
    died_on: list[int] = []
    garbage = GuiGarbage()
    garbage.start()
    try:
        _Ring(died_on)

        kept: list[list[int]] = []

        def busy() -> None:
            kept.extend([number] for number in range(10_000))

        worker = threading.Thread(target=busy)
        worker.start()
        worker.join()
        assert died_on == []
        garbage.collect_due()
        assert died_on == [threading.get_ident()]
    finally:
        garbage.stop()
    assert gc.isenabled()
