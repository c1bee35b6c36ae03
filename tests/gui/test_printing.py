"""An in-line printer at the window: a jam, and a person who looks at the card."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fake_reader.inline import TROUBLE, InlinePrinter
from station.bootstrap import Station
from station.model.card import CardState

if TYPE_CHECKING:
    from gui.conftest import Start


@pytest.mark.parametrize("answer", ["The face is printed", "It is blank: print it"])
def test_a_card_of_which_the_printer_cannot_tell_is_looked_at(start: "Start", tmp_path: Path, answer: str) -> None:
    printer = InlinePrinter(tmp_path / "stack", "print-first")

    def inside(station: Station) -> Station:
        return replace(station, desk=replace(station.desk, printer=printer))

    (tmp_path / "stack" / TROUBLE).write_text("jam")
    desk = start(reader=printer.encoder(), part=inside)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: "A card is stuck in the printer" in desk.said)
    desk.enter()
    desk.wait(lambda: "Is this card printed?" in desk.said)
    assert desk.primary == "Look at the card of Anna Nowak"
    buttons = {button.text(): button for button in desk.app.page.job.secondary if button.isVisible()}
    buttons[answer].click()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    assert not {button.text() for button in desk.app.page.job.secondary if button.isVisible()} & set(buttons)
    assert len(list((tmp_path / "stack" / "out").glob("*.picc"))) == 1
