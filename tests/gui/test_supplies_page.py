"""The Supplies page: what is left at a glance, entries in the books, an order form."""

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from station.gui.supplies.page import supplies_page
from station.gui.supplies.view import SuppliesPage
from station.model.card import CardState
from station.model.supply import Supply

if TYPE_CHECKING:
    from gui.conftest import Bench, Start


@pytest.fixture
def bench(start: "Start") -> "Bench":
    return start(pages=[supplies_page])


@pytest.fixture
def page(bench: "Bench") -> SuppliesPage:
    found = bench.app.shell.findChild(SuppliesPage)
    assert isinstance(found, SuppliesPage)
    bench.app.shell.show_page(1)
    return found


def test_a_delivery_booked_by_keyboard(bench: "Bench", page: SuppliesPage) -> None:
    cards = page.stocks[Supply.CARD]
    bench.wait(lambda: cards.left.text() == "Not counted yet")
    assert not page.delivery.button.isEnabled()
    page.delivery.what.setFocus()
    QTest.keyClick(page.delivery.what, Qt.Key.Key_Tab)
    QTest.keyClicks(page.delivery.amount, "40")
    QTest.keyClicks(page.delivery.price, "20")
    QTest.keyClick(page.delivery.price, Qt.Key.Key_Tab)
    page.delivery.button.setFocus()
    QTest.keyClick(page.delivery.button, Qt.Key.Key_Space)
    bench.wait(lambda: cards.left.text() == "40 left")
    assert "One costs €0.50" in cards.line.text()
    assert "order more" in cards.warning.text()
    assert "40 left" in cards.surface.accessibleDescription()
    assert page.delivery.amount.value() == 0


def test_who_has_counted_nothing_books_nothing(bench: "Bench", page: SuppliesPage) -> None:
    bench.wait(lambda: page.stocks[Supply.CARD].left.text() == "Not counted yet")
    count, delivery = page.count, page.delivery
    assert (count.amount.text(), count.button.isEnabled()) == ("", False)
    count.amount.setFocus()
    count.what.setFocus()
    assert (count.amount.text(), count.button.isEnabled()) == ("", False), "who only passes by counts nothing"
    QTest.keyClicks(count.amount, "0")
    assert count.button.isEnabled(), "a person who says that there is none may"
    page.look_wanted.emit()
    page.delivery.booked.emit(Supply.HOLOGRAM, 5, None)
    bench.wait(lambda: page.stocks[Supply.HOLOGRAM].left.text() == "5 left")
    assert count.amount.text() == "0", "what is typed stays"
    count.what.setCurrentIndex(2)
    assert (count.amount.text(), count.button.isEnabled()) == ("5", False)
    for form, field in (
        (delivery, delivery.amount),
        (count, count.amount),
        (page.order, page.order.amounts[Supply.CARD]),
    ):
        field.setValue(40)
        assert form.button.isEnabled()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        assert not form.button.isEnabled()


def test_a_count_corrects_the_stock_and_keeps_no_price(bench: "Bench", page: SuppliesPage) -> None:
    page.count.what.setCurrentIndex(2)
    page.count.amount.setValue(1200)
    page.count.button.click()
    stickers = page.stocks[Supply.HOLOGRAM]
    bench.wait(lambda: stickers.left.text() == "1,200 left")
    assert "costs" not in stickers.line.text()
    assert stickers.warning.text() == ""
    assert "No price is known yet" in page.costs.text()


def test_a_count_starts_from_the_books_and_corrects_only_what_differs(bench: "Bench", page: SuppliesPage) -> None:
    count = page.count
    page.delivery.booked.emit(Supply.CARD, 100, None)
    bench.wait(lambda: count.amount.value() == 100)
    assert not count.button.isEnabled(), "a press by mistake would set the stock to nothing"
    count.amount.setValue(98)
    page.delivery.booked.emit(Supply.HOLOGRAM, 5, None)
    bench.wait(lambda: page.stocks[Supply.HOLOGRAM].left.text() == "5 left")
    assert count.amount.value() == 98, "what is typed stays"
    count.button.click()
    bench.wait(lambda: page.stocks[Supply.CARD].left.text() == "98 left")
    assert not count.button.isEnabled()
    count.what.setCurrentIndex(2)
    assert count.amount.value() == 5
    assert not count.button.isEnabled()


def test_a_card_that_is_issued_is_counted(bench: "Bench", page: SuppliesPage) -> None:
    page.delivery.booked.emit(Supply.CARD, 100, 4500)
    bench.wait(lambda: page.stocks[Supply.CARD].left.text() == "100 left")
    bench.app.shell.show_page(0)
    bench.choose("Nowak")
    bench.enter()
    bench.wait(lambda: bench.state_of("Nowak") is CardState.ISSUED)
    bench.app.shell.show_page(1)
    bench.wait(lambda: page.stocks[Supply.CARD].left.text() == "99 left")
    assert "made this year: 1   ·   Spoiled: 0" in page.costs.text()
    assert "€0.45 a card" in page.costs.text()


def test_an_order_form_where_a_person_says(
    bench: "Bench", page: SuppliesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(tmp_path / "no" / "order.pdf"), str(tmp_path / "order.pdf")]

    def choose(*_: object) -> tuple[str, str]:
        return chosen.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert not page.order.button.isEnabled()
    page.order.amounts[Supply.RIBBON].setValue(3)
    page.order.button.click()
    bench.wait(lambda: "cannot be written" in page.note.text())
    page.order.button.click()
    bench.wait(lambda: "order.pdf" in page.note.text() and "cannot" not in page.note.text())
    with pypdfium2.PdfDocument(tmp_path / "order.pdf") as form:
        assert "Printer ribbons, rolls" in form[0].get_textpage().get_text_range()
