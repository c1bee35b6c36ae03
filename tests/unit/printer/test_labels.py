"""Sticker sheets and the placement guide: every code reads, each label has its own, nothing is cut."""

from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
from PIL import Image

from station.errors import DoesNotFitError, InputError, MissingGlyphError
from station.printer.card_geometry import Box
from station.printer.guide import write_guide
from station.printer.labels import LabelSheet, Sticker, load_sheet, shipped_sheet, write_stickers
from station.printer.readback import read_codes
from station.printer.template import Template

NAMES = ("zweckform-3652", "zweckform-3664", "zweckform-3666", "herma-4610")


def sticker(number: int, owner: str = "Ελένη Παπαδημητρίου-Κωνσταντίνου") -> Sticker:
    escn = f"{number:08x}-cb98-1035-a19b-001999859608"
    return Sticker(f"https://s.esc-r.eu/{escn}", f"{number:08X}", owner, f"cards.csv, line {number + 2}")


def pages(stickers: list[Sticker], sheet: LabelSheet, skip: int = 0, dpi: int = 300) -> list[tuple[Image.Image, str]]:
    target = BytesIO()
    write_stickers(stickers, sheet, target, skip=skip)
    return _drawn(target, dpi)


def _drawn(target: BytesIO, dpi: int) -> list[tuple[Image.Image, str]]:
    document = pypdfium2.PdfDocument(target.getvalue())
    drawn = [
        (cast(Image.Image, cast(Any, page).render(scale=dpi / 72).to_pil()), page.get_textpage().get_text_range())
        for page in document
    ]
    document.close()
    return drawn


@pytest.mark.parametrize("name", NAMES)
def test_each_label_has_its_code_its_number_and_its_owner(name: str) -> None:
    sheet = shipped_sheet(name)
    stickers = [sticker(number) for number in range(3)]
    ((page, text),) = pages(stickers, sheet)
    for number, each in enumerate(stickers):
        label = sheet.place(number)
        left, upper, right, lower = (edge * 300 / 25.4 for edge in (label.x, label.y, label.right, label.bottom))
        assert read_codes(page.crop((left, upper, right, lower))) == [each.qr_text]
        assert each.number in text
    assert "".join(text.split()).count("Παπαδημητρίου") == 3


@pytest.mark.parametrize("name", NAMES)
def test_the_labels_lie_in_the_middle_of_their_sheet(name: str) -> None:
    sheet = shipped_sheet(name)
    first, last = sheet.place(0), sheet.place(sheet.columns * sheet.rows - 1)
    assert sheet.page_width - last.right == pytest.approx(first.x, abs=0.01)
    assert sheet.page_height - last.bottom == pytest.approx(first.y, abs=0.01)
    assert sheet.module_mm >= 0.33


def test_used_labels_are_skipped_and_sheets_follow() -> None:
    sheet = shipped_sheet("zweckform-3666")
    drawn = pages([sticker(number, "Bo Li") for number in range(4)], sheet, skip=63, dpi=72)
    assert [text.count("Bo Li") for _, text in drawn] == [2, 2]


@pytest.mark.parametrize(
    ("owner", "error"), [("Wolfeschlegelsteinhausenbergerdorff " * 8, DoesNotFitError), ("王小明", MissingGlyphError)]
)
def test_an_owner_that_no_label_holds_is_refused_by_the_row(owner: str, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"name \(cards.csv, line 2\)"):
        pages([sticker(0, owner)], shipped_sheet("zweckform-3666"))


GOOD = (
    'name = "x"\npage_width = 210\npage_height = 297\ncolumns = 2\n'
    "rows = 2\nwidth = 90\nheight = 60\nleft = 5\ntop = 9\n"
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace("columns = 2", "columns = 3"), "beyond the page"),
        (GOOD.replace("height = 60", "height = 15"), "too small for the QR code"),
        (GOOD.replace("rows = 2", "rows = 0"), "rows"),
        (GOOD + "colour = 3\n", "colour"),
        ("name = ", "not valid TOML"),
    ],
)
def test_a_sheet_that_cannot_be(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "mine.toml").write_text(text)
    with pytest.raises(InputError) as refused:
        load_sheet(tmp_path / "mine.toml")
    assert says in refused.value.happened


def test_a_sheet_that_is_not_there() -> None:
    with pytest.raises(InputError, match="zweckform-3652"):
        shipped_sheet("avery")
    with pytest.raises(InputError, match="cannot be read"):
        load_sheet(Path("gone.toml"))


def test_gaps_lie_between_the_labels(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD + "gap_x = 2.5\ngap_y = 1\n")
    assert load_sheet(tmp_path / "mine.toml").place(3) == Box(97.5, 70, 90, 60)


@pytest.mark.parametrize(("language", "hologram"), [("en", "hologram"), ("fr", "hologramme"), ("fi", "hologram")])
def test_the_guide_shows_the_places_at_true_size(classic: Template, language: str, hologram: str) -> None:
    target = BytesIO()
    write_guide(classic, target, language)
    ((page, text),) = _drawn(target, 300)
    assert f"{hologram} 'hologram'" in text
    assert "70.0 mm" in text
    assert "67.7 mm" in text.replace("67.6", "67.7")
    row = page.convert("L").crop((0, round(90 * 300 / 25.4), page.width, round(90 * 300 / 25.4) + 1)).tobytes()
    dark = [x for x, value in enumerate(row) if value < 128]
    assert (dark[-1] - dark[0]) * 25.4 / 300 == pytest.approx(85.6, abs=0.4)
