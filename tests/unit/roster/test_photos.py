"""Photos beside a roster: there, inside, small enough, whole."""

import io
import os
import struct
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from station.roster.cells import CellError
from station.roster.photos import MAX_BYTES, read_photo


def jpeg(width: int = 70, height: int = 90) -> bytes:
    picture = Image.effect_noise((width, height), 60)
    with io.BytesIO() as written:
        picture.save(written, "JPEG")
        return written.getvalue()


def refused(name: str, folder: Path) -> str:
    with pytest.raises(CellError) as caught:
        read_photo(name, folder)
    return caught.value.problem.code


def test_the_photo_folder_comes_before_the_rosters_own(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "ada.jpg").write_bytes(inner := jpeg())
    (tmp_path / "ada.jpg").write_bytes(jpeg())
    (tmp_path / "bob.jpg").write_bytes(own := jpeg())
    assert read_photo("ada.jpg", tmp_path) == inner
    assert read_photo("bob.jpg", tmp_path) == own
    assert read_photo("", tmp_path) is None


def test_a_photo_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "photos" / "folder").mkdir(parents=True)
    assert refused("ada.jpg", tmp_path) == "photo.missing"
    assert refused("folder", tmp_path) == "photo.missing"
    assert refused("a\0b", tmp_path) == "photo.missing"
    assert refused("a" * 5000, tmp_path) == "photo.missing"


@pytest.mark.parametrize("name", ["../../ada.jpg", "x/../../../ada.jpg", "/etc/hostname"])
def test_a_photo_outside_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "office" / "roster"
    folder.mkdir(parents=True)
    (tmp_path / "office" / "ada.jpg").write_bytes(jpeg())
    (tmp_path / "ada.jpg").write_bytes(jpeg())
    assert refused(name, folder) == "photo.outside"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_outside(tmp_path: Path) -> None:
    (tmp_path / "roster" / "photos").mkdir(parents=True)
    (tmp_path / "ada.jpg").write_bytes(jpeg())
    os.symlink(tmp_path / "ada.jpg", tmp_path / "roster" / "photos" / "ada.jpg")
    assert refused("ada.jpg", tmp_path / "roster") == "photo.outside"


def test_a_file_that_is_too_big(tmp_path: Path) -> None:
    (tmp_path / "ada.jpg").write_bytes(jpeg() + bytes(MAX_BYTES))
    assert refused("ada.jpg", tmp_path) == "photo.too-big"


@pytest.mark.parametrize("side", [8_000, 12_000, 30_000])
def test_a_small_file_with_too_many_pixels(tmp_path: Path, side: int) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    picture = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    (tmp_path / "ada.png").write_bytes(picture)
    assert refused("ada.png", tmp_path) == "photo.too-big"


@pytest.mark.parametrize("content", [b"", b"not a picture", jpeg()[:-900], jpeg()[:40]])
def test_a_picture_that_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ada.jpg").write_bytes(content)
    assert refused("ada.jpg", tmp_path) == "photo.corrupt"


def test_another_kind_of_picture(tmp_path: Path) -> None:
    Image.new("RGB", (10, 10)).save(tmp_path / "ada.gif")
    assert refused("ada.gif", tmp_path) == "photo.corrupt"
