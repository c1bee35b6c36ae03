"""`station holders show|export|erase|consent …`: what is kept about a person, and what the person decides."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import open_line, open_records
from station.cli.at_work import confirmed
from station.cli.holders import AsJson, Registry
from station.cli.output import complain, json_line, leave_alone, progress, results
from station.errors import InputError, KeysError, RegistryError
from station.issuance.forms import read_form
from station.issuance.insight import Insight, look
from station.issuance.lifecycle import LifeCycle
from station.issuance.papers.copy_of_data import write_copy
from station.issuance.papers.notice import load_notice, notice_pdf
from station.issuance.papers.own_view import as_json, in_words
from station.issuance.papers.sheet import Heading, Paragraph, Row
from station.issuance.presence import AT_WORK
from station.issuance.rights import Rights, finish_erasures
from station.local_time import local_now
from station.model.esi import Esi
from station.model.holder import Purpose
from station.model.quoting import quoted
from station.model.role import Right
from station.named_file import read_file, write_file
from station.printer.photo_cut import Cut, cut_photo
from station.settings import load_settings
from station.store.consents import Asked
from station.store.database import Store
from station.store.holders import HolderEntry

consent = typer.Typer(help="What a person agrees to.", no_args_is_help=True)

Who = Annotated[str, typer.Argument(help="European Student Identifier.", show_default=False)]
Language = Annotated[str, typer.Option(help="en, fr, or a text of your own.")]


def show(
    who: Annotated[str, typer.Argument(help="Identifier, or parts of a name.", show_default=False)],
    language: Language = "en",
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Shows all that is kept about a person, here and at ESC-R; several people as a list."""
    settings = load_settings()
    with open_records(settings, registry) as store:
        found = store.holders.search(who, 40)
    if len(found) != 1:
        _list(found, who)
        return
    insight = _insight(registry, found[0].esi)
    if json:
        json_line(as_json(insight))
        return
    for block in in_words(insight, load_notice(language, settings.notices)):
        match block:
            case Heading(text):
                results.print(f"\n{text}", style="bold", markup=False)
            case Row(what, value):
                results.print(f"  {what}: {value}", markup=False)
            case Paragraph(text):
                results.print(f"  {text}", markup=False)
            case _:
                pass


def export(who: Who, out: Annotated[Path, typer.Option(help="Folder.")] = Path(), language: Language = "en",
           registry: Registry = None) -> None:  # fmt: skip
    """Writes all that is kept about a person, as JSON and PDF, for the person to take along."""
    settings = load_settings()
    insight = _insight(registry, esi_given(who))
    for file in write_copy(insight, load_notice(language, settings.notices), out):
        results.print(str(file), markup=False)


def photo(
    who: Who,
    file: Annotated[Path, typer.Argument(help="JPEG, PNG, WebP, TIFF or GIF.", show_default=False)],
    registry: Registry = None,
) -> None:
    """Puts a photo in place of the one there is, without its metadata; ESC-R is told where the person agreed."""
    esi, cut = esi_given(who), cut_photo(read_file(file), Cut())
    with open_records(load_settings(), registry) as store:
        _rights(store).give_photo(esi, cut)
    progress.print("The photo is kept.")
    _tell(registry)


def erase(
    who: Who,
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
    second: Annotated[
        str | None, typer.Option(help="Where the station has accounts: who confirms it as well.", metavar="NAME")
    ] = None,
    registry: Registry = None,
) -> None:
    """Erases everything about a person, here and at ESC-R. It cannot be taken back."""
    esi = esi_given(who)
    if not yes:
        typer.confirm("Erase everything about this person, and block the cards?", abort=True)
    with open_records(load_settings(), registry) as store:
        erased = _rights(store).erase(esi, second=confirmed(store, Right.ERASE, second))
    progress.print(f"Erased here. Cards: {erased.cards}, files: {erased.files}.")
    _tell(registry)


def readmit(who: Who, registry: Registry = None) -> None:
    """Lets a person who was erased on the own wish be taken in again, by a roster. Blocked cards stay blocked."""
    with open_records(load_settings(), registry) as store:
        store.tombstones.readmit(esi_given(who))
    progress.print("The next roster with this person takes the person in again.")


@consent.command("notice")
def notice(
    out: Annotated[Path, typer.Option(help="PDF file.")] = Path("notice.pdf"), language: Language = "en"
) -> None:
    """Writes the notice that a person reads, ticks and signs."""
    settings = load_settings()
    write_file(out, notice_pdf(load_notice(language, settings.notices), settings.institution.name))
    results.print(str(out), markup=False)


