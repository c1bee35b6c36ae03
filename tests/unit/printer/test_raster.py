"""The planes: which ink is where, and that it is always the same."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
from PIL import Image, ImageChops

from station.errors import CodeUnreadableError
from station.printer.card_geometry import Box
from station.printer.elements import Plane
from station.printer.face import Face, render_face
from station.printer.face_data import FaceData
from station.printer.profile import PrinterProfile
from station.printer.raster import BLANK, INK, Planes
from station.printer.readback import check_codes, read_codes
from station.printer.runs import QrRun, TextRun
from station.printer.scaling import scaled
from station.printer.template import Template, load_template

EXPECTED = "https://s.esc-r.eu/6a01dfc0-cb98-1035-a19b-001999859608"


def inked(plane: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many dots of a part of a plane print."""
    part = plane.crop(box)
    if part.mode == "1":
        return part.convert("L").histogram()[0]
    difference = ImageChops.difference(part, Image.new("RGB", part.size, "white")).convert("L")
    return part.width * part.height - difference.histogram()[0]


def page(pdf: bytes, number: int) -> Image.Image:
    """A page of the proof, at 300 dpi."""
    document = pypdfium2.PdfDocument(pdf)
    picture: Image.Image = cast(Any, document[number]).render(scale=300 / 72).to_pil()
    document.close()
    return picture.convert("RGB")


def test_planes_have_the_printer_s_size_and_kind(face: Face) -> None:
    kinds = {name: (plane.mode, plane.size) for name, plane in face.planes.named().items()}
    assert kinds == {
        "front-colour": ("RGB", (1016, 648)),
        "front-black": ("1", (1016, 648)),
        "front-overlay": ("1", (1016, 648)),
        "back-black": ("1", (1016, 648)),
    }


@pytest.mark.parametrize("plane", ["black", "overlay", "back"])
def test_one_bit_planes_hold_two_values_alone(face: Face, plane: str) -> None:
    image: Image.Image = getattr(face.planes, plane)
    counted = image.convert("L").histogram()
    assert counted[0] > 1000
    assert counted[255] > 1000
    assert sum(counted[1:255]) == 0


def test_the_hologram_slot_is_empty_in_every_plane(face: Face) -> None:
    (slot,) = face.layout.front_keep_outs
    around = face.layout.canvas.dots_around(slot.box)
    assert inked(face.planes.colour, around) == 0
    assert inked(face.planes.black, around) == 0
    assert inked(face.planes.overlay, around) == 0


def test_varnish_covers_everything_but_the_slot(face: Face) -> None:
    (slot,) = face.layout.front_keep_outs
    left, upper, right, lower = face.layout.canvas.dots_around(slot.box)
    blank = face.planes.overlay.convert("L").histogram()[255]
    assert blank == (right - left) * (lower - upper)
    assert face.planes.overlay.getpixel((left - 1, upper)) == 0


