"""One holder's data and photo, to be varied by the tests of the card's face."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from station.model.escn import Escn
from station.printer.face import Face, render_face
from station.printer.face_data import FaceData
from station.printer.template import Template, shipped_template


def encoded(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    """A picture as a file."""
    target = BytesIO()
    picture.save(target, form, **options)
    return target.getvalue()


def portrait(width: int = 420, height: int = 540) -> Image.Image:
    """Not a person: an oval on a ground, dark above and light below, so that turns and crops show."""
    picture = Image.new("RGB", (width, height), "#b8c4d0")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, width, height // 4), fill="#403028")
    draw.ellipse((width * 0.3, height * 0.2, width * 0.7, height * 0.65), fill="#e8c8ae")
    return picture


@pytest.fixture(scope="session")
def data() -> FaceData:
    return FaceData(
        name="Sofia Lindqvist",
        institution="University of Northhaven",
        level="Master",
        valid_until=date(2027, 9, 30),
        escn=Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608"),
        photo=encoded(portrait(), "JPEG"),
    )


@pytest.fixture(scope="session")
def classic() -> Template:
    return shipped_template("classic")


@pytest.fixture(scope="session")
def face(classic: Template, data: FaceData) -> Face:
    return render_face(classic, data)


@pytest.fixture(scope="session")
def face_of(classic: Template, data: FaceData) -> Callable[..., Face]:
    """Renders the sample holder with some of the data changed."""

    def render(**changes: object) -> Face:
        return render_face(classic, replace(data, **changes))

    return render


@pytest.fixture(scope="session")
def picture_file() -> Callable[..., bytes]:
    return encoded


@pytest.fixture(scope="session")
def portrait_picture() -> Callable[..., Image.Image]:
    return portrait
