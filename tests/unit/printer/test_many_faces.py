"""2,000 invented holders in three scripts: whole on the card and in their places, or refused by name.

Every code is read after a print that is soft, fat and askew.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from station.errors import DoesNotFitError, MissingGlyphError, OperatorError
from station.model.escn import Escn
from station.printer.card_geometry import Box
from station.printer.elements import Picture, Text
from station.printer.face import Face, render_face
from station.printer.face_data import LEVELS, FaceData, normalised
from station.printer.fonts import metrics
from station.printer.runs import BarsRun, PictureRun, QrRun, TextRun
from station.printer.template import Template, shipped_template

HOLDERS = 2000
ALPHABETS = (
    "aàáâäãåąăbcćčçdďđeèéêëęěfghħiíîïıjklłľmnńňñoóôöőøpqrřsśšștťțuúůüűvwxyýzźżžßæœðþ",
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюяђљњћџѓќў",
)
JOINTS = (" ", " ", " ", "-", " d’", ", ")
DOT_GAIN = 0.10
"""What a half-covered place gains."""
TURN_DEGREES = 3


@dataclass(frozen=True)
class Case:
    """One holder on one template."""

    template: str
    data: FaceData


def cases(first: int, count: int) -> Iterator[Case]:
    for number in range(first, first + count):
        chance = random.Random(number)
        templates = ("classic", "campus", "portrait", "mono")
        yield Case(templates[number % 4], holder(chance, ALPHABETS[number % 3]))


def holder(chance: random.Random, alphabet: str) -> FaceData:
    return FaceData(
        name=words(chance, alphabet, chance.choice((3, 8, 15, 22, 30, 40, 55, 80))),
        institution=words(chance, alphabet, chance.choice((10, 20, 35, 60))),
        level=chance.choice((None, "Bachelor", "Master", "Doctorate")),
        valid_until=date(2027, 1, 1) + timedelta(days=chance.randrange(2000)),
        escn=Escn.build(ticks=chance.getrandbits(59), clock=0, prefix=chance.randrange(1000), pic="999859608"),
        language=chance.choice(("en", "fr", "el")),
    )


def words(chance: random.Random, alphabet: str, length: int) -> str:
    text = ""
    while len(text) < length:
        word = "".join(chance.choices(alphabet, k=chance.randrange(1, 13)))
        text += (chance.choice(JOINTS) if text else "") + word[0].upper() + word[1:]
    return text[:length].strip(" -,")


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, HOLDERS, 250))
def test_every_face_is_clean_or_refused_by_name(first: int) -> None:
    refused: list[tuple[FaceData, OperatorError]] = []
    for case in cases(first, 250):
        try:
            face = render_face(shipped_template(case.template), case.data)
        except (DoesNotFitError, MissingGlyphError) as refusal:
            refused.append((case.data, refusal))
        else:
            check(face, shipped_template(case.template), case.data)
    assert 5 < len(refused) < 125
    for person, refusal in refused:
        value = {"name": person.name, "institution": person.institution}[refusal.facts["field"]]
        assert value not in str(refusal)
        assert len(value) > 12, "what is short is never refused"


def test_a_few_of_them(data: FaceData) -> None:
    """The same checks, and that they can fail."""
    for case in cases(0, 4):
        name = shipped_template(case.template)
        check(render_face(name, data), name, data)
    face = render_face(shipped_template("classic"), data)
    left, upper, right, lower = face.layout.canvas.dots(face.layout.front_keep_outs[0].box)
    face.planes.overlay.putpixel(((left + right) // 2, (upper + lower) // 2), 0)
    with pytest.raises(AssertionError):
        check(face, shipped_template("classic"), data)


def check(face: Face, template: Template, data: FaceData) -> None:
    nothing_is_cut(face, data)
    for side in ("front", "back"):
        nothing_overlaps(face, template, side)
        keep_outs_are_clear(face, template, side)
    assert read(printed(face.layout.canvas.upright(face.planes.black))) == [data.qr_text]


def nothing_is_cut(face: Face, data: FaceData) -> None:
    lines = [run.text for run in face.layout.front if isinstance(run, TextRun)]
    together = "".join("".join(lines).split())
    level = LEVELS.get(data.language, {}).get(data.level or "", data.level or "")
    for value in (data.name, data.institution, level):
        assert "".join(normalised(value).split()) in together


def nothing_overlaps(face: Face, template: Template, side: str) -> None:
    """Each text in the box of one element, no two texts on one another, none on a photo or a code."""
    runs = face.layout.front if side == "front" else face.layout.back
    texts = [run for run in runs if isinstance(run, TextRun) and run.text != "ESC" and not _is_initials(run)]
    boxes = [element.box for element in template.side(side) if isinstance(element, Text)]
    for run in texts:
        assert any(run.ink.within(box.grown(0.01)) for box in boxes), run.text
        assert run.ink.within(face.layout.canvas.card)
    for one, other in combinations(texts, 2):
        if one.ink.meets(other.ink):
            assert not any(letter.meets(another) for letter in letters(one) for another in letters(other))
    artwork = {element.box for element in template.side(side) if isinstance(element, Picture)}
    solid = [run.box for run in runs if isinstance(run, PictureRun | QrRun | BarsRun) and run.box not in artwork]
    for run in texts:
        assert not any(run.ink.meets(box) for box in solid), run.text


def letters(run: TextRun) -> list[Box]:
    """What each letter covers."""
    size = run.size_mm
    glyphs = metrics(run.weight).glyphs(run.text, run.tracking)
    return [
        Box(
            run.x + ink.left * size,
            run.y - ink.top * size,
            (ink.right - ink.left) * size,
            (ink.top - ink.bottom) * size,
        )
        for ink in glyphs
    ]


def _is_initials(run: TextRun) -> bool:
    """They stand in the photo's place, larger than any text."""
    return run.size_pt > 18


