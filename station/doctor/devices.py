"""Reader and printer, and the service between."""

from collections.abc import Iterator
from contextlib import closing, nullcontext

from station.bootstrap import is_simulated, list_readers, open_devices, open_printer, open_reader, watched
from station.doctor.finding import Finding, Part, State, found
from station.doctor.probe import Ground
from station.errors import ReaderLostError
from station.printer.port import CardPrinter
from station.reader.port import Reader, ReaderState


def look_at_service(ground: Ground) -> Iterator[Finding]:
    """PC/SC, where a real reader is meant. Raises NoServiceError."""
    if ground.choices.simulated:
        yield found(Part.SERVICE, State.UNUSED, "doctor.service.unused")
        return
    list_readers()
    yield found(Part.SERVICE, State.GOOD, "doctor.service")


def look_at_reader(ground: Ground) -> Iterator[Finding]:
    """Whether the reader answers; no card is touched. Raises ReaderError."""
    station = ground.station
    with nullcontext(station.desk.reader) if station else closing(_open_reader(ground)) as reader:
        if reader.state() is ReaderState.GONE:
            raise ReaderLostError(reader=reader.name)
        yield found(Part.READER, State.GOOD, "doctor.reader", reader=reader.name)


def look_at_printer(ground: Ground) -> Iterator[Finding]:
    """Whether a card could be printed now, and what the printer says of its supplies. Raises PrinterError."""
    station = ground.station
    with nullcontext(station.desk.printer) if station else closing(_open_printer(ground)) as printer:
        printer.check_ready()
        name, low = printer.name, [gauge for gauge in printer.gauges() if gauge.low]
    for gauge in low:
        facts = {"printer": name, "supply": gauge.name, "left": gauge.left, "full": gauge.full}
        yield found(Part.PRINTER, State.NOTE, "doctor.printer.low", **facts)
    if not low:
        yield found(Part.PRINTER, State.GOOD, "doctor.printer", printer=name)


def _open_reader(ground: Ground) -> Reader:
    if is_simulated(ground.choices.printer):  # the encoder is inside
        return open_devices(ground.settings, ground.choices)[0]
    return watched(open_reader(ground.choices.reader))


def _open_printer(ground: Ground) -> CardPrinter:
    if is_simulated(ground.choices.printer):
        return open_devices(ground.settings, ground.choices)[1]
    return open_printer(ground.choices.printer, ground.settings.inline_order)
