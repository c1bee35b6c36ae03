"""A card that is out shows what was printed on it, whatever the records hold now: the window says so."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from assembly import Parts, assemble, prepare
from fake_reader.reader import SimulatedReader
from issue_views import ANNA, DESK, shown
from people import holder
from station.gui.issue.pictures import pictures_of
from station.gui.issue.snapshot import Shown
from station.gui.issue.words import CounterMsg
from station.gui.shown import Picture
from station.issuance.job import Effect
from station.issuance.lifecycle import LifeCycle
from station.issuance.runner import Runner
from station.model.holder import AcademicLevel, Holder, Purpose
from station.model.standing import Act, Reason
from station.printer.face_data import DateStyle
from station.store.journal import Phase

BLANK = Picture(1, 1, bytes(4))


def photo(colour: str) -> bytes:
    octets = BytesIO()
    Image.new("RGB", (350, 450), colour).save(octets, "PNG")
    return octets.getvalue()


@pytest.fixture(scope="module")
def sitter() -> Holder:
    return replace(holder(1), photo=photo("teal"), consents=frozenset(Purpose))


@pytest.fixture
def parts(tmp_path: Path, sitter: Holder) -> Iterator[Parts]:
    """A desk that has issued this person's card."""
    folder = prepare(tmp_path / "desk")
    reader = SimulatedReader(folder / "stack")
    with assemble(folder, reader, registry_url="http://127.0.0.1:9", registry_key="unused") as parts:
        parts.desk.store.holders.save(sitter)
        Runner(parts.desk).issue(sitter)
        yield parts


def test_another_photo_than_the_printed_one_is_seen(parts: Parts, sitter: Holder) -> None:
    desk = parts.desk
    withdrawn = replace(sitter, consents=sitter.consents - {Purpose.PHOTO_ON_CARD})
    now = (sitter, replace(sitter, photo=photo("navy")), withdrawn, replace(sitter, name="Ada Smith"))
    assert [pictures_of(desk, one)[0].other_photo for one in now] == [False, True, True, False]
    assert [pictures_of(desk, one)[0].other_words for one in now] == [False, False, False, True]
    (card,) = desk.store.cards.of_holder(sitter.esi)
    LifeCycle(desk.store, desk.now).act(card.escn, Act.REPLACE, Reason.REPRINT, operator="Ada")
    assert not pictures_of(desk, withdrawn)[0].other_photo, "what is shown is the new card"


def test_other_words_than_the_printed_ones_are_seen_where_the_card_shows_them(parts: Parts, sitter: Holder) -> None:
    day = sitter.valid_until
    for now, seen in (
        (replace(sitter, valid_until=day.replace(year=day.year + 1)), True),
        (replace(sitter, level=AcademicLevel.DOCTORATE), "level" in parts.desk.template.fields),
        (replace(sitter, role="Tutor"), "role" in parts.desk.template.fields),
        (replace(sitter, email="new@uni.example", language="fr"), False),
    ):
        assert pictures_of(parts.desk, now)[0].other_words is seen, now


@pytest.mark.parametrize("version", [True, False], ids=["newer", "renamed"])
def test_of_a_card_of_another_template_nothing_is_said(parts: Parts, sitter: Holder, *, version: bool) -> None:
    template = replace(parts.desk.template, dates=DateStyle.ISO)
    newer = replace(template, version=template.version + 1) if version else replace(template, name="other")
    other = replace(sitter, name="Ada Smith")
    said = [
        pictures_of(replace(parts.desk, template=one), other)[0].other_words for one in (parts.desk.template, newer)
    ]
    assert said == [True, False]


def test_of_a_card_that_was_printed_before_marks_were_kept_nothing_is_said(parts: Parts, sitter: Holder) -> None:
    (card,) = parts.desk.store.cards.of_holder(sitter.esi)
    parts.desk.store.journal.append(card.job, Phase.INTENT, Effect.PRINT_FACE.value, {})
    other = replace(sitter, name="Ada Smith", photo=photo("navy"))
    shown = pictures_of(parts.desk, other)[0]
    assert (shown.other_photo, shown.other_words) == (False, False)


def test_nothing_of_the_photo_stands_in_the_journal(parts: Parts, sitter: Holder) -> None:
    (card,) = parts.desk.store.cards.of_holder(sitter.esi)
    said = [row.data["photo"] for row in parts.desk.store.journal.rows(card.job) if "photo" in row.data]
    assert said == [hashlib.sha256(sitter.photo or b"").hexdigest()[:16]]


def test_the_panel_says_what_the_card_in_use_shows_otherwise() -> None:
    same = Shown("anna", None, BLANK, BLANK)
    said = "The card in use was printed with {}. If it is to look like this, replace it."
    photo, words = CounterMsg.OTHER_PHOTO.value, CounterMsg.OTHER_WORDS.value
    for pictures, caution in (
        (same, ""),
        (replace(same, other_photo=True), said.format(photo)),
        (replace(same, other_words=True), said.format(words)),
        (replace(same, other_photo=True, other_words=True), said.format(f"{photo}, and with {words}")),
    ):
        panel = shown(replace(DESK, holders=(ANNA,), shown=pictures)).holder
        assert panel is not None
        assert panel.caution == caution
