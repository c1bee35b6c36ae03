"""`station doctor`: every part, its state, and the fix."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import PRINTER_NAMES, choose
from station.cli.output import json_line, progress, results
from station.doctor.finding import Finding, Part, State, trouble
from station.doctor.probe import Ground, examine
from station.doctor.probes import PROBES
from station.doctor.report import support_text
from station.errors import SettingsError
from station.settings import load_settings

_STYLE = {State.GOOD: "green", State.NOTE: "bold yellow", State.BAD: "bold red", State.UNUSED: "dim"}
_MISSING, _INPUT = 3, 2


def doctor(
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated[:DIR].")] = None,
    printer: Annotated[str | None, typer.Option(help=PRINTER_NAMES)] = None,
    registry: Annotated[str | None, typer.Option(help="sandbox, production or simulated.")] = None,
    support: Annotated[
        bool, typer.Option("--support", help="The lines for support: no name, no key, no path of yours.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False,
) -> None:
    """Looks at every part of the station, changes nothing, and says what to do.

    Exit code 0: all is well, 1: something is wrong, 2: the settings are not valid, 3: a needed part is missing.
    """
    try:
        settings = load_settings()
    except SettingsError as error:
        looked, settings = [trouble(Part.SETTINGS, error)], None
    else:
        ground = Ground(settings, choose(settings, reader, printer, registry))
        looked = list(_looked(ground, quiet=json or support))
    if support:
        results.print(support_text(looked, settings), markup=False, soft_wrap=True)
    elif json:
        for finding in looked:
            json_line(record_of(finding))
    else:
        results.print(_table(looked))
    raise typer.Exit(exit_code(looked))


def record_of(finding: Finding) -> dict[str, str]:
    """A finding for programs."""
    said = finding.said
    return {
        "part": finding.part.value,
        "state": finding.state.value,
        "code": said.code,
        "what": said.what,
        "fix": said.fix,
    }


def exit_code(looked: list[Finding]) -> int:
    """The gravest of all: a part that is missing, then wrong input, then whatever else is wrong."""
    codes = {finding.exit_code for finding in looked}
    return next((code for code in (_MISSING, _INPUT, 1) if code in codes), 0)


def _looked(ground: Ground, *, quiet: bool) -> Iterator[Finding]:
    for probe in PROBES:
        if quiet:
            yield from examine(probe, ground)
            continue
        with progress.status(f"Looking at: {probe.parts[0].value}"):
            yield from examine(probe, ground)


def _table(looked: list[Finding]) -> Table:
    table = Table("Part", "State", "What", "What to do", box=None, pad_edge=False)
    for finding in sorted(looked, key=lambda finding: list(Part).index(finding.part)):
        said = finding.said
        state = Text(finding.state.value, style=_STYLE[finding.state])
        table.add_row(finding.part.value, state, Text(said.what), Text(said.fix))
    return table
