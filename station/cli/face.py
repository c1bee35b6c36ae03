"""`station face`: a template and a holder, to planes and PDF."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import issuer_of, open_template
from station.cli.output import complain, results
from station.errors import OperatorError
from station.issuance.effects import face_data
from station.model.escn import Escn, reference_ticks
from station.printer.face import render_face
from station.printer.folder import FolderPrinter
from station.roster.sample import sample_roster
from station.roster.table import read_roster
from station.settings import load_settings

face = typer.Typer(help="The card's face.", no_args_is_help=True)


@face.command()
def render(
    roster: Annotated[Path | None, typer.Argument(help="CSV file; default: the sample roster.")] = None,
    template: Annotated[str | None, typer.Option(help="A shipped template's name, or a .toml file.")] = None,
    out: Annotated[Path, typer.Option(help="Where the planes and the PDF go.")] = Path("faces"),
) -> None:
    """Renders the faces of a roster with trial numbers: nothing is minted, encoded or registered."""
    settings = load_settings()
    drawn = open_template(template or settings.template)
    issuer = issuer_of(settings)
    now = datetime.now().astimezone()
    people = read_roster(roster or sample_roster(), now.date())
    printer = FolderPrinter(out)
    printer.check_ready()
    refused = 0
    for number, holder in enumerate(people.holders):
        escn = Escn.build(ticks=reference_ticks(now) + number, clock=0, prefix=0, pic="000000000")
        try:
            printer.print_card(str(escn), render_face(drawn, face_data(issuer, holder, escn)))
        except OperatorError as error:
            refused += 1
            complain(f"{holder.name}: {error.happened}", error.remedy)
        else:
            results.print(f"{escn}  {holder.name}", markup=False)
    raise typer.Exit(1 if refused else 0)
