"""The protocol of a key ceremony as PDF, for signatures on paper. It holds check values, and no key material."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from station.keys.ceremony import Contribution
from station.keys.key import KeyInfo
from station.named_file import writing

_LEFT, _TOP, _LINE = 25 * mm, 270 * mm, 9 * mm


def write_report(path: Path, key: KeyInfo, given: Sequence[Contribution], institution: str, at: datetime) -> None:
    """One A4 page: what was done, by whom, with room to sign. Raises InputError where it cannot be written."""
    with writing(path):
        canvas = Canvas(str(path), pagesize=A4, invariant=True)
        canvas.setTitle(f"Key ceremony {key.id}")
        _draw(canvas, key, given, institution, at)
        canvas.save()


def _draw(canvas: Canvas, key: KeyInfo, given: Sequence[Contribution], institution: str, at: datetime) -> None:
    y = _TOP
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(_LEFT, y, "Key ceremony")
    canvas.setFont("Helvetica", 11)
    for name, value in (
        ("Institution", institution),
        ("Date", f"{at:%Y-%m-%d %H:%M %Z}"),
        ("Key", str(key.id)),
        ("Purpose", key.purpose.value),
        ("Check value", key.check_value),
    ):
        y -= _LINE
        canvas.drawString(_LEFT, y, name)
        canvas.drawString(_LEFT + 45 * mm, y, value)
    y -= 2 * _LINE
    canvas.setFont("Helvetica-Bold", 11)
    for x, title in ((0, "Custodian"), (70, "Check value"), (105, "Signature")):
        canvas.drawString(_LEFT + x * mm, y, title)
    canvas.setFont("Helvetica", 11)
    for one in given:
        y -= 1.6 * _LINE
        canvas.drawString(_LEFT, y, one.custodian)
        canvas.drawString(_LEFT + 70 * mm, y, one.check_value)
        canvas.line(_LEFT + 105 * mm, y - 1 * mm, _LEFT + 160 * mm, y - 1 * mm)
    y -= 2 * _LINE
    canvas.setFont("Helvetica", 9)
    canvas.drawString(_LEFT, y, "Check values: first 3 bytes of the AES-CMAC of 16 zero bytes (ANSI X9.24-1-2017).")
