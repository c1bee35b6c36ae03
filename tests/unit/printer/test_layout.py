"""What stands where, for holders of every kind."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from station.errors import DoesNotFitError, MissingGlyphError, QrTooLongError, TemplateError
from station.printer.elements import Plane
from station.printer.face_data import FaceData
from station.printer.layout import lay_out
from station.printer.profile import PrinterProfile
from station.printer.runs import PictureRun, QrRun, ShapeRun, TextRun
from station.printer.template import Template, load_template

PROFILE = PrinterProfile()


def texts(template: Template, data: FaceData) -> list[str]:
    layout = lay_out(template, data, PROFILE)
    return [run.text for run in (*layout.front, *layout.back) if isinstance(run, TextRun)]


def test_a_card_shows_what_the_holder_has(classic: Template, data: FaceData) -> None:
    shown = texts(classic, data)
    assert {"Sofia Lindqvist", "University of Northhaven", "Master", "09/2027", str(data.escn)} <= set(shown)
    assert "VALID UNTIL" in shown


def test_labels_are_in_the_card_s_language_or_the_first(classic: Template, data: FaceData) -> None:
    assert "VALABLE JUSQU’AU" in texts(classic, replace(data, language="fr"))
    assert "VALID UNTIL" in texts(classic, replace(data, language="fi"))


def test_without_a_level_there_is_no_level(classic: Template, data: FaceData) -> None:
    with_level, without = texts(classic, data), texts(classic, replace(data, level=None))
    assert set(with_level) - set(without) == {"Master"}
    assert len(with_level) == len(without) + 1


def test_without_a_photo_there_are_initials(classic: Template, data: FaceData) -> None:
    layout = lay_out(classic, replace(data, photo=None, name="jean-luc de la Tour"), PROFILE)
    assert not any(isinstance(run, PictureRun) for run in layout.front)
    (initials,) = [run for run in layout.front if isinstance(run, TextRun) and run.text == "JT"]
    assert initials.plane is Plane.COLOUR


def test_black_texts_and_the_code_are_never_in_colour(classic: Template, data: FaceData) -> None:
    layout = lay_out(classic, data, PROFILE)
    by_text = {run.text: run for run in layout.front if isinstance(run, TextRun)}
    assert by_text["Sofia Lindqvist"].plane is by_text["Master"].plane is Plane.BLACK
    assert all(run.plane is Plane.BLACK for run in layout.back if isinstance(run, TextRun | ShapeRun))
    assert [run.text for run in layout.front if isinstance(run, QrRun)] == [f"https://s.esc-r.eu/{data.escn}"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "Wolfeschlegelsteinhausenbergerdorff " * 3}, "name"),
        ({"name": "W" * 80}, "name"),
        ({"institution": "Universität für angewandte Wissenschaften " * 4}, "institution"),
        ({"level": "Postgraduate diploma in everything " * 2}, "level"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_field(
    classic: Template, data: FaceData, changes: dict[str, str], field: str
) -> None:
    with pytest.raises(DoesNotFitError) as refused:
        lay_out(classic, replace(data, **changes), PROFILE)
    assert refused.value.facts["field"] == field
    assert next(iter(changes.values())) not in str(refused.value)


@pytest.mark.parametrize(
    ("changes", "field", "character"),
    [
        ({"name": "王小明"}, "name", "王 (U+738B)"),
        ({"name": "Ada \U0001f600"}, "name", "\U0001f600 (U+1F600)"),
        ({"name": "Ada\x07 Byron"}, "name", "(U+0007)"),
        ({"institution": "جامعة"}, "institution", "ج (U+062C)"),
    ],
)
def test_a_missing_glyph_is_refused_by_field_and_character(
    classic: Template, data: FaceData, changes: dict[str, str], field: str, character: str
) -> None:
    with pytest.raises(MissingGlyphError) as refused:
        lay_out(classic, replace(data, **changes), PROFILE)
    assert refused.value.facts == {"field": field, "character": character}


def test_accents_are_composed_and_spaces_single(classic: Template, data: FaceData) -> None:
    assert "Zoë Müller" in texts(classic, replace(data, name=" Zoe\u0308\n  Mu\u0308ller\u00a0"))


def test_braces_in_a_name_are_just_braces(classic: Template, data: FaceData) -> None:
    assert "{escn} {0}" in texts(classic, replace(data, name="{escn} {0}"))


def test_a_qr_prefix_too_long_is_refused(classic: Template, data: FaceData) -> None:
    longest = "https://cards.example.eu/x"
    assert len(longest) == 26
    assert lay_out(classic, replace(data, qr_prefix=longest), PROFILE)
    with pytest.raises(QrTooLongError):
        lay_out(classic, replace(data, qr_prefix=longest + "y"), PROFILE)


def test_dates_are_written_as_the_template_says(tmp_path: Path, data: FaceData) -> None:
    iso = tmp_path / "iso.toml"
    iso.write_text(
        '[template]\nname = "iso"\nversion = 1\n'
        '[[front]]\nkind = "text"\ntext = "until {valid_until}"\nx = 5\ny = 5\nw = 40\nh = 6\nsize = 8\n'
        '[[front]]\nkind = "qr"\nx = 60\ny = 30\nw = 17\nh = 17\n'
    )
    assert texts(load_template(iso), replace(data, valid_until=date(2028, 1, 5))) == ["until 2028-01-05"]


def small_template(folder: Path, element: str, qr: str = "w = 17\nh = 17") -> Template:
    file = folder / "small.toml"
    head = '[template]\nname = "small"\nversion = 7\n'
    file.write_text(f'{head}[[front]]\nkind = "qr"\nx = 60\ny = 30\n{qr}\n{element}')
    return load_template(file)


def test_a_code_without_room_is_refused_by_the_template(tmp_path: Path, data: FaceData) -> None:
    with pytest.raises(TemplateError, match="small version 7"):
        lay_out(small_template(tmp_path, "", "w = 15\nh = 15"), data, PROFILE)


def test_artwork_keeps_its_holes(tmp_path: Path, data: FaceData, picture_file: Callable[..., bytes]) -> None:
    (tmp_path / "crest.png").write_bytes(picture_file(Image.new("RGBA", (200, 100), (200, 10, 10, 128))))
    element = '[[front]]\nkind = "image"\nfile = "crest.png"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    (_, crest) = lay_out(small_template(tmp_path, element), data, PROFILE).front
    assert isinstance(crest, PictureRun)
    assert (crest.image.mode, crest.image.size) == ("RGBA", (236, 118))


def test_artwork_that_is_no_picture_is_refused(tmp_path: Path, data: FaceData) -> None:
    (tmp_path / "crest.png").write_bytes(b"<svg")
    element = '[[front]]\nkind = "image"\nfile = "crest.png"\nx = 5\ny = 5\nw = 20\nh = 10\n'
    with pytest.raises(TemplateError, match=r"crest\.png is not an SVG, PNG or JPEG"):
        lay_out(small_template(tmp_path, element), data, PROFILE)


def test_lines_and_gradients_are_shapes(tmp_path: Path, data: FaceData) -> None:
    elements = (
        '[[front]]\nkind = "line"\nx = 5\ny = 5\nlength = 20\nupright = true\n'
        '[[front]]\nkind = "rect"\nx = 8\ny = 5\nw = 9\nh = 9\n'
        'colour = "#102030"\ncolour_to = "#405060"\nacross = true\n'
    )
    _, line, rect = lay_out(small_template(tmp_path, elements), data, PROFILE).front
    assert isinstance(line, ShapeRun)
    assert (line.box.w, line.box.h, line.plane) == (0.2, 20, Plane.BLACK)
    assert isinstance(rect, ShapeRun)
    assert (rect.colour, rect.colour_to, rect.across, rect.plane) == ("#102030", "#405060", True, Plane.COLOUR)
