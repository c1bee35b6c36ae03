"""Photos as they come: every mode and orientation, and every kind of broken."""

import struct
import zlib
from collections.abc import Callable
from typing import Any, cast

import pytest
from PIL import Image, ImageCms

from station.errors import PhotoTooLargeError, PhotoTooSmallError, PhotoUnreadableError
from station.printer.photo import prepare_photo

SIZE = (248, 319)
Encode = Callable[..., bytes]
Draw = Callable[..., Image.Image]


def pixel(picture: Image.Image, x: float, y: float) -> tuple[int, ...]:
    value = picture.getpixel((int(x * picture.width), int(y * picture.height)))
    assert isinstance(value, tuple)
    return value


def close(one: tuple[int, ...], other: tuple[int, ...], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def test_a_photo_is_cropped_to_the_aspect_and_scaled(picture_file: Encode, portrait_picture: Draw) -> None:
    photo = prepare_photo(picture_file(portrait_picture()), *SIZE)
    assert (photo.mode, photo.size) == ("RGB", SIZE)
    assert close(pixel(photo, 0.5, 0.4), (0xE8, 0xC8, 0xAE))


def test_what_is_too_high_is_taken_more_from_below(picture_file: Encode) -> None:
    stripes = Image.frombytes("L", (300, 1000), b"".join(bytes([y * 255 // 999]) * 300 for y in range(1000)))
    photo = prepare_photo(picture_file(stripes), 300, 400)
    first, last = pixel(photo, 0, 0)[0], pixel(photo, 0, 0.999)[0]
    assert first == pytest.approx(0.35 * 600 / 999 * 255, abs=2)
    assert last == pytest.approx((0.35 * 600 + 399) / 999 * 255, abs=2)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_honoured(orientation: int, picture_file: Encode, portrait_picture: Draw) -> None:
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    upright = portrait_picture(490, 630)
    stored = upright.transpose(turns[orientation]) if orientation in turns else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = prepare_photo(picture_file(stored, "JPEG", exif=exif.tobytes(), quality=95), *SIZE)
    assert close(pixel(photo, 0.05, 0.05), (0x40, 0x30, 0x28), 20)
    assert close(pixel(photo, 0.5, 0.4), (0xE8, 0xC8, 0xAE), 20)


@pytest.mark.parametrize(
    ("mode", "form"),
    [("RGB", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG"), ("CMYK", "TIFF"), ("L", "PNG"), ("P", "GIF"), ("RGB", "WEBP")],
)
def test_every_mode_becomes_the_same_rgb(mode: str, form: str, picture_file: Encode, portrait_picture: Draw) -> None:
    photo = prepare_photo(picture_file(portrait_picture().convert(mode), form), *SIZE)
    expected = (0xE8, 0xC8, 0xAE) if mode != "L" else (207, 207, 207)
    assert photo.mode == "RGB"
    assert close(pixel(photo, 0.5, 0.4), expected, 20)


def test_16_bits_are_scaled_not_cut(picture_file: Encode) -> None:
    deep = Image.new("I;16", (300, 400), 257 * 100)
    assert pixel(prepare_photo(picture_file(deep), *SIZE), 0.5, 0.5) == (100, 100, 100)


def test_transparency_lies_on_white(picture_file: Encode) -> None:
    clear = Image.new("RGBA", (300, 400), (0, 0, 0, 0))
    assert pixel(prepare_photo(picture_file(clear), *SIZE), 0.5, 0.5) == (255, 255, 255)


def test_of_an_animation_the_first_picture_counts(picture_file: Encode) -> None:
    first, second = Image.new("RGB", (300, 400), "#204060"), Image.new("RGB", (300, 400), "#ff0000")
    photo = prepare_photo(picture_file(first, "PNG", save_all=True, append_images=[second]), *SIZE)
    assert pixel(photo, 0.5, 0.5) == (0x20, 0x40, 0x60)


def test_the_same_photo_gives_the_same_pixels(picture_file: Encode, portrait_picture: Draw) -> None:
    raw = picture_file(portrait_picture(1200, 1600), "JPEG")
    assert prepare_photo(raw, *SIZE).tobytes() == prepare_photo(raw, *SIZE).tobytes()


@pytest.mark.parametrize("size", [(1, 1), (119, 400), (400, 60)])
def test_too_few_pixels_are_refused(size: tuple[int, int], picture_file: Encode) -> None:
    with pytest.raises(PhotoTooSmallError):
        prepare_photo(picture_file(Image.new("RGB", size)), *SIZE)


@pytest.mark.parametrize("raw", [b"", b"no picture at all", b"\xff\xd8\xff\xe0", b"BM" + bytes(60)])
def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    with pytest.raises(PhotoUnreadableError):
        prepare_photo(raw, *SIZE)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "TIFF", "GIF"])
def test_a_cut_off_file_is_refused(form: str, picture_file: Encode, portrait_picture: Draw) -> None:
    raw = picture_file(portrait_picture(), form)
    with pytest.raises(PhotoUnreadableError):
        prepare_photo(raw[: len(raw) // 3], *SIZE)


@pytest.mark.parametrize("side", [6325, 10_000, 60_000])
def test_too_many_pixels_are_refused_before_decoding(side: int) -> None:
    """The file says so in its header; there is not a single pixel behind it."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    raw = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")
    with pytest.raises(PhotoTooLargeError):
        prepare_photo(raw, *SIZE)


def test_40_megapixels_are_still_decoded(picture_file: Encode) -> None:
    raw = picture_file(Image.new("L", (6324, 6325), 90), "JPEG")
    assert prepare_photo(raw, *SIZE).size == SIZE


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def test_a_photo_s_own_colours_are_brought_to_srgb(picture_file: Encode) -> None:
    """A profile of swapped channels stands for a wide gamut: its red is our green."""
    photo = picture_file(Image.new("RGB", (300, 400), (200, 40, 40)), "JPEG", icc_profile=_swapped_channels())
    assert close(pixel(prepare_photo(photo, *SIZE), 0.5, 0.5), (40, 200, 40))


@pytest.mark.parametrize("icc", [b"x", b"\0" * 200])
def test_a_damaged_colour_profile_is_no_reason_to_refuse(icc: bytes, picture_file: Encode) -> None:
    photo = picture_file(Image.new("RGB", (300, 400), (200, 40, 40)), "JPEG", icc_profile=icc)
    assert close(pixel(prepare_photo(photo, *SIZE), 0.5, 0.5), (200, 40, 40))


def test_sharpening_deepens_edges(picture_file: Encode) -> None:
    half = Image.new("RGB", (300, 400), (90, 90, 90))
    half.paste((160, 160, 160), (150, 0, 300, 400))
    soft, sharp = (prepare_photo(picture_file(half), *SIZE, strength).convert("L") for strength in (0, 150))
    (low, high), (lower, higher) = (cast(tuple[int, int], picture.getextrema()) for picture in (soft, sharp))
    assert lower < low
    assert higher > high


def _swapped_channels() -> bytes:
    """sRGB with the tags of red and green exchanged."""
    library = cast(Any, ImageCms)  # its types leave out what its functions take
    raw = bytearray(library.ImageCmsProfile(library.createProfile("sRGB")).tobytes())
    red, green = (raw.index(tag, 128) for tag in (b"rXYZ", b"gXYZ"))
    raw[red : red + 4], raw[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(raw)
