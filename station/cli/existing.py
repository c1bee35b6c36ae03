"""`station cards existing`: cards that people had before; list, stickers, matching."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import choose, issuer_of, open_records, open_station
from station.cli.output import complain, json_line, progress, results
from station.cli.secrets import ask_passphrase
from station.errors import AccountError, InputError, OperatorError
from station.issuance.existing import CardChange, CardFate, Existing
from station.issuance.matching import match_at_desk, read_card, read_scan
from station.issuance.papers.stickers import hologram_list, stickers_of
from station.local_time import local_now
from station.model.card import CardState, CardUid
from station.model.quoting import quoted
from station.named_file import write_file
from station.printer.face_data import short_number
from station.printer.labels import load_sheet, shipped_sheet, write_stickers
from station.roster.existing import read_cards
from station.roster.line import BadRow
from station.roster.mapping import load_mapping
from station.settings import Settings, load_settings
from station.settings.language import language_of
from station.store.database import Store
from station.store.existing import ExistingCard

existing = typer.Typer(help="Cards that people had before this station.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]
Which = Annotated[str | None, typer.Option("--registry", help="Whose records: sandbox, production or simulated.")]
_SHOWN = 40


@existing.command("import")
def import_(
    source: Annotated[Path, typer.Argument(help="CSV or Excel file, one row a card.", show_default=False)],
    mapping: Annotated[
        Path | None, typer.Option(help="How another system's list reads: esup-sgc, or a .toml with [cards].")
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Carry it out; without it, nothing is changed.")] = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Shows what a list of existing cards would change, and with --apply takes it in."""
    form = load_mapping(mapping).cards if mapping else None
    if mapping and form is None:
        raise InputError(what=f"The mapping {mapping} has no [cards].", fix="Add it; docs/mappings.md shows how.")
    counts = dict.fromkeys(CardFate, 0)
    rejected = 0
    table = Table("Line", "What", "Whose card", "Why", box=None, pad_edge=False)
    with open_records(load_settings(), which) as store:
        work = _existing(store, load_settings())
        for row in (work.take_in if apply else work.preview)(read_cards(source, form)):
            rejected += isinstance(row, BadRow) or row.fate is CardFate.REFUSED
            if isinstance(row, CardChange):
                counts[row.fate] += 1
            if json:
                json_line(_change(row))
            elif table.row_count < _SHOWN:
                table.add_row(*(Text(cell) for cell in _cells(row)))
    if not json:
        results.print(table)
    told = ", ".join(f"{count} {fate.value}" for fate, count in counts.items())
    progress.print(f"{told}, {rejected - counts[CardFate.REFUSED]} unreadable.")
    if not apply:
        progress.print("Nothing has been changed. With --apply it is carried out.")
    raise typer.Exit(1 if rejected else 0)


@existing.command()
def stickers(
    out: Annotated[Path, typer.Option(help="The PDF with the stickers.")] = Path("stickers.pdf"),
    holograms: Annotated[Path | None, typer.Option(help="Also the list for holograms (PDF).")] = None,
    sheet: Annotated[str, typer.Option(help="A shipped label sheet's name, or a .toml file.")] = "zweckform-3666",
    skip: Annotated[int, typer.Option(min=0, help="So many labels of the first sheet have been used.")] = 0,
    again: Annotated[bool, typer.Option("--again", help="Also those that were printed before.")] = False,
    language: Annotated[str | None, typer.Option(help="en or fr: of the list; else as the settings say.")] = None,
    which: Which = None,
) -> None:
    """Mints a number for every card whose holder agrees, and prints its sticker."""
    settings = load_settings()
    labels = load_sheet(Path(sheet)) if sheet.endswith(".toml") else shipped_sheet(sheet)
    with open_records(settings, which) as store:
        waiting = [card for card in _existing(store, settings).mint() if again or card.printed is None]
        drawn = BytesIO()
        write_stickers(stickers_of(waiting, settings.qr_prefix), labels, drawn, skip=skip)
        write_file(out, drawn.getvalue())
        if holograms:
            write_file(holograms, hologram_list(waiting, settings.institution.name, language or language_of(settings)))
        store.existing.printed(card.esi for card in waiting)
        left = len(store.existing.open()) - len(store.existing.agreed())
    results.print(f"Stickers: {len(waiting)}. {out}", markup=False, soft_wrap=True)
    if left:
        progress.print(f"None for cards whose holders have not agreed: {left}.")


