"""Names in three scripts and of all lengths: on the card in their place, or refused by name."""

import itertools
import unicodedata
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from station.errors import DoesNotFitError, MissingGlyphError
from station.printer.elements import Text
from station.printer.face_data import FaceData, normalised
from station.printer.layout import lay_out
from station.printer.profile import PrinterProfile
from station.printer.raster import INK, render_planes
from station.printer.runs import Layout, TextRun
from station.printer.template import Template

LATIN = "aąbcćčdďeęěfghiıjklłmnńňoóőöprřsśšştťuúůüvwxyýzźżßæøåđþ'’ẩềộữỵ"
GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΰ"
CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёўђљњћџ"
CANVAS = PrinterProfile().canvas()
DOT = CANVAS.dots_per_mm


def words(alphabet: str) -> st.SearchStrategy[str]:
    word = st.text(alphabet, min_size=1, max_size=16).map(lambda text: text[0].upper() + text[1:])
    return st.lists(word, min_size=1, max_size=6).flatmap(
        lambda parts: st.lists(st.sampled_from(" -"), min_size=len(parts), max_size=len(parts)).map(
            lambda joints: "".join(part + joint for part, joint in zip(parts, joints, strict=True))[:-1]
        )
    )


NAMES = st.one_of(words(LATIN), words(GREEK), words(CYRILLIC))


def place_of(template: Template, name: str) -> Text:
    return next(element for element in template.front if isinstance(element, Text) and element.id == name)


def lines_in(layout: Layout, place: Text) -> list[TextRun]:
    return [
        run
        for run in layout.front
        if isinstance(run, TextRun)
        and run.weight is place.face
        and run.ink.meets(place.box)
        and run.colour == place.colour
    ]


def refused(error: DoesNotFitError | MissingGlyphError, name: str) -> None:
    """The refusal names the field, and is right: the name is long, or has the letter that is said to be missing."""
    assert error.facts["field"] == "name"
    if isinstance(error, DoesNotFitError):
        assert len(name) > 20
    else:
        composed = unicodedata.normalize("NFC", name)
        assert any(error.facts["character"].endswith(f"(U+{ord(letter):04X})") for letter in composed)


@settings(max_examples=120)
@given(name=NAMES)
def test_a_name_is_whole_in_its_place_or_refused(classic: Template, data: FaceData, name: str) -> None:
    try:
        layout = lay_out(classic, replace(data, name=name, photo=None), PrinterProfile())
    except DoesNotFitError as error:
        refused(error, name)
        return
    place = place_of(classic, "name")
    lines = lines_in(layout, place)
    assert "".join(line.text for line in lines).replace(" ", "") == normalised(name).replace(" ", "")
    assert len(lines) <= place.lines
    for line in lines:
        assert place.min_size is not None
        assert place.min_size <= line.size_pt <= place.size
        assert line.ink.within(place.box.grown(1e-6))
    for one, other in itertools.pairwise(lines):
        assert other.y > one.y


@settings(max_examples=25)
@given(name=NAMES)
def test_no_dot_of_a_name_leaves_its_place(classic: Template, data: FaceData, name: str) -> None:
    """Hinting and rounding may add a dot and a half, no more."""
    profile = PrinterProfile()
    try:
        layout = lay_out(classic, replace(data, name=name, photo=None), profile)
    except DoesNotFitError:
        return
    alone = replace(layout, front=tuple(lines_in(layout, place_of(classic, "name"))), back=())
    left, upper, right, lower = CANVAS.dots_around(place_of(classic, "name").box.grown(1.5 / DOT))
    plane = render_planes(alone).black
    counted = plane.convert("L").histogram()[INK]
    assert counted > 0
    assert plane.crop((left, upper, right, lower)).convert("L").histogram()[INK] == counted


@settings(max_examples=200)
@given(name=st.text(min_size=1, max_size=40))
def test_any_text_at_all_is_placed_or_refused_by_its_field(classic: Template, data: FaceData, name: str) -> None:
    try:
        lay_out(classic, replace(data, name=name, photo=None), PrinterProfile())
    except (MissingGlyphError, DoesNotFitError) as error:
        refused(error, name)