def keep_outs_are_clear(face: Face, template: Template, side: str) -> None:
    canvas, planes = face.layout.canvas, face.planes
    layers = [planes.colour, planes.black] if side == "front" else [planes.back]
    for keep_out in template.keep_outs(side):
        for plane in [*layers, planes.overlay] if side == "front" else layers:
            assert ink(canvas.upright(plane), canvas.dots_around(keep_out.box)) == 0, keep_out
    for code in face.layout.front if side == "front" else face.layout.back:
        if isinstance(code, QrRun):
            symbol = ink(canvas.upright(layers[-1]), canvas.dots(code.box))
            assert symbol == sum(map(sum, code.modules)) * round(code.module_mm * canvas.dots_per_mm) ** 2
            quiet = canvas.dots(code.box.grown(4 * code.module_mm))
            assert [ink(canvas.upright(plane), quiet) for plane in layers] == [0, symbol]


def ink(plane: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many dots of a part of a plane print."""
    part = plane.crop(box).convert("RGB")
    difference = ImageChops.difference(part, Image.new("RGB", part.size, "white")).convert("L").histogram()
    return sum(difference[1:])


def printed(plane: Image.Image) -> Image.Image:
    """The black plane as it comes off a card held askew: blurred by a dot, with dot gain, turned."""
    soft = plane.convert("L").filter(ImageFilter.GaussianBlur(1))
    curve = bytes(255 - round(255 * _gained(1 - value / 255)) for value in range(256))
    fat = Image.frombytes("L", soft.size, soft.tobytes().translate(curve))
    return fat.rotate(TURN_DEGREES, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _gained(cover: float) -> float:
    return min(1.0, cover + 4 * DOT_GAIN * cover * (1 - cover))


def read(picture: Image.Image) -> list[str]:
    pixels = memoryview(picture.tobytes()).cast("B", (picture.height, picture.width))
    codes = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2]))
    return [code.text for code in codes]
