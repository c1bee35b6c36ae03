"""An Evolis printer: prints and, with a contactless station, encodes inside.

The calls and their order are those of the maker's SDK (evolis-sdk 9.4, its docstrings) and of esup-sgc-client 5.5,
which prints student cards with it. Verified against the SDK's interface, not on a printer.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Protocol

from evolis import (
    CardFace,
    CardPos,
    CleaningInfo,
    Connection,
    Evolis,
    InputTray,
    OutputTray,
    PrintSession,
    ReturnCode,
    RibbonType,
    State,
    Status,
)
from PIL import Image

from station.errors import (
    NoPrinterError,
    PrinterError,
    PrinterFaultError,
    PrinterOfflineError,
    PrinterRibbonError,
    PrinterUnfitError,
    PrintFailedError,
)
from station.printer.evolis.states import fault
from station.printer.face import Face
from station.printer.port import Gauge, PrintOrder, PrintOutcome

CLEANING_SOON = 100
"""Cards before the next cleaning from which on it is announced."""
_INSIDE = (
    Status.Flag.INF_CARD_PRINT,
    Status.Flag.INF_CARD_CONTACTLESS,
    Status.Flag.INF_CARD_SMART,
    Status.Flag.INF_CARD_FLIP,
    Status.Flag.INF_CARD_EJECT,
)
_VARNISH = ("YMCKO", "KO", "SOKO")
"""How the names of ribbons with an overlay panel begin (`RibbonType`)."""
# Refused before a card moves: the pictures, the settings, the session.
_NOT_BEGUN = {
    ReturnCode.PRINT_EDATA,
    ReturnCode.PRINT_ENOIMAGE,
    ReturnCode.PRINT_EUNKNOWNRIBBON,
    ReturnCode.PRINT_ESESSION,
    ReturnCode.EPARAMS,
}


class Flags(Protocol):
    """What is used of the SDK's `Status`."""

    def is_on(self, flag: Status.Flag) -> bool: ...


class Roll(Protocol):
    """What is used of the SDK's `RibbonInfo`; lengths are in cards."""

    description: str
    type: RibbonType
    capacity: int
    remaining: int


class Device(Protocol):
    """What is used of the SDK's `Connection`: False and None mean failure."""

    def get_state(self) -> State: ...
    def get_status(self) -> Flags | None: ...
    def get_ribbon_info(self) -> Roll | None: ...
    def get_cleaning_info(self) -> CleaningInfo | None: ...
    def get_last_error(self) -> ReturnCode: ...
    def set_input_tray(self, tray: InputTray) -> bool: ...
    def set_output_tray(self, tray: OutputTray) -> bool: ...
    def set_error_tray(self, tray: OutputTray) -> bool: ...
    def set_card_pos(self, card_pos: CardPos) -> bool: ...
    def eject_card(self) -> bool: ...
    def reject_card(self) -> bool: ...
    def close(self) -> None: ...


class Printing(Protocol):
    """What is used of the SDK's `PrintSession`."""

    def set_auto_eject(self, value: bool) -> bool: ...
    def set_image_buffer(self, card_face: CardFace, buffer: bytearray) -> bool: ...
    def set_black_buffer(self, card_face: CardFace, buffer: bytearray) -> bool: ...
    def set_overlay_buffer(self, card_face: CardFace, buffer: bytearray) -> bool: ...
    def print(self) -> ReturnCode: ...


def evolis_names() -> tuple[str, ...]:
    """The printers that the system has drivers for, by their names there."""
    return tuple(_text(device.name) for device in Evolis.get_devices())


def open_evolis(name: str | None, order: PrintOrder) -> "EvolisPrinter":
    """A printer by the name that the system has for it, or the first. Raises NoPrinterError."""
    wanted = name or next(iter(evolis_names()), None)
    connection = Connection()
    if wanted is None or not connection.open(wanted):
        raise NoPrinterError(wanted=name or "by Evolis")
    return EvolisPrinter(wanted, connection, lambda: PrintSession(connection), order)


