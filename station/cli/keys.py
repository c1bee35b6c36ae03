"""`station keys`: custody, for technicians."""

from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import check_at_work_on_keys, key_place, note_of_keys, open_keystore
from station.cli.output import json_line, progress, results
from station.cli.secrets import ask_new_secret, ask_passphrase, ask_secret, typed_secret
from station.errors import InputError
from station.keys.ceremony import Ceremony, parse_check_value, parse_component
from station.keys.custody import Custody
from station.keys.key import KeyInfo, Purpose, check_value, key_id
from station.keys.keyfile import change_passphrase
from station.keys.passphrase import forget, remember
from station.model.deed import Action, Deed
from station.named_file import file_to_come
from station.private_file import to_disk
from station.settings import load_settings
from station.settings.language import language_of

keys = typer.Typer(help="Keys in custody.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="As chip profiles name it.", show_default=False)]
Version = Annotated[str, typer.Option("--version", help="Two hex digits; 00 for a DAM default key alone.")]
For = Annotated[Purpose, typer.Option("--for", help="What the key is for.", show_default=False)]
Expected = Annotated[str | None, typer.Option("--check-value", help="The key's check value, if it is known.")]


@keys.command()
def init(
    simulated: Annotated[bool, typer.Option("--simulated", help="For simulated cards and registries alone.")] = False,
) -> None:
    """Makes an empty keyfile under a new passphrase; or makes the token of the settings ready to hold keys."""
    settings = load_settings()
    check_at_work_on_keys(settings, simulated=simulated)
    place = key_place(settings)
    if settings.custody == "pkcs11":
        place.create(place.secret(ask_passphrase), simulated=simulated)
        note_of_keys(settings, Deed(Action.KEYS_MADE, "token"))
        results.print(f"The token {place.name} is ready to hold keys.", markup=False)
        return
    place.create(ask_new_secret(f"New passphrase for {place.name}"), simulated=simulated)
    note_of_keys(settings, Deed(Action.KEYS_MADE, "keyfile"))
    results.print(f"Made {place.name}. Keep a copy of it, and the passphrase, in two different places.", markup=False)


@keys.command("list")
def list_(json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False) -> None:
    """Lists the keys by name, version, purpose and check value."""
    custody = unlocked()
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
    ceremony, settings = Ceremony(key_id(name, version, purpose), purpose, components), load_settings()
    expected = parse_check_value(expected) if expected else None
    with (
        open_keystore(settings, ask_passphrase) as store,
        file_to_come(report) if report else nullcontext() as paper,
    ):
        store.check_new(ceremony.key)
        for number in range(1, components + 1):
            ceremony = _component(ceremony, number)
        with ceremony.finish(expected) as key:
            info = KeyInfo(ceremony.key, purpose, check_value(key))
            if paper is not None:
                from station.issuance.papers.ceremony_report import write_report

                now = datetime.now().astimezone()
                write_report(paper, info, ceremony.given, settings.institution.name, now, language_of(settings))
                to_disk(paper)
            store.add(ceremony.key, purpose, key)
    results.print(f"Imported {info.id}, check value {info.check_value}.", markup=False)
    if report is not None:
        results.print(f"The protocol is in {report}.", markup=False)


@keys.command()
def generate(name: Name, purpose: For, version: Version = "01") -> None:
    """Makes a random key that nobody ever sees; it lives in the keyfile or the token alone."""
    settings = load_settings()
    with open_keystore(settings, ask_passphrase) as store:
        info = store.generate(key_id(name, version, purpose), purpose)
    alone = "Copy the keyfile: there is no other." if settings.custody == "keyfile" else "Back the token up."
    results.print(f"Generated {info.id}, check value {info.check_value}. {alone}", markup=False)


@keys.command()
def passphrase() -> None:
    """Changes the passphrase of the keyfile."""
    settings = load_settings()
    check_at_work_on_keys(settings)
    if settings.custody != "keyfile":
        raise InputError(
            what="The keys are in a token, which has a PIN.",
            fix="Change the PIN with the software of the token's maker.",
        )
    old = typed_secret("Passphrase of the keyfile", ask_passphrase())
    change_passphrase(settings.keyfile_path, old, ask_new_secret("New passphrase"))
    note_of_keys(settings, Deed(Action.KEYFILE_RESEALED))
    forget(key_place(settings).keyring_user)
    results.print("Changed. Older copies of the file still open with the old passphrase.")


@keys.command("remember")
def remember_() -> None:
    """Puts the passphrase or PIN into the system's keyring, so that this user is not asked."""
    settings = load_settings()
    check_at_work_on_keys(settings)
    place = key_place(settings)
    said = ask_passphrase()
    place.open(typed_secret(place.name, said)).lock()
    remember(place.keyring_user, said)
    results.print("Remembered by the system's keyring.")


@keys.command("forget")
def forget_() -> None:
    """Takes the passphrase or PIN out of the system's keyring."""
    settings = load_settings()
    check_at_work_on_keys(settings)
    forget(key_place(settings).keyring_user)
    results.print("The keyring holds no secret for these keys.")


def unlocked() -> Custody:
    """The keys for use, the passphrase or PIN asked for where the keyring does not hold it."""
    settings = load_settings()
    check_at_work_on_keys(settings)
    place = key_place(settings)
    return place.open(place.secret(ask_passphrase))


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
