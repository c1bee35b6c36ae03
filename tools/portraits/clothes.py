"""What people wear."""

from portraits.canvas import Canvas, Colour, mirrored, mix, rgb
from portraits.figure import Person, draw_throat

TORSO = [(150, 402), (92, 424), (44, 458), (22, 510), (14, 580), (210, 640)]


def torso(canvas: Canvas, colour: Colour) -> None:
    canvas.shape(mirrored([(168, 396), *TORSO]), colour)


def crew_neck(canvas: Canvas, person: Person) -> None:
    cloth = person.cloth
    torso(canvas, cloth)
    canvas.ellipse(210, 396, 56, 34, mix(cloth, rgb("000000"), 0.22))
    canvas.ellipse(210, 392, 46, 29, person.skin)
    draw_throat(canvas, person)
    sleeves(canvas, cloth)


def blazer(canvas: Canvas, person: Person) -> None:
    cloth = person.cloth
    torso(canvas, cloth)
    canvas.shape([(160, 392), (210, 420), (260, 392), (244, 560), (210, 600), (176, 560)], person.under)
    canvas.shape([(168, 380), (210, 456), (252, 380)], person.skin, straight=True)
    draw_throat(canvas, person)
    dark = mix(cloth, rgb("ffffff"), 0.12)
    for side in (-1, 1):
        lapel = [(46, -14), (74, 22), (60, 62), (70, 74), (22, 160), (10, 160), (34, 60)]
        canvas.shape([(210 + side * x, 400 + y) for x, y in lapel], dark, straight=True)
    sleeves(canvas, cloth)


def collar(canvas: Canvas, person: Person) -> None:
    cloth = person.cloth
    torso(canvas, cloth)
    canvas.shape([(166, 380), (210, 448), (254, 380)], person.skin, straight=True)
    draw_throat(canvas, person)
    edge = mix(cloth, rgb("2a3a5a"), 0.18)
    canvas.stroke([(210, 446), (210, 500), (210, 560)], 2.4, edge)
    for y in (472, 516):
        canvas.ellipse(216, y, 3.4, 3.4, person.under)
    for side in (-1, 1):
        flap = [(46, -18), (60, 4), (34, 56), (0, 44)]
        canvas.shape([(210 + side * x, 404 + y) for x, y in flap], mix(cloth, rgb("ffffff"), 0.35), straight=True)
        canvas.stroke([(210 + side * 60, 408), (210 + side * 47, 434), (210 + side * 34, 460)], 2, edge)
    sleeves(canvas, cloth)


def turtleneck(canvas: Canvas, person: Person) -> None:
    cloth = person.cloth
    torso(canvas, cloth)
    canvas.shape(
        [(162, 362), (210, 380), (258, 362), (262, 420), (210, 436), (158, 420)], mix(cloth, rgb("ffffff"), 0.1)
    )
    canvas.stroke([(160, 404), (210, 428), (260, 404)], 3, mix(cloth, rgb("000000"), 0.18))
    canvas.stroke([(163, 366), (210, 386), (257, 366)], 3, mix(cloth, rgb("000000"), 0.22))
    sleeves(canvas, cloth)


def hoodie(canvas: Canvas, person: Person) -> None:
    cloth = person.cloth
    canvas.shape(
        mirrored([(210, 330), (150, 350), (118, 396), (110, 440), (210, 470)]), mix(cloth, rgb("000000"), 0.25)
    )
    draw = mix(cloth, rgb("ffffff"), 0.75)
    torso(canvas, cloth)
    canvas.shape([(160, 388), (210, 412), (260, 388), (210, 448)], person.under)
    canvas.shape([(166, 372), (254, 372), (250, 408), (210, 432), (170, 408)], person.skin)
    draw_throat(canvas, person)
    for side in (-1, 1):
        canvas.shape(
            [(210 + side * x, y) for x, y in ((44, 372), (78, 392), (70, 432), (6, 470), (2, 446), (44, 414))],
            mix(cloth, rgb("ffffff"), 0.1),
        )
        canvas.stroke([(210 + side * 22, 452), (210 + side * 27, 490), (210 + side * 24, 520)], 4, draw)
    sleeves(canvas, cloth)


def sleeves(canvas: Canvas, cloth: Colour) -> None:
    for side in (-1, 1):
        canvas.stroke(
            [(210 + side * 118, 478), (210 + side * 126, 510), (210 + side * 124, 548)],
            3,
            mix(cloth, rgb("000000"), 0.2),
        )
