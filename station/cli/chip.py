"""`station chip`: chip profiles."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.cli.output import json_line, results
from station.desfire.profile import CheckedProfile, Remark, check_profile
from station.settings import load_settings

chip = typer.Typer(help="Chip profiles: what goes onto a card's chip.", no_args_is_help=True)

ProfileArgument = Annotated[
    str | None,
    typer.Argument(help="A shipped profile by name, or a TOML file; default: the settings' own.", show_default=False),
]


@chip.command()
def check(
    profile: ProfileArgument = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a finding on stdout.")] = False,
) -> None:
    """Checks a chip profile: everything at once, each with its line. Exit code 1 where no card can be made with it."""
    place = profile or load_settings().chip_profile
    checked = check_profile(place)
    if json:
        for remark in checked.remarks:
            json_line(_record(place, remark))
    else:
        _show(place, checked)
    if checked.profile is None:
        raise typer.Exit(1)


def _record(place: str, remark: Remark) -> dict[str, object]:
    severity = "error" if remark.fatal else "warning"
    return {
        "profile": place,
        "line": remark.line,
        "field": remark.field,
        "severity": severity,
        "problem": remark.problem,
    }


def _show(place: str, checked: CheckedProfile) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    for remark in checked.remarks:
        where = f"line {remark.line}" if remark.line else ""
        severity = Text("error", style="red") if remark.fatal else Text("warning", style="yellow")
        table.add_row(where, severity, Text(f"{remark.field}: {remark.problem}"))
    if checked.remarks:
        results.print(table)
    if checked.profile is not None:
        count = len(checked.profile.applications)
        what = f"{count} application{'s' if count > 1 else ''}"
        results.print(f"The chip profile {place} holds: {what}.", markup=False)
    else:
        results.print(f"The chip profile {place} cannot be used.", markup=False)
