"""The card printer."""

from typing import Self

from station.errors.base import OperatorError


class PrinterError(OperatorError):
    """The printer. `begun` False says that nothing was sent to it: the card is as it was."""

    code = "printer"
    exit_code = 3
    begun = True

    def untouched(self) -> Self:
        """The same error, where the card was not begun."""
        self.begun = False
        return self


class PrintUnknownError(PrinterError):
    """After an interruption nobody knows whether this card was printed."""

    code = "printer.unknown-outcome"
    what = "Nobody can say whether {printer} has printed this card."
    fix = "Look at the card: if its face is there, confirm it; if not, print it again."


class NoPrinterError(PrinterError):
    """No printer of that name."""

    code = "printer.none"
    what = "There is no printer {wanted}."
    fix = "Connect it or switch it on, or name another one with --printer; station printer list shows them."


class NoPrinterSoftwareError(PrinterError):
    """The maker's SDK is not installed."""

    code = "printer.software"
    what = "The software for Evolis printers is not installed, or cannot be loaded."
    fix = "Install it with the station's extra: esc-station[evolis] (on Linux with libcups2)."


class PrinterOfflineError(PrinterError):
    """It does not answer, or what stands between does not."""

    code = "printer.offline"
    what = "The printer {printer} cannot be reached: {reason}."
    fix = "Check that it is switched on and connected, then continue."


class PrinterPausedError(PrinterError):
    """Somebody has stopped it, or its queue."""

    code = "printer.paused"
    what = "The printer {printer} is paused, or takes no jobs."
    fix = "Resume it (on its own panel, or with cupsenable and cupsaccept), then continue."


class PrinterBusyError(PrinterError):
    """It works for somebody else."""

    code = "printer.busy"
    what = "The printer {printer} is busy with something else."
    fix = "Wait until it has finished, then continue."


class PrinterRibbonError(PrinterError):
    """Without a ribbon that can be used."""

    code = "printer.ribbon"
    what = "The printer {printer} has no ribbon that it can use: there is none, it is at its end, or of another kind."
    fix = "Put in a new ribbon, then continue."


class PrinterCardsError(PrinterError):
    """The feeder is empty."""

    code = "printer.cards"
    what = "The printer {printer} has no cards left."
    fix = "Fill the feeder, then continue."


class PrinterCoverError(PrinterError):
    """A cover is open."""

    code = "printer.cover"
    what = "A cover of the printer {printer} is open."
    fix = "Close it, then continue."


class PrinterTrayError(PrinterError):
    """There is no room for what comes out."""

    code = "printer.tray"
    what = "The output or the reject tray of the printer {printer} is full or open."
    fix = "Empty and close it, then continue."


class PrinterJamError(PrinterError):
    """A card is stuck, or was."""

    code = "printer.jam"
    what = "A card is stuck in the printer {printer}."
    fix = "Open it, take the card out and check whether its face is printed: the station asks when you continue."


class PrinterFaultError(PrinterError):
    """Whatever else it complains of, in its own words."""

    code = "printer.fault"
    what = "The printer {printer} reports: {reason}."
    fix = "Check the printer and clear the fault, then continue."


class PrintFailedError(PrinterError):
    """The printer has given the job up."""

    code = "printer.failed"
    what = "The printer {printer} did not finish this card: {reason}."
    fix = "Look at the printer and at the card, then continue."


class PrinterUnfitError(PrinterError):
    """It is no printer for these cards."""

    code = "printer.unfit"
    what = "The printer {printer} cannot print these cards: {reason}."
    fix = "Set it up for cards of 85.6 x 54 mm, or name another one with --printer."


class PrinterOccupiedError(PrinterError):
    """An in-line printer still holds another job's card."""

    code = "printer.occupied"
    what = "Another card is still inside the printer {printer}: {found}."
    fix = "Finish that card or give it up; if nobody knows it, station printer reject puts it into the reject tray."


class PrinterEmptyError(PrinterError):
    """The card of this job has left the in-line printer."""

    code = "printer.empty"
    what = "The card that was begun is no longer inside the printer {printer}."
    fix = "Give this card up and put it on the reject pile; the holder gets another one."


class PrinterFolderError(PrinterError):
    """The folder that stands for a printer does not take files."""

    code = "printer.folder"
    what = "The folder {folder} does not take the card's files: {reason}."
    fix = "Free space there or allow writing to it, or name another one with --printer pdf:DIR."
