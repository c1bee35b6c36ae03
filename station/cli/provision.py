"""`station provision`: factory-fresh cards become blanks, tap after tap."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import open_bench
from station.cli.at_work import confirmed as confirmed_by
from station.cli.faults import FaultOption
from station.cli.output import progress
from station.cli.secrets import ask_passphrase
from station.cli.taps import report_at, sum_up, work_through
from station.desfire.configuration import Irreversible
from station.desfire.provision import ProvisionStep
from station.desfire.recipe import load_recipe
from station.errors import ReportUnwrittenError
from station.issuance.papers.provisioning_report import write_summary
from station.model.role import Right
from station.settings import load_settings
from station.settings.language import language_of

_DOING = {
    ProvisionStep.IDENTIFY: "looking at the card",
    ProvisionStep.ORIGIN: "checking NXP's signature",
    ProvisionStep.MASTER_KEY: "giving it its master key",
    ProvisionStep.DAM_KEYS: "loading its DAM keys",
    ProvisionStep.VERIFY: "verifying",
    ProvisionStep.SETTINGS: "setting KeySettings",
    ProvisionStep.PERMANENT: "making it permanent",
}


def provision(
    count: Annotated[int | None, typer.Option(min=1, help="Stop after so many good cards.")] = None,
    recipe: Annotated[str, typer.Option(help="Shipped recipe by name, or a TOML file.")] = "esc-blank",
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated:DIR.")] = None,
    report: Annotated[Path | None, typer.Option(help="Batch report: CSV, and a PDF beside it.")] = None,
    permanent: Annotated[
        str | None, typer.Option(help="Your name: confirms what the recipe cannot take back, for this batch.")
    ] = None,
    second: Annotated[
        str | None, typer.Option(help="Where the station has accounts: who confirms it as well.", metavar="NAME")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a card on stdout.")] = False,
    fault: FaultOption = None,
) -> None:
    """Makes blanks: place card after card. A card that was taken away too early goes on where it was."""
    settings, chosen = load_settings(), load_recipe(recipe)
    confirmed = Irreversible(permanent) if permanent else None
    with (
        progress.status("Place a card on the reader.") as status,
        open_bench(
            settings,
            reader,
            chosen,
            ask=ask_passphrase,
            permanent=confirmed,
            watch=lambda step: status.update(_DOING[step]),
            faults=fault or (),
            second=lambda store: confirmed_by(store, Right.MAKE_PERMANENT, second),
        ) as bench,
        report_at(report) as rows,
    ):
        batch = work_through(
            bench, count, rows, json=json, then=lambda: status.update("Place the next card on the reader.")
        )
    if not json:
        sum_up(batch.taps, "Blanks")
    if report and not isinstance(batch.broken_off, ReportUnwrittenError):
        at = datetime.now().astimezone()
        paper = report.with_suffix(".pdf")
        write_summary(paper, batch.taps, chosen.name, settings.institution.name, at, language_of(settings))
    batch.end()
