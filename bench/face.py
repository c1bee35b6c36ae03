"""A face: both sides, all planes, every code read back. Beside it, in the same run, on the same people:

the peers' way (HTML of the same face, headless Chromium to PDF to bitmap, one run a plane), and the floor (a straight
Pillow script of the same planes, without template, checks or read-back; `bench/pillow_face.py`). Then a batch.
"""

import itertools
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pypdfium2
from PIL import Image

from bench.html_face import page
from bench.measure import Measure, side_by_side
from bench.pillow_face import draw_planes
from station.model.escn import Escn
from station.printer.face import render_face
from station.printer.face_data import FaceData
from station.printer.sample import sample_data
from station.printer.template import shipped_template
from station.roster.sample import sample_roster
from station.roster.table import read_roster

N = 70
CHROMIUM_RUNS = 5
BATCH = 10_000
PLANES = ("front-colour", "front-black", "back-black")
"""One Chromium run each; varnish over everything needs none."""
_PEOPLE = read_roster(sample_roster(), date(2026, 11, 25)).holders
_TEMPLATE = shipped_template("classic")


def measure() -> Iterator[Measure]:
    """The rows of this file."""
    ours, floor = _seconds_of_ours_and_the_floor()
    if chromium := shutil.which("chromium"):
        theirs = _seconds_of_chromium(chromium)
        reference = f"HTML, Chromium to PDF to bitmap, {len(PLANES)} runs: {theirs * 1000:.0f} ms of CPU"
        yield Measure("face_chromium", ours * 1000, "ms", reference, ours / theirs, N)
    else:
        sys.stderr.write("face_chromium is left out: chromium is not installed (apt-get install chromium).\n")
    yield Measure("face_pillow", ours * 1000, "ms", f"straight Pillow: {floor * 1000:.1f} ms of CPU", ours / floor, N)
    yield _batch()


def people() -> Iterator[FaceData]:
    """Holder after holder, each with a number of its own."""
    for count in itertools.count():
        holder = _PEOPLE[count % len(_PEOPLE)]
        escn = Escn.build(ticks=0x1DC5A0B2E4F6000 + count, clock=0, prefix=1, pic="999859608")
        yield replace(sample_data(photo=holder.photo), name=holder.name, escn=escn)


def _seconds_of_ours_and_the_floor() -> tuple[float, float]:
    """A card each: both draw everybody of the roster, in turns, each time with new numbers."""

    def ours() -> Callable[[], None]:
        cards = list(itertools.islice(for_ours, len(_PEOPLE)))
        return lambda: _each(lambda data: render_face(_TEMPLATE, data), cards)

    def floor() -> Callable[[], None]:
        cards = list(itertools.islice(for_floor, len(_PEOPLE)))
        return lambda: _each(draw_planes, cards)

    for_ours, for_floor = people(), people()
    for way in (ours, floor):
        way()()  # letters and fonts are loaded
    one, other = side_by_side((ours, floor), N // len(_PEOPLE))
    return one.cpu_s / len(_PEOPLE), other.cpu_s / len(_PEOPLE)


def _seconds_of_chromium(chromium: str) -> float:
    """A card, the median of a few: CPU time of all its processes, since the clock counts what else the machine does."""
    taken: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for data in itertools.islice(people(), CHROMIUM_RUNS):
            pages = [page(_TEMPLATE, data, plane) for plane in PLANES]
            began = _cpu_s()
            for html in pages:
                _by_chromium(chromium, html, Path(folder))
            taken.append(_cpu_s() - began)
    return statistics.median(taken)


def _cpu_s() -> float:
    """Of this process and of all that it has started and seen end."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _by_chromium(chromium: str, html: str, folder: Path) -> Image.Image:
    source, pdf = folder / "face.html", folder / "face.pdf"
    source.write_text(html)
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={pdf}", source.as_uri()], check=True, capture_output=True, timeout=120)
    document = pypdfium2.PdfDocument(pdf)
    picture: Image.Image = cast(Any, document[0]).render(scale=300 / 72).to_pil()
    document.close()
    return picture


def _batch() -> Measure:
    """In a process of its own, so that the peak of its memory is the batch's."""
    result = subprocess.run(
        [sys.executable, "-m", "bench.face", str(BATCH)], check=True, capture_output=True, text=True, timeout=3000
    )
    seconds, early, late = (float(word) for word in result.stdout.split())
    reference = f"peak {late:.0f} MB of memory; {early:.0f} MB after the first tenth"
    return Measure("face_batch", BATCH / seconds, "cards/s", reference, None, BATCH)


def _run_batch(count: int) -> None:
    began, early = time.perf_counter(), 0.0
    for number, data in enumerate(itertools.islice(people(), count)):
        render_face(_TEMPLATE, data)
        if number == count // 10:
            early = _peak_mb()
    sys.stdout.write(f"{time.perf_counter() - began} {early} {_peak_mb()}\n")


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _each(draw: Callable[[FaceData], object], cards: list[FaceData]) -> None:
    """Draws them all; what was made is not kept."""
    for data in cards:
        draw(data)


if __name__ == "__main__":
    _run_batch(int(sys.argv[1]))
