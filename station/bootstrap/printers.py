"""Printers, templates and printer profiles by name; the printer that brings its own reader."""

from contextlib import suppress
from pathlib import Path

from station.bootstrap.choices import Choices
from station.bootstrap.readers import open_reader
from station.bootstrap.simulated import SIMULATED, simulator
from station.errors import (
    InputError,
    NoPrinterSoftwareError,
    PrinterError,
    UnknownPrinterError,
)
from station.printer.folder import FolderPrinter
from station.printer.port import CardPrinter, PrintOrder
from station.printer.profile import PrinterProfile, load_printer_profile, shipped_profile
from station.printer.template import Template, load_template, shipped_file, shipped_template
from station.reader.port import Reader
from station.settings import Settings

PRINTER_NAMES = "pdf:DIR, cups:QUEUE[@HOST[:PORT]], ipp://HOST/PATH, evolis[:NAME] or simulated[:DIR]"


def open_printer(name: str, order: PrintOrder = "encode-first") -> CardPrinter:
    """A printer by name (`PRINTER_NAMES` lists the forms); `order` is for those that encode inside.

    Raises InputError, PrinterError, NoSimulatorError.
    """
    kind, _, location = name.partition(":")
    match kind:
        case "pdf" if location:
            return FolderPrinter(Path(location))
        case "ipp" | "ipps" if location.startswith("//"):
            from station.printer.ipp.names import open_ipp

            return open_ipp(name)
        case "cups" if location:
            from station.printer.ipp.names import open_queue

            return open_queue(location)
        case "evolis":
            return _open_evolis(location or None, order)
        case "simulated":
            return simulator("printer")(location or None, order)[0]
        case _:
            raise UnknownPrinterError(printer=name, names=PRINTER_NAMES)


def _open_evolis(name: str | None, order: PrintOrder) -> CardPrinter:
    try:
        from station.printer.evolis.printer import open_evolis
    except (ImportError, OSError) as error:  # the SDK, or the libcups that it loads
        raise NoPrinterSoftwareError from error
    return open_evolis(name, order)


def list_printers() -> tuple[str, ...]:
    """The printers that this computer knows, by the names that `open_printer` takes."""
    from station.printer.ipp.names import queues

    found = list[str]()
    with suppress(PrinterError):  # no scheduler, no queues
        found += [f"cups:{name}" for name in queues()]
    with suppress(ImportError, OSError):  # no SDK, no Evolis printers
        from station.printer.evolis.printer import evolis_names

        found += [f"evolis:{name}" for name in evolis_names()]
    return tuple(found)


def open_devices(settings: Settings, choices: Choices) -> tuple[Reader, CardPrinter]:
    """Reader and printer. The simulated printer brings its own reader, the encoder inside; both share their cards.

    Raises OperatorError.
    """
    kind, _, location = choices.printer.partition(":")
    if kind != SIMULATED:
        return open_reader(choices.reader, choices.faults), open_printer(choices.printer, settings.inline_order)
    reader, _, cards = (choices.reader or SIMULATED).partition(":")
    if reader != SIMULATED:
        raise InputError(
            what=f"The simulated printer encodes inside; the reader {choices.reader} would have no cards.",
            fix="Leave --reader out, or name a printer that is none of the simulated parts.",
        )
    printer, encoder = simulator("printer")(location or cards or None, settings.inline_order, choices.faults)
    return encoder, printer


def open_template(name: str) -> Template:
    """A shipped template by name, or one by its path (`….toml`). Raises TemplateError."""
    return load_template(Path(name)) if name.endswith(".toml") else shipped_template(name)


def template_file(name: str) -> Path:
    """The file of a template: of a shipped one by name, or the path itself."""
    return Path(name) if name.endswith(".toml") else shipped_file(name)


def open_profile(name: str) -> PrinterProfile:
    """A shipped printer profile by name, or one by its path (`….toml`). Raises PrinterProfileError."""
    return load_printer_profile(Path(name)) if name.endswith(".toml") else shipped_profile(name)
