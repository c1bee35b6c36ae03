"""What `printer-state-reasons` mean for a card (RFC 8011 section 5.4.12, PWG 5100.9)."""

from collections.abc import Iterable

from station.errors import (
    PrinterCardsError,
    PrinterCoverError,
    PrinterError,
    PrinterFaultError,
    PrinterJamError,
    PrinterOfflineError,
    PrinterPausedError,
    PrinterRibbonError,
    PrinterTrayError,
)

_KINDS: dict[str, type[PrinterError]] = {
    "media-empty": PrinterCardsError,
    "media-needed": PrinterCardsError,
    "input-tray-missing": PrinterCardsError,
    "media-jam": PrinterJamError,
    "cover-open": PrinterCoverError,
    "door-open": PrinterCoverError,
    "interlock-open": PrinterCoverError,
    "output-area-full": PrinterTrayError,
    "output-tray-missing": PrinterTrayError,
    "paused": PrinterPausedError,
    "moving-to-paused": PrinterPausedError,
}
_AWAY = {"shutdown": "it is switched off", "offline": "it is offline", "timed-out": "it does not answer"}
_SEVERITIES = ("-error", "-warning", "-report")


def fault(printer: str, reasons: Iterable[str], *, stopped: bool, warnings: bool) -> PrinterError | None:
    """The error that the reasons amount to, if any.

    A warning counts where `warnings` says so, and everything where the printer has `stopped`; a stop without a known
    reason is told as it is.
    """
    told = [_split(reason) for reason in reasons if reason != "none"]
    count = {"-error", *(("-warning",) if warnings else ()), *(_SEVERITIES if stopped else ())}
    for name in (name for name, severity in told if severity in count):
        if error := _known(printer, name):
            return error
    if not stopped:
        return None
    if told:
        return PrinterFaultError(printer=printer, reason=", ".join(name for name, _ in told))
    return PrinterPausedError(printer=printer)


def _split(reason: str) -> tuple[str, str]:
    """The keyword, and its severity: without a suffix it is an error."""
    for severity in _SEVERITIES:
        if reason.endswith(severity):
            return reason.removesuffix(severity), severity
    return reason, "-error"


def _known(printer: str, name: str) -> PrinterError | None:
    if kind := _KINDS.get(name):
        return kind(printer=printer)
    if name.startswith(("marker-", "toner-")) and name.endswith(("-empty", "-missing")):
        return PrinterRibbonError(printer=printer)
    if away := _AWAY.get(name):
        return PrinterOfflineError(printer=printer, reason=away)
    return None
