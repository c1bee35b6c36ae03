"""`station dam serve` and `station dam token`: grants over HTTPS, for who holds a token."""

import os
import secrets
import time as clock
from datetime import UTC, datetime, time
from functools import partial
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import Office, open_office, open_office_records
from station.cli.dam import AsJson, Simulated
from station.cli.output import json_line, progress, results
from station.cli.secrets import ask_passphrase
from station.desfire.profile import load_profile, parse_profile
from station.desfire.service import service_of
from station.errors import InputError
from station.issuance.delegation.budget import Budget
from station.issuance.delegation.esup_door import EsupDoor, Network
from station.issuance.delegation.service import DamService, token_digest
from station.keys.audited import Use
from station.model.loopback import is_loopback
from station.model.quoting import quoted
from station.named_file import read_file
from station.settings import load_settings

token = typer.Typer(help="Who may ask the service.", no_args_is_help=True)


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8443,
    certificate: Annotated[Path | None, typer.Option(help="The server's certificate and chain (PEM).")] = None,
    key: Annotated[Path | None, typer.Option(help="Its private key (PEM).")] = None,
    per_minute: Annotated[int, typer.Option(min=1, help="Requests a minute for each token or address.")] = 60,
    esup: Annotated[
        list[str] | None,
        typer.Option(help="Answer ESUP's requests too, from this address or network (again for more)."),
    ] = None,
    esup_profile: Annotated[str | None, typer.Option(help="The one application that ESUP clients may create.")] = None,
    simulated: Simulated = None,
) -> None:
    """Grants a service's application on one card at a time, over HTTPS, until it is stopped."""
    if not is_loopback(host) and not (certificate and key):
        raise InputError(
            what=f"Keys would pass {host} without encryption.",
            fix="Give --certificate and --key; without them the service listens on this machine alone.",
        )
    if key and not certificate:
        raise InputError(what="There is a key without its certificate.", fix="Give --certificate as well.")
    from station.issuance.delegation.over_http import dam_server  # no other command needs an HTTP server

    networks = tuple(map(_network, esup or ()))
    if bool(networks) != (esup_profile is not None):
        raise InputError(
            what="ESUP's requests need both addresses and the application.", fix="Give --esup and --esup-profile."
        )
    with open_office(load_settings(), simulated=simulated, ask=ask_passphrase) as office:
        service = dam_service(office, per_minute, networks, esup_profile)
        server = dam_server(service, host, port, certificate, key)
        progress.print(f"Listening on {server.url}; Ctrl-C ends it.", markup=False)
        server.run()


def dam_service(
    office: Office, per_minute: int, networks: tuple[Network, ...] = (), esup_profile: str | None = None
) -> DamService:
    """The service over an office's keys and records."""
    keys, budget = partial(office.custody.used_for, Use.DELEGATE), Budget(per_minute, clock.monotonic)
    audit, tokens = office.store.audit, office.store.tokens
    door = None
    if esup_profile is not None:
        service = service_of(load_profile(esup_profile))
        door = EsupDoor(networks, service, keys, audit, budget, os.urandom)
    return DamService(keys, tokens, audit, budget, lambda: datetime.now(UTC), simulated=office.simulated, door=door)


@token.command()
def add(
    name: Annotated[str, typer.Argument(help="Whose it is: library.", show_default=False)],
    profile: Annotated[Path, typer.Argument(help="The one application that it is for (TOML).", show_default=False)],
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day; default: no end.")] = None,
    simulated: Simulated = None,
) -> None:
    """Makes a token and shows it once; only its digest is kept."""
    text = read_file(profile)
    service = service_of(parse_profile(text, str(profile)))
    made = secrets.token_urlsafe(32)
    end = datetime.combine(until, time(23, 59, 59)).astimezone(UTC) if until else None
    if end is not None and end < datetime.now(UTC):
        raise InputError(
            what=f"The last day {until:%Y-%m-%d} is past.", fix="Give a day to come, or leave --until out."
        )
    with open_office_records(load_settings(), simulated=simulated) as store:
        store.tokens.add(name, token_digest(made), text.decode("utf-8-sig"), end)
    progress.print(f"For {name}, application {service.application.aid}. It is not shown again:", markup=False)
    typer.echo(made)


@token.command("list")
def list_(simulated: Simulated = None, json: AsJson = False) -> None:
    """Lists the tokens by name."""
    with open_office_records(load_settings(), simulated=simulated) as store:
        rows = store.tokens.all()
    table = Table("Name", "Made", "Until", "Withdrawn", box=None, pad_edge=False)
    for row in rows:
        moments = (row.at, row.valid_until, row.withdrawn)
        if json:
            said = (moment.isoformat() if moment else None for moment in moments)
            json_line(dict(zip(("name", "made", "until", "withdrawn"), (row.name, *said), strict=True)))
        else:
            table.add_row(row.name, *(f"{moment.astimezone():%Y-%m-%d}" if moment else "" for moment in moments))
    if not json:
        results.print(table if rows else "No tokens yet.")


@token.command()
def withdraw(
    name: Annotated[str, typer.Argument(help="As station dam token list shows it.")], simulated: Simulated = None
) -> None:
    """Refuses a token from now on."""
    with open_office_records(load_settings(), simulated=simulated) as store:
        store.tokens.withdraw(name)
    results.print(f"{name} is refused from now on.", markup=False)


def _network(text: str) -> Network:
    try:
        return ip_network(text)
    except ValueError:
        raise InputError(
            what=f"{quoted(text)} is not an address or network.", fix="Write 10.1.2.3 or 10.1.2.0/24."
        ) from None
