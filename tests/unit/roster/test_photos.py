"""Photos beside a roster: there, inside, small enough, whole."""

import base64
import io
import os
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image

from station.errors import InputError
from station.roster.cells import CellError
from station.roster.photos import MAX_BYTES, Photos


def jpeg(width: int = 70, height: int = 90) -> bytes:
    picture = Image.effect_noise((width, height), 60)
    with io.BytesIO() as written:
        picture.save(written, "JPEG")
        return written.getvalue()


def read_photo(name: str, folder: Path) -> bytes | None:
    return Photos(folder).read(name, "code")


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
    assert refused("a" * 255, tmp_path) == "photo.missing"


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


@pytest.mark.parametrize("side", [6_325, 8_000, 12_000, 30_000])
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


def test_photos_in_an_archive_by_name_and_by_code(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("ada.jpg", ada := jpeg())
        archive.writestr("photos/s-17.png", b"no picture")
        archive.writestr("s-18.jpeg", bob := jpeg())
    photos = Photos(tmp_path / "photos.zip", by_code=True)
    assert photos.read("ada.jpg", "s-1") == ada
    assert photos.read("", "s-18") == bob
    assert photos.read("", "s-19") is None
    assert Photos(tmp_path / "photos.zip").read("", "s-18") is None
    for cell, code, reason in (("bob.jpg", "s-18", "missing"), ("", "s-17", "corrupt"), ("../ada.jpg", "", "missing")):
        with pytest.raises(CellError) as caught:
            photos.read(cell, code)
        assert caught.value.problem.code == f"photo.{reason}"


def test_photos_of_a_folder_by_code(tmp_path: Path) -> None:
    (tmp_path / "s-1.jpg").write_bytes(ada := jpeg())
    assert Photos(tmp_path, by_code=True).read("", "s-1") == ada
    (tmp_path / "inner").mkdir()
    with pytest.raises(CellError, match="outside"):
        Photos(tmp_path / "inner", by_code=True).read("", "../s-1")


def test_a_place_that_holds_no_photos(tmp_path: Path) -> None:
    (tmp_path / "photos.zip").write_bytes(b"no archive")
    for place in ("photos.zip", "nowhere"):
        with pytest.raises(InputError, match="neither a folder nor a ZIP"):
            Photos(tmp_path / place)


@pytest.mark.parametrize("mark", ["", "data:image/jpeg;base64,"])
def test_a_photo_in_the_cell_itself(tmp_path: Path, mark: str) -> None:
    ada = jpeg()
    assert Photos(tmp_path).read(mark + base64.encodebytes(ada).decode(), "") == ada
    with pytest.raises(CellError) as caught:
        Photos(tmp_path).read(mark + "A" * 301, "")
    assert caught.value.problem.code == "photo.corrupt"


def test_an_address_needs_permission(tmp_path: Path) -> None:
    assert refused("https://photos.uni-demo.example/ada.jpg", tmp_path) == "photo.remote"
