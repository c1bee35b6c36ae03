"""What the window shows: the planes together, trimmed, with the hologram in its slot."""

from PIL import Image

from station.printer.face import Face
from station.printer.preview import preview


def pixel(picture: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    value = picture.getpixel(place)
    assert isinstance(value, tuple)
    return value


def test_the_front_is_trimmed_with_round_corners(face: Face) -> None:
    front = preview(face, "front")
    assert (front.mode, front.size) == ("RGBA", (1012, 638))
    assert [pixel(front, corner)[3] for corner in ((0, 0), (1011, 0), (0, 637), (1011, 637))] == [0] * 4
    assert pixel(front, (505, 0))[3] == pixel(front, (0, 319))[3] == 255


def test_the_hologram_shows_in_the_preview_alone(face: Face) -> None:
    (slot,) = face.layout.front_keep_outs
    place = (int((slot.x + 2) * face.layout.canvas.dots_per_mm), int((slot.y + 2) * face.layout.canvas.dots_per_mm))
    assert pixel(preview(face, "front"), place)[:3] != (255, 255, 255)
    assert face.planes.colour.getpixel(place) == (255, 255, 255)


def test_resin_lies_over_the_dyes(face: Face) -> None:
    black = preview(face, "front").convert("L").histogram()[0]
    assert black > face.planes.black.convert("L").histogram()[0] * 0.98


def test_the_back_is_black_on_white(face: Face) -> None:
    back = preview(face, "back").convert("RGB")
    assert {colour for _, colour in back.getcolors() or []} == {(0, 0, 0), (255, 255, 255)}


def test_looking_does_not_change_the_face(face: Face) -> None:
    before = [plane.tobytes() for plane in face.planes.named().values()]
    preview(face, "front").paste((0, 0, 0, 255), (0, 0, 500, 500))
    preview(face, "back").paste((0, 0, 0, 255), (0, 0, 500, 500))
    assert [plane.tobytes() for plane in face.planes.named().values()] == before
