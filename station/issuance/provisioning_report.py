"""The report of a batch of blanks: a CSV that grows with every card, and a PDF at the end."""

import csv
import os
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from station.issuance.provisioning import Tap, Verdict
from station.named_file import writing

_COLUMNS = ("time", "uid", "card", "result", "code", "reason", "seconds")


class BatchReport:
    """Writes each tap down before the next card is touched; `now` gives the time with its zone."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._now = now
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: TextIO = path.open("a", newline="", encoding="utf-8")
        self._rows = csv.writer(self._file)
        if self._file.tell() == 0:
            self._rows.writerow(_COLUMNS)

    def add(self, tap: Tap) -> None:
        """One row, on the disk when this returns."""
        code, reason = (tap.problem.code, tap.problem.what) if tap.problem else ("", "")
        when, seconds = self._now().isoformat(timespec="seconds"), f"{tap.seconds:.2f}"
        self._rows.writerow((when, tap.uid or "", tap.kind or "", tap.verdict.value, code, reason, seconds))
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()


def write_summary(path: Path, taps: Sequence[Tap], recipe: str, institution: str, at: datetime) -> None:
    """The batch as PDF: counts, and a line for every card. Raises InputError where it cannot be written."""
    style = getSampleStyleSheet()
    counts = Counter(tap.verdict for tap in taps)
    total = ", ".join(f"{counts[verdict]} {verdict.value}" for verdict in Verdict if counts[verdict])
    rows = [("UID", "Card", "Result", "Reason")]
    rows += [
        (str(tap.uid or ""), tap.kind or "", tap.verdict.value, tap.problem.what if tap.problem else "") for tap in taps
    ]
    cells = [[Paragraph(text, style["BodyText"]) for text in row] for row in rows]
    table = Table(cells, colWidths=(95, 120, 60, 240), repeatRows=1)
    table.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.25, colors.lightgrey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )
    story: list[Flowable] = [
        Paragraph("Blank cards", style["Title"]),
        Paragraph(f"{institution}, {at:%Y-%m-%d %H:%M %Z}, recipe {recipe}", style["BodyText"]),
        Paragraph(total or "no card", style["BodyText"]),
        Spacer(1, 12),
        table,
    ]
    with writing(path):
        SimpleDocTemplate(str(path), pagesize=A4, title="Blank cards", invariant=True).build(story)