@consent.command("list")
def list_(who: Who, registry: Registry = None, json: AsJson = False) -> None:
    """Shows what a person was asked and answered."""
    with open_records(load_settings(), registry) as store:
        records = store.holders.consents(esi_given(who))
    table = Table("Purpose", "Answer", "Text", "Given", "By", "Withdrawn", box=None, pad_edge=False)
    for one in records:
        answer = "refused" if not one.granted else "agreed" if one.stands else "withdrawn"
        ended = one.withdrawn_at.isoformat() if one.withdrawn_at else None
        row = (one.purpose.value, answer, one.text_version, one.given_at.isoformat(), one.operator, ended)
        if json:
            json_line(
                dict(zip(("purpose", "answer", "text", "given_at", "operator", "withdrawn_at"), row, strict=True))
            )
        else:
            table.add_row(*(Text(cell or "") for cell in row))
    if not json:
        results.print(table)


@consent.command("record")
def record(
    who: Who,
    yes: Annotated[list[str] | None, typer.Option(help="A purpose that is agreed to (repeat it).")] = None,
    no: Annotated[list[str] | None, typer.Option(help="A purpose that is refused.")] = None,
    form: Annotated[Path | None, typer.Option(help="The signed sheet, scanned (PDF, JPEG or PNG).")] = None,
    language: Language = "en",
    registry: Registry = None,
) -> None:
    """Records the answers that a person gave to the notice, at once here and at ESC-R."""
    answers = {_purpose(text): True for text in yes or ()} | {_purpose(text): False for text in no or ()}
    if not answers:
        raise InputError(what="There is no answer to record.", fix="Use --yes PURPOSE and --no PURPOSE.")
    text = load_notice(language, load_settings().notices)
    asked = Asked(text.version, AT_WORK.name(), language)
    with open_records(load_settings(), registry) as store:
        _rights(store).answer(esi_given(who), answers, asked, read_form(form) if form else None)
    _tell(registry)


@consent.command("withdraw")
def withdraw(
    who: Who,
    purpose: Annotated[str, typer.Argument(help=", ".join(one.value for one in Purpose), show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
    registry: Registry = None,
) -> None:
    """Ends a consent, at once here and at ESC-R. Without the one to the card, everything is erased."""
    what = _purpose(purpose)
    if what is Purpose.CARD and not yes:
        typer.confirm("Without consent to the card everything about this person is erased. Go on?", abort=True)
    with open_records(load_settings(), registry) as store:
        _rights(store).withdraw(esi_given(who), what, operator=AT_WORK.name())
    _tell(registry)


def _insight(registry: str | None, esi: Esi) -> Insight:
    """Also where there is no way to ESC-R: then it says so."""
    settings = load_settings()
    try:
        with open_line(settings, registry) as line:
            return look(line.store, esi, line.client, settings.institution.pic)
    except (KeysError, RegistryError) as error:
        with open_records(settings, registry) as store:
            return look(store, esi, None, settings.institution.pic, problem=error.happened)


def _tell(registry: str | None) -> None:
    """Tells ESC-R now, if it can be reached; otherwise the outbox keeps it."""
    try:
        with open_line(load_settings(), registry) as line:
            for _ in line.registrar.drain_patiently(leave_alone):
                pass
            finish_erasures(line.store)
    except (KeysError, RegistryError) as error:
        complain(f"ESC-R does not know it yet: {error.happened}", f"{error.remedy} It is told at the next sync.")
        raise typer.Exit(1) from None
    progress.print("ESC-R knows it.")


def _rights(store: Store) -> Rights:
    return Rights(store, LifeCycle(store, local_now))


def _list(found: tuple[HolderEntry, ...], who: str) -> None:
    if not found:
        raise InputError(what=f"Nobody is found by {quoted(who)}.", fix="Write how the names begin, or the identifier.")
    table = Table("Name", "Identifier", "Until", box=None, pad_edge=False)
    for entry in found:
        table.add_row(Text(entry.name), Text(str(entry.esi)), entry.valid_until.isoformat())
    results.print(table)


def esi_given(text: str) -> Esi:
    """The identifier that a person typed. Raises InputError."""
    try:
        return Esi.parse(text)
    except ValueError as error:
        raise InputError(what=f"{error}.", fix="Copy the identifier from station holders show.") from None


def _purpose(text: str) -> Purpose:
    try:
        return Purpose(text)
    except ValueError:
        known = ", ".join(one.value for one in Purpose)
        raise InputError(
            what=f"{quoted(text)} is nothing that one can agree to.", fix=f"Use one of: {known}."
        ) from None
