"""A card printer over IPP: one job a card, followed to its end. Spooled is not printed."""

import time
from collections.abc import Callable
from typing import Any

from pyipp.enums import IppJobState, IppPrinterState

from station.errors import PrinterFaultError, PrinterPausedError, PrinterUnfitError, PrintFailedError
from station.printer.face import Face
from station.printer.ipp.client import Attributes, IppClient
from station.printer.ipp.media import card_medium
from station.printer.ipp.reasons import fault
from station.printer.port import DeskPrinter, Gauge, PrintOutcome

PATIENCE_S = 180.0
"""How long one card may take. Retransfer printers take about a minute a side."""
WARNED_S = 30.0
"""How long a job may stand under a warning: a feeder may have become empty with this very card, or for it."""
_POLL_S = 0.2
_STATE = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
_GIVEN_UP = {IppJobState.CANCELED, IppJobState.ABORTED}


class IppPrinter(DeskPrinter):
    """Prints the card's PDF at its true size, on the printer's medium of a card's size.

    A queue that names no media (CUPS: raw) hands the PDF on as it is. After a restart a job is found by its name.
    """

    simulated = False

    def __init__(
        self,
        uri: str,
        name: str,
        *,
        patience_s: float = PATIENCE_S,
        warned_s: float = WARNED_S,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = name
        self._client = IppClient(uri, name)
        self._patience_s = patience_s
        self._warned_s = warned_s
        self._pause = pause

    def check_ready(self) -> None:
        """Raises a PrinterError where the printer is away, stopped, out of something, or prints no cards."""
        seen = self._client.look(*_STATE, "media-supported", "document-format-supported")
        self._check(seen, warnings=True)
        if not seen.get("printer-is-accepting-jobs", True):
            raise PrinterPausedError(printer=self.name)
        self._medium(seen)
        if "application/pdf" not in _several(seen, "document-format-supported"):
            raise PrinterUnfitError(printer=self.name, reason="it takes no PDF")

    def gauges(self) -> tuple[Gauge, ...]:
        """Its marker levels, in per cent (RFC 3805 by way of PWG 5100.9); negative ones say nothing."""
        seen = self._client.look("marker-names", "marker-levels", "marker-low-levels")
        names, levels, lows = (_several(seen, name) for name in ("marker-names", "marker-levels", "marker-low-levels"))
        lows = lows if len(lows) == len(levels) else [0] * len(levels)
        return tuple(
            Gauge(str(name), level, 100, level <= low)
            for name, level, low in zip(names, levels, lows, strict=False)
            if level >= 0
        )

    def print_card(self, job: str, face: Face) -> None:
        """Sends the job and follows it; returns when the printer says that it is completed."""
        seen = self._client.printer("media-supported", "sides-supported")
        number = self._client.print_job(job, face.pdf(), self._ticket(seen, face))
        self._follow(number)

    def outcome(self, job: str) -> PrintOutcome:
        """PRINTED when its newest job of that name is completed; a job that is still there is followed first.

        NOT_PRINTED only where that job was given up before the printer began with it. A printer that knows no such job
        may have forgotten it.
        """
        numbers = self._client.jobs_named(job)
        if not numbers:
            return PrintOutcome.UNKNOWN
        try:
            self._follow(numbers[-1])
        except PrintFailedError as failed:
            return PrintOutcome.UNKNOWN if failed.begun else PrintOutcome.NOT_PRINTED
        return PrintOutcome.PRINTED

    def _follow(self, number: int) -> None:
        began = time.monotonic()
        while True:
            job = self._client.job(number)
            if job is None:
                raise PrintFailedError(printer=self.name, reason="the job has vanished from it")
            if self._ended(job):
                return
            waited = time.monotonic() - began
            self._check(self._client.printer(*_STATE), warnings=waited > self._warned_s)
            if job["job-state"] is IppJobState.HELD:
                raise PrinterPausedError(printer=self.name)
            if waited > self._patience_s:
                raise PrinterFaultError(printer=self.name, reason=_why_slow(job))
            self._pause(_POLL_S)

    def _ended(self, job: Attributes) -> bool:
        """Whether it is completed. Raises PrintFailedError where it was given up, or completed with errors."""
        reasons = [str(reason) for reason in _several(job, "job-state-reasons")]
        if job["job-state"] in _GIVEN_UP or "job-completed-with-errors" in reasons:
            failed = PrintFailedError(printer=self.name, reason=", ".join(reasons) or "no reason given")
            # "no-value" where the printer never began with it (RFC 8011 section 5.3.14.2); not told is not known.
            raise failed if isinstance(job.get("time-at-processing", 0), int) else failed.untouched()
        return job["job-state"] is IppJobState.COMPLETED

    def _check(self, seen: Attributes, *, warnings: bool) -> None:
        reasons = (str(reason) for reason in _several(seen, "printer-state-reasons"))
        stopped = seen.get("printer-state") is IppPrinterState.STOPPED
        if error := fault(self.name, reasons, stopped=stopped, warnings=warnings):
            raise error

    def _medium(self, seen: Attributes) -> str | None:
        media = [str(name) for name in _several(seen, "media-supported")]
        medium = card_medium(media)
        if media and medium is None:
            raise PrinterUnfitError(printer=self.name, reason="it has no medium of a card's size").untouched()
        return medium

    def _ticket(self, seen: Attributes, face: Face) -> Attributes:
        medium, sides = self._medium(seen), _several(seen, "sides-supported")
        if medium is None:
            return {}
        if face.layout.back and "two-sided-long-edge" not in sides:
            reason = "it prints one side, and the template has two"
            raise PrinterUnfitError(printer=self.name, reason=reason).untouched()
        return {"media": medium, "sides": "two-sided-long-edge" if face.layout.back else "one-sided"}


def _several(attributes: Attributes, name: str) -> list[Any]:
    """The values of an attribute: pyipp gives one alone as it is."""
    value = attributes.get(name)
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownArgumentType] - pyipp's


def _why_slow(job: Attributes) -> str:
    said = job.get("job-printer-state-message")
    return f"“{said}”" if said else "it does not finish"
