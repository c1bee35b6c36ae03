"""`station face render --watch`: a designer's second screen."""

import time
from collections.abc import Callable
from pathlib import Path

from station.cli.output import complain, progress
from station.errors import OperatorError
from station.model.card_stock import Hologram
from station.printer.check import check_template
from station.printer.face import render_face
from station.printer.face_data import FaceData
from station.printer.preview import preview
from station.printer.profile import PrinterProfile
from station.printer.sample import sample_data
from station.printer.template import load_template

_EVERY_S = 0.3


def watch_template(
    path: Path,
    profile: PrinterProfile,
    hologram: Hologram,
    data: FaceData | None,
    out: Path,
    *,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Draws `front.png` and `back.png` whenever the template or a file beside it changes, until Ctrl-C."""
    out.mkdir(parents=True, exist_ok=True)
    progress.print(f"Watching {path}; the pictures are in {out}. Ctrl-C ends it.", markup=False)
    seen: dict[Path, int] | None = None
    try:
        while True:
            if (now := _stamps(path.parent)) != seen:
                seen = now
                _draw(path, profile, hologram, data or sample_data(), out)
            pause(_EVERY_S)
    except KeyboardInterrupt:
        return


def _draw(path: Path, profile: PrinterProfile, hologram: Hologram, data: FaceData, out: Path) -> None:
    try:
        for finding in check_template(path, profile, hologram):
            progress.print(f"{path}:{finding.line}: {finding.severity}: {finding.words}", markup=False)
        face = render_face(load_template(path), data, profile)
    except OperatorError as error:
        complain(error.happened, error.remedy)
        return
    for side in ("front", "back"):
        preview(face, side).save(out / f"{side}.png")
    progress.print(f"{time.strftime('%H:%M:%S')} drawn", markup=False)


def _stamps(folder: Path) -> dict[Path, int]:
    """When each file was changed."""
    stamps: dict[Path, int] = {}
    for file in sorted(folder.iterdir()):
        try:
            stamps[file] = file.stat().st_mtime_ns
        except OSError:  # an editor replaces files while we look
            continue
    return stamps
