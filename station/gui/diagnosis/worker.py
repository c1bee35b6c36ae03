"""The Diagnosis page's sides on the crew's threads: each lane looks at what lives there."""

from PySide6.QtCore import Qt, Signal, Slot

from station.bootstrap import Site
from station.doctor.finding import Part, trouble
from station.doctor.probe import Ground, examine
from station.doctor.probes import PROBES
from station.errors import SettingsError
from station.gui.boundary import bounded
from station.gui.call import Call
from station.gui.hold import ReaderHold, ReaderTurn, ReaderUse
from station.gui.page import Lane, PageWorker


class OfficeProber(PageWorker):
    """Looks at files and the database.

    Signals: `read` with the Settings, or None; `found` with the parts of a probe, and the findings.
    """

    read = Signal(object)
    found = Signal(object, object)
    lane = Lane.OFFICE

    def __init__(self, site: Site) -> None:
        super().__init__()
        self._site = site
        self._call = Call(self._stopping)

    def stop(self) -> None:
        """See PageWorker: also hangs up."""
        super().stop()
        self._call.hang_up()

    @Slot()
    @bounded
    def look(self) -> None:
        """Looks at every part of this lane. Settings that do not hold are told of every part that needs them."""
        self._look()

    def _look(self) -> None:
        probes = [probe for probe in PROBES if probe.where.value == self.lane.value]
        try:
            settings = self._site.read()
        except SettingsError as error:
            self.read.emit(None)
            for probe in probes:
                self.found.emit(probe.parts, [trouble(part, error) for part in probe.parts if part is Part.SETTINGS])
            return
        self.read.emit(settings)
        ground = Ground(settings, self._site.choose(settings), self._station, self._call.begin)
        for probe in probes:
            if self._stopping.is_set():
                return
            self.found.emit(probe.parts, list(examine(probe, ground)))


class NetworkProber(OfficeProber):
    """Looks at what the network makes wait."""

    lane = Lane.NETWORK


class DeviceProber(OfficeProber):
    """Looks at the devices, and at the keys that cards are made with; when no other work has the reader.

    Signals: `held` with the other work that has it, or None.
    """

    held = Signal(object)
    _free = Signal()
    lane = Lane.DEVICE

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self.share(ReaderHold())
        self._free.connect(self.look, Qt.ConnectionType.QueuedConnection)

    def share(self, hold: ReaderHold) -> None:
        """See PageWorker."""
        self._turn = ReaderTurn(hold, ReaderUse.LOOK, self.held.emit, self._free.emit)

    def _look(self) -> None:
        """See OfficeProber: now, or as soon as the reader is free."""
        with self._turn.taken() as mine:
            if mine:
                super()._look()
