"""`station chip`: chip profiles."""

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.cli.output import json_line, results
from station.desfire.cost import Cost
from station.desfire.operations import describe
from station.desfire.profile import CheckedProfile, Remark, check_profile, load_profile
from station.desfire.rehearsal import rehearse
from station.desfire.version import Generation
from station.settings import load_settings

_SPEEDUPS = (1, 4)
"""Bit rates, in multiples of 106 kbit/s."""

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


@chip.command()
def plan(
    profile: ProfileArgument = None,
    ev1: Annotated[bool, typer.Option("--ev1", help="For an EV1 card; otherwise EV2 or later.")] = False,
    certificate: Annotated[int, typer.Option(min=1, max=30_000, help="Bytes of the issuer's certificate.")] = 1024,
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """Rehearses a chip profile on a blank that is not there: every operation, APDUs, bytes, time in the field."""
    generation = Generation.EV1 if ev1 else Generation.EV2
    loaded = load_profile(profile or load_settings().chip_profile)
    found = rehearse(loaded, generation=generation, certificate=certificate)
    parts = {"look": found.looking, "encode": found.encoding, "verify": found.verifying, "whole": found.whole}
    if json:
        operations = [describe(operation) for operation in found.plan.operations]
        json_line({"operations": operations, **{name: _cost_record(cost) for name, cost in parts.items()}})
        return
    for number, operation in enumerate(found.plan.operations, 1):
        results.print(f"{number:3}. {describe(operation)}", markup=False)
    table = Table("", box=None, pad_edge=False)
    for column in ("APDUs", "Bytes", *(f"{106 * speedup} kbit/s" for speedup in _SPEEDUPS)):
        table.add_column(column, justify="right")
    for name, cost in parts.items():
        times = (f"about {cost.seconds(speedup):.2f} s" for speedup in _SPEEDUPS)
        table.add_row(name, str(cost.apdus), str(cost.octets), *times)
    results.print(table)


def _cost_record(cost: Cost) -> dict[str, object]:
    seconds = {f"seconds_{106 * speedup}": round(cost.seconds(speedup), 3) for speedup in _SPEEDUPS}
    return {"apdus": cost.apdus, "bytes": cost.octets, **seconds}


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
