"""`station printer`: the printers there are, what they say, and a card to try one with."""

from contextlib import closing
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import (
    PRINTER_NAMES,
    check_at_work,
    is_simulated,
    list_printers,
    open_printer,
    open_profile,
    open_template,
)
from station.cli.output import complain, json_line, results
from station.errors import NoPrinterError, PrinterError
from station.printer.face import render_face
from station.printer.sample import sample_data
from station.settings import load_settings

printer = typer.Typer(help="Card printers.", no_args_is_help=True)
Name = Annotated[str, typer.Option("--printer", help=PRINTER_NAMES)]
Json = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]


@printer.command("list")
def list_(json: Json = False) -> None:
    """Lists the printers that this computer knows, by the names that --printer takes."""
    found = list_printers()
    if not found:
        raise NoPrinterError(wanted="of any kind")
    for name in found:
        if json:
            json_line({"printer": name})
        else:
            results.print(name, markup=False)


@printer.command()
def status(name: Name, json: Json = False) -> None:
    """Says whether a printer could print a card now, and what is left of its supplies."""
    check_at_work(load_settings(), simulated=is_simulated(name))
    with closing(open_printer(name)) as device:
        trouble: PrinterError | None = None
        try:
            device.check_ready()
        except PrinterError as error:
            trouble = error
        gauges = () if trouble and not trouble.begun else device.gauges()
    if json:
        facts = {"printer": device.name, "ready": trouble is None, "code": trouble.code if trouble else None}
        json_line({**facts, "gauges": [asdict(gauge) for gauge in gauges]})
    table = Table("Supply", "Left", "Of", box=None, pad_edge=False)
    for gauge in gauges:
        table.add_row(Text(gauge.name, style="yellow" if gauge.low else ""), str(gauge.left), str(gauge.full))
    if gauges and not json:
        results.print(table)
    if trouble:
        complain(trouble.happened, trouble.remedy)
        raise typer.Exit(trouble.exit_code)
    if not json:
        results.print(f"{device.name} is ready.", markup=False)


@printer.command()
def test(name: Name) -> None:
    """Prints the sample holder's card, without a valid number."""
    settings = load_settings()
    check_at_work(settings, simulated=is_simulated(name))
    face = render_face(open_template(settings.template), sample_data(), open_profile(settings.printer_profile))
    with closing(open_printer(name)) as device:
        device.check_ready()
        device.print_card("station-test", face)
        if device.inline:
            device.eject()
    results.print(f"{device.name} has printed the test card.", markup=False)


@printer.command()
def reject(name: Name) -> None:
    """Puts the card that is inside an in-line printer into its reject tray."""
    check_at_work(load_settings(), simulated=is_simulated(name))
    with closing(open_printer(name)) as device:
        if device.inline and device.holds_card():
            device.reject()
            results.print(f"{device.name} has put the card into the reject tray.", markup=False)
        else:
            results.print(f"There is no card inside {device.name}.", markup=False)
