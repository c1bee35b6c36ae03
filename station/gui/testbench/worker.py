"""The Test bench page's side: a tester's hand at the simulated reader, and what passes there."""

import json
from collections import deque
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot

from station.bootstrap import Station, Workshop
from station.desfire.trace import Traced
from station.desfire.transcript import record_of
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.page import PageWorker
from station.gui.testbench.snapshot import BenchView
from station.model.role import Right
from station.named_file import write_file

_LOOK_MS = 250
_KEPT = 20_000
"""APDUs that can be saved: more than a hundred cards."""


class BenchWorker(PageWorker):
    """On the office thread; traces come from the device thread through `_passed`.

    Signals: `changed` with a BenchView; `traced` with the line of one APDU; `refused` with the Problem of a wish.
    """

    changed = Signal(object)
    traced = Signal(str)
    refused = Signal(object)
    _passed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._workshop: Workshop | None = None
        self._view = BenchView()
        self._records: deque[dict[str, object]] = deque(maxlen=_KEPT)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._passed.connect(self._keep)

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        self._workshop = station.workshop
        if self._workshop is None:
            return
        self._workshop.traces.listen(self._passed.emit)
        self._timer.start()
        self.look()

    def closing(self) -> None:
        """See PageWorker."""
        self._timer.stop()
        self._workshop = None

    @Slot()
    @bounded
    def look(self) -> None:
        """Says what is there, where it is something else than before."""
        if self._workshop is None:
            return
        tester = self._workshop.tester
        seen = BenchView(
            simulated=True,
            cards=tester.cards(),
            present=tester.present(),
            kinds=tester.kinds(),
            faults=tester.faults(),
            contents=tester.contents(),
        )
        if seen != self._view:
            self._view = seen
            self.changed.emit(seen)

    @Slot()
    @deed(Right.TEST_BENCH)
    def lift(self) -> None:
        """Takes the card away."""
        if self._workshop is not None:
            self._workshop.tester.lift()
            self.look()

    @Slot(str)
    @deed(Right.TEST_BENCH)
    def lay(self, card: str) -> None:
        """Lays a card of the stack, or (empty) the one that was lifted."""
        if self._workshop is not None:
            self._workshop.tester.lay(card or None)
            self.look()

    @Slot(int)
    @deed(Right.TEST_BENCH)
    def add_blanks(self, count: int) -> None:
        """Puts blanks under the stack."""
        if self._workshop is not None:
            self._workshop.tester.add_blanks(count)
            self.look()

    @Slot(str)
    @deed(Right.TEST_BENCH)
    def switch_on(self, words: str) -> None:
        """Switches a fault on; one that cannot be read is said."""
        if self._workshop is None:
            return
        try:
            self._workshop.tester.switch_on(words)
        except OperatorError as error:
            self.refused.emit(error.problem)
        self.look()

    @Slot()
    @deed(Right.TEST_BENCH)
    def switch_off(self) -> None:
        """Switches all faults off."""
        if self._workshop is not None:
            self._workshop.tester.switch_off()
            self.look()

    @Slot(str)
    @deed(Right.TEST_BENCH)
    def save(self, path: str) -> None:
        """Writes what has passed as a transcript (JSON Lines)."""
        lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in self._records)
        try:
            write_file(Path(path), "".join(lines).encode())
        except OperatorError as error:
            self.refused.emit(error.problem)

    @Slot(object)
    @bounded
    def _keep(self, traced: Traced) -> None:
        self._records.append(record_of(traced, datetime.now(UTC)))
        self.traced.emit(str(traced))
