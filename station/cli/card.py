"""`station inspect` and `station verify`: what is on the card, and is it the card that the records say it is."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from typing import Annotated, Any

import typer
from rich.tree import Tree

from station.bootstrap import SIMULATED, check_at_work, is_simulated, open_audited, reader_at
from station.cli.faults import FaultOption
from station.cli.output import json_line, results
from station.cli.secrets import ask_passphrase
from station.desfire.application import Aid
from station.desfire.chip_profile import ChipProfile
from station.desfire.contents import ChipContents
from station.desfire.hidden_uid import find_hidden_uid
from station.desfire.inspect import CardReport, inspect_card
from station.desfire.inspect_keys import Unlocked, unlock
from station.desfire.key_versions import as_on_card, roots_of
from station.desfire.observe import observe
from station.desfire.profile import load_profile
from station.desfire.verify import verify_card
from station.errors import UnknownCardError
from station.issuance.book import Book
from station.issuance.chip_data import chip_contents
from station.issuance.job import Job, Order
from station.keys.audited import Use
from station.keys.held import held_versions
from station.model.card import CardUid
from station.reader.port import CardConnection
from station.settings import Settings, load_settings
from station.store.database import Store

ReaderOption = Annotated[
    str | None, typer.Option(help=f"Reader by name; {SIMULATED}:DIR or {SIMULATED}:CARD.picc for simulated cards.")
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")]


def inspect(
    reader: ReaderOption = None,
    keys: Annotated[bool, typer.Option("--keys", help="Also try the profile's keys, and read what they open.")] = False,
    json: AsJson = False,
    fault: FaultOption = None,
) -> None:
    """Shows what can be read from the card: without a key, or with those of custody too."""
    settings = load_settings()
    reader = reader or settings.reader
    check_at_work(settings, simulated=is_simulated(reader))
    profile = load_profile(settings.chip_profile)
    with _connection(settings, reader, fault or ()) as connection:
        report = inspect_card(connection, profile)
        unlocked = _unlock(settings, reader, connection, profile, report) if keys else None
    if json:
        found = {} if unlocked is None else {"unlocked": {str(aid): one.as_json() for aid, one in unlocked.items()}}
        json_line({**report.as_json(), **found})
    else:
        results.print(_tree(report, unlocked or {}))


def _unlock(
    settings: Settings, reader: str | None, connection: CardConnection, profile: ChipProfile, report: CardReport
) -> dict[Aid, Unlocked]:
    with open_audited(settings, simulated=is_simulated(reader), ask=ask_passphrase) as (custody, store):
        keys = custody.used_for(Use.INSPECT, report.version.uid)
        shown = {one.aid: one.observed for one in report.applications or () if one.observed is not None}
        profile = as_on_card(profile, {}, shown, partial(held_versions, custody))
        return unlock(connection, profile, report, keys, store.attempts)


def verify(reader: ReaderOption = None, json: AsJson = False, fault: FaultOption = None) -> None:
    """Checks that the card is the one of the records: number, signature, files, and its final keys."""
    settings = load_settings()
    reader = reader or settings.reader
    profile = load_profile(settings.chip_profile)
    with (
        open_audited(settings, simulated=is_simulated(reader), ask=ask_passphrase) as (custody, store),
        _connection(settings, reader, fault or ()) as connection,
    ):
        find = partial(find_hidden_uid, profile, custody.used_for(Use.FIND_UID, None))
        observed = observe(connection, profile, find)
        uid = observed.uid
        contents = _recorded(store, uid)
        shown = as_on_card(profile, observed.key_versions, observed.applications, partial(held_versions, custody))
        verify_card(connection, shown, contents, custody.used_for(Use.VERIFY, uid), ev2=observed.ev2)
        store.card_keys.record(uid, roots_of(shown))
    if json:
        json_line({"uid": str(uid), "escn": str(contents.escn), "verified": True})
    else:
        results.print(f"Card {uid} is the card with number {contents.escn}: signature, files and keys hold.")


@contextmanager
def _connection(settings: Settings, name: str | None, faults: Sequence[str]) -> Generator[CardConnection]:
    with reader_at(settings, name, faults) as reader, closing(reader.connect()) as connection:
        yield connection


def _recorded(store: Store, uid: CardUid) -> ChipContents:
    record = store.cards.by_uid(uid)
    job: Job | None = Book(store.journal).open(record.job, Order.ENCODE_FIRST) if record else None
    if record is None or job is None or job.escn is None or job.zone is None:
        raise UnknownCardError(uid=uid)
    return chip_contents(job, store.holders.find(record.esi, photo=False))


def _tree(report: CardReport, unlocked: Mapping[Aid, Unlocked]) -> Tree:
    """The report for people."""
    shown = report.as_json()
    tree = Tree(f"[bold]{shown['card']}[/] {shown['uid']}")
    tree.add(f"{shown['storage']}, made {shown['produced']}, free memory {shown['free_memory']} bytes")
    if zone := shown["zone"]:
        branch = tree.add("[bold]ESC data zone[/]")
        branch.add(f"ESCN {zone['escn'] or 'not written'}")
        branch.add(f"signature {_WORDS[zone['signature_valid']]}, certificate {zone['certificate_subject'] or 'none'}")
    for application in shown["applications"]:
        _add_application(tree, application)
    for aid, found in unlocked.items():
        branch = tree.add(f"with keys, application [bold]{aid}[/]")
        for number, taken in found.keys.items():
            branch.add(f"key {number}: {'[green]taken[/]' if taken else '[red]refused, or not known here[/]'}")
        for number, file in found.files.items():
            branch.add(f"file {number:02X}: {file.value if file.content is None else file.content.hex().upper()}")
    return tree


_WORDS = {True: "[green]holds[/]", False: "[red]does not hold[/]", None: "not there"}


def _add_application(tree: Tree, application: dict[str, Any]) -> None:
    branch = tree.add(f"application [bold]{application['aid']}[/]")
    if not application["readable"]:
        branch.add("lists nothing without a key")
        return
    branch.add(f"KeySettings {application['key_settings']}, key versions {' '.join(application['key_versions'])}")
    for file in application["files"]:
        branch.add(f"file {file['number']:02X}: {file['type']}, {file['size']} bytes, {file['mode']}, {file['rights']}")
