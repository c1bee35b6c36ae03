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
from station.cli.taps import good, say_tap, sum_up
from station.desfire.configuration import Irreversible
from station.desfire.provision import ProvisionStep
from station.desfire.recipe import load_recipe
from station.issuance.provisioning import Tap, Verdict
from station.issuance.provisioning_report import BatchReport, write_summary
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
    taps: list[Tap] = []
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
    ):
        rows = BatchReport(report, lambda: datetime.now().astimezone()) if report else None
        for tap in bench.taps():
            taps.append(tap)
            if rows:
                rows.add(tap)
            say_tap(tap, json=json)
            status.update("Place the next card on the reader.")
            if count is not None and sum(map(good, taps)) == count:
                bench.reader.dismiss()
                break
        if rows:
            rows.close()
    if report:
        at = datetime.now().astimezone()
        paper = report.with_suffix(".pdf")
        write_summary(paper, taps, chosen.name, settings.institution.name, at, language_of(settings))
    if not json:
        sum_up(taps, "Blanks")
    raise typer.Exit(1 if any(tap.verdict is Verdict.REJECTED for tap in taps) else 0)
