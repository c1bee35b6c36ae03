"""What an Evolis printer's state means for a card: the names of `State.Minor` in evolis-sdk 9.4.

DEF_ states keep the printer from beginning, ERR_ states have interrupted it, INF_ states let it work.
"""

from evolis import State

from station.errors import (
    PrinterBusyError,
    PrinterCardsError,
    PrinterCoverError,
    PrinterError,
    PrinterFaultError,
    PrinterJamError,
    PrinterOfflineError,
    PrinterRibbonError,
    PrinterTrayError,
)

_M = State.Minor
_KINDS: dict[State.Minor, type[PrinterError]] = {
    **dict.fromkeys((_M.DEF_FEEDER_EMPTY, _M.ERR_FEEDER_EMPTY, _M.ERR_NO_CARD_INSERTED), PrinterCardsError),
    _M.DEF_WAIT_CARD: PrinterCardsError,
    **dict.fromkeys(
        (
            _M.DEF_NO_RIBBON,
            _M.DEF_RIBBON_ENDED,
            _M.DEF_UNSUPPORTED_RIBBON,
            _M.DEF_REMOVE_RIBBON,
            _M.ERR_BAD_RIBBON,
            _M.ERR_RIBBON_ENDED,
            _M.DEF_NO_CLEAR,
            _M.DEF_CLEAR_ENDED,
            _M.DEF_CLEAR_UNSUPPORTED,
            _M.ERR_BAD_CLEAR,
            _M.ERR_CLEAR_ENDED,
            _M.INF_WRONG_ZONE_EXPIRED,
            _M.INF_WRONG_ZONE_CLEAR_EXPIRED,
        ),
        PrinterRibbonError,
    ),
    **dict.fromkeys((_M.DEF_COVER_OPEN, _M.ERR_COVER_OPEN, _M.DEF_FEEDER_OPEN, _M.ERR_FEEDER_OPEN), PrinterCoverError),
    **dict.fromkeys(
        (
            _M.DEF_HOPPER_FULL,
            _M.ERR_HOPPER_FULL,
            _M.DEF_REJECT_BOX_FULL,
            _M.ERR_REJECT_BOX_FULL,
            _M.DEF_REJECT_BOX_COVER_OPEN,
            _M.ERR_REJECT_BOX_COVER_OPEN,
            _M.DEF_RECEPTACLE_OPEN,
            _M.DEF_CARD_ON_EJECT,
            _M.ERR_CARD_ON_EJECT,
        ),
        PrinterTrayError,
    ),
    **dict.fromkeys((_M.ERR_MECHANICAL, _M.ERR_FEEDER_ERROR), PrinterJamError),
    **dict.fromkeys(
        (_M.BUSY, _M.INF_PRINTING_RUNNING, _M.INF_CLEANING_RUNNING, _M.INF_UPDATING_FIRMWARE), PrinterBusyError
    ),
}
_STANDS_STILL = ("DEF_", "ERR_", "INTERNALERROR")


def fault(printer: str, state: State) -> PrinterError | None:
    """The error that a state amounts to; None where the printer can work."""
    if state.major is State.Major.OFF:
        return PrinterOfflineError(printer=printer, reason="it is switched off or not connected")
    if kind := _KINDS.get(state.minor):
        return kind(printer=printer)
    if state.major is State.Major.ERROR or state.minor.name.startswith(_STANDS_STILL):
        return PrinterFaultError(printer=printer, reason=state.minor.name)
    return None