class EvolisPrinter:
    """One printer over its open connection; `session` begins a print."""

    simulated = False
    inline = True

    def __init__(self, name: str, device: Device, session: Callable[[], Printing], order: PrintOrder) -> None:
        self.name = name
        self.order: PrintOrder = order
        self._device = device
        self._session = session

    def check_ready(self) -> None:
        """Raises a PrinterError where the printer is away, stands still, or has no ribbon."""
        if error := fault(self.name, self._device.get_state()):
            raise error
        ribbon = self._device.get_ribbon_info()
        if ribbon is None or ribbon.remaining < 1:
            raise PrinterRibbonError(printer=self.name)

    def gauges(self) -> tuple[Gauge, ...]:
        """The ribbon in cards, and the cards before the next cleaning."""
        found = list[Gauge]()
        low = self._device.get_state().minor is State.Minor.INF_RIBBON_LOW
        if ribbon := self._device.get_ribbon_info():
            found.append(Gauge(_text(ribbon.description) or "ribbon", ribbon.remaining, ribbon.capacity, low))
        if cleaning := self._device.get_cleaning_info():
            left = cleaning.cardCountBeforeWarning
            found.append(Gauge("cards before cleaning", left, cleaning.warningThreshold, left <= CLEANING_SOON))
        return tuple(found)

    def holds_card(self) -> bool:
        """Whether a card stands at one of the stations. Raises PrinterOfflineError where the printer does not say."""
        status = self._device.get_status()
        if status is None:
            raise PrinterOfflineError(printer=self.name, reason=self._device.get_last_error().name)
        return any(status.is_on(flag) for flag in _INSIDE)

    def feed(self) -> None:
        """Moves the card inside, or else the next one, to the contactless station.

        Raises PrinterUnfitError where there is no reject tray.
        """
        self._set_trays()
        self._do(self._device.set_card_pos(CardPos.CONTACTLESS))

    def print_card(self, job: str, face: Face) -> None:
        """Prints both sides from their planes; the card stays inside."""
        del job  # it keeps no record of jobs
        self._set_trays()
        ribbon = self._device.get_ribbon_info()
        panels = ribbon.type.name if ribbon else ""
        session, planes = self._session(), face.planes
        self._take(session.set_auto_eject(False))
        if _inked(planes.colour):
            if not panels.startswith("YMC"):
                raise PrinterRibbonError(printer=self.name).untouched()
            self._take(session.set_image_buffer(CardFace.FRONT, _bitmap(planes.colour)))
        if _inked(planes.black):
            self._take(session.set_black_buffer(CardFace.FRONT, _bitmap(planes.black)))
        if panels.startswith(_VARNISH):
            self._take(session.set_overlay_buffer(CardFace.FRONT, _bitmap(planes.overlay)))
        if _inked(planes.back):
            self._take(session.set_black_buffer(CardFace.BACK, _bitmap(planes.back)))
        code = session.print()
        if code is not ReturnCode.OK:
            raise self._failed(code)

    def outcome(self, job: str) -> PrintOutcome:
        """UNKNOWN: an Evolis printer keeps no record of jobs, and what it returned is all that it says."""
        del job
        return PrintOutcome.UNKNOWN

    def eject(self) -> None:
        """Puts the card to the finished ones."""
        self._set_trays()
        self._do(self._device.eject_card())

    def reject(self) -> None:
        """Puts the card into the reject tray."""
        self._set_trays()
        self._do(self._device.reject_card())

    def close(self) -> None:
        """Closes the connection."""
        self._device.close()

    def _set_trays(self) -> None:
        """Before a card moves: where it comes from, and where it may go."""
        try:
            self._do(self._device.set_input_tray(InputTray.FEEDER))
            self._do(self._device.set_output_tray(OutputTray.STANDARD))
            if not self._device.set_error_tray(OutputTray.ERROR):
                raise PrinterUnfitError(printer=self.name, reason="it has no reject tray")
        except PrinterError as error:
            error.untouched()
            raise

    def _do(self, done: bool) -> None:
        if not done:
            reason = self._device.get_last_error().name
            raise fault(self.name, self._device.get_state()) or PrinterFaultError(printer=self.name, reason=reason)

    def _take(self, taken: bool) -> None:
        if not taken:
            reason = f"it does not take their planes ({self._device.get_last_error().name})"
            raise PrinterUnfitError(printer=self.name, reason=reason).untouched()

    def _failed(self, code: ReturnCode) -> PrinterError:
        """Not begun where the printer said so before it took a card."""
        error = fault(self.name, self._device.get_state()) or PrintFailedError(printer=self.name, reason=code.name)
        waits = code in {ReturnCode.PRINT_NEEDACTION, ReturnCode.ENEEDACTION}
        if code in _NOT_BEGUN or (waits and not self.holds_card()):
            return error.untouched()
        return error


def _inked(plane: Image.Image) -> bool:
    """Whether a plane prints anything: it is not white all over."""
    return plane.convert("L").getextrema() != (255, 255)


def _bitmap(plane: Image.Image) -> bytearray:
    """A plane as BMP: 24 bits a dot, or 1 bit with black where there is resin or varnish."""
    target = BytesIO()
    plane.save(target, "BMP")
    return bytearray(target.getvalue())


def _text(padded: str) -> str:
    """A C string without what lies behind its end."""
    return padded.partition("\0")[0].strip()
