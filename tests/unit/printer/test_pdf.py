"""The proof: true size, embedded fonts, and the same picture as the planes."""

import re
from dataclasses import replace
from typing import Any, cast

import pypdfium2
import pytest
from PIL import Image, ImageChops

from station.printer.card_geometry import Box
from station.printer.elements import Plane
from station.printer.face import Face, render_face
from station.printer.face_data import FaceData
from station.printer.layout import lay_out
from station.printer.pdf import write_pdf
from station.printer.profile import PrinterProfile
from station.printer.raster import render_planes
from station.printer.readback import read_codes
from station.printer.runs import PictureRun, QrRun, ShapeRun, TextRun
from station.printer.template import Template

DOTS_PER_MM = 300 / 25.4


def page(pdf: bytes, number: int, dpi: int = 300) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = cast(Any, document[number]).render(scale=dpi / 72).to_pil()
        return picture.convert("RGB")
    finally:
        document.close()


@pytest.fixture(scope="module")
def front(face: Face) -> Image.Image:
    return page(face.pdf(), 0)


def test_two_pages_at_the_size_of_the_card(face: Face) -> None:
    document = pypdfium2.PdfDocument(face.pdf())
    sizes: list[tuple[float, float]] = [cast(Any, document).get_page_size(number) for number in range(len(document))]
    boxes = [document[number].get_trimbox() for number in range(len(document))]
    document.close()
    assert sizes == [pytest.approx((85.60 / 25.4 * 72, 53.98 / 25.4 * 72), abs=0.01)] * 2
    assert boxes == [pytest.approx((0, 0, 85.60 / 25.4 * 72, 53.98 / 25.4 * 72), abs=0.01)] * 2


def test_the_same_face_gives_the_same_file(classic: Template, data: FaceData, face: Face) -> None:
    assert render_face(classic, replace(data)).pdf() == face.pdf()


def test_both_faces_of_the_font_are_embedded(face: Face) -> None:
    pdf = face.pdf()
    assert len(re.findall(rb"/FontFile2", pdf)) == 2
    assert b"NotoSans" in pdf
    assert len(pdf) < 400_000


def test_the_name_can_be_searched(face: Face) -> None:
    document = pypdfium2.PdfDocument(face.pdf())
    text: str = cast(Any, document[0].get_textpage()).get_text_bounded()
    document.close()
    assert "Sofia Lindqvist" in text


def test_the_code_is_read_from_the_rasterised_proof(front: Image.Image, data: FaceData) -> None:
    assert read_codes(front) == [data.qr_text]


def test_the_hologram_slot_is_empty(front: Image.Image, face: Face) -> None:
    (slot,) = face.layout.front_keep_outs
    part = front.crop(_dots(slot.box))
    assert part.getextrema() == ((255, 255),) * 3


def test_the_code_stands_at_the_same_millimetre(front: Image.Image, face: Face) -> None:
    (code,) = [run for run in face.layout.front if isinstance(run, QrRun)]
    drawn = _dark(front, code.box.grown(1), 128)
    assert drawn == pytest.approx(_edges(code.box), abs=1 / DOTS_PER_MM)


@pytest.mark.parametrize(
    "name", ["Sofia Lindqvist", "Ελευθερία Παπαδοπούλου-Ξυγγούλη", "Щербаківська Юлія", "Łucja Żółć", "Nguyễn Thị Ẩm"]
)
def test_letters_stand_where_they_stand_on_the_planes(classic: Template, data: FaceData, name: str) -> None:
    """Each black line, drawn alone: its ink in the plane, in the proof and by measure lies within two dots."""
    layout = lay_out(classic, replace(data, name=name), PrinterProfile())
    black = [run for run in (*layout.front, *layout.back) if isinstance(run, TextRun) and run.plane is Plane.BLACK]
    everything = name == "Sofia Lindqvist"
    for run in black if everything else [run for run in black if run.text in name]:
        alone = replace(layout, front=(run,), back=(), front_keep_outs=())
        profile, plane = layout.canvas, render_planes(alone).black
        box = ImageChops.invert(plane.convert("L")).getbbox()
        assert box is not None
        drawn = (profile.mm_x(box[0]), profile.mm_y(box[1]), profile.mm_x(box[2]), profile.mm_y(box[3]))
        proof = _darker(page(write_pdf(alone), 0, 1200), 128).getbbox()
        assert proof is not None
        assert drawn == pytest.approx(_edges(run.ink), abs=2 / DOTS_PER_MM), run.text
        assert drawn == pytest.approx([edge / (1200 / 25.4) for edge in proof], abs=2 / DOTS_PER_MM), run.text


def test_colours_are_the_planes_colours(front: Image.Image, face: Face) -> None:
    """Away from edges the proof and the colour plane show the same: panel, photo, edge line."""
    profile = face.layout.canvas
    checked = 0
    for run in face.layout.front:
        if isinstance(run, PictureRun) or (isinstance(run, ShapeRun) and run.plane is Plane.COLOUR):
            for x, y in ((0.5, 0.12), (0.35, 0.5), (0.5, 0.9)):
                place = (run.box.x + x * run.box.w, run.box.y + y * run.box.h)
                if not 0 < place[1] < 53:
                    continue
                proof = _pixel(front, place[0] * DOTS_PER_MM, place[1] * DOTS_PER_MM)
                plane = _pixel(face.planes.colour, profile.dot_x(place[0]), profile.dot_y(place[1]))
                assert proof == pytest.approx(plane, abs=14), (run.box, place)
                checked += 1
    assert checked >= 8


def _pixel(picture: Image.Image, x: float, y: float) -> tuple[float, ...]:
    value = picture.getpixel((int(x), int(y)))
    assert isinstance(value, tuple)
    return value


def _dots(box: Box) -> tuple[int, int, int, int]:
    return (
        int(box.x * DOTS_PER_MM),
        int(box.y * DOTS_PER_MM),
        int(box.right * DOTS_PER_MM) + 1,
        int(box.bottom * DOTS_PER_MM) + 1,
    )


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.right, box.bottom


def _dark(picture: Image.Image, box: Box, threshold: int) -> tuple[float, ...]:
    """The box in millimetres of what is darker than the threshold within a part of the proof."""
    left, upper, right, lower = _dots(box)
    found = _darker(picture.crop((left, upper, right, lower)), threshold).getbbox()
    assert found is not None
    edges = (left + found[0], upper + found[1], left + found[2], upper + found[3])
    return tuple(edge / DOTS_PER_MM for edge in edges)


def _darker(picture: Image.Image, threshold: int) -> Image.Image:
    return Image.eval(picture.convert("L"), lambda value: 255 * (value < threshold))
