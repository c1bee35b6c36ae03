"""`station accounts`, `station sign-in`, `station sign-out`: who works here, in which role."""

from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import open_records
from station.cli.holders import AsJson, Registry
from station.cli.output import json_line, progress, results
from station.cli.secrets import ask_new_secret, ask_secret, typed_secret
from station.errors import NotAllowedError
from station.issuance.presence import AT_WORK
from station.model.role import Right, Role, may
from station.model.secret import SecretKey
from station.settings import load_settings

accounts = typer.Typer(help="Who works at this station, in which role.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="As it stands in the audit.", show_default=False)]
InRole = Annotated[Role, typer.Option("--role", help="What the person is at the card office.", show_default=False)]


@accounts.command()
def add(name: Name, role: InRole, registry: Registry = None) -> None:
    """Makes an account. The first one is a supervisor's; from then on everybody has to sign in."""
    with open_records(load_settings(), registry) as store:
        first = not store.accounts.any()
        store.accounts.add(name, role, _new_secret(name))
    results.print(f"{name} is {role.value} here.", markup=False)
    if first:
        progress.print(f"From now on one signs in: station sign-in {name}, or at the window.", markup=False)


@accounts.command("list")
def list_(registry: Registry = None, json: AsJson = False) -> None:
    """Lists them."""
    with open_records(load_settings(), registry) as store:
        people = store.accounts.all()
    table = Table("Name", "Role", box=None, pad_edge=False)
    for one in people:
        if json:
            json_line({"name": one.name, "role": one.role.value})
        else:
            table.add_row(one.name, one.role.value)
    if not json:
        results.print(table if people else "There are no accounts: the station is open to whoever is at this computer.")


@accounts.command("role")
def role_(name: Name, role: InRole, registry: Registry = None) -> None:
    """Gives somebody another role."""
    with open_records(load_settings(), registry) as store:
        store.accounts.set_role(name, role)
    results.print(f"{name} is {role.value} here.", markup=False)


@accounts.command()
def passphrase(name: Name, registry: Registry = None) -> None:
    """Sets another passphrase or PIN: one's own, for which the current one is asked, or as a supervisor anybody's."""
    with open_records(load_settings(), registry) as store:
        person = AT_WORK.person
        if person and person.name.casefold() == name.strip().casefold():
            present = _asked(f"Current PIN or passphrase of {name}")
            store.accounts.change_own(person.name, present, _new_secret(name))
        elif person and not may(person.role, Right.ACCOUNTS):
            raise NotAllowedError(name=person.name)
        else:
            store.accounts.set_secret(name, _new_secret(name))
    results.print("Changed.")


@accounts.command()
def remove(name: Name, registry: Registry = None) -> None:
    """Takes an account away. What its person did stays in the audit."""
    with open_records(load_settings(), registry) as store:
        store.accounts.remove(name)
    results.print(f"{name} cannot sign in any more.", markup=False)


def sign_in(name: Name, registry: Registry = None) -> None:
    """Signs in for the commands that follow, until none is given for 15 minutes."""
    with open_records(load_settings(), registry) as store:
        account = store.sessions.sign_in(name, _asked(f"PIN or passphrase of {name}"))
    results.print(f"{account.name} is signed in, as {account.role.value}.", markup=False)


def sign_out(registry: Registry = None) -> None:
    """Signs out."""
    with open_records(load_settings(), registry) as store:
        AT_WORK.person = store.sessions.current()
        store.sessions.sign_out()
    results.print("Nobody is signed in.")


def _new_secret(name: str) -> SecretKey:
    return ask_new_secret(f"New PIN or passphrase of {name}")


def _asked(prompt: str) -> SecretKey:
    return typed_secret(prompt, ask_secret(prompt))
