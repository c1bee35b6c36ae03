"""Loads what stands behind the window, on a thread of its own: databases, devices, the registry, printing, catalogues.

Nothing of Qt is loaded there. Classes of PySide that are made on another thread while the window runs can bring the
program down (seen in 4 of 150 starts on a busy computer): the pages are loaded on the window's own thread, and by then
little is left of their loading.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread

from station.gui.catalogues import contexts, sentences
from station.gui.language import language_code

if TYPE_CHECKING:
    from station.bootstrap import Site, Station
    from station.gui.behind import Behind
    from station.model.card import Problem

PARTS = (
    "station.store.database",
    "station.escr.client",
    "station.desfire.plan",
    "station.bootstrap",
    "station.doctor.probes",
    "station.issuance.papers.ceremony_report",
    "station.issuance.existing",
    "station.issuance.papers.notice",
    "station.issuance.papers.own_view",
    "station.issuance.reconcile",
    "station.issuance.retention",
    "station.issuance.runner",
    "station.issuance.papers.statistics_report",
    "station.issuance.papers.stickers",
    "station.issuance.delegation.ticketing",
    "station.printer.check",
    "station.printer.labels",
    "station.printer.order_form",
    "station.printer.template_edit",
    "station.roster.table",
)
"""What takes long to load: with these there, each page loads in some milliseconds. Between two of them a desk that is
left in its first second stops loading."""


Prepare = Callable[[], "tuple[Callable[[], AbstractContextManager[Station]], Site]"]
"""Gives what opens the station, and its site; may take long. Raises OperatorError."""


class Loading(QThread):
    """When it has finished there is `behind`, or a `problem` with the `exit_code` that it means, or a bug's `fault`."""

    def __init__(self, prepare: Prepare) -> None:
        super().__init__()
        self._prepare, self._language = prepare, language_code()
        self.behind: Behind | None = None
        self.problem: Problem | None = None
        self.fault: Exception | None = None
        self.exit_code = 0

    def run(self) -> None:
        """Runs on the thread; nothing escapes from it."""
        try:
            self._load()
        except Exception as error:  # Qt would lose it
            self.fault, self.exit_code = error, 1

    def _load(self) -> None:
        from station.errors import OperatorError
        from station.gui.behind import Behind

        for part in PARTS:
            if self.isInterruptionRequested():
                return
            import_module(part)
        for context in contexts(self._language):
            sentences(self._language, context)
        try:
            open_station, site = self._prepare()
            settings = site.read()
            self.behind = Behind(open_station, site, settings.data_dir, settings.window.lock_minutes, site.untouched())
        except OperatorError as error:
            self.problem, self.exit_code = error.problem, error.exit_code
