"""`station backup`, `station restore`, `station retention`: what is kept, how long, and how it comes back."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import check_at_work, database_path, open_records, world_of
from station.cli.holders import AsJson, Registry
from station.cli.output import json_line, progress, results
from station.errors import StoreDamagedError
from station.issuance import retention as rules
from station.issuance.lifecycle import LifeCycle
from station.issuance.presence import AT_WORK
from station.issuance.restored import give_up_unsure
from station.issuance.rights import Rights
from station.issuance.world import World
from station.settings import load_settings
from station.store.backup import check_backup, write_backup
from station.store.backup import restore as restore_backup


def backup(
    target: Annotated[Path, typer.Argument(help="File, or a folder to name it in.", show_default=False)],
    registry: Registry = None,
) -> None:
    """Copies all records into one file, while the station is in use. Keep it as safe as the database."""
    now = datetime.now().astimezone()
    file = target / f"station-{now:%Y%m%d-%H%M%S}.zip" if target.is_dir() else target
    settings = load_settings()
    simulated = world_of(settings, registry) is World.SIMULATED
    with open_records(settings, registry) as store:
        write_backup(store, file, now, simulated=simulated)
    results.print(str(file), markup=False)


def restore(
    source: Annotated[Path, typer.Argument(help="A file that station backup wrote.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
    registry: Registry = None,
) -> None:
    """Brings a backup back. Who was erased since is erased again; no number is given out twice."""
    settings = load_settings()
    world = world_of(settings, registry)
    simulated = world is World.SIMULATED
    with suppress(StoreDamagedError):  # a restore is for the day on which nobody can be asked any more
        check_at_work(settings, simulated=simulated)
    check_backup(source, simulated=simulated)
    if not yes:
        typer.confirm("Put the records of this backup in the place of those that are here?", abort=True)
    database = database_path(settings, world)
    restored = restore_backup(
        source, database, datetime.now().astimezone(), AT_WORK.name, simulated=simulated, settle=give_up_unsure
    )
    progress.print(f"Back to {restored.made_at:%Y-%m-%d %H:%M}; {restored.forgotten} erased again.", markup=False)
    if restored.lost:
        progress.print(
            "The records here could not say what was in force: accounts and passphrases are the backup's. Check them."
        )
        progress.print("Tokens for others are withdrawn (station dam token), no issuer is trusted (station dam trust).")
    if restored.replaced:
        progress.print(
            f"The previous records are in {restored.replaced}: delete them once everything works.", markup=False
        )
    progress.print("station registry reconcile shows what ESC-R knows of the time between.")


def retention(
    run: Annotated[bool, typer.Option("--run", help="Erase them; without it, they are only listed.")] = False,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Lists whom the rule of the settings says to erase today, and with --run erases them."""
    settings = load_settings()
    today = datetime.now().astimezone()
    with open_records(settings, registry) as store:
        found = rules.due(store, today.date(), settings.retention.days_after_expiry)
        rights = Rights(store, LifeCycle(store, lambda: today))
        done = tuple(rules.run(rights, found)) if run else found
    table = Table("Identifier", "Last day", "Cards", box=None, pad_edge=False)
    for one in done:
        if json:
            json_line({"esi": str(one.esi), "last_day": one.last_day.isoformat(), "cards": one.cards, "erased": run})
        else:
            table.add_row(str(one.esi), one.last_day.isoformat(), str(one.cards))
    if done and not json:
        results.print(table)
    progress.print(
        f"{len(done)} erased here; ESC-R is told at the next sync."
        if run
        else f"{len(done)} to be erased: --run does it."
    )
