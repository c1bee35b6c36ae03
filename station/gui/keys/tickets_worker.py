"""Tickets on the office thread, and the delegate's work on the device thread."""

from contextlib import ExitStack
from datetime import UTC, datetime, time
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate
from PySide6.QtCore import Signal, Slot

from station.bootstrap import Allowed, Office, Station, delegate_at
from station.desfire.profile import load_profile
from station.desfire.service import service_of
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.hold import ReaderUse
from station.gui.keys.tickets_snapshot import (
    ApplyWish,
    Made,
    MakeTicket,
    Taken,
    TicketOutcome,
    TicketsView,
    Trusted,
    Written,
)
from station.gui.page import PageWorker
from station.gui.provision.tapworker import TapWorker
from station.issuance.delegation.delegate import Errand
from station.issuance.delegation.ticketing import Ticketing
from station.issuance.provisioning import Work
from station.issuance.uid_list import read_uids
from station.issuance.world import World
from station.keys.identity import read_public_pem
from station.keys.signer import Signer, read_signer, signer_of
from station.keys.ticket_file import read_ticket
from station.model.role import Right
from station.named_file import read_file, write_file


class TicketsWorker(PageWorker):
    """Signals: `changed` with a TicketsView; `done` with a TicketOutcome."""

    changed = Signal(object)
    done = Signal(object)

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        self.look()

    @Slot()
    @bounded
    def look(self) -> None:
        """Shows what there is now."""
        if self._station is not None:
            self.changed.emit(TicketsView(self._station.desk.store.tickets.all()))

    @Slot(object)
    @deed(Right.KEYS)
    def carry_out(self, wish: MakeTicket | Signer) -> None:
        """Makes a ticket, or trusts an issuer whom a person has compared."""
        if self._station is None:
            return
        try:
            outcome = _make(wish, self._station) if isinstance(wish, MakeTicket) else _trust(wish, self._station)
        except OperatorError as error:
            outcome = error.problem
        self._told(outcome)

    @Slot(str)
    @deed(Right.KEYS)
    def take_in(self, path: str) -> None:
        """Takes a ticket in."""
        if self._station is None:
            return
        try:
            data = read_file(Path(path))
            ticket = read_ticket(data, path)
            _ticketing(self._station).take_in(ticket, data)
            terms = ticket.terms
            self._told(Taken(terms.ticket, terms.cards, str(terms.application.aid)))
        except OperatorError as error:
            self._told(error.problem)

    @Slot(str)
    @bounded
    def meet(self, path: str) -> None:
        """Reads an issuer's certificate, for a person to compare."""
        try:
            self._told(read_signer(read_file(Path(path))))
        except OperatorError as error:
            self._told(error.problem)

    @Slot(str)
    @deed(Right.KEYS)
    def write_certificate(self, path: str) -> None:
        """Writes the certificate by which delegates know our tickets."""
        if self._station is None:
            return
        try:
            certificate = self._station.desk.custody.certificate()
            write_file(Path(path), load_der_x509_certificate(certificate).public_bytes(Encoding.PEM))
            self._told(Written(path, signer_of(certificate).fingerprint))
        except OperatorError as error:
            self._told(error.problem)

    def _told(self, outcome: TicketOutcome) -> None:
        self.done.emit(outcome)
        self.look()


class DelegateWorker(TapWorker):
    """Puts a service's application on cards."""

    right = Right.KEYS
    use = ReaderUse.APPLY

    @Slot(object)
    @deed(Right.KEYS)
    def begin(self, wish: ApplyWish) -> None:
        """Starts; what is missing for it is said."""

        def prepare(station: Station, closing: ExitStack) -> Work:
            desk = station.desk
            office = Office(desk.custody, desk.store, station.world is World.SIMULATED)
            service = service_of(load_profile(wish.profile))
            return delegate_at(office, service, Allowed(wish.ticket), Errand.APPLY, closing)

        self.start(prepare)


def _ticketing(station: Station) -> Ticketing:
    desk = station.desk
    return Ticketing(desk.custody, desk.store, station.world is World.SIMULATED, desk.issuer.institution)


def _make(wish: MakeTicket, station: Station) -> TicketOutcome:
    service = service_of(load_profile(wish.profile))
    point, uids = read_public_pem(read_file(wish.to)), read_uids(read_file(wish.cards), str(wish.cards))
    last = datetime.combine(wish.until, time(23, 59, 59)).astimezone()
    terms = _ticketing(station).make(service, uids, point, datetime.now(UTC), last, wish.path)
    return Made(terms.ticket, terms.cards, str(wish.path))


def _trust(signer: Signer, station: Station) -> TicketOutcome:
    station.desk.store.tickets.trust(signer.digest, signer.subject)
    return Trusted(signer.subject)
