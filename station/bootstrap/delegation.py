"""Where a service's application is put on cards, and by whose leave."""

import os
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import keyring
from keyring.errors import KeyringError
from pydantic import SecretStr

from station.bootstrap.benches import open_reader_and_keys, patience_of
from station.bootstrap.keys import AskPassphrase, Office
from station.desfire.service import Service
from station.errors import (
    NoDamTokenError,
    NoKeyringError,
)
from station.home import APP
from station.issuance.delegation.delegate import Delegate, Errand, Source
from station.issuance.delegation.sources import OwnSource, TicketSource
from station.issuance.provisioning import Bench
from station.keys.audited import Use
from station.keys.held import held_versions
from station.keys.remote import RemoteSource, host_of
from station.keys.ticket_file import open_ticket, read_ticket
from station.settings import Settings


@dataclass(frozen=True, slots=True)
class Allowed:
    """Who allows a service's application: a received ticket by its number, another site's service, or own keys.

    `authority` is a file with the certificates by which the service is known, where the system's are not.
    """

    ticket: str | None = None
    service: str | None = None
    authority: Path | None = None


@contextmanager
def open_delegate(
    settings: Settings,
    reader_name: str | None,
    service: Service,
    allowed: Allowed,
    errand: Errand,
    *,
    ask: AskPassphrase | None,
    faults: Sequence[str] = (),
) -> Generator[Bench]:
    """A reader where a service's application is put on cards. Raises OperatorError for every part that is missing."""
    with (
        open_reader_and_keys(settings, reader_name, ask, faults) as (reader, custody, store),
        ExitStack() as closing,
    ):
        work = delegate_at(Office(custody, store, reader.simulated), service, allowed, errand, closing)
        yield Bench(reader, work, patience_of(reader))


def delegate_at(office: Office, service: Service, allowed: Allowed, errand: Errand, closing: ExitStack) -> Delegate:
    """How a service's application is put on cards, until `closing` closes. Raises OperatorError."""
    keys = partial(office.custody.used_for, Use.DELEGATE)
    source, held = _source(allowed, service, office, closing), partial(held_versions, office.custody)
    return Delegate(service, source, keys, office.store.attempts, errand, held=held)


def _source(allowed: Allowed, service: Service, office: Office, closing: ExitStack) -> Source:
    if allowed.service is not None:
        token = _dam_token(allowed.service)
        version = service.creation.version
        remote = RemoteSource(allowed.service, token, version, simulated=office.simulated, authority=allowed.authority)
        return closing.enter_context(remote)
    if allowed.ticket is None:
        return OwnSource(partial(office.custody.used_for, Use.DELEGATE), service)
    tickets = office.store.tickets
    ticket = read_ticket(tickets.content(allowed.ticket), allowed.ticket)
    ticket.check_issuer(tickets.trusted())
    entries = open_ticket(ticket, office.custody.used_for(Use.DELEGATE, None))
    closing.callback(entries.wipe)
    return TicketSource(entries, service, tickets, lambda: datetime.now(UTC), simulated=office.simulated)


def keep_dam_token(service: str, token: str) -> None:
    """Puts the token for another site's service into the system's keyring. Raises InputError, NoKeyringError."""
    try:
        keyring.set_password(APP, f"dam-{host_of(service)}", token)
    except KeyringError:
        raise NoKeyringError from None


def _dam_token(service: str) -> SecretStr:
    host = host_of(service)
    token = os.environ.get("STATION_DAM_TOKEN")
    with suppress(KeyringError):
        token = token or keyring.get_password(APP, f"dam-{host}")
    if not token:
        raise NoDamTokenError(host=host)
    return SecretStr(token)
