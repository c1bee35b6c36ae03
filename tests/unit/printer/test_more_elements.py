"""Conditions, bar codes, artwork, the ESC mark, resin alone: what stands on which cards in which plane."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from station.errors import BarCodeError, TemplateError
from station.printer.card_geometry import Box
from station.printer.elements import Plane
from station.printer.face import render_face
from station.printer.face_data import FaceData
from station.printer.layout import lay_out
from station.printer.profile import PrinterProfile
from station.printer.qr import place_qr
from station.printer.raster import INK
from station.printer.readback import read_codes
from station.printer.runs import BarsRun, PictureRun, QrRun, ShapeRun, TextRun
from station.printer.template import Template, load_template

HEAD = '[template]\nname = "trial"\nversion = 1\n'
QR = '[[front]]\nkind = "qr"\nx = 60\ny = 30\nw = 17\nh = 17\n'
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    '<rect width="10" height="10" fill="#c80a0a"/><rect x="10" width="5" height="10" fill="#eeeeee"/></svg>'
)
PROFILE = PrinterProfile()
CANVAS = PROFILE.canvas()


def made(folder: Path, elements: str, qr: str = QR) -> Template:
    (folder / "trial.toml").write_text(HEAD + qr + elements)
    (folder / "crest.svg").write_text(SVG)
    return load_template(folder / "trial.toml")


def words(template: Template, data: FaceData) -> list[str]:
    return [run.text for run in lay_out(template, data, PROFILE).front if isinstance(run, TextRun)]


TWO = (
    '[[front]]\nkind = "text"\ntext = "{role}, staff"\nwhen = { role = ["staff", "guest"] }\n'
    "x = 5\ny = 5\nw = 40\nh = 6\nsize = 8\n"
    '[[front]]\nkind = "text"\ntext = "all others"\nwhen = { role = ["student", ""], language = "en" }\n'
    "x = 5\ny = 5\nw = 40\nh = 6\nsize = 8\n"
)


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"role": "Staff"}, ["Staff, staff"]),
        ({"role": "student"}, ["all others"]),
        ({"role": None}, ["all others"]),
        ({"role": "student", "language": "fr"}, []),
        ({"role": "rector"}, []),
    ],
)
def test_an_element_is_on_the_cards_that_meet_its_condition(
    tmp_path: Path, data: FaceData, changes: dict[str, str], shown: list[str]
) -> None:
    assert words(made(tmp_path, TWO), replace(data, **changes)) == shown  # pyright: ignore[reportArgumentType]


def test_elements_share_a_place_only_where_no_card_has_both(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="reaches into the place of"):
        made(tmp_path, TWO.replace('["staff", "guest"]', '["staff", "STUDENT"]'))
    with pytest.raises(TemplateError, match="reaches into the place of"):
        made(tmp_path, TWO.replace('role = ["staff", "guest"]', 'level = "Master"'))


@pytest.mark.parametrize(
    ("element", "says"),
    [
        (TWO.replace("role = [", "shoe = ["), "when"),
        (TWO.replace('["staff", "guest"]', "[]"), "at least 1 are needed here"),
        ('[[front]]\nkind = "chip"\nwhen = { role = "staff" }\nx = 5\ny = 5\nw = 9\nh = 9\n', "same for everyone"),
        ('[[front]]\nkind = "code128"\ntext = "{shoe}"\nx = 5\ny = 5\nw = 9\nh = 9\n', "unknown field {shoe}"),
        (QR.replace("y = 30", 'y = 5\nmark_file = "crest.svg"'), "mark_file needs mark"),
    ],
)
def test_what_does_not_hold_is_refused(tmp_path: Path, element: str, says: str) -> None:
    with pytest.raises(TemplateError) as refused:
        made(tmp_path, element)
    assert says in refused.value.happened


BARS = '[[front]]\nkind = "code128"\ntext = "{role}"\nx = 5\ny = 10\nw = 45\nh = 8\n'


def test_a_bar_code_is_read_back_and_stands_on_whole_dots(tmp_path: Path, data: FaceData) -> None:
    face = render_face(made(tmp_path, BARS), replace(data, role="S-4711-Z"))
    (bars,) = [run for run in face.layout.front if isinstance(run, BarsRun)]
    dots = bars.module_mm * CANVAS.dots_per_mm
    assert dots == pytest.approx(round(dots))
    assert bars.box.within(Box(5 + 10 * bars.module_mm, 10, 45 - 20 * bars.module_mm, 8))
    assert read_codes(face.planes.black) == sorted([data.qr_text, "S-4711-Z"])


@pytest.mark.parametrize(("role", "problem"), [("Zoë", "does not have"), ("x" * 40, "40 characters, too many")])
def test_a_bar_code_that_cannot_be_names_its_field(tmp_path: Path, data: FaceData, role: str, problem: str) -> None:
    with pytest.raises(BarCodeError) as refused:
        render_face(made(tmp_path, BARS), replace(data, role=role))
    assert refused.value.facts["field"] == "role"
    assert problem in refused.value.happened
    assert role not in str(refused.value)


def test_without_its_text_there_is_no_bar_code(tmp_path: Path, data: FaceData) -> None:
    layout = lay_out(made(tmp_path, BARS), data, PROFILE)
    assert not [run for run in layout.front if isinstance(run, BarsRun)]


def test_svg_artwork_keeps_its_colours_and_its_holes(tmp_path: Path, data: FaceData) -> None:
    crest = '[[front]]\nkind = "image"\nfile = "crest.svg"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    ground = '[[front]]\nkind = "rect"\ncolour = "#000080"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    plane = render_face(made(tmp_path, ground + crest), data).planes.colour
    found = [plane.getpixel((round(CANVAS.dot_x(x)), round(CANVAS.dot_y(10)))) for x in (10, 17, 23)]
    assert found == [(200, 10, 10), (238, 238, 238), (0, 0, 128)]


def test_artwork_in_black_prints_what_is_dark(tmp_path: Path, data: FaceData) -> None:
    crest = '[[front]]\nkind = "image"\nfile = "crest.svg"\nplane = "black"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    face = render_face(made(tmp_path, crest), data)
    left, upper, right, lower = CANVAS.dots(Box(5, 5, 10, 10))
    around = face.planes.black.crop((left - 9, upper - 9, right + 150, lower + 9)).convert("L")
    assert ImageOps.invert(around).getbbox() == (9, 9, 9 + right - left, 9 + lower - upper)
    assert around.histogram()[INK] == (right - left) * (lower - upper)
    assert face.planes.colour.getextrema() == ((255, 255),) * 3


@pytest.mark.parametrize(
    "svg",
    [
        SVG.replace("<rect", '<image href="/etc/passwd" width="5" height="5"/><rect', 1),
        SVG.replace("<rect", "<image width='5' xlink:href = 'photo.png'/><rect", 1),
        SVG.replace("<rect", '<svg:feImage href="http://example.eu/x.png"/><rect', 1),
        "<svg",
        "<?xml version='1.0'?><html/>",
    ],
)
def test_svg_that_shows_what_is_not_in_it_is_refused(tmp_path: Path, data: FaceData, svg: str) -> None:
    template = made(tmp_path, '[[front]]\nkind = "image"\nfile = "crest.svg"\nx = 5\ny = 5\nw = 20\nh = 10\n')
    template.artwork["crest.svg"] = svg.encode()
    with pytest.raises(TemplateError, match=r"crest\.svg is not an SVG"):
        render_face(template, data)


@pytest.mark.parametrize(("mark", "w", "h"), [("above", 17, 20), ("right", 25, 17)])
def test_the_mark_is_placed_whole_in_its_place(tmp_path: Path, data: FaceData, mark: str, w: float, h: float) -> None:
    qr = QR.replace("w = 17\nh = 17", f'w = {w}\nh = {h}\nmark = "{mark}"\nmark_file = "crest.svg"')
    layout = lay_out(made(tmp_path, "", qr), data, PROFILE)
    (drawn,) = [run for run in layout.front if isinstance(run, PictureRun)]
    place = place_qr(Box(60, 30, w, h), mark, CANVAS)
    assert place is not None
    assert place.mark is not None
    assert drawn.box.within(place.mark.grown(1e-6))
    assert drawn.box.w / drawn.box.h == pytest.approx(2)
    assert min(place.mark.w - drawn.box.w, place.mark.h - drawn.box.h) == pytest.approx(0, abs=1e-6)
    assert not [run for run in layout.front if isinstance(run, ShapeRun | TextRun)]


def test_the_mark_s_badge_can_be_resin(tmp_path: Path, data: FaceData) -> None:
    qr = QR.replace("h = 17", 'h = 20\nmark = "above"\nmark_plane = "black"')
    face = render_face(made(tmp_path, "", qr), data)
    assert face.planes.colour.getextrema() == ((255, 255),) * 3
    assert [run.text for run in face.layout.front if isinstance(run, TextRun)] == ["ESC"]


def test_an_inverted_code_is_a_black_field_with_white_modules(tmp_path: Path, data: FaceData) -> None:
    face = render_face(made(tmp_path, "", QR + "inverted = true\n"), data)
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    dark = sum(sum(row) for row in code.modules) * 16
    left, upper, right, lower = CANVAS.dots(code.field)
    inked = face.planes.black.convert("L").histogram()[INK]
    assert inked == (right - left) * (lower - upper) - dark
    assert read_codes(face.planes.black) == []
    assert read_codes(face.planes.black, inverted=True) == [data.qr_text]


def test_a_photo_in_resin_is_dithered_and_trimmed(tmp_path: Path, data: FaceData) -> None:
    photo = '[[front]]\nkind = "photo"\nplane = "black"\nradius = 4\nx = 5\ny = 5\nw = 21\nh = 27\n'
    face = render_face(made(tmp_path, photo), data)
    left, upper, right, lower = CANVAS.dots(Box(5, 5, 21, 27))
    part = face.planes.black.crop((left, upper, right, lower)).convert("L")
    share = part.histogram()[INK] / (part.width * part.height)
    assert 0.2 < share < 0.6
    assert part.crop((0, 0, 12, 12)).histogram()[INK] == 0
    assert face.planes.colour.getextrema() == ((255, 255),) * 3


def test_without_a_photo_resin_shows_the_initials(tmp_path: Path, data: FaceData) -> None:
    photo = '[[front]]\nkind = "photo"\nplane = "black"\nx = 5\ny = 5\nw = 21\nh = 27\n'
    (_, initials) = lay_out(made(tmp_path, photo), replace(data, photo=None), PROFILE).front
    assert isinstance(initials, TextRun)
    assert (initials.text, initials.plane) == ("SL", Plane.BLACK)


def test_sharpening_belongs_to_the_printer(
    classic: Template, data: FaceData, portrait_picture: Callable[..., Image.Image]
) -> None:
    soft, sharp = (render_face(classic, data, replace(PROFILE, sharpen=strength)) for strength in (0, 150))
    assert soft.planes.colour.tobytes() != sharp.planes.colour.tobytes()
    assert soft.planes.black.tobytes() == sharp.planes.black.tobytes()
