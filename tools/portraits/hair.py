"""How people wear their hair, or cover it: a part behind the head and one before it."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from portraits.canvas import SCALE, Canvas, Colour, Point, mirrored, mix, rgb, smooth


def nothing(canvas: Canvas, hair: Colour) -> None:
    del canvas, hair


def long_behind(canvas: Canvas, hair: Colour) -> None:
    canvas.shape(
        mirrored(
            [(210, 84), (140, 98), (102, 160), (98, 240), (84, 320), (92, 400), (82, 452), (120, 474), (210, 450)]
        ),
        hair,
    )


def long_before(canvas: Canvas, hair: Colour) -> None:
    canvas.shape(
        [
            (236, 96),
            (176, 92),
            (126, 124),
            (108, 196),
            (112, 262),
            (98, 330),
            (104, 400),
            (92, 446),
            (124, 452),
            (138, 396),
            (132, 330),
            (136, 262),
            (150, 204),
            (196, 168),
            (242, 136),
        ],
        hair,
    )
    canvas.shape(
        [
            (214, 100),
            (258, 96),
            (300, 128),
            (314, 196),
            (308, 262),
            (322, 330),
            (316, 400),
            (328, 446),
            (296, 452),
            (282, 396),
            (288, 330),
            (284, 262),
            (276, 208),
            (252, 168),
            (226, 132),
        ],
        hair,
    )
    light = mix(hair, rgb("fff4d0"), 0.4)
    canvas.stroke([(146, 150), (122, 200), (126, 262)], 3, light)
    canvas.stroke([(276, 150), (298, 200), (294, 262)], 3, light)


def curls(canvas: Canvas, hair: Colour, spots: Sequence[tuple[float, float, float]]) -> None:
    for x, y, radius in spots:
        canvas.ellipse(x, y, radius, radius, hair)


def bob_behind(canvas: Canvas, hair: Colour) -> None:
    canvas.shape(mirrored([(210, 92), (142, 104), (104, 160), (94, 240), (100, 310), (140, 338), (210, 330)]), hair)
    curls(
        canvas,
        hair,
        [
            (210 + side * x, y, r)
            for side in (-1, 1)
            for x, y, r in ((96, 190, 26), (108, 232, 28), (112, 278, 28), (98, 318, 28), (74, 336, 20))
        ],
    )


def bob_before(canvas: Canvas, hair: Colour) -> None:
    spots = [
        (-76, 170, 22),
        (-64, 144, 26),
        (-40, 126, 28),
        (-10, 116, 28),
        (22, 118, 30),
        (52, 132, 28),
        (72, 156, 24),
        (80, 184, 16),
        (-84, 196, 15),
        (-30, 150, 18),
        (2, 146, 18),
    ]
    curls(canvas, hair, [(210 + x, y, r) for x, y, r in spots])
    shine = mix(hair, rgb("ffffff"), 0.16)
    for x, y in ((-58, 134), (-28, 112), (6, 104), (38, 112), (64, 136)):
        canvas.stroke([(210 + x - 10, y + 4), (210 + x, y - 8), (210 + x + 11, y + 2)], 3, shine)


def cap(canvas: Canvas, hair: Colour, fringe: Sequence[Point]) -> None:
    """Short hair: the crown, down to the ears, and a fringe from right to left."""
    canvas.shape(
        [
            (128, 226),
            (116, 186),
            (122, 138),
            (158, 102),
            (212, 90),
            (264, 102),
            (298, 138),
            (304, 186),
            (292, 226),
            (284, 196),
            *fringe,
            (136, 196),
        ],
        hair,
    )


def side_parting(canvas: Canvas, hair: Colour) -> None:
    cap(canvas, hair, [(276, 172), (248, 162), (206, 160), (172, 148), (152, 168)])
    shine = mix(hair, rgb("ffffff"), 0.18)
    canvas.stroke([(166, 138), (206, 112), (262, 124)], 3, shine)
    canvas.stroke([(176, 148), (222, 130), (272, 148)], 3, shine)


def tousled(canvas: Canvas, hair: Colour) -> None:
    cap(canvas, hair, [(272, 166), (252, 176), (236, 158), (214, 172), (194, 156), (172, 172), (156, 164)])
    for x, y, lean in ((160, 112, -10), (186, 98, -6), (214, 90, 4), (242, 96, 10), (266, 112, 14)):
        canvas.shape([(x - 18, y + 20), (x - 10, y + 2), (x + lean, y - 12), (x + 14, y + 2), (x + 20, y + 20)], hair)
    shine = mix(hair, rgb("ffe9c0"), 0.3)
    canvas.stroke([(160, 132), (182, 116), (206, 114)], 3, shine)
    canvas.stroke([(222, 112), (248, 114), (268, 132)], 3, shine)


def straight_fringe(canvas: Canvas, hair: Colour) -> None:
    cap(canvas, hair, [(280, 184), (262, 190), (240, 184), (214, 190), (186, 182), (160, 190), (142, 184)])
    canvas.stroke([(154, 138), (196, 108), (250, 118)], 4, mix(hair, rgb("9ab0d8"), 0.35))


def afro_behind(canvas: Canvas, hair: Colour) -> None:
    canvas.ellipse(210, 188, 142, 132, hair)
    ring = [
        (-136, 150),
        (-118, 104),
        (-84, 72),
        (-42, 56),
        (4, 50),
        (48, 58),
        (90, 76),
        (120, 108),
        (138, 152),
        (142, 200),
        (130, 248),
        (108, 286),
        (-142, 198),
        (-130, 246),
        (-108, 284),
    ]
    curls(canvas, hair, [(210 + x, y + 10, 24) for x, y in ring])


def afro_before(canvas: Canvas, hair: Colour) -> None:
    spots = [
        (-80, 178, 20),
        (-68, 154, 24),
        (-44, 138, 26),
        (-14, 130, 26),
        (18, 130, 26),
        (48, 140, 26),
        (70, 156, 24),
        (81, 180, 19),
    ]
    curls(canvas, hair, [(210 + x, y, r) for x, y, r in spots])
    shine = mix(hair, rgb("d8b090"), 0.16)
    for x, y in ((-90, 120), (-50, 88), (0, 76), (52, 90), (92, 122), (-26, 112), (30, 112), (-112, 168), (114, 170)):
        canvas.stroke([(210 + x - 9, y + 4), (210 + x, y - 7), (210 + x + 9, y + 3)], 3, shine)


def receding(canvas: Canvas, hair: Colour) -> None:
    cap(canvas, hair, [(280, 184), (266, 162), (246, 164), (212, 146), (176, 162), (156, 162), (140, 184)])
    shine = mix(hair, rgb("ffffff"), 0.35)
    canvas.stroke([(168, 124), (206, 104), (252, 118)], 3, shine)


def headscarf_behind(canvas: Canvas, hair: Colour) -> None:
    canvas.shape(
        mirrored([(210, 92), (142, 104), (106, 160), (100, 240), (104, 320), (98, 400), (92, 440), (210, 480)]), hair
    )


def headscarf_before(canvas: Canvas, hair: Colour) -> None:
    outer = [(210, 92), (144, 102), (108, 156), (103, 236), (114, 308), (136, 352), (118, 396), (104, 440), (210, 474)]
    inner = [(210, 330), (176, 318), (149, 284), (138, 236), (141, 188), (166, 156), (210, 147)]
    hole = mirrored(inner)
    face = canvas.image.copy()
    canvas.shape(mirrored(outer), hair)
    mask = Image.new("L", canvas.image.size, 0)
    ImageDraw.Draw(mask).polygon([(x * SCALE, y * SCALE) for x, y in smooth(hole)], fill=255)
    canvas.image.paste(face, (0, 0), mask)
    crease = mix(hair, rgb("000000"), 0.2)
    light = mix(hair, rgb("ffffff"), 0.22)
    canvas.stroke([(150, 322), (196, 372), (268, 382)], 4, crease)
    canvas.stroke([(268, 326), (238, 372), (168, 404)], 4, crease)
    canvas.stroke([(138, 372), (170, 424), (250, 438)], 3.4, crease)
    canvas.stroke([(130, 200), (136, 142), (190, 118)], 4, light)
    canvas.stroke([(122, 220), (124, 260), (134, 296)], 3, light)
