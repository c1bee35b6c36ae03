"""Pictures of persons: one size, resized on demand, gone with their person."""

from io import BytesIO

import pytest
from PIL import Image

from fake_escr.state import snapshot

from .conftest import ESCN, ESI, OTHER, PIC, Door, code, jpeg


@pytest.mark.parametrize(("size", "resize", "status"), [((200, 300), "false", 201), ((300, 300), "false", 400)])
def test_pictures_have_one_size(issued: Door, size: tuple[int, int], resize: str, status: int) -> None:
    path = f"/api/v2/organisations/{PIC}/person/{ESI}/picture"
    assert issued.upload(f"{path}?resize={resize}", jpeg(size))[0] == status
    assert issued.fetch(path)[0] == (200 if status == 201 else 404)
    assert issued("GET", f"/api/v2/persons/{ESI}")[1]["organisations"][0]["hasPicture"] is (status == 201)


def test_pictures_are_resized_read_and_deleted(issued: Door) -> None:
    path = f"/api/v2/organisations/{PIC}/person/{ESI}/picture"
    assert issued.upload(f"{path}?resize=true", jpeg((640, 480)))[0] == 201
    status, octets, media = issued.fetch(path)
    assert (status, media) == (200, "application/octet-stream")
    with Image.open(BytesIO(octets)) as picture:
        assert picture.size == (200, 300)
    assert issued("DELETE", path)[0] == 204
    assert issued.fetch(path)[0] == 404
    assert snapshot(issued.path).pictures == {}


def test_pictures_of_nobody_of_others_and_of_nothing(issued: Door) -> None:
    assert issued.upload(f"/api/v2/organisations/{PIC}/person/{ESI}x/picture", jpeg((200, 300)))[0] == 404
    assert code(issued.upload(f"/api/v2/organisations/{OTHER}/person/{ESI}/picture", b"")) == (401, "SE-0000")
    assert issued.upload(f"/api/v2/organisations/{PIC}/person/{ESI}/picture", b"no picture")[0] == 400


def test_a_picture_goes_with_its_person(issued: Door) -> None:
    path = f"/api/v2/organisations/{PIC}/person/{ESI}/picture"
    issued.upload(path, jpeg((200, 300)))
    issued("DELETE", f"/api/v2/cards/{ESCN}")
    assert issued("DELETE", f"/api/v2/persons/{ESI}")[0] == 204
    assert snapshot(issued.path).pictures == {}
