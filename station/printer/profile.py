"""What a card printer takes: the size, resolution and turn of its bitmaps, its ribbon, its colours."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from station.errors import PrinterProfileError
from station.errors.foreign import misfits, refused, toml_fault
from station.model.quoting import quoted
from station.printer.canvas import Canvas
from station.printer.card_geometry import CARD, MM_PER_INCH, UPRIGHT_CARD
from station.printer.ribbon import RIBBONS, Ribbon

MAX_BYTES = 4_000_000
Band = tuple[float, float]
"""Left and right edge of a half-panel ribbon's dyes, in millimetres from the left edge of the landscape card."""


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """A printer's bitmaps, described landscape: the device gets them turned by `rotation` (clockwise, degrees).

    The default is what Evolis printers take (Programming Guide A5013). A bitmap larger than the card is bleed: the card
    lies in its middle, moved by the offsets (millimetres) of a printer that does not print where it should.
    `sharpen` is the strength of the photo's unsharp mask in per cent: dye sublimation softens edges. `icc` is the
    printer's RGB output profile.
    """

    name: str = "cr80-300"
    width: int = 1016
    height: int = 648
    dpi_x: int = 300
    dpi_y: int = 300
    rotation: int = 0
    offset_x: float = 0.0
    offset_y: float = 0.0
    ribbon: Ribbon = RIBBONS["ymckok"]
    band: Band | None = None
    sharpen: int = 60
    icc: bytes | None = field(default=None, repr=False)

    def canvas(self, *, upright: bool = False) -> Canvas:
        """What a side is drawn on; `upright` for a portrait template."""
        dpi = max(self.dpi_x, self.dpi_y)
        grid_x, grid_y = dpi // self.dpi_x, dpi // self.dpi_y
        width, height = self.width * grid_x, self.height * grid_y
        per_mm = dpi / MM_PER_INCH
        left = (width - CARD.w * per_mm) / 2 + self.offset_x * per_mm
        top = (height - CARD.h * per_mm) / 2 + self.offset_y * per_mm
        if not upright:
            return Canvas(CARD, width, height, dpi, left, top, grid_x, grid_y, self.rotation)
        # The portrait card lies on its left side: turned clockwise its lower edge comes to the left.
        turn = (self.rotation + 90) % 360
        right = width - left - CARD.w * per_mm
        return Canvas(UPRIGHT_CARD, height, width, dpi, top, right, grid_y, grid_x, turn)


class _Printer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    width: Annotated[int, Field(ge=500, le=10_000)]
    height: Annotated[int, Field(ge=300, le=10_000)]
    dpi_x: Annotated[int, Field(ge=200, le=1200)]
    dpi_y: Annotated[int, Field(ge=200, le=1200)]
    rotation: Literal[0, 90, 180, 270] = 0
    offset_x: Annotated[float, Field(ge=-3, le=3)] = 0.0
    offset_y: Annotated[float, Field(ge=-3, le=3)] = 0.0
    ribbon: str = "ymckok"
    band: Band | None = None
    sharpen: Annotated[int, Field(ge=0, le=300)] = 60
    icc: str | None = None

    @model_validator(mode="after")
    def _holds(self) -> "_Printer":
        fine, coarse = max(self.dpi_x, self.dpi_y), min(self.dpi_x, self.dpi_y)
        if fine % coarse:
            raise ValueError(
                "one of dpi_x and dpi_y is a multiple of the other, or a QR module is not a whole number of dots"
            )
        if self.ribbon not in RIBBONS:
            raise ValueError(f"there is no ribbon {quoted(self.ribbon)}; there are {', '.join(RIBBONS)}")
        if RIBBONS[self.ribbon].band != (self.band is not None):
            raise ValueError("band = [left, right] belongs to a half-panel ribbon, and to that alone")
        return self


@cache
def shipped_profile(name: str = "cr80-300") -> PrinterProfile:
    """A printer profile of the package. Raises PrinterProfileError."""
    return load_printer_profile(Path(str(resources.files("station.printer") / "profiles" / f"{name}.toml")))


def load_printer_profile(path: Path) -> PrinterProfile:
    """Reads a profile; its ICC file lies beside it. Raises PrinterProfileError."""
    try:
        values = _Printer.model_validate(tomllib.loads(_read(path, path).decode("utf-8-sig")))
    except ValidationError as error:
        raise PrinterProfileError(place=path, problem=misfits(error.errors(include_url=False)[:1])) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PrinterProfileError(place=path, problem=f"it is not valid TOML: {toml_fault(error)}") from error
    fields = values.model_dump(exclude={"icc", "ribbon"})
    icc = _read(path.parent / values.icc, path) if values.icc else None
    return PrinterProfile(name=path.stem, ribbon=RIBBONS[values.ribbon], icc=icc, **fields)


def _read(path: Path, profile: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PrinterProfileError(place=profile, problem=f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise PrinterProfileError(place=profile, problem=f"{path.name} cannot be read ({refused(error)})") from error
