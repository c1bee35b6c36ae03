"""IPP printers as people name them, and the queues that there are."""

from urllib.parse import quote, urlsplit

from station.errors import InputError
from station.model.quoting import quoted
from station.printer.ipp.client import IppClient
from station.printer.ipp.printer import IppPrinter

LOCAL = "localhost"
_PORT = 631


def open_ipp(address: str, name: str | None = None) -> IppPrinter:
    """A printer by its `ipp://` or `ipps://` address, called by it or by `name`. Raises InputError.

    The name is written down with each card, so that no password may be in it.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if "@" in address.partition("//")[2].partition("/")[0]:
        raise InputError(
            what="A printer's address has no user and no password.", fix="Write it as ipp://HOST[:PORT]/ipp/print."
        )
    if not host:
        raise InputError(
            what=f"{quoted(address)} is not a printer's address.", fix="Write it as ipp://HOST[:PORT]/ipp/print."
        )
    return IppPrinter(address, name or address)


def open_queue(queue: str) -> IppPrinter:
    """A CUPS queue: `NAME`, of this computer's scheduler, or `NAME@HOST[:PORT]`. Raises InputError."""
    name, _, server = queue.rpartition("@") if "@" in queue else (queue, "", LOCAL)
    return open_ipp(f"ipp://{_with_port(server)}/printers/{quote(name)}", f"cups:{queue}")


def queues(server: str = LOCAL) -> tuple[str, ...]:
    """The names of a CUPS scheduler's queues. Raises PrinterError."""
    return IppClient(f"ipp://{_with_port(server)}/", server).queues()


def _with_port(server: str) -> str:
    return server if ":" in server else f"{server}:{_PORT}"
