"""`station face stickers` and `station face guide`: what cards that are already out need."""

import csv
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from station.bootstrap import open_template
from station.cli.output import results
from station.errors import InputError
from station.model.escn import Escn
from station.model.quoting import quoted
from station.named_file import write_file
from station.printer.face_data import short_number
from station.printer.guide import write_guide
from station.printer.labels import Sticker, load_sheet, shipped_sheet, write_stickers
from station.settings import load_settings

_COLUMNS = {"escn", "name"}


def stickers(
    cards: Annotated[Path, typer.Argument(help="CSV file, UTF-8, with the columns escn and name.", show_default=False)],
    sheet: Annotated[str, typer.Option(help="A shipped label sheet's name, or a .toml file.")] = "zweckform-3666",
    skip: Annotated[int, typer.Option(min=0, help="So many labels of the first sheet have been used.")] = 0,
    out: Annotated[Path, typer.Option(help="The PDF.")] = Path("stickers.pdf"),
) -> None:
    """Label sheets for existing cards: QR code, short number and the owner's name to find the card by."""
    labels = load_sheet(Path(sheet)) if sheet.endswith(".toml") else shipped_sheet(sheet)
    prefix = load_settings().qr_prefix
    people = [
        Sticker(f"{prefix}{escn}", short_number(escn), name, f"{cards}, line {line}")
        for line, escn, name in _read(cards)
    ]
    _write(out, lambda target: write_stickers(people, labels, target, skip=skip))
    results.print(f"Stickers: {len(people)}. {out}", markup=False, soft_wrap=True)


def guide(
    template: Annotated[str | None, typer.Option(help="A shipped template's name, or a .toml file.")] = None,
    language: Annotated[str, typer.Option(help="en or fr.")] = "en",
    out: Annotated[Path, typer.Option(help="The PDF.")] = Path("placement.pdf"),
) -> None:
    """Where QR sticker and hologram go on an existing card, at true size, by a template's places for them."""
    drawn = open_template(template or load_settings().template)
    _write(out, lambda target: write_guide(drawn, target, language))
    results.print(f"{out}", markup=False, soft_wrap=True)


def _read(path: Path) -> list[tuple[int, Escn, str]]:
    """Line, number and name of each row. Raises InputError with the line."""
    rows: list[tuple[int, Escn, str]] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if missing := _COLUMNS - set(reader.fieldnames or ()):
                raise InputError(
                    what=f"{path} has no column {' and no column '.join(sorted(missing))}.",
                    fix="The first line names the columns: escn,name",
                )
            for row in reader:
                try:
                    rows.append((reader.line_num, Escn.parse(row["escn"] or ""), row["name"] or ""))
                except ValueError as error:
                    raise InputError(
                        what=f"{path}, line {reader.line_num}: {quoted(row['escn'])} is not an ESCN.",
                        fix="Correct that line.",
                    ) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            what=f"{path} cannot be read as a CSV file ({error}).", fix="Save it as CSV, UTF-8."
        ) from error
    return rows


def _write(path: Path, draw: Callable[[BinaryIO], None]) -> None:
    """Draws first: what is refused leaves no file."""
    drawn = BytesIO()
    draw(drawn)
    write_file(path, drawn.getvalue())
