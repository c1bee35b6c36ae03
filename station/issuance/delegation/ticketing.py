"""Tickets made for others, and those of others taken in: what command line and window have in common."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from station.desfire.service import Service
from station.errors import InputError
from station.issuance.delegation.sources import granted_by
from station.keys.audited import AuditedCustody, Use
from station.keys.identity import fingerprint
from station.keys.signer import signer_of
from station.keys.ticket import Terms, Ticket
from station.keys.ticket_file import open_ticket, write_ticket
from station.model.card import CardUid
from station.named_file import file_to_come
from station.private_file import to_disk
from station.store.database import Store
from station.store.tickets import Side, TicketRow


@dataclass(frozen=True, slots=True)
class Ticketing:
    """Keys and records of one world; `institution` names the issuer."""

    custody: AuditedCustody
    store: Store
    simulated: bool
    institution: str

    def make(
        self,
        service: Service,
        uids: tuple[CardUid, ...],
        point: bytes,
        first: datetime,
        last: datetime,
        file: Path,
    ) -> Terms:
        """Writes a ticket for the delegate with this point, valid from `first` to `last`, and enters it as made.

        None is entered before its file is on the disk. Raises InputError for days on which it could never be valid,
        CertificateError, UnknownKeyError, FileUnwritableError.
        """
        now = datetime.now(UTC)
        end = signer_of(self.custody.certificate()).valid_until
        if not first <= last <= end or last < now:
            raise InputError(
                what=f"A ticket from {first:%Y-%m-%d} to {last:%Y-%m-%d} would never be valid, or too long.",
                fix=f"It ends today or later, after its beginning, and before our certificate does ({end:%Y-%m-%d}).",
            )
        terms = Terms(
            ticket=secrets.token_hex(8).upper(),
            issuer=self.institution,
            simulated=self.simulated,
            application=service.application,
            dam_version=service.creation.version,
            made_at=now,
            valid_from=first.astimezone(UTC),
            valid_until=last.astimezone(UTC),
            cards=len(uids),
        )
        used_for = partial(self.custody.used_for, Use.DELEGATE)
        with file_to_come(file) as written:  # first: no key is used for what has no place
            data = write_ticket(terms, uids, lambda uid: granted_by(used_for(uid), service, uid), point, used_for(None))
            written.write(data)
            to_disk(written)
            self.store.tickets.made(_row(terms, Side.MADE, fingerprint(point), now))
        return terms

    def take_in(self, ticket: Ticket, data: bytes) -> None:
        """Keeps a ticket of a trusted issuer, for this station, whole, and not expired; `data` is its file.

        Raises TicketIssuerError, TicketWorldError, TicketExpiredError, ClockWrongError, TicketForeignError,
        TicketDamagedError, TicketKnownError, NoIdentityError.
        """
        tickets, now = self.store.tickets, datetime.now(UTC)
        ticket.check_issuer(tickets.trusted())
        ticket.terms.check_world(simulated=self.simulated)
        ticket.terms.check_fresh(now, tickets.latest())
        entries = open_ticket(ticket, self.custody.used_for(Use.DELEGATE, None))
        uids = entries.uids
        entries.wipe()
        tickets.receive(_row(ticket.terms, Side.RECEIVED, ticket.terms.issuer, now), data, uids)


def _row(terms: Terms, side: Side, party: str, at: datetime) -> TicketRow:
    """A ticket as the records keep it."""
    one = terms.application
    placed = str(one.aid), one.slot, one.slot_version
    return TicketRow(terms.ticket, side, party, *placed, terms.cards, terms.valid_from, terms.valid_until, at)
