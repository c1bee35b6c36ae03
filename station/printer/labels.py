"""Sticker sheets for cards that are already out: the QR code, the short number and whose card it is for.

What a sheet is like is a TOML file (docs/templates.md): A4 formats are shipped, any other can be named by its path.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, BinaryIO

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from station.errors import InputError
from station.errors.foreign import misfits, refused, toml_fault
from station.model.quoting import quoted
from station.printer.card_geometry import POINTS_PER_MM, Box
from station.printer.elements import Text
from station.printer.face_data import normalised
from station.printer.pdf import open_pdf
from station.printer.pdf_drawing import PdfCanvas, draw_runs
from station.printer.qr import MODULES, qr_modules
from station.printer.runs import QrRun
from station.printer.texts import set_text

LARGEST_MODULE_MM = 0.5
SMALLEST_MODULE_MM = 0.33
"""4 dots at 300 dpi (qrcode.com, "Point for setting the module size")."""
CLEAR_MODULES = 6.6
"""The clear space of the European Student Card's code on each side, as on a card (`station/printer/qr.py`)."""
_MARGIN_MM = 1.5
_MAX_BYTES = 100_000
Measure = Annotated[float, Field(ge=0, le=1000)]


class LabelSheet(BaseModel):
    """A sheet of labels in millimetres. `left` and `top` are where the first one begins, the gaps lie between them."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    page_width: Measure
    page_height: Measure
    columns: Annotated[int, Field(ge=1, le=50)]
    rows: Annotated[int, Field(ge=1, le=50)]
    width: Measure
    height: Measure
    left: Measure
    top: Measure
    gap_x: Measure = 0.0
    gap_y: Measure = 0.0

    @model_validator(mode="after")
    def _holds(self) -> "LabelSheet":
        last = self.place(self.columns * self.rows - 1)
        if last.right > self.page_width + 0.01 or last.bottom > self.page_height + 0.01:
            raise ValueError("the labels reach beyond the page")
        if self.module_mm < SMALLEST_MODULE_MM:
            raise ValueError(
                "a label is too small for the QR code with its clear space (15.3 mm each way, and margins)"
            )
        return self

    @property
    def module_mm(self) -> float:
        """What a module measures: as large as the label allows."""
        side = min(self.width, self.height) - 0.2
        return min(LARGEST_MODULE_MM, side / (MODULES + 2 * CLEAR_MODULES))

    def place(self, number: int) -> Box:
        """The label of that number on its page, row by row from 0."""
        row, column = divmod(number, self.columns)
        x, y = self.left + column * (self.width + self.gap_x), self.top + row * (self.height + self.gap_y)
        return Box(x, y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Sticker:
    """One label: `owner` stands beside the code, to find the card by; `row` says for messages where it comes from."""

    qr_text: str
    number: str
    owner: str = field(repr=False)
    row: str


def shipped_sheets() -> tuple[str, ...]:
    """The names of the label sheets of the package."""
    folder = Path(str(resources.files("station.printer") / "sheets"))
    return tuple(sorted(file.stem for file in folder.glob("*.toml")))


@cache
def shipped_sheet(name: str) -> LabelSheet:
    """A label sheet of the package. Raises InputError."""
    folder = Path(str(resources.files("station.printer") / "sheets"))
    if not (folder / f"{name}.toml").is_file():
        known = ", ".join(shipped_sheets())
        raise InputError(
            what=f"No label sheet {quoted(name)} is shipped.", fix=f"There are {known}; or name a .toml file."
        )
    return load_sheet(folder / f"{name}.toml")


def load_sheet(path: Path) -> LabelSheet:
    """Reads a label sheet. Raises InputError."""
    try:
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES)
        return LabelSheet.model_validate(tomllib.loads(raw.decode("utf-8-sig")))
    except OSError as error:
        problem = f"it cannot be read ({refused(error)})"
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problem = f"it is not valid TOML: {toml_fault(error)}"
    except ValidationError as error:
        problem = misfits(error.errors(include_url=False)[:1])
    raise InputError(
        what=f"The label sheet {path} cannot be used: {problem}.",
        fix="Correct it there; docs/templates.md lists what a label sheet takes.",
    )


def write_stickers(stickers: Iterable[Sticker], sheet: LabelSheet, target: BinaryIO, *, skip: int = 0) -> None:
    """A PDF of label sheets; `skip` labels of the first sheet have been used already.

    Raises DoesNotFitError, MissingGlyphError for an owner's name that no label holds.
    """
    canvas = open_pdf(target, (sheet.page_width * POINTS_PER_MM, sheet.page_height * POINTS_PER_MM), "QR stickers")
    labels, at = sheet.columns * sheet.rows, skip % (sheet.columns * sheet.rows)
    for sticker in stickers:
        if at == labels:
            canvas.showPage()
            at = 0
        _draw(canvas, sticker, sheet, sheet.place(at))
        at += 1
    canvas.showPage()
    canvas.save()


def _draw(canvas: PdfCanvas, sticker: Sticker, sheet: LabelSheet, label: Box) -> None:
    module, clear = sheet.module_mm, CLEAR_MODULES * sheet.module_mm
    side = MODULES * module
    symbol = Box(clear, (label.h - side) / 2, side, side)
    beside = side + 2 * clear
    width, top = label.w - beside - _MARGIN_MM, symbol.y - 1
    number = Text(kind="text", text="x", x=beside, y=top, w=width, h=4.4, size=9, min_size=5, weight="semibold")
    owner = Text(
        kind="text",
        text="x",
        x=beside,
        y=top + 4.6,
        w=width,
        h=label.h - top - 6,
        size=7,
        min_size=4,
        lines=5,
        leading=1.15,
    )
    runs = [
        QrRun(symbol, module, qr_modules(sticker.qr_text), sticker.qr_text, symbol.grown(clear)),
        *set_text(number, sticker.number, "number"),
        *set_text(owner, normalised(sticker.owner), f"name ({sticker.row})"),
    ]
    draw_runs(canvas, runs, (label.x * POINTS_PER_MM, (sheet.page_height - label.y) * POINTS_PER_MM))
