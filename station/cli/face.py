"""`station face`: templates looked at and checked, faces put on paper or into planes."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import issuer_of, open_profile, open_template, template_file
from station.cli import face_paper
from station.cli.face_look import warn_of_the_look
from station.cli.face_watch import watch_template
from station.cli.output import complain, json_line, progress, results
from station.errors import OperatorError
from station.issuance.card_face import face_data
from station.issuance.desk import Issuer
from station.local_time import local_now
from station.model.escn import Escn, reference_ticks
from station.model.holder import Holder
from station.named_file import file_to_come, writing
from station.printer.bureau import write_bureau
from station.printer.check import check_template
from station.printer.face import Face, render_face
from station.printer.folder import FolderPrinter
from station.printer.pdf import write_proof_sheets
from station.printer.profile import PrinterProfile
from station.printer.template import Template
from station.roster.sample import sample_roster
from station.roster.table import read_roster
from station.settings import load_settings

face = typer.Typer(help="The card's face.", no_args_is_help=True)
face.command()(face_paper.stickers)
face.command()(face_paper.guide)
TemplateName = Annotated[str | None, typer.Option("--template", help="A shipped template's name, or a .toml file.")]
ProfileName = Annotated[str | None, typer.Option("--printer-profile", help="A shipped one's name, or a .toml file.")]


class Form(enum.StrEnum):
    """What the faces become."""

    PLANES = "planes"
    SHEETS = "sheets"
    BUREAU = "bureau"


@face.command()
def render(
    roster: Annotated[Path | None, typer.Argument(help="CSV file; default: the sample roster.")] = None,
    template: TemplateName = None,
    printer_profile: ProfileName = None,
    out: Annotated[Path, typer.Option(help="Where everything goes.")] = Path("faces"),
    form: Annotated[
        Form, typer.Option("--as", help="planes: PNG and a PDF a card; sheets: A4 proofs; bureau: PDF volumes.")
    ] = Form.PLANES,
    watch: Annotated[
        bool, typer.Option("--watch", help="Draw the first holder's card anew whenever the template changes.")
    ] = False,
) -> None:
    """Renders the faces of a roster with trial numbers: nothing is minted, encoded or registered."""
    settings = load_settings()
    people = read_roster(roster or sample_roster(), local_now().date())
    profile = open_profile(printer_profile or settings.printer_profile)
    name = template or settings.template
    if watch:
        data = face_data(issuer_of(settings), people.holders[0], _trial_number(0)) if people.holders else None
        watch_template(template_file(name), profile, settings.hologram, data, out)
        return
    faces = _Faces(open_template(name), profile, issuer_of(settings))
    warn_of_the_look(people.holders, faces.template)
    printer = FolderPrinter(out)
    printer.check_ready()
    match form:
        case Form.PLANES:
            for escn, _, face in faces.each(people.holders):
                printer.print_card(escn, face)
        case Form.SHEETS:
            with writing(out):
                out.mkdir(parents=True, exist_ok=True)
            with file_to_come(out / "sheets.pdf") as file:
                write_proof_sheets(((caption, face.layout) for _, caption, face in faces.each(people.holders)), file)
        case Form.BUREAU:
            for volume in write_bureau((face.layout for _, _, face in faces.each(people.holders)), out):
                progress.print(f"{volume}", markup=False)
    raise typer.Exit(1 if faces.refused else 0)


@face.command()
def check(
    templates: Annotated[list[str] | None, typer.Argument(help="Shipped names or .toml files.")] = None,
    printer_profile: ProfileName = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a finding on stdout.")] = False,
) -> None:
    """Reports what is wrong or unwise about templates, with line numbers. Exit code 1 where one cannot be used."""
    settings = load_settings()
    profile = open_profile(printer_profile or settings.printer_profile)
    errors = 0
    for name in templates or [settings.template]:
        path = template_file(name)
        findings = check_template(path, profile, settings.hologram)
        errors += sum(finding.severity == "error" for finding in findings)
        for finding in findings:
            if json:
                json_line(
                    {"file": str(path), "line": finding.line, "severity": finding.severity, "message": finding.words}
                )
            else:
                results.print(
                    f"{path}:{finding.line}: {finding.severity}: {finding.words}", markup=False, soft_wrap=True
                )
        if not findings and not json:
            results.print(f"{path}: nothing to report", markup=False, soft_wrap=True)
    raise typer.Exit(1 if errors else 0)


@dataclass
class _Faces:
    """A roster's faces one by one; counts and tells of those that cannot be."""

    template: Template
    profile: PrinterProfile
    issuer: Issuer
    refused: int = 0

    def each(self, holders: tuple[Holder, ...]) -> Iterator[tuple[str, str, Face]]:
        """Number, caption and face."""
        for count, holder in enumerate(holders):
            escn = _trial_number(count)
            try:
                face = render_face(self.template, face_data(self.issuer, holder, escn), self.profile)
            except OperatorError as error:
                self.refused += 1
                complain(f"{holder.name}: {error.happened}", error.remedy)
                continue
            results.print(f"{escn}  {holder.name}", markup=False)
            yield str(escn), f"{holder.name}   {escn}   {self.template.name} {self.template.version}", face


def _trial_number(count: int) -> Escn:
    ticks = reference_ticks(datetime.now().astimezone()) + count
    return Escn.build(ticks=ticks, clock=0, prefix=0, pic="000000000")