@existing.command("list")
def list_(
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those without their sticker on.")] = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Shows the existing cards."""
    with open_records(load_settings(), which) as store:
        found = store.existing.open() if waiting else store.existing.all()
        total, numbered, matched = store.existing.counts()
    table = Table("Name", "Old number", "UID", "Sticker", "State", box=None, pad_edge=False)
    for card in found:
        if json:
            json_line(_record(card))
        else:
            sticker = short_number(card.escn) if card.escn else "-"
            cells = (card.name, card.old_number or "-", str(card.uid or "-"), sticker, _state(card))
            table.add_row(*(Text(cell) for cell in cells))
    if not json:
        results.print(table)
        results.print(f"Cards: {total}, with a number: {numbered}, sticker on: {matched}")


@existing.command()
def match(
    scans: Annotated[list[str] | None, typer.Argument(help="What the scanner reads from a sticker.")] = None,
    uid: Annotated[str | None, typer.Option(help="The card's UID, where one sticker is given.")] = None,
    from_file: Annotated[
        Path | None, typer.Option("--from", help="A file with a sticker's code, or code and UID, on each line.")
    ] = None,
    reader: Annotated[str | None, typer.Option(help="The reader that the card lies on; simulated[:DIR].")] = None,
    chip: Annotated[bool, typer.Option("--chip", help="Write the chip of the card on the reader too.")] = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Says which sticker is on which card: the card is registered with the sticker's number."""
    pairs = _pairs(scans or [], uid, from_file)
    if reader is not None and len(pairs) != 1:
        raise InputError(what="At the reader one card is matched at a time.", fix="Give one sticker's code.")
    if chip and reader is None:
        raise InputError(what="A chip is written at a reader.", fix="Use --chip with --reader.")
    failed = 0
    for text, octets in pairs:
        try:
            state = _match(text, octets, reader, chip, which)
        except AccountError:
            raise  # it is so for every card
        except OperatorError as error:
            complain(f"{text}: {error.happened}", error.remedy)
            failed += 1
            continue
        if json:
            json_line({"sticker": text, "state": state.value})
        else:
            results.print(f"{text}  {state.value}", markup=False, soft_wrap=True)
        failed += state is CardState.HELD
    progress.print(f"{len(pairs) - failed} of {len(pairs)} matched.")
    raise typer.Exit(1 if failed else 0)


def _match(text: str, uid: CardUid | None, reader: str | None, chip: bool, which: str | None) -> CardState:
    settings, escn = load_settings(), read_scan(text)
    if reader is None:
        with open_records(settings, which) as store:
            return _existing(store, settings).match(escn, uid).state
    choices = choose(settings, reader, f"pdf:{settings.data_dir / 'faces'}", which, ())
    with open_station(settings, choices, ask_passphrase) as station:
        return match_at_desk(station.desk, escn, uid or read_card(station.desk.reader), chip=chip).state


def _pairs(scans: list[str], uid: str | None, path: Path | None) -> list[tuple[str, CardUid | None]]:
    if path is not None:
        try:
            lines = path.read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(what=f"{path} cannot be read ({error}).", fix="Name a text file, UTF-8.") from None
        split = [line.replace(";", " ").replace(",", " ").split() for line in lines if line.strip()]
        return [(parts[0], _uid(parts[1]) if len(parts) > 1 else None) for parts in split]
    if uid is not None and len(scans) != 1:
        raise InputError(what="A UID goes with one sticker.", fix="Use --from FILE for several.")
    if not scans:
        raise InputError(what="There is no sticker to match.", fix="Scan one, or use --from FILE.")
    return [(scan, _uid(uid) if uid else None) for scan in scans]


def _uid(text: str) -> CardUid:
    try:
        return CardUid(bytes.fromhex(text.replace(":", "")))
    except ValueError:
        raise InputError(what=f"{quoted(text)} is not a 7-byte UID.", fix="Write its 14 hexadecimal digits.") from None


def _existing(store: Store, settings: Settings) -> Existing:
    return Existing(store, issuer_of(settings), local_now, settings.hologram)


def _change(row: CardChange | BadRow) -> dict[str, object]:
    if isinstance(row, BadRow):
        why = {"what": row.reason.what, "fix": row.reason.fix}
        return {"line": row.line, "fate": "rejected", "esi": row.esi, "column": row.column, **why}
    why = {"what": row.problem.what, "fix": row.problem.fix} if row.problem else {}
    return {"line": row.line, "fate": row.fate.value, "esi": str(row.esi), "name": row.name, **why}


def _cells(row: CardChange | BadRow) -> Iterable[str]:
    if isinstance(row, BadRow):
        return str(row.line), "rejected", row.esi, f"{row.column}: {row.reason.what} {row.reason.fix}"
    why = f"{row.problem.what} {row.problem.fix}" if row.problem else ""
    return str(row.line), row.fate.value, row.name or str(row.esi), why


def _record(card: ExistingCard) -> dict[str, object]:
    return {
        "esi": str(card.esi),
        "name": card.name,
        "old_number": card.old_number,
        "uid": str(card.uid) if card.uid else None,
        "escn": str(card.escn) if card.escn else None,
        "state": _state(card),
    }


def _state(card: ExistingCard) -> str:
    if card.job is not None:
        return "sticker on"
    return "no number" if card.escn is None else "sticker printed" if card.printed else "numbered"
