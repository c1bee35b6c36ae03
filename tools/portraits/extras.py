"""Glasses, beards, earrings, freckles."""

from portraits.canvas import Canvas, mirrored, mix, rgb
from portraits.figure import Person, draw_mouth


def glasses(canvas: Canvas, person: Person) -> None:
    del person
    frame = rgb("2b2f3a")
    for side in (-1, 1):
        canvas.ring(210 + side * 38, 239, 28, 25, 4.2, frame)
        canvas.stroke([(210 + side * 66, 236), (210 + side * 76, 234), (210 + side * 84, 232)], 4.2, frame)
    canvas.stroke([(200, 236), (210, 230), (220, 236)], 4.2, frame)


def beard(canvas: Canvas, person: Person) -> None:
    hair = person.hair
    outer = mirrored([(128, 234), (131, 290), (158, 338), (210, 356)])
    inner = mirrored([(210, 291), (178, 288), (156, 270), (143, 240)])
    # Down the left cheek, round the chin, up the right cheek; back along the moustache.
    canvas.shape([*outer, *inner[4:], *inner[:4]], hair)
    draw_mouth(canvas, person)
    canvas.stroke([(210, 290), (192, 285), (178, 296)], 8, hair)
    canvas.stroke([(210, 290), (228, 285), (242, 296)], 8, hair)


def hoops(canvas: Canvas, person: Person) -> None:
    del person
    for side in (-1, 1):
        canvas.ring(210 + side * 88, 290, 14, 17, 3.6, rgb("e2b13c"))


def studs(canvas: Canvas, person: Person) -> None:
    del person
    for side in (-1, 1):
        canvas.ellipse(210 + side * 87, 268, 4.2, 4.2, rgb("f4f0e4"))


def freckles(canvas: Canvas, person: Person) -> None:
    spot = mix(person.skin, rgb("a0522d"), 0.45)
    for x, y in ((44, 262), (54, 268), (38, 270), (60, 260), (48, 276)):
        for side in (-1, 1):
            canvas.ellipse(210 + side * x, y, 1.9, 1.9, spot)
