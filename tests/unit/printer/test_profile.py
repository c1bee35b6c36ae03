"""A printer's bitmaps: turned, moved, in dots that are not square; and what a profile file may not say."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image, ImageChops, ImageCms

from station.errors import PrinterProfileError
from station.printer.card_geometry import Box
from station.printer.face import render_face
from station.printer.face_data import FaceData
from station.printer.preview import preview
from station.printer.profile import PrinterProfile, load_printer_profile, shipped_profile
from station.printer.readback import read_codes
from station.printer.runs import QrRun
from station.printer.template import Template

USUAL = PrinterProfile()


def _profile(space: str) -> bytes:
    library = cast(Any, ImageCms)  # its types leave out what its functions take
    return library.ImageCmsProfile(library.createProfile(space)).tobytes()


@pytest.mark.parametrize("name", ["cr80-300", "cr80-600x300", "hdp-300", "k-only-300"])
def test_the_shipped_profiles_hold(name: str) -> None:
    profile = shipped_profile(name)
    assert profile.name == name
    assert profile.width * 25.4 / profile.dpi_x == pytest.approx(86.5, abs=1.2)


def test_the_default_is_the_shipped_one() -> None:
    assert shipped_profile() == USUAL


@pytest.mark.parametrize(
    ("rotation", "back"),
    [(90, Image.Transpose.ROTATE_90), (180, Image.Transpose.ROTATE_180), (270, Image.Transpose.ROTATE_270)],
)
def test_planes_are_turned_for_the_device(
    classic: Template, data: FaceData, rotation: int, back: Image.Transpose
) -> None:
    """Turned back against the clock they are the planes of a printer that does not turn."""
    usual, turned = render_face(classic, data), render_face(classic, data, replace(USUAL, rotation=rotation))
    for name, plane in turned.planes.named().items():
        assert plane.transpose(back).tobytes() == usual.planes.named()[name].tobytes()
    assert preview(turned, "front").tobytes() == preview(usual, "front").tobytes()


def test_an_offset_moves_the_print(classic: Template, data: FaceData) -> None:
    step = 25.4 / 300
    usual = render_face(classic, data).planes.black
    moved = render_face(classic, data, replace(USUAL, offset_x=3 * step, offset_y=-2 * step)).planes.black
    assert moved.crop((33, 18, 1016, 628)).tobytes() == usual.crop((30, 20, 1013, 630)).tobytes()


def test_dots_that_are_not_square_keep_the_code_exact(classic: Template, data: FaceData) -> None:
    face = render_face(classic, data, shipped_profile("cr80-600x300"))
    assert face.planes.black.size == (2032, 648)
    assert face.dpi == (600, 300)
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    left, upper, right, lower = (edge for edge in face.layout.canvas.dots(code.box))
    symbol = face.planes.black.crop((left, upper // 2, right, lower // 2))
    assert symbol.size == (33 * 8, 33 * 4)
    for row, modules in enumerate(code.modules):
        for column, dark in enumerate(modules):
            module = symbol.crop((column * 8, row * 4, column * 8 + 8, row * 4 + 4)).convert("L")
            assert module.getextrema() == ((0, 0) if dark else (255, 255))


def test_a_portrait_canvas_is_the_landscape_one_turned() -> None:
    landscape, portrait = USUAL.canvas(), replace(USUAL, offset_x=0.5, offset_y=0.25).canvas(upright=True)
    assert (portrait.width, portrait.height) == (landscape.height, landscape.width)
    plane = Image.new("1", (portrait.width, portrait.height), 1)
    left, upper, right, lower = portrait.dots(Box(2, 3, 10, 5))
    plane.paste(0, (left, upper, right, lower))
    # The upper edge of the upright card is the right one of the lying card.
    lying = ImageChops.invert(portrait.for_device(plane).convert("L")).getbbox()
    moved = replace(USUAL, offset_x=0.5, offset_y=0.25).canvas()
    assert lying == moved.dots(Box(85.60 - 8, 2, 5, 10))
    assert portrait.upright(portrait.for_device(plane)).tobytes() == plane.tobytes()


def test_colours_are_the_printer_s_and_white_is_no_ink(classic: Template, data: FaceData) -> None:
    """A profile of swapped channels stands for a printer's: colours change, white does not."""
    plain = render_face(classic, data)
    same = render_face(classic, data, replace(USUAL, icc=_profile("sRGB")))
    difference = ImageChops.difference(plain.planes.colour, same.planes.colour).convert("L").histogram()
    assert sum(difference[3:]) == 0
    other = render_face(classic, data, replace(USUAL, icc=_swapped_channels()))
    place = (60, 300)
    red, green, blue = cast(tuple[int, int, int], plain.planes.colour.getpixel(place))
    assert other.planes.colour.getpixel(place) == pytest.approx((green, red, blue), abs=3)
    assert other.planes.colour.getpixel((700, 120)) == (255, 255, 255)
    assert other.planes.black.tobytes() == plain.planes.black.tobytes()


def _swapped_channels() -> bytes:
    """sRGB with the tags of red and green exchanged."""
    raw = bytearray(_profile("sRGB"))
    red, green = (raw.index(tag, 128) for tag in (b"rXYZ", b"gXYZ"))
    raw[red : red + 4], raw[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(raw)


@pytest.mark.parametrize("icc", [b"", b"not a profile", _profile("LAB")])
def test_an_icc_file_that_is_none_is_refused(classic: Template, data: FaceData, icc: bytes) -> None:
    with pytest.raises(PrinterProfileError, match="ICC"):
        render_face(classic, data, replace(USUAL, icc=icc or b"\0"))


GOOD = "width = 1016\nheight = 648\ndpi_x = 300\ndpi_y = 300\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("width = 1016\n", "it is missing"),
        (GOOD + "rotation = 45\n", "rotation"),
        (GOOD.replace("dpi_y = 300", "dpi_y = 260"), "a multiple of the other"),
        (GOOD + 'ribbon = "cmyk"\n', "there is no ribbon 'cmyk'"),
        (GOOD + 'ribbon = "half-ymcko"\n', "belongs to a half-panel ribbon"),
        (GOOD + "band = [0, 40]\n", "belongs to a half-panel ribbon"),
        (GOOD + 'icc = "gone.icc"\n', "gone.icc cannot be read"),
        (GOOD + "speed = 3\n", "speed"),
        ("width = ", "not valid TOML"),
    ],
)
def test_a_profile_that_cannot_be(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(PrinterProfileError) as refused:
        load_printer_profile(file)
    assert says in refused.value.happened
    assert str(file) in refused.value.happened


def test_a_profile_that_is_not_shipped_is_named() -> None:
    with pytest.raises(PrinterProfileError, match="cannot be read"):
        shipped_profile("laser")


def test_the_codes_are_read_whatever_the_turn(classic: Template, data: FaceData) -> None:
    turned = render_face(classic, data, replace(USUAL, rotation=270))
    assert read_codes(turned.planes.black) == [data.qr_text]
