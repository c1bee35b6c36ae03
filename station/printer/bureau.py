"""What a card bureau gets: PDF files with one page a side, cut marks as boxes, black as a separation.

In volumes, so that a batch of any size needs the memory of one volume, and a bureau's software opens each.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from station.errors import PrinterFolderError
from station.errors.foreign import refused
from station.printer.card_geometry import BLEED_MM, POINTS_PER_MM
from station.printer.pdf import open_pdf
from station.printer.pdf_drawing import PROCESS_BLACK, clip, draw_runs
from station.printer.runs import Layout
from station.private_file import whole_file

CARDS_PER_VOLUME = 250


def write_bureau(layouts: Iterable[Layout], folder: Path) -> Iterator[Path]:
    """Writes `cards-0001.pdf` and so on, and yields each when it is on the disk. Raises PrinterFolderError."""
    waiting = iter(layouts)
    for number, first in enumerate(waiting, 1):
        path = folder / f"cards-{number:04d}.pdf"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with whole_file(path, 0o600) as file:
                write_volume(chain([first], islice(waiting, CARDS_PER_VOLUME - 1)), file)
        except OSError as error:
            raise PrinterFolderError(folder=folder, reason=refused(error)) from error
        yield path


def write_volume(layouts: Iterable[Layout], target: BinaryIO) -> None:
    """One file: front, back, front, back, each with 3 mm of bleed around the trimmed card."""
    bleed, canvas = BLEED_MM * POINTS_PER_MM, None
    for layout in layouts:
        card = layout.canvas.card
        width, height = card.w * POINTS_PER_MM, card.h * POINTS_PER_MM
        size = (width + 2 * bleed, height + 2 * bleed)
        canvas = canvas or open_pdf(target, size, f"Cards, template {layout.template} version {layout.version}")
        for runs in (layout.front, layout.back):
            canvas.setPageSize(size)
            canvas.setBleedBox((0, 0, *size))
            canvas.setTrimBox((bleed, bleed, bleed + width, bleed + height))
            canvas.saveState()
            canvas.translate(bleed, bleed + height)
            clip(canvas, card.grown(BLEED_MM), 0)
            draw_runs(canvas, runs, (0, 0), PROCESS_BLACK)
            canvas.restoreState()
            canvas.showPage()
    if canvas is not None:
        canvas.save()
