"""The order form: the institution's data and what is ordered, whatever letters they have."""

from datetime import date

import pypdfium2

from station.model.supply import Supply
from station.printer.order_form import Orderer, write_order

WHO = Orderer("Πανεπιστήμιο & <Co>", "999859608", ("Universitetsgatan 1", "971 87 Northhaven"), "cards@example.org")
ITEMS = {Supply.CARD: 2500, Supply.HOLOGRAM: 100}


def test_it_says_who_orders_what_and_when() -> None:
    with pypdfium2.PdfDocument(write_order(WHO, ITEMS, date(2026, 9, 1), "en")) as form:
        assert len(form) == 1
        page = form[0]
        text = page.get_textpage().get_text_range()
    for said in ("Πανεπιστήμιο & <Co>", "999859608", "971 87 Northhaven", "cards@example.org", "Blank cards", "100"):
        assert said in text
    assert "ribbons" not in text
    assert "2\u00a0500" in text or "2 500" in text
    assert "1 September 2026" in text


def test_the_same_order_gives_the_same_bytes() -> None:
    first, second = (write_order(WHO, ITEMS, date(2026, 9, 1), "en") for _ in range(2))
    assert first == second


def test_it_is_in_french_too_down_to_the_day() -> None:
    with pypdfium2.PdfDocument(write_order(WHO, ITEMS, date(2026, 9, 1), "fr")) as form:
        text = form[0].get_textpage().get_text_range()
    for said in ("Bon de commande", "Cartes vierges", "1 septembre 2026", "Nom et signature"):
        assert said in text
