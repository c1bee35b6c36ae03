"""`station stats`: cards by state, level, month, desk and template; the queue, time, rejects, cost."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import open_records
from station.cli.holders import AsJson, Registry
from station.cli.output import json_line, results
from station.errors import InputError
from station.issuance.costs import costs_between
from station.issuance.papers.statistics_report import figures_of, told, write_report
from station.local_time import local_now
from station.settings import load_settings
from station.settings.language import language_of
from station.store.statistics import Statistics, count


def stats(
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="First day; default: 1 January.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day; default: today.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write a .csv or .pdf instead.")] = None,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Counts cards. Nothing in it tells who anybody is."""
    settings = load_settings()
    today = local_now().date()
    first, last = since.date() if since else today.replace(month=1, day=1), until.date() if until else today
    if first > last:
        raise InputError(what=f"{first} is after {last}.", fix="Correct --since or --until.")
    with open_records(settings, registry) as store:
        found, costs = count(store.transactions, first, last), costs_between(store, first, last)
    figures = figures_of(found, costs.cents)
    if out is not None:
        write_report(out, (first, last), found, figures, settings.currency, language_of(settings))
        results.print(str(out), markup=False)
    elif json:
        json_line({"since": first.isoformat(), "until": last.isoformat(), **figures, **_plain(found)})
    else:
        _show(found, told(figures, settings.currency))


def _plain(found: Statistics) -> dict[str, dict[str, int]]:
    return {name: dict(counts) for name, counts in found.tables().items()}


def _show(found: Statistics, figures: list[tuple[str, str]]) -> None:
    for name, value in figures:
        results.print(f"{name}: {value}", markup=False)
    for name, counts in found.tables().items():
        if counts:
            table = Table(name, "", "", box=None, pad_edge=False)
            most = max(number for _, number in counts)
            for what, number in counts:
                table.add_row(Text(what), str(number), "█" * max(1, round(24 * number / most)))
            results.print()
            results.print(table)
