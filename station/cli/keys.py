"""`station keys`: custody, for technicians."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.cli.output import json_line, progress, results
from station.cli.secrets import ask_new_secret, ask_passphrase, ask_secret
from station.errors import InputError, KeyKnownError
from station.keys.ceremony import Ceremony, parse_component
from station.keys.contents import Contents
from station.keys.key import KEY_LENGTH, KeyId, KeyInfo, Purpose, check_value
from station.keys.keyfile import change_passphrase, changed_keyfile, create_keyfile, open_keyfile
from station.keys.passphrase import forget, passphrase_for, remember
from station.model.secret import SecretKey
from station.settings import load_settings

keys = typer.Typer(help="Keys in custody.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="As chip profiles name it.", show_default=False)]
Version = Annotated[str, typer.Option("--version", help="Two hex digits; 00 for a DAM default key alone.")]
For = Annotated[Purpose, typer.Option("--for", help="What the key is for.", show_default=False)]
Expected = Annotated[str | None, typer.Option("--check-value", help="The key's check value, if it is known.")]


@keys.command()
def init(
    simulated: Annotated[bool, typer.Option("--simulated", help="For simulated cards and registries alone.")] = False,
) -> None:
    """Makes an empty keyfile under a new passphrase."""
    path = load_settings().keyfile_path
    create_keyfile(path, SecretKey(ask_new_secret(f"New passphrase for {path}").encode()), simulated=simulated)
    results.print(f"Made {path}. Keep a copy of it, and the passphrase, in two different places.", markup=False)


@keys.command("list")
def list_(json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False) -> None:
    """Lists the keys by name, version, purpose and check value."""
    custody = open_keyfile(*unlocking())
    table = Table("Key", "Version", "For", "Check value", box=None, pad_edge=False)
    for info in custody.inventory():
        row = (info.id.name, f"{info.id.version:02X}", info.purpose.value, info.check_value)
        if json:
            json_line(dict(zip(("name", "version", "purpose", "check_value"), row, strict=True)))
        else:
            table.add_row(*row)
    custody.lock()
    if not json:
        results.print(table if table.rows else "No keys yet.")


@keys.command("import")
def import_(
    name: Name,
    purpose: For,
    version: Version = "01",
    components: Annotated[int, typer.Option(help="How many components it is put together from.")] = 2,
    expected: Expected = None,
    report: Annotated[Path | None, typer.Option(help="Where the protocol of the ceremony goes, as PDF.")] = None,
) -> None:
    """Takes in a key by ceremony: its components, each typed by another person, with check values at each step."""
    ceremony = Ceremony(_key_id(name, version, purpose), purpose, components)
    with changed() as contents:
        _check_new(contents, ceremony.key)
        for number in range(1, components + 1):
            ceremony = _component(ceremony, number)
        key = ceremony.finish(expected)
        contents.keys[ceremony.key] = purpose, key
        info = KeyInfo(ceremony.key, purpose, check_value(key))
    results.print(f"Imported {info.id}, check value {info.check_value}.", markup=False)
    if report is not None:
        from station.keys.ceremony_report import write_report

        write_report(report, info, ceremony.given, load_settings().institution.name, datetime.now().astimezone())
        results.print(f"The protocol is in {report}.", markup=False)


@keys.command()
def generate(name: Name, purpose: For, version: Version = "01") -> None:
    """Makes a random key that nobody ever sees; it lives in the keyfile alone."""
    wanted = _key_id(name, version, purpose)
    with changed() as contents:
        _check_new(contents, wanted)
        contents.keys[wanted] = purpose, SecretKey(os.urandom(KEY_LENGTH))
        value = check_value(contents.keys[wanted][1])
    results.print(f"Generated {wanted}, check value {value}. Copy the keyfile: there is no other.", markup=False)


@keys.command()
def passphrase() -> None:
    """Changes the passphrase of the keyfile."""
    path = load_settings().keyfile_path
    old = SecretKey(ask_passphrase().encode())
    change_passphrase(path, old, SecretKey(ask_new_secret("New passphrase").encode()))
    forget(path)
    results.print("Changed. Older copies of the file still open with the old passphrase.")


@keys.command("remember")
def remember_() -> None:
    """Puts the passphrase into the system's keyring, so that this user is not asked."""
    path = load_settings().keyfile_path
    said = ask_passphrase()
    open_keyfile(path, SecretKey(said.encode())).lock()
    remember(path, said)
    results.print("Remembered by the system's keyring.")


@keys.command("forget")
def forget_() -> None:
    """Takes the passphrase out of the system's keyring."""
    forget(load_settings().keyfile_path)
    results.print("The keyring holds no passphrase for this keyfile.")


@contextmanager
def changed() -> Generator[Contents]:
    """The keyfile's contents, to be changed inside."""
    path, secret = unlocking()
    with changed_keyfile(path, secret) as contents:
        yield contents


def unlocking() -> tuple[Path, SecretKey]:
    """The keyfile and its passphrase, asked for where the keyring does not hold it."""
    path = load_settings().keyfile_path
    return path, passphrase_for(path, ask_passphrase)


def _component(ceremony: Ceremony, number: int) -> Ceremony:
    """Asks until a component holds: what the others typed is not lost by one person's slip."""
    while True:
        progress.print(f"Component {number} of {ceremony.components}", style="bold")
        custodian = typer.prompt("Name of the custodian", err=True)
        try:
            component = parse_component(ask_secret("Component (not shown)"))
            if typer.confirm(f"Check value {check_value(component)}. Is that what the paper says?", err=True):
                return ceremony.give(custodian, component)
        except InputError as error:
            progress.print(f"{error.happened} {error.remedy}", markup=False)


def _key_id(name: str, version: str, purpose: Purpose) -> KeyId:
    try:
        number = int(version, 16)
    except ValueError:
        raise InputError(what=f"{version!r} is no key version.", fix="Give two hex digits.") from None
    if (number == 0) is not (purpose is Purpose.DAM_DEFAULT):
        raise InputError(
            what="Version 00 is for DAM default keys, and for no others.",
            fix="Use --version 00 with --for dam-default, and 01 to FF for every other key.",
        )
    return KeyId(name, number)


def _check_new(contents: Contents, wanted: KeyId) -> None:
    if wanted in contents.keys:
        raise KeyKnownError(key=wanted)
