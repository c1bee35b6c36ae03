"""The Stickers page: what it says, without Qt; and a card from the list to ESC-R in the window."""

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.bootstrap import Station
from station.errors import Cancelled
from station.gui.existing.page import existing_page
from station.gui.existing.snapshot import End, ListState, Matched, OnReader, Papers, Shelf
from station.gui.existing.view import StickersPage
from station.gui.existing.viewmodel import list_page, outcome, papers_line, reader_line, shelf_page
from station.gui.messages import Speech
from station.gui.shown import Tone
from station.issuance.existing import CardChange, CardFate
from station.issuance.job import Job
from station.model.card import CardState, Problem
from station.model.escn import Escn
from station.model.esi import Esi
from station.roster.line import BadRow
from station.store.existing import ExistingCard

if TYPE_CHECKING:
    from gui.conftest import Person, Start

ESI = Esi.build("uni-demo.example", "1")
CARD = ExistingCard(ESI, old_number="A-17", escn=Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608"), name="Ada")


def test_the_shelf_says_how_many_and_which_card(speech: Speech) -> None:
    assert shelf_page(speech, Shelf()).waiting == ()
    page = shelf_page(speech, Shelf(total=4, numbered=2, matched=1, waiting=(CARD,)))
    assert page.counts == "Cards: 4 · with a number: 2 · sticker on: 1"
    assert page.waiting == (("Ada", "A-17", "6A01DFC0"), ("… and 2 more",))


def test_the_card_on_the_reader_says_whose_it_is(speech: Speech) -> None:
    assert reader_line(speech, OnReader()) == "No card on the reader"
    assert reader_line(speech, OnReader("04AA")) == "Card 04AA on the reader"
    assert reader_line(speech, OnReader("04AA", CARD)) == "Card 04AA: Ada, sticker 6A01DFC0"


def test_every_end_has_its_tone_and_says_what_to_do(speech: Speech) -> None:
    problem = Problem("odd", "It is odd.", "Look.")
    said = [outcome(speech, Matched(end, CARD, problem if end is not End.DONE else None)) for end in End]
    assert [one.tone for one in said] == [Tone.GOOD, Tone.WARN, Tone.BAD, Tone.BAD]
    assert said[0].headline == "Registered: Ada, sticker 6A01DFC0. Next card, please."
    assert [one.headline for one in said[1:]] == ["It is odd."] * 3
    assert said[1].remedy.startswith("Not finished")
    assert said[3].remedy == "Look."


def test_a_list_is_said_before_it_is_applied(speech: Speech) -> None:
    problem = Problem("existing.nobody", "This person is not known here.", "Import the roster first.")
    rows = (
        CardChange(2, CardFate.NEW, ESI, "Ada"),
        CardChange(3, CardFate.REFUSED, ESI, "", problem),
        BadRow(4, "uid", Problem("existing.uid-form", "'zz' is not a 7-byte UID.", "Write it."), ""),
    )
    counts = {CardFate.NEW: 1, CardFate.REFUSED: 1}
    page = list_page(speech, ListState(Path("cards.csv"), None, counts, unreadable=1, rows=rows))
    assert page.summary == "New: 1 · changed: 0 · as before: 0 · with a number: 0 · refused: 2"
    assert page.rows[0] == "New: Ada"
    assert page.rows[1] == f"Refused, line 3: {ESI}. This person is not known here. Import the roster first."
    assert page.rows[2].startswith("Rejected: line 4, uid.")
    assert page.may_apply
    assert papers_line(speech, Papers("s.pdf", 3, left=1)).startswith(
        "Stickers: 3. s.pdf. None for cards whose holders have not agreed: 1"
    )


def stopped(*_: object, **__: object) -> Job:
    raise Cancelled


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_from_a_list_to_a_registered_card_in_the_window(
    start: "Start", person: "Person", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bob = person(1, "Ada"), person(2, "Bob", consents=frozenset())
    stations: list[Station] = []

    def seen(station: Station) -> Station:
        stations.append(station)
        return station

    desk = start(ada, bob, part=seen, pages=[existing_page])
    desk.app.shell.show_page(1)
    view = desk.app.pages[1].view
    assert isinstance(view, StickersPage)
    desk.wait(lambda: view.card.text().startswith("Card 04"))
    cards = tmp_path / "cards.csv"
    cards.write_text(f"esi;old number\n{ada.esi};A-17\n{bob.esi};A-18\n", "utf-8")
    view.list.take(cards, None)
    desk.wait(lambda: view.list.apply.isEnabled())
    view.list.apply.click()
    desk.wait(lambda: view.waiting.rowCount() == 2)
    view.stickers_wanted.emit(str(tmp_path / "stickers.pdf"), "zweckform-3666")
    desk.wait(lambda: "Stickers: 1" in view.said.text())
    assert "have not agreed: 1" in view.said.text()
    assert len(pdfium.PdfDocument(tmp_path / "stickers.pdf")) == 1
    store = stations[0].desk.store
    card = store.existing.of_holder(ada.esi)
    assert card is not None
    view.chip.setChecked(True)
    with monkeypatch.context() as away:
        away.setattr("station.gui.existing.reader.match_at_desk", stopped)
        QTest.keyClicks(view.scan, str(card.escn))
        QTest.keyClick(view.scan, Qt.Key.Key_Return)
        desk.wait(lambda: "put the same card back" in view.notice.text)
    assert view.scan.isEnabled()
    QTest.keyClicks(view.scan, f"https://s.esc-r.eu/{card.escn}")
    QTest.keyClick(view.scan, Qt.Key.Key_Return)
    desk.wait(lambda: view.notice.text.startswith("Registered: Ada"))
    desk.wait(lambda: [one.state for one in store.cards.all()] == [CardState.ISSUED])
    QTest.keyClicks(view.scan, str(card.escn))
    QTest.keyClick(view.scan, Qt.Key.Key_Return)
    desk.wait(lambda: "belongs to a card already" in view.notice.text)
