"""Draws the pictures of docs/templates.md, and the planes that the tests compare with (`--golden`).

Look at what it has drawn before it is committed: both are what the station promises to print.
"""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image

from station.model.holder import Holder
from station.printer.face import Face, render_face
from station.printer.preview import preview
from station.printer.profile import shipped_profile
from station.printer.sample import sample_data
from station.printer.template import shipped_template
from station.roster.sample import sample_roster
from station.roster.table import read_roster

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "img"
GOLDEN = ROOT / "tests" / "unit" / "printer" / "golden"
TEMPLATES = ("classic", "campus", "portrait", "mono")
GROUND, GAP = "#e9ecf0", 36
WIDEST = 1400


def main() -> None:
    """Draws one or the other."""
    if "--golden" in sys.argv[1:]:
        for name in TEMPLATES:
            for plane, picture in golden(name).planes.named().items():
                picture.save(GOLDEN / f"{name}.{plane}.png", optimize=True)
        return
    people = read_roster(sample_roster(), date(2026, 11, 25)).holders
    for name in TEMPLATES:
        one, other = face(name, people[3]), face(name, people[0])
        save(
            f"{name}.png",
            [preview(one, "front"), preview(one, "back"), preview(other, "front")][: 3 if upright(name) else 2],
        )
    faces = [face("classic", people[number], photo=number != 5) for number in (0, 1, 2, 5)]
    save("classic-names.png", [preview(each, "front") for each in faces])
    save("classic-planes.png", list(face("classic", people[3]).planes.named().values()))


def golden(name: str) -> Face:
    """A face without a photo: what JPEG decoders do is theirs."""
    return render_face(
        shipped_template(name), sample_data(), shipped_profile("k-only-300" if name == "mono" else "cr80-300")
    )


def face(name: str, holder: Holder, *, photo: bool = True) -> Face:
    """A person of the sample roster on a shipped template."""
    data = replace(sample_data(photo=holder.photo if photo else None), name=holder.name)
    return render_face(shipped_template(name), data)


def upright(name: str) -> bool:
    """Whether three of the cards lie side by side."""
    return shipped_template(name).upright


def save(name: str, cards: list[Image.Image]) -> None:
    """Lays cards out on a ground, and saves them small."""
    columns = len(cards) if cards[0].height > cards[0].width else 2
    width, height = cards[0].width + GAP, cards[0].height + GAP
    ground = Image.new("RGB", (columns * width + GAP, -(-len(cards) // columns) * height + GAP), GROUND)
    for number, card in enumerate(cards):
        ground.paste(
            card,
            (GAP + number % columns * width, GAP + number // columns * height),
            card if card.mode == "RGBA" else None,
        )
    ground.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    ground.save(PICTURES / name, optimize=True)


if __name__ == "__main__":
    main()
