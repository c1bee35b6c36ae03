"""`station dam`: delegated applications, for those who allow them and for those who put them on cards."""

from functools import cache
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import (
    AskPassphrase,
    Office,
    check_at_work_on_keys,
    keep_dam_token,
    open_keystore,
    open_office,
    open_office_records,
)
from station.cli.output import json_line, results
from station.cli.secrets import ask_passphrase, ask_secret
from station.errors import NoIdentityError
from station.issuance.delegation.ticketing import Ticketing
from station.keys.audited import Use
from station.keys.identity import fingerprint, public_pem
from station.keys.ticket import Ticket
from station.keys.ticket_file import read_ticket
from station.named_file import read_file, write_file
from station.settings import Settings, load_settings
from station.store.tickets import Side, TicketRow

dam = typer.Typer(help="Delegated applications: tickets, services, and cards of others.", no_args_is_help=True)

Simulated = Annotated[
    bool | None, typer.Option("--simulated", help="With the keys and records of simulated cards.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]


@dam.command()
def identity(
    file: Annotated[Path, typer.Argument(help="Where the public key goes (PEM).", show_default=False)],
    simulated: Simulated = None,
) -> None:
    """Writes the public key for which issuers seal tickets; the first time, the key is made."""
    settings, ask = load_settings(), cache(ask_passphrase)
    try:
        point = _identity(settings, ask, simulated=simulated)
    except NoIdentityError:
        with open_keystore(settings, ask) as store:
            store.new_identity()
        point = _identity(settings, ask, simulated=simulated)
    write_file(file, public_pem(point))
    results.print(f"{file} is for the issuer; it holds nothing secret. Fingerprint:", markup=False)
    results.print(fingerprint(point))


@dam.command()
def show(file: Annotated[Path, typer.Argument(help="A ticket.", show_default=False)], json: AsJson = False) -> None:
    """Shows what a ticket allows, without any key: whose it is, for whom, what, until when."""
    ticket = read_ticket(read_file(file), str(file))
    shown = _shown(ticket)
    if json:
        json_line(shown)
        return
    table = Table(box=None, show_header=False, pad_edge=False)
    for name, value in shown.items():
        table.add_row(name.replace("_", " "), str(value))
    results.print(table)


@dam.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A ticket.", show_default=False)], simulated: Simulated = None
) -> None:
    """Takes a ticket in: its issuer must be trusted, it must be for this station, whole, and not expired."""
    data = read_file(file)
    ticket = read_ticket(data, str(file))
    with open_office(load_settings(), simulated=simulated, ask=ask_passphrase) as office:
        ticketing(office).take_in(ticket, data)
    results.print(
        f"Ticket {ticket.terms.ticket}. Cards: {ticket.terms.cards}, application: {ticket.terms.application.aid}."
    )


@dam.command()
def tickets(simulated: Simulated = None, json: AsJson = False) -> None:
    """Lists the tickets made here and those received, with what is left of them."""
    table = Table("Ticket", "Side", "With", "Application", "Until", "Cards", "Begun", "Used", box=None, pad_edge=False)
    with open_office_records(load_settings(), simulated=simulated) as store:
        rows = store.tickets.all()
    for row in rows:
        if json:
            json_line(_listed(row))
        else:
            used = (str(row.begun), str(row.used)) if row.side is Side.RECEIVED else ("", "")
            until = f"{row.valid_until.astimezone():%Y-%m-%d}"
            table.add_row(row.ticket, row.side.value, row.party, row.aid, until, str(row.cards), *used)
    if not json:
        results.print(table if rows else "No tickets yet.")


@dam.command()
def remember(service: Annotated[str, typer.Argument(help="https://host[:port]", show_default=False)]) -> None:
    """Puts the token for another site's service into the system's keyring."""
    check_at_work_on_keys(load_settings())
    keep_dam_token(service, ask_secret("Token (not shown)"))
    results.print("Remembered by the system's keyring.")


def _identity(settings: Settings, ask: AskPassphrase, *, simulated: bool | None) -> bytes:
    with open_office(settings, simulated=simulated, ask=ask) as office:
        return office.custody.used_for(Use.DELEGATE, None).identity()


def ticketing(office: Office) -> Ticketing:
    """Tickets with these keys and records."""
    return Ticketing(office.custody, office.store, office.simulated, load_settings().institution.name)


def _shown(ticket: Ticket) -> dict[str, object]:
    terms, one = ticket.terms, ticket.terms.application
    return {
        "ticket": terms.ticket,
        "issuer": terms.issuer,
        "signed_with": ticket.signer,
        "sealed_for": fingerprint(ticket.recipient),
        "cards": terms.cards,
        "for": "simulated cards" if terms.simulated else "real cards",
        "valid_from": terms.valid_from.astimezone().isoformat(" ", "minutes"),
        "valid_until": terms.valid_until.astimezone().isoformat(" ", "minutes"),
        "aid": str(one.aid),
        "slot": one.slot,
        "slot_version": f"{one.slot_version:02X}",
        "quota": one.quota,
        "key_settings": f"{one.key_settings_1:02X} {one.key_settings_2:02X}",
        "iso_fid": None if one.iso_fid is None else f"{one.iso_fid:04X}",
        "df_name": one.df_name.hex().upper() or None,
    }


def _listed(row: TicketRow) -> dict[str, object]:
    return {
        "ticket": row.ticket,
        "side": row.side.value,
        "with": row.party,
        "aid": row.aid,
        "slot": row.slot,
        "slot_version": f"{row.slot_version:02X}",
        "cards": row.cards,
        "begun": row.begun,
        "used": row.used,
        "valid_from": row.valid_from.isoformat(),
        "valid_until": row.valid_until.isoformat(),
    }
