"""`station keys roll`: cards get a new version of a key, as they come by."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import is_simulated, open_records_of, open_roll_bench
from station.cli.faults import FaultOption
from station.cli.output import json_line, progress, results
from station.cli.secrets import ask_passphrase
from station.cli.taps import report_at, work_through
from station.desfire.profile import load_profile
from station.desfire.recipe import load_recipe
from station.desfire.roll import Roll, root_names
from station.errors import InputError
from station.issuance.provisioning import Verdict
from station.issuance.world import World
from station.model.quoting import quoted
from station.settings import Settings, load_settings
from station.store.card_keys import Versions


def roll(
    key: Annotated[
        str | None, typer.Argument(help="The key, as profile or recipe name it.", show_default=False)
    ] = None,
    to: Annotated[str | None, typer.Option(help="Its new version, two hex digits.", show_default=False)] = None,
    status: Annotated[bool, typer.Option("--status", help="How many cards have which version; changes none.")] = False,
    count: Annotated[int | None, typer.Option(min=1, help="Stop after so many good cards.")] = None,
    recipe: Annotated[str, typer.Option(help="The recipe that the cards were provisioned with.")] = "esc-blank",
    profile: Annotated[
        str | None, typer.Option(help="The cards' chip profile, a service's too; default: the settings'.")
    ] = None,
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated:DIR.")] = None,
    report: Annotated[Path | None, typer.Option(help="A row for every card, as CSV.")] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False,
    fault: FaultOption = None,
) -> None:
    """Moves cards to a new version of a key: place card after card. Cards of either version work meanwhile."""
    settings = load_settings()
    chip, made_by = load_profile(profile or settings.chip_profile), load_recipe(recipe)
    if status:
        simulated = is_simulated(reader or settings.reader)
        _show_status(settings, (key,) if key else root_names(chip, made_by), simulated=simulated, json=json)
        return
    if key is None or to is None:
        raise InputError(
            what="A key and its new version are needed.", fix="For example: station keys roll cdz --to 02, or --status."
        )
    wanted = Roll(key, _version(to), chip, made_by)
    with (
        open_roll_bench(settings, reader, wanted, ask=ask_passphrase, faults=fault or ()) as bench,
        report_at(report) as rows,
    ):
        progress.print("Place a card on the reader.")
        batch = work_through(bench, count, rows, json=json)
    if not json:
        moved, there, again, aside = (sum(tap.verdict is verdict for tap in batch.taps) for verdict in Verdict)
        said = (
            f"Moved to version {wanted.to:02X}: {moved}, had it already: {there}, put aside: {aside}, again: {again}."
        )
        results.print(said)
    batch.end()


def _version(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        raise InputError(what=f"{quoted(text)} is not a key version.", fix="Give two hex digits.") from None


def _show_status(settings: Settings, names: tuple[str, ...], *, simulated: bool, json: bool) -> None:
    world = World.SIMULATED if simulated else World.REAL
    with closing(open_records_of(settings, world)) as store:
        found = store.card_keys.progress(names)
    if json:
        for name, versions in found.items():
            json_line({"key": name, "cards": {_word(version): cards for version, cards in versions.items()}})
        return
    results.print(_table(found))


def _table(found: Mapping[str, Versions]) -> Table:
    table = Table("Key", "Version", "Cards", box=None, pad_edge=False)
    for name, versions in found.items():
        for version, cards in sorted(versions.items(), key=lambda one: (one[0] is None, one[0])):
            table.add_row(name, _word(version), str(cards))
        if not versions:
            table.add_row(name, "", "0")
    return table


def _word(version: int | None) -> str:
    return "not known" if version is None else f"{version:02X}"
