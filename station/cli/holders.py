"""`station holders`: the people whom cards are made for."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import open_records
from station.cli.output import complain, json_line, progress, results
from station.errors import InputError
from station.issuance.intake import Change, Fate, Tally, preview, take_in
from station.issuance.lifecycle import LifeCycle
from station.local_time import local_now
from station.roster.encoding import WINDOWS
from station.roster.remote import PhotoServer
from station.roster.source import Source
from station.roster.table import BadRow
from station.settings import load_settings

holders = typer.Typer(help="The people whom cards are made for.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]
Registry = Annotated[
    str | None, typer.Option(help="sandbox, production or simulated: whose records; default: the settings'.")
]
_SHOWN = 40
_REMARKS = {Fate.GONE: "not on this roster; kept", Fate.AWAY: "erased on the person's own wish; not taken in"}


@holders.command("import")
def import_(
    source: Annotated[
        Path, typer.Argument(help="CSV or Excel file, or a mapping (.toml) with a query.", show_default=False)
    ],
    mapping: Annotated[Path | None, typer.Option(help="How another system's file reads: esup-sgc, or a .toml.")] = None,
    photos: Annotated[Path | None, typer.Option(help="Folder or ZIP archive; default: beside the roster.")] = None,
    photo_host: Annotated[str | None, typer.Option(help="The one server that photos may be fetched from.")] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Carry it out; without it, nothing is changed.")] = False,
    anyway: Annotated[bool, typer.Option("--anyway", help="Also where it looks like the wrong file.")] = False,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Shows what a roster would change, and with --apply changes it. Who is no longer on it is shown, never deleted."""
    roster = Source(source, mapping, photos)
    with ExitStack() as closing:
        store = closing.enter_context(open_records(load_settings(), registry))
        fetch = closing.enter_context(PhotoServer(photo_host)).fetch if photo_host else None
        if (first := roster.rows(fetch)).encoding == WINDOWS:
            progress.print("This file is not UTF-8 and was read as Windows-1252: look at the accents in the names.")
        if first.dates:
            progress.print("The dates were read with the day before the month, as the file writes them.")
        tally = Tally()
        changes = _counted(preview(store, first), tally)
        _report(changes if not (json and apply) else (), json=json)
        for _ in changes:
            pass  # counted only: each line is told once, when it is done
        if apply:
            if tally.doubt and not anyway:
                raise InputError(
                    what=f"Nothing was changed: {tally.doubt}.",
                    fix="Check that it is the right file and that its columns are not shifted; --anyway takes it.",
                )
            tally = Tally()
            for row in _counted(take_in(LifeCycle(store, local_now), roster.rows(fetch)), tally):
                if json:
                    json_line(_record(row))
    _conclude(tally, applied=apply)
    raise typer.Exit(1 if tally.rejected else 0)


def _counted(rows: Iterable[Change | BadRow], tally: Tally) -> Iterator[Change | BadRow]:
    for row in rows:
        tally.add(row)
        yield row


def _report(rows: Iterable[Change | BadRow], *, json: bool) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("", "Name", "What"):
        table.add_column(column, overflow="fold")
    left = 0
    for row in rows:
        if json:
            json_line(_record(row))
        elif isinstance(row, BadRow) or row.fate is not Fate.SAME:
            left += table.row_count >= _SHOWN
            if table.row_count < _SHOWN:
                table.add_row(*_cells(row))
    if table.row_count:
        results.print(table)
    if left:
        results.print(f"… and {left} more; --json shows all.")


def _cells(row: Change | BadRow) -> tuple[Text, Text, Text]:
    if isinstance(row, BadRow):
        where = Text(f"line {row.line}, {row.column}")
        return Text("rejected", style="yellow"), where, Text(f"{row.reason.what} {row.reason.fix}")
    style = "yellow" if row.fate in _REMARKS else "green" if row.fate is Fate.NEW else "cyan"
    what = _REMARKS.get(row.fate) or ", ".join(row.fields)
    return Text(row.fate.value, style=style), Text(row.name), Text(what)


def _record(row: Change | BadRow) -> dict[str, object]:
    """The JSON form: no name."""
    if isinstance(row, BadRow):
        reason = asdict(row.reason)
        return {"fate": "rejected", "line": row.line, "column": row.column, "esi": row.esi, **reason}
    return {"fate": row.fate.value, "esi": str(row.esi), "fields": list(row.fields)}


def _conclude(tally: Tally, *, applied: bool) -> None:
    told = f"{tally.new} new, {tally.changed} changed, {tally.same} as they were, {tally.gone} not on it"
    away = f", {tally.away} erased before and not taken in" if tally.away else ""
    progress.print(f"{told}, {tally.rejected} rejected{away}.", markup=False)
    if (fault := tally.common_fault) is not None:
        progress.print(f"All rejected rows have the same fault, in the column {fault.column}.", markup=False)
    if not applied:
        progress.print("Nothing was changed: this is a preview. --apply carries it out.", markup=False)
        if tally.doubt:
            complain(f"This may be the wrong file: {tally.doubt}.", "Look at it before you use --apply.")
