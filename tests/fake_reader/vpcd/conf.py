"""A reader.conf for more slots than vpcd is installed with, and whether strangers could reach them."""

import socket
from pathlib import Path

from fake_reader.vpcd.line import PORT

DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
_SLOTS_EACH = 2
TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_LISTEN = "0A"
_ANYWHERE = {"00000000", "0" * 32}


def reader_conf(slots: int, *, port: int = PORT, name: str = "Virtual PCD") -> str:
    """The text of a reader.conf. Each entry gives two slots on ports that follow each other.

    The driver keeps its slots in variables of its library, so that each further entry needs a copy of the file.
    """
    entries: list[str] = []
    for number in range(-(-slots // _SLOTS_EACH)):
        library = DRIVER if number == 0 else DRIVER.with_stem(f"{DRIVER.stem}-{number + 1}")
        at = port + number * _SLOTS_EACH
        copy = [] if number == 0 else [f"# cp {DRIVER} {library}"]
        entries.append(
            "\n".join(
                [
                    *copy,
                    f'FRIENDLYNAME "{name}{f" {number + 1}" if number else ""}"',
                    f"DEVICENAME /dev/null:0x{at:04X}",
                    f"LIBPATH {library}",
                    f"CHANNELID 0x{at:04X}",
                ]
            )
        )
    return "\n\n".join(entries) + "\n"


def reachable_from_outside(port: int) -> bool:
    """Whether the driver listens on every interface of a computer that has more than the loopback.

    Known on Linux alone (`/proc/net/tcp`); elsewhere it is not found out.
    """
    if all(name == "lo" for _, name in socket.if_nameindex()):
        return False
    return any(_listens_anywhere(table, port) for table in TABLES)


def _listens_anywhere(table: Path, port: int) -> bool:
    try:
        lines = table.read_text().splitlines()[1:]
    except OSError:
        return False
    for line in lines:
        _, local, _, state = line.split()[:4]
        address, _, at = local.partition(":")
        if state == _LISTEN and address in _ANYWHERE and int(at, 16) == port:
            return True
    return False
