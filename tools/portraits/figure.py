"""A person: how someone looks, and the drawing of neck, head and face."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from portraits.canvas import Canvas, Colour, mirrored, mix, rgb


@dataclass(frozen=True, slots=True)
class Person:
    """How someone looks. Hair has a part behind the head and one before it."""

    file: str
    skin: Colour
    hair: Colour
    cloth: Colour
    under: Colour
    ground: Colour
    hair_behind: Callable[[Canvas, Colour], None]
    hair_before: Callable[[Canvas, Colour], None]
    dress: Callable[[Canvas, "Person"], None]
    eyes: Colour
    extras: tuple[Callable[[Canvas, "Person"], None], ...] = ()
    face: float = 1.0
    smile: float = 1.0


FACE = [(210, 132), (160, 142), (131, 182), (129, 236), (141, 288), (172, 328), (210, 341)]


def draw(person: Person) -> Image.Image:
    """The whole portrait."""
    canvas = Canvas(mix(person.ground, rgb("ffffff"), 0.45), person.ground)
    canvas.glow(210, 230, 170, 190, rgb("ffffff"), 0.55, 50)
    person.hair_behind(canvas, mix(person.hair, rgb("000000"), 0.18))
    draw_throat(canvas, person)
    person.dress(canvas, person)
    draw_head(canvas, person)
    person.hair_before(canvas, person.hair)
    for extra in person.extras:
        extra(canvas, person)
    return canvas.finish()


def draw_throat(canvas: Canvas, person: Person) -> None:
    """The neck with the chin's shadow. Clothes that stand behind it draw it again."""
    shade = mix(person.skin, rgb("5a2a1a"), 0.2)
    canvas.shape([(168, 290), (252, 290), (254, 380), (246, 404), (210, 412), (174, 404), (166, 380)], person.skin)
    canvas.shape([(166, 300), (210, 345), (254, 300), (255, 356), (210, 384), (165, 356)], shade)


def draw_head(canvas: Canvas, person: Person) -> None:
    shade = mix(person.skin, rgb("6a2f1c"), 0.18)
    for side in (-1, 1):
        canvas.ellipse(210 + side * 83, 244, 17, 27, person.skin)
        canvas.ellipse(210 + side * 84, 246, 9, 16, shade)
    half = [(210 + (x - 210) * person.face, y) for x, y in FACE]
    canvas.shape([*mirrored(half)[1:], half[0]], person.skin)
    for side in (-1, 1):
        canvas.glow(210 + side * 48, 278, 19, 13, mix(person.skin, rgb("e8504a"), 0.55), 0.5, 9)
        draw_eye(canvas, person, 210 + side * 38, side)
    canvas.stroke([(206, 246), (197, 274), (212, 278)], 4.2, mix(person.skin, rgb("6a2f1c"), 0.32))
    draw_mouth(canvas, person)


def draw_eye(canvas: Canvas, person: Person, x: float, side: int) -> None:
    brow = mix(person.hair, rgb("1a1210"), 0.35)
    canvas.stroke([(x - 17, 213 + side * 1.5), (x, 204), (x + 17, 213 - side * 1.5)], 5.5, brow)
    canvas.ellipse(x, 238, 14, 10.5, rgb("ffffff"))
    canvas.ellipse(x, 238, 8.6, 9.4, person.eyes)
    canvas.ellipse(x, 238, 4.4, 4.8, rgb("140e0c"))
    canvas.ellipse(x + 3, 234, 2.6, 2.6, rgb("ffffff"))
    canvas.stroke([(x - 15, 237), (x, 221), (x + 15, 237)], 4.2, rgb("241814"))


def draw_mouth(canvas: Canvas, person: Person) -> None:
    lip = mix(person.skin, rgb("a8242e"), 0.58)
    width = 28 * person.smile
    canvas.shape(
        [
            (210 - width, 298),
            (210, 303),
            (210 + width, 298),
            (210 + width * 0.55, 317),
            (210, 322),
            (210 - width * 0.55, 317),
        ],
        lip,
    )
    canvas.shape(
        [
            (210 - width * 0.78, 301),
            (210, 304.5),
            (210 + width * 0.78, 301),
            (210 + width * 0.4, 311),
            (210, 313),
            (210 - width * 0.4, 311),
        ],
        rgb("fffdf8"),
    )
