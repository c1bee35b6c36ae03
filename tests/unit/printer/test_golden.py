"""The shipped templates, dot for dot: what `tools/draw_faces.py --golden` has drawn and a person has looked at."""

from pathlib import Path

import pytest
from PIL import Image

from station.printer.face import render_face
from station.printer.profile import shipped_profile
from station.printer.sample import sample_data
from station.printer.template import shipped_file, shipped_template

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(file.stem for file in shipped_file("classic").parent.glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_every_plane_is_the_one_that_was_looked_at(name: str) -> None:
    face = render_face(shipped_template(name), sample_data(), shipped_profile("cr80-300"))
    for plane, drawn in face.planes.named().items():
        with Image.open(GOLDEN / f"{name}.{plane}.png") as expected:
            assert (drawn.mode, drawn.size) == (expected.mode, expected.size)
            assert drawn.tobytes() == expected.tobytes(), f"{name}: the plane {plane} has changed"


def test_each_golden_plane_belongs_to_a_template() -> None:
    assert {file.name.partition(".")[0] for file in GOLDEN.glob("*.png")} == set(NAMES)
