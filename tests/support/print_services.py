"""Real print services in a folder of their own: an IPP printer (`ippeveprinter`), a CUPS scheduler, a network port.

All listen on the loopback alone, on ports of their own, so that several may run at once.
"""

import os
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import stamina

# One size, that of a card with its corners; two sides.
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "CARD.PPD"
*Product: "(Card Printer)"
*Manufacturer: "Test"
*ModelName: "Card Printer"
*ShortNickName: "Card Printer"
*NickName: "Card Printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*cupsSNMPSupplies: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: CR80
*PageSize CR80/Card: "<</PageSize[153.07 242.65]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: CR80
*PageRegion CR80/Card: "<</PageSize[153.07 242.65]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: CR80
*ImageableArea CR80/Card: "0 0 153.07 242.65"
*DefaultPaperDimension: CR80
*PaperDimension CR80/Card: "153.07 242.65"
*OpenUI *Duplex/Sides: PickOne
*DefaultDuplex: None
*Duplex None/One: ""
*Duplex DuplexNoTumble/Two: ""
*CloseUI: *Duplex
"""

# What the printer does with a job: it keeps it, and then does what the test says, line by line. `done` and `fail` end
# it; the rest are messages to the printer (ippeveprinter(1), section COMMAND OUTPUT).
_COMMAND = """#!/bin/sh
cp "$1" "{folder}/printed/$IPP_JOB_NAME.pdf"
[ -p "{folder}/say" ] || exit 0
while :; do
    while read -r line; do
        case "$line" in
            done) exit 0 ;;
            fail) exit 1 ;;
            *) echo "$line" >&2 ;;
        esac
    done < "{folder}/say"
done
"""


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass(frozen=True, slots=True)
class IppDevice:
    """A running IPP printer. Jobs end by themselves, unless `obey` was called."""

    uri: str
    folder: Path

    def obey(self) -> None:
        """From now on a job waits for what `say` says."""
        os.mkfifo(self.folder / "say")

    def say(self, line: str) -> None:
        """Tells the running job what to do next."""
        (self.folder / "say").write_text(line + "\n")

    def printed(self, job: str) -> bytes:
        """What arrived for a job."""
        return (self.folder / "printed" / f"{job}.pdf").read_bytes()


@dataclass
class Script:
    """What happens while the station waits between two looks at a job: one line a look, then nothing."""

    device: IppDevice
    lines: list[str] = field(default_factory=list[str])

    def __call__(self, seconds: float) -> None:
        if self.lines:
            self.device.say(self.lines.pop(0))
        else:
            time.sleep(min(seconds, 0.02))  # the printer is another process: let it come to its turn


@contextmanager
def ipp_device(folder: Path, *options: str, ppd: str | None = PPD) -> Generator[IppDevice]:
    """An IPP printer for cards; without a PPD an office printer, as `options` say."""
    (folder / "printed").mkdir(parents=True)
    command = folder / "command"
    command.write_text(_COMMAND.format(folder=folder))
    command.chmod(0o755)
    if ppd:
        (folder / "card.ppd").write_text(ppd)
        options = ("-P", str(folder / "card.ppd"), *options)
    port = free_port()
    with _bus(folder) as address, (folder / "log").open("wb") as log:
        arguments = ["ippeveprinter", "-p", str(port), "-n", "localhost", "-r", "off", "-d", str(folder)]
        device = subprocess.Popen(
            [*arguments, "-c", str(command), *options, "Card Printer"],
            env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address},
            stdout=log,
            stderr=log,
        )
        with _until_stopped(device):
            _await_port(port)
            yield IppDevice(f"ipp://localhost:{port}/ipp/print", folder)


@contextmanager
def _bus(folder: Path) -> Generator[str]:
    """A D-Bus of its own: the printer looks for one before it goes on without DNS-SD."""
    address = f"unix:path={folder / 'bus'}"
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1", f"--address={address}"],
        stdout=subprocess.PIPE,
    )
    with _until_stopped(bus):
        assert bus.stdout is not None
        bus.stdout.readline()
        yield address


class NetworkPort:
    """A printer's network port (AppSocket): it keeps what comes, one document a connection."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.documents = list[bytes]()
        self.port: int = self._listener.getsockname()[1]
        self._thread.start()

    def close(self) -> None:
        """Nobody answers there any more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                with connection, connection.makefile("rb") as stream:
                    self.documents.append(stream.read())


@dataclass(frozen=True, slots=True)
class Cups:
    """A running scheduler."""

    server: str
    folder: Path

    def queue(self, name: str, device: str, *options: str) -> None:
        """Adds a queue that takes jobs."""
        self.run("lpadmin", "-p", name, "-E", "-v", device, *options)

    def run(self, *command: str) -> None:
        """One of CUPS' own commands against this scheduler."""
        environment = {**os.environ, "CUPS_SERVER": str(self.folder / "cups.sock")}
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=30)


@contextmanager
def cups() -> Generator[Cups]:
    """A CUPS scheduler; all that it writes is in a folder of its own, which its backends (user lp) may enter."""
    with tempfile.TemporaryDirectory(prefix="cups-") as folder:
        Path(folder).chmod(0o755)
        with _scheduler(Path(folder)) as running:
            yield running


@contextmanager
def _scheduler(folder: Path) -> Generator[Cups]:
    port = free_port()
    for name in ("etc", "state", "spool", "scratch", "cache", "log"):
        (folder / name).mkdir(parents=True)
    (folder / "etc" / "cups-files.conf").write_text(
        f"ServerRoot {folder}/etc\nStateDir {folder}/state\nRequestRoot {folder}/spool\nTempDir {folder}/scratch\n"
        f"CacheDir {folder}/cache\nAccessLog {folder}/log/access\nErrorLog {folder}/log/error\n"
        f"PageLog {folder}/log/page\nSystemGroup root\n"
    )
    (folder / "etc" / "cupsd.conf").write_text(
        f"LogLevel warn\nListen 127.0.0.1:{port}\nListen {folder}/cups.sock\nBrowsing Off\nWebInterface No\n"
        "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n"
    )
    with (folder / "log" / "out").open("wb") as log:
        arguments = ["-c", str(folder / "etc" / "cupsd.conf"), "-s", str(folder / "etc" / "cups-files.conf")]
        scheduler = subprocess.Popen(["/usr/sbin/cupsd", "-f", *arguments], stdout=log, stderr=log)
        with _until_stopped(scheduler):
            _await_port(port)
            yield Cups(f"127.0.0.1:{port}", folder)


@contextmanager
def _until_stopped(process: subprocess.Popen[bytes]) -> Generator[None]:
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
        if process.stdout is not None:
            process.stdout.close()


@stamina.retry(on=ConnectionRefusedError, attempts=None, timeout=60, wait_initial=0.01, wait_max=0.05)
def _await_port(port: int) -> None:
    socket.create_connection(("127.0.0.1", port)).close()
