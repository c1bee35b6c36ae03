"""The Settings page's sides on the crew's threads: one reads, checks and writes the file, others see what is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import SecretStr
from PySide6.QtCore import Qt, Signal, Slot

from station.bootstrap import Site, keep_registry_key, list_printers, list_readers
from station.doctor.finding import Part
from station.doctor.misfits import misfits
from station.doctor.probe import Ground, Probe, examine
from station.doctor.probes import PROBES
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.call import Call
from station.gui.hold import ReaderHold, ReaderTurn, ReaderUse
from station.gui.page import Lane, PageWorker
from station.model.card import Problem
from station.model.role import Right
from station.settings import Settings
from station.settings.edit import (
    Changes,
    Fault,
    FaultyChangesError,
    Value,
    entries,
    overridden,
    with_changes,
    write_changes,
)

Faults = Mapping[str, Fault | Problem]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Every entry and its value; those that the environment decides."""

    values: Mapping[str, Value]
    overridden: frozenset[str]


class SettingsWorker(PageWorker):
    """Signals.

    `loaded` with what stands there now; `checked` where values hold; `saved` with the Changes; `refused` with the
    faults by entry; `troubled` with a Problem; `key_kept`; `to_try` with the Settings that would be, and the parts to
    look at.
    """

    loaded = Signal(object)
    checked = Signal()
    saved = Signal(object)
    refused = Signal(object)
    troubled = Signal(object)
    key_kept = Signal()
    to_try = Signal(object, object)
    lane = Lane.OFFICE

    def __init__(self, site: Site) -> None:
        super().__init__()
        self._site = site

    @Slot()
    @bounded
    def load(self) -> None:
        """Reads everything."""
        try:
            self.loaded.emit(Loaded(entries(self._site.read()), overridden()))
        except OperatorError as error:
            self.troubled.emit(error.problem)

    @Slot(object)
    @bounded
    def check(self, changes: Changes) -> None:
        """Says whether they would hold."""
        try:
            if self._checked(changes) is not None:
                self.checked.emit()
        except OperatorError as error:
            self.troubled.emit(error.problem)

    @Slot(object)
    @deed(Right.SETTINGS)
    def save(self, changes: Changes) -> None:
        """Writes what holds, all or nothing."""
        try:
            if self._checked(changes) is not None:
                write_changes(changes)
                self.saved.emit(changes)
                self.load()
        except OperatorError as error:
            self.troubled.emit(error.problem)

    @Slot(object, object)
    @deed(Right.SETTINGS)
    def try_out(self, changes: Changes, parts: tuple[Part, ...]) -> None:
        """Lets the parts be looked at as they would be with these changes, which are not written."""
        try:
            if (settings := self._checked(changes)) is not None:
                self.to_try.emit(settings, parts)
        except OperatorError as error:
            self.troubled.emit(error.problem)

    @Slot(str, object)
    @deed(Right.SETTINGS)
    def keep_key(self, registry: str, key: SecretStr) -> None:
        """Puts the ESC-R key into the keyring."""
        try:
            keep_registry_key(registry, key)
            self.key_kept.emit()
        except OperatorError as error:
            self.troubled.emit(error.problem)

    def _checked(self, changes: Changes) -> Settings | None:
        """The settings that would be; None where something is refused, which has been told."""
        try:
            settings = with_changes(changes)
        except FaultyChangesError as error:
            self.refused.emit(error.faults)
            return None
        if found := misfits(settings, self._site.choose(settings), changes):
            self.refused.emit(found)
            return None
        return settings


class OfficeTrier(PageWorker):
    """Looks at parts as settings say that are not written yet.

    Signals: `found` with the findings of one probe.
    """

    found = Signal(object)
    lane = Lane.OFFICE

    def __init__(self, site: Site) -> None:
        super().__init__()
        self._site = site
        self._call = Call(self._stopping)

    def stop(self) -> None:
        """See PageWorker: also hangs up."""
        super().stop()
        self._call.hang_up()

    @Slot(object, object)
    @bounded
    def look(self, settings: Settings, parts: tuple[Part, ...]) -> None:
        """Looks at those that live on this lane. What is open already is not opened a second time."""
        self._look(settings, parts)

    def _look(self, settings: Settings, parts: tuple[Part, ...]) -> None:
        probes = self._probes(parts)
        choices, station = self._site.choose(settings), self._station
        if station is not None and (self._site.read(), self._site.choose(self._site.read())) != (settings, choices):
            station = None
        for probe in probes:
            if self._stopping.is_set():
                return
            self.found.emit(list(examine(probe, Ground(settings, choices, station, self._call.begin))))

    def _probes(self, parts: tuple[Part, ...]) -> list[Probe]:
        """Those of this lane."""
        return [
            probe for probe in PROBES if probe.where.value == self.lane.value and not set(parts).isdisjoint(probe.parts)
        ]


class NetworkTrier(OfficeTrier):
    """On the network's lane."""

    lane = Lane.NETWORK


class DeviceTrier(OfficeTrier):
    """On the devices' lane, when no other work has the reader; it also knows which devices there are.

    Signals: `listed` with the names of the readers, and of the printers; `held` with the other work that has the
    reader, or None.
    """

    listed = Signal(object, object)
    held = Signal(object)
    _free = Signal()
    lane = Lane.DEVICE

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self._asked: list[tuple[Settings, tuple[Part, ...]]] = []
        self.share(ReaderHold())
        self._free.connect(self._look_now, Qt.ConnectionType.QueuedConnection)

    def share(self, hold: ReaderHold) -> None:
        """See PageWorker."""
        self._turn = ReaderTurn(hold, ReaderUse.TEST, self.held.emit, self._free.emit)

    def _look(self, settings: Settings, parts: tuple[Part, ...]) -> None:
        """See OfficeTrier: now, or as soon as the reader is free."""
        if self._probes(parts):
            self._asked.append((settings, parts))
            self._look_now()

    @Slot()
    @bounded
    def _look_now(self) -> None:
        with self._turn.taken() as mine:
            while mine and self._asked:
                super()._look(*self._asked.pop(0))

    @Slot()
    @bounded
    def list_devices(self) -> None:
        """Readers and printers; none where nobody can say."""
        try:
            readers = tuple(name for name, _ in list_readers())
        except OperatorError:
            readers = ()
        self.listed.emit(readers, list_printers())