def test_overlay_shapes_are_the_only_varnish_where_there_are_any(tmp_path: Path, data: FaceData) -> None:
    file = tmp_path / "spot.toml"
    file.write_text(
        '[template]\nname = "spot"\nversion = 1\n'
        '[[front]]\nkind = "qr"\nx = 60\ny = 30\nw = 17\nh = 17\n'
        '[[front]]\nkind = "rect"\nplane = "overlay"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    )
    face = render_face(load_template(file), data)
    left, upper, right, lower = face.layout.canvas.dots(Box(5, 5, 20, 10))
    assert inked(face.planes.overlay, (0, 0, 1016, 648)) == (right - left) * (lower - upper)
    assert inked(face.planes.black, (left, upper, right, lower)) == 0


def test_artwork_and_gradients_are_printed_through_their_holes(
    tmp_path: Path, data: FaceData, picture_file: Callable[..., bytes]
) -> None:
    crest = Image.new("RGBA", (200, 100), (200, 10, 10, 255))
    crest.paste((0, 0, 0, 0), (100, 0, 200, 100))
    (tmp_path / "crest.png").write_bytes(picture_file(crest))
    file = tmp_path / "crest.toml"
    file.write_text(
        '[template]\nname = "crest"\nversion = 1\n'
        '[[front]]\nkind = "qr"\nx = 60\ny = 30\nw = 17\nh = 17\n'
        '[[front]]\nkind = "rect"\nx = 0\ny = 0\nw = 50\nh = 25\n'
        'colour = "#000000"\ncolour_to = "#ffffff"\nacross = true\n'
        '[[front]]\nkind = "image"\nfile = "crest.png"\nx = 10\ny = 5\nw = 20\nh = 10\n'
    )
    face = render_face(load_template(file), data)
    profile, proof = face.layout.canvas, page(face.pdf(), 0)
    for x, y, expected in ((15, 10, (200, 10, 10)), (25, 10, (128,) * 3), (2, 20, (10,) * 3), (48, 20, (245,) * 3)):
        dots = (round(profile.dot_x(x)), round(profile.dot_y(y)))
        assert face.planes.colour.getpixel(dots) == pytest.approx(expected, abs=6)
        assert proof.getpixel((round(x * 300 / 25.4), round(y * 300 / 25.4))) == pytest.approx(expected, abs=8)


def test_varnish_is_not_in_the_proof(tmp_path: Path, data: FaceData) -> None:
    qr = '[template]\nname = "spot"\nversion = 1\n[[front]]\nkind = "qr"\nx = 60\ny = 30\nw = 17\nh = 17\n'
    (tmp_path / "bare.toml").write_text(qr)
    (tmp_path / "spot.toml").write_text(
        qr + '[[front]]\nkind = "rect"\nplane = "overlay"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    )
    spot, bare = (render_face(load_template(tmp_path / name), data) for name in ("spot.toml", "bare.toml"))
    assert page(spot.pdf(), 0).tobytes() == page(bare.pdf(), 0).tobytes()
    assert spot.digest != bare.digest


def test_the_code_is_read_from_the_front_black_plane(face: Face) -> None:
    assert read_codes(face.planes.black) == [EXPECTED]
    assert read_codes(face.planes.colour.convert("L")) == []


def test_each_module_is_4_by_4_dots(face: Face) -> None:
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    left, upper, right, lower = face.layout.canvas.dots(code.box)
    assert (right - left, lower - upper) == (132, 132)
    symbol = face.planes.black.crop((left, upper, right, lower))
    modules = scaled(symbol, (33, 33), Image.Resampling.NEAREST)
    assert (
        ImageChops.difference(
            symbol.convert("L"), scaled(modules, (132, 132), Image.Resampling.NEAREST).convert("L")
        ).getbbox()
        is None
    )
    assert [[modules.getpixel((x, y)) == INK for x in range(33)] for y in range(33)] == [list(r) for r in code.modules]


def test_the_clear_zone_of_the_code_is_clear(face: Face) -> None:
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    left, upper, right, lower = face.layout.canvas.dots(code.box)
    everything = inked(face.planes.black, (left, upper, right, lower))
    assert inked(face.planes.black, (left - 27, upper - 27 - 40, right + 27, lower + 27)) == everything
    assert inked(face.planes.colour, (left - 27, upper - 16, right + 27, lower + 27)) == 0


def test_the_same_input_gives_the_same_bytes(classic: Template, data: FaceData, face: Face) -> None:
    again = render_face(classic, replace(data))
    assert again.digest == face.digest
    for name, plane in again.planes.named().items():
        assert plane.tobytes() == face.planes.named()[name].tobytes()


@pytest.mark.parametrize("changes", [{"name": "Sofia Lindqvisf"}, {"level": None}, {"photo": None}, {"language": "fr"}])
def test_another_input_gives_another_digest(
    face: Face, face_of: Callable[..., Face], changes: dict[str, object]
) -> None:
    assert face_of(**changes).digest != face.digest


def test_black_text_leaves_the_colour_plane_white(face: Face) -> None:
    (name,) = [run for run in face.layout.front if isinstance(run, TextRun) and run.text == "Sofia Lindqvist"]
    assert name.plane is Plane.BLACK
    around = face.layout.canvas.dots(name.ink)
    assert inked(face.planes.colour, around) == 0
    assert inked(face.planes.black, around) > 500


def test_the_card_lies_in_the_middle_of_a_larger_canvas(classic: Template, data: FaceData) -> None:
    wide = render_face(classic, data, PrinterProfile("wide", 1036, 668, 300, 300))
    usual = render_face(classic, data)
    assert wide.planes.black.crop((10, 10, 1026, 658)).tobytes() == usual.planes.black.tobytes()
    assert wide.planes.colour.getpixel((0, 0)) != (255, 255, 255)


def test_another_resolution_keeps_whole_dots(classic: Template, data: FaceData) -> None:
    fine = render_face(classic, data, PrinterProfile("cr80-600", 2032, 1296, 600, 600))
    (code,) = [run for run in fine.layout.front if isinstance(run, QrRun)]
    dots = code.module_mm * fine.layout.canvas.dots_per_mm
    assert dots == pytest.approx(round(dots))
    assert read_codes(fine.planes.black) == [EXPECTED]


def test_a_code_that_cannot_be_read_is_refused(face: Face) -> None:
    damaged = face.planes.black.copy()
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    left, upper, _, _ = face.layout.canvas.dots(code.box)
    damaged.paste(BLANK, (left, upper, left + 40, upper + 40))
    planes = Planes(face.planes.colour, damaged, face.planes.overlay, face.planes.back)
    with pytest.raises(CodeUnreadableError, match="nothing was found"):
        check_codes(face.layout, planes)


def test_a_code_of_another_card_is_refused(face: Face, face_of: Callable[..., Face]) -> None:
    other = face_of(qr_prefix="https://s.esc-r.de/")
    with pytest.raises(CodeUnreadableError, match=r"s\.esc-r\.de"):
        check_codes(face.layout, other.planes)


def test_a_second_code_is_refused(face: Face) -> None:
    doubled = face.planes.black.copy()
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    left, upper, right, lower = face.layout.canvas.dots(code.box)
    doubled.paste(BLANK, (200, 20, 400, 220))
    doubled.paste(doubled.crop((left, upper, right, lower)), (230, 50))
    planes = Planes(face.planes.colour, doubled, face.planes.overlay, face.planes.back)
    with pytest.raises(CodeUnreadableError):
        check_codes(face.layout, planes)
