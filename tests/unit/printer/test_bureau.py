"""Files for a bureau: boxes, black as a separation, volumes; and sheets to look through."""

import base64
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from station.errors import PrinterFolderError
from station.printer import bureau
from station.printer.bureau import write_bureau, write_volume
from station.printer.face import Face
from station.printer.pdf import write_proof_sheets
from station.printer.runs import Layout

MM = 72 / 25.4


def streams(pdf: bytes) -> Iterator[str]:
    """The drawing of each page."""
    for raw in re.findall(rb"/ASCII85Decode /FlateDecode \][^>]*>>\s*stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        text = zlib.decompress(base64.a85decode(raw.strip().removesuffix(b"~>")))
        if b" re" in text or b" Tj" in text:
            yield text.decode("latin-1")


def test_pages_have_bleed_and_trim(face: Face) -> None:
    target = BytesIO()
    write_volume([face.layout], target)
    document = pypdfium2.PdfDocument(target.getvalue())
    boxes = [(page.get_mediabox(), page.get_bleedbox(), page.get_trimbox()) for page in document]
    document.close()
    whole = pytest.approx((0, 0, 91.60 * MM, 59.98 * MM), abs=0.01)
    assert boxes == [(whole, whole, pytest.approx((3 * MM, 3 * MM, 88.60 * MM, 56.98 * MM), abs=0.01))] * 2


def test_black_is_a_separation_and_overprints(face: Face) -> None:
    target = BytesIO()
    write_volume([face.layout], target)
    pdf = target.getvalue()
    assert re.search(rb"/Separation\s*/Black\s*/DeviceCMYK", pdf)
    assert re.search(rb"/op true", pdf)
    assert not re.search(rb"/Separation", face.pdf())
    back = list(streams(pdf))[-1]
    assert " scn" in back
    assert " rg" not in back.replace("0 0 0 rg", "")


def test_a_batch_comes_in_volumes(tmp_path: Path, face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bureau, "CARDS_PER_VOLUME", 2)
    paths = list(write_bureau([face.layout] * 5, tmp_path / "out"))
    assert [path.name for path in paths] == ["cards-0001.pdf", "cards-0002.pdf", "cards-0003.pdf"]
    pages = [len(pypdfium2.PdfDocument(path)) for path in paths]
    assert pages == [4, 4, 2]


def test_no_card_is_laid_out_before_its_volume(tmp_path: Path, face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bureau, "CARDS_PER_VOLUME", 2)
    laid_out: list[int] = []

    def layouts() -> Iterator[Layout]:
        for number in range(5):
            laid_out.append(number)
            yield face.layout

    volumes = write_bureau(layouts(), tmp_path)
    next(volumes)
    assert len(laid_out) == 2


def test_a_batch_that_breaks_off_leaves_whole_files(
    tmp_path: Path, face: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bureau, "CARDS_PER_VOLUME", 2)

    def layouts() -> Iterator[Layout]:
        yield from [face.layout] * 3
        raise ValueError("the fourth cannot be")

    with pytest.raises(ValueError, match="fourth"):
        list(write_bureau(layouts(), tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["cards-0001.pdf"]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, face: Face) -> None:
    (tmp_path / "out").write_text("here already")
    with pytest.raises(PrinterFolderError):
        list(write_bureau([face.layout], tmp_path / "out"))


def test_the_same_cards_give_the_same_volume(face: Face) -> None:
    one, other = BytesIO(), BytesIO()
    write_volume([face.layout] * 2, one)
    write_volume([face.layout] * 2, other)
    assert one.getvalue() == other.getvalue()


def test_sheets_show_both_sides_with_a_caption(face: Face) -> None:
    target = BytesIO()
    write_proof_sheets([(f"card {number}", face.layout) for number in range(5)], target)
    document = pypdfium2.PdfDocument(target.getvalue())
    texts = [page.get_textpage().get_text_range() for page in document]
    sizes = [page.get_size() for page in document]
    document.close()
    assert sizes == [pytest.approx((210 * MM, 297 * MM), abs=0.01)] * 2
    assert [text.count("Sofia Lindqvist") for text in texts] == [4, 1]
    assert [f"card {number}" in texts[number // 4] for number in range(5)] == [True] * 5
