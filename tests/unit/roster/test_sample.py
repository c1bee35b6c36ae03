"""The sample roster shows what it is there to show."""

import io
from datetime import date

from PIL import Image

from station.model.holder import Purpose
from station.roster.sample import sample_roster
from station.roster.table import read_roster


def test_eight_people_six_of_whom_can_have_a_card() -> None:
    roster = read_roster(sample_roster(), date(2026, 11, 1))
    assert len(roster.holders) == 7
    assert [(row.line, row.column, row.reason.code) for row in roster.rejected] == [(9, "ESI", "roster.esi")]
    assert [holder.agrees(Purpose.CARD) for holder in roster.holders] == [True] * 6 + [False]
    assert all(date(2029, 1, 1) < holder.valid_until < date(2031, 12, 31) for holder in roster.holders)


def test_portraits_are_small_upright_and_of_passport_shape() -> None:
    names = {"maximiliane", "eleni", "dimitar", "grzegorz", "amina", "bo", "soren", "yasmine"}
    portraits = {file.stem: file.read_bytes() for file in (sample_roster().parent / "photos").glob("*.jpg")}
    assert set(portraits) == names
    for content in portraits.values():
        assert len(content) < 40_000
        with Image.open(io.BytesIO(content)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (420, 540))


def test_names_stress_the_layout() -> None:
    names = [holder.name for holder in read_roster(sample_roster(), date(2026, 11, 1)).holders]
    assert max(map(len, names)) > 50
    assert min(map(len, names)) < 6
    for letters in ("Ελένη", "Димитър", "Brzęczyszczykiewicz", "-"):
        assert any(letters in name for name in names)
