"""IPP calls as plain blocking functions: the one door to pyipp.

Attributes and states are those of RFC 8011 (IPP/1.1: Model and Semantics), over HTTP by RFC 8010.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
from pyipp import IPP
from pyipp.enums import IppOperation, IppStatus
from pyipp.exceptions import IPPConnectionError, IPPError, IPPParseError, IPPResponseError

from station.errors import (
    NoPrinterError,
    PrinterBusyError,
    PrinterError,
    PrinterOfflineError,
    PrinterPausedError,
    PrinterUnfitError,
)

USER = "esc-station"
"""Whose jobs these are: CUPS shows a job's name to its owner alone."""
_PATIENCE_S = 20
_LOOK_S = 3
"""How long a look at the printer may take, for which somebody or something waits."""
_NOT_FOUND = {IppStatus.ERROR_NOT_FOUND, IppStatus.ERROR_GONE}
_REFUSALS: Mapping[int, type[PrinterError]] = {
    IppStatus.ERROR_BUSY: PrinterBusyError,
    IppStatus.ERROR_TEMPORARY: PrinterBusyError,
    IppStatus.ERROR_NOT_ACCEPTING_JOBS: PrinterPausedError,
    IppStatus.ERROR_PRINTER_IS_DEACTIVATED: PrinterPausedError,
}

Attributes = Mapping[str, Any]
"""Attributes by name; what has several values is a list, as pyipp gives it."""


class IppClient:
    """One printer or queue by its `ipp://` or `ipps://` address. `name` is what errors call it.

    An `ipps` printer's certificate is checked.
    """

    def __init__(self, uri: str, name: str) -> None:
        self._uri = uri
        self._name = name

    def look(self, *wanted: str) -> Attributes:
        """The printer's attributes, at once or not at all. Raises PrinterError."""
        return self.printer(*wanted, patience_s=_LOOK_S)

    def printer(self, *wanted: str, patience_s: int = _PATIENCE_S) -> Attributes:
        """The printer's attributes. Raises PrinterError."""
        asked = {"requested-attributes": list(wanted)}
        answer = self._execute(IppOperation.GET_PRINTER_ATTRIBUTES, asked, patience_s=patience_s)
        return answer["printers"][0] if answer["printers"] else {}

    def print_job(self, name: str, document: bytes, ticket: Attributes) -> int:
        """Sends a PDF as a job; returns the job's number. The printer refuses what it cannot do as asked.

        A PrinterError with `begun` False: the printer has not taken the job.
        """
        operation = {"job-name": name, "document-format": "application/pdf", "ipp-attribute-fidelity": True}
        message = {"job-attributes-tag": dict(ticket), "data": document}
        answer = self._execute(IppOperation.PRINT_JOB, operation, message)
        return int(answer["jobs"][0]["job-id"])

    def job(self, number: int) -> Attributes | None:
        """One job's state; None where the printer knows no such job (any more). Raises PrinterError."""
        wanted = ["job-state", "job-state-reasons", "job-printer-state-message", "time-at-processing"]
        try:
            answer = self._run(IppOperation.GET_JOB_ATTRIBUTES, {"job-id": number, "requested-attributes": wanted}, {})
        except IPPError as error:
            if _status(error) in _NOT_FOUND:
                return None
            raise self._refusal(error) from error
        return answer["jobs"][0]

    def jobs_named(self, name: str) -> list[int]:
        """The numbers of this station's jobs of that name, the oldest first. Raises PrinterError."""
        found = set[int]()
        for which in (
            "not-completed",
            "completed",
        ):  # in this order: a job that ends in between is seen twice, not never
            operation = {"which-jobs": which, "my-jobs": True, "requested-attributes": ["job-id", "job-name"]}
            jobs = self._execute(IppOperation.GET_JOBS, operation)["jobs"]
            found |= {int(job["job-id"]) for job in jobs if job.get("job-name") == name}
        return sorted(found)

    def queues(self) -> tuple[str, ...]:
        """The names of a CUPS scheduler's queues (CUPS-Get-Printers). Raises PrinterError."""
        answer = self._execute(IppOperation.CUPS_GET_PRINTERS, {"requested-attributes": ["printer-name"]})
        return tuple(str(printer["printer-name"]) for printer in answer["printers"])

    def _execute(
        self,
        operation: IppOperation,
        attributes: Attributes,
        message: Attributes | None = None,
        *,
        patience_s: int = _PATIENCE_S,
    ) -> dict[str, Any]:
        try:
            return self._run(operation, attributes, message or {}, patience_s)
        except IPPError as error:
            raise self._refusal(error) from error

    def _run(
        self, operation: IppOperation, attributes: Attributes, message: Attributes, patience_s: int = _PATIENCE_S
    ) -> dict[str, Any]:
        async def call() -> dict[str, Any]:
            async with IPP(self._uri, verify_ssl=True, request_timeout=patience_s) as line:
                return await line.execute(
                    operation,
                    {"operation-attributes-tag": {"requesting-user-name": USER, **attributes}, **message},
                )

        return asyncio.run(call())

    def _refusal(self, error: IPPError) -> PrinterError:
        if isinstance(error, IPPConnectionError):
            never = isinstance(error.__cause__, aiohttp.ClientConnectorError)
            found = PrinterOfflineError(printer=self._name, reason="it does not answer")
            return found.untouched() if never else found
        if isinstance(error, (IPPParseError, IPPResponseError)):
            return PrinterOfflineError(printer=self._name, reason="what answers there is not a printer")
        status = _status(error)
        if kind := _REFUSALS.get(status):
            return kind(printer=self._name).untouched()
        if status in _NOT_FOUND:
            return NoPrinterError(wanted=self._name).untouched()
        return PrinterUnfitError(printer=self._name, reason=f"it refuses them ({_status_name(status)})").untouched()


def _status(error: IPPError) -> int:
    """The IPP status of an answer, as pyipp carries it."""
    match error.args:
        case (_, {"status-code": int(status)}):
            return status
        case _:
            return IppStatus.CUPS_INVALID


def _status_name(status: int) -> str:
    known = {member.value: member.name for member in IppStatus}
    return known.get(status, f"status {status:#06x}").lower().replace("_", " ")
