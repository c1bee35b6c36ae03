"""`station escn` and `station esi`: card numbers and student identifiers."""

from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import open_records_of
from station.cli.output import complain, json_line, results
from station.errors import InputError
from station.issuance.world import World
from station.model.escn import Escn, check_pic, check_prefix
from station.model.esi import Esi
from station.settings import load_settings

escn = typer.Typer(help="Card numbers: mint and decode.", no_args_is_help=True)
esi = typer.Typer(help="Student identifiers.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]


@escn.command()
def mint(
    count: Annotated[int, typer.Option(min=1, max=10_000, help="How many.")] = 1,
    prefix: Annotated[int | None, typer.Option(help="0..999; default: this desk's.")] = None,
    pic: Annotated[str | None, typer.Option(help="9 digits; default: the institution's.")] = None,
    json: AsJson = False,
) -> None:
    """Mints card numbers. They are recorded, and never given out again."""
    settings = load_settings()
    wanted_prefix, wanted_pic = prefix if prefix is not None else settings.prefix, pic or settings.institution.pic
    try:
        check_prefix(wanted_prefix)
        check_pic(wanted_pic)
    except ValueError as error:
        raise InputError(what=f"{error}.", fix="Correct --prefix or --pic, or the settings.") from None
    store = open_records_of(settings, World.REAL)
    try:
        numbers = store.numbers.mint(wanted_prefix, wanted_pic, count, datetime.now().astimezone())
    finally:
        store.close()
    for number in numbers:
        if json:
            json_line({"escn": str(number)})
        else:
            results.print(str(number))


@escn.command()
def decode(
    numbers: Annotated[list[str], typer.Argument(help="Card numbers.", show_default=False)], json: AsJson = False
) -> None:
    """Says what card numbers hold: generator, prefix, PIC and the moment they were minted."""
    table = Table("ESCN", "Generator", "Prefix", "PIC", "Minted (UTC)", box=None, pad_edge=False)
    bad = 0
    for text in numbers:
        try:
            parts = Escn.parse(text).decode()
        except ValueError as error:
            bad += 1
            _report_bad(text, error, json=json)
            continue
        moment = parts.moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        row = {
            "escn": text.lower(),
            "generator": parts.family.value,
            "prefix": f"{parts.prefix:03d}",
            "pic": parts.pic,
            "minted": moment,
        }
        if json:
            json_line(row)
        else:
            table.add_row(*row.values())
    _finish(table, bad, json=json)


@esi.command()
def check(
    identifiers: Annotated[list[str], typer.Argument(help="Student identifiers.", show_default=False)],
    json: AsJson = False,
) -> None:
    """Checks student identifiers and says what they hold."""
    table = Table("ESI", "Form", "Scope", "Code", box=None, pad_edge=False)
    bad = 0
    for text in identifiers:
        try:
            found = Esi.parse(text)
        except ValueError as error:
            bad += 1
            _report_bad(text, error, json=json)
            continue
        row = {"esi": found.text, "form": found.form.value, "scope": found.scope, "code": found.code}
        if json:
            json_line(row)
        else:
            table.add_row(*row.values())
    _finish(table, bad, json=json)


def _report_bad(text: str, error: ValueError, *, json: bool) -> None:
    if json:
        json_line({"input": text, "error": str(error)})
    else:
        complain(f"{error}.", "")


def _finish(table: Table, bad: int, *, json: bool) -> None:
    if table.row_count and not json:
        results.print(table)
    if bad:
        raise typer.Exit(2)
