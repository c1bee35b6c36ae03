"""The Test bench page, with the simulated reader that it is for."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.gui.messages import Speech
from station.gui.testbench import page as made
from station.gui.testbench.snapshot import BenchView
from station.gui.testbench.view import BenchPage
from station.gui.testbench.viewmodel import Node, tree
from station.model.card import CardState

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

SPEECH = Speech(QLocale("en_GB"))


def opened(start: "Start") -> tuple["Bench", BenchPage]:
    desk = start(pages=[made.testbench_page])
    page = desk.app.pages[1].view
    assert isinstance(page, BenchPage)
    desk.app.shell.show_page(1)
    desk.wait(lambda: page.cards.count() == 4)
    return desk, page


def test_cards_are_lifted_laid_and_chosen(start: "Start") -> None:
    desk, page = opened(start)
    first = page.cards.item(0).text()
    assert first in page.on_reader.text()
    page.lift.click()
    desk.wait(lambda: page.on_reader.text() == "Nothing lies on the reader")
    desk.wait(lambda: not page.lift.isEnabled())
    page.lay.click()
    desk.wait(lambda: first in page.on_reader.text())
    assert not page.choose.isEnabled(), "none is chosen"
    page.cards.setCurrentRow(2)
    page.choose.click()
    desk.wait(lambda: page.cards.item(2).text() in page.on_reader.text())
    page.blanks.click()
    desk.wait(lambda: page.cards.count() == 9)


def test_an_issuance_is_seen_on_the_line_and_saved(start: "Start", tmp_path: Path) -> None:
    desk, page = opened(start)
    desk.app.shell.show_page(0)
    desk.choose("Now")
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    desk.wait(lambda: "CreateDelegatedApplication" in page.trace.toPlainText())
    page.save_wanted.emit(str(tmp_path / "passed.jsonl"))
    desk.wait(lambda: (tmp_path / "passed.jsonl").exists())
    records = [json.loads(line) for line in (tmp_path / "passed.jsonl").read_text("utf-8").splitlines()]
    assert {"ChangeKey", "WriteData"} <= {record["command"] for record in records}
    assert page.contents.topLevelItemCount() > 0


def test_a_fault_is_switched_on_by_name_and_a_wrong_one_is_said(start: "Start") -> None:
    desk, page = opened(start)
    page.kind.setCurrentText("Card torn away")
    page.detail.setText("apdu = 40")
    page.on.click()
    desk.wait(lambda: page.active.text() == "Card torn away (apdu=40)")
    stood = page.on.mapTo(desk.app.shell, QPoint())
    page.detail.setText("apdu=soon")
    page.on.click()
    desk.wait(lambda: "a whole number" in page.refused.text() and page.refused.isVisible())
    assert "the names are: apdu, moment" in page.refused.text()
    QApplication.processEvents()
    assert page.on.mapTo(desk.app.shell, QPoint()) == stood, "the next press hits what the last one hit"
    assert page.cards.geometry().bottom() < page.lift.geometry().top()
    QTest.keyClicks(page.detail, "9")
    assert page.refused.isHidden()
    page.on.click()
    desk.wait(lambda: not page.refused.isHidden())
    desk.app.shell.show_page(0)
    desk.app.shell.show_page(1)
    assert page.refused.isHidden()
    page.off.click()
    desk.wait(lambda: page.active.text() == "No fault is switched on")


def test_without_a_simulated_reader_there_is_nothing_to_do(qapp: QApplication) -> None:
    page = BenchPage(SPEECH)
    page.show_view(BenchView())
    assert page.notice.text.startswith("This station works with a real reader")
    assert not page.cards.isVisibleTo(page)


def test_what_changed_on_a_card_is_marked_up_to_its_root() -> None:
    before = {"UID": "04", "application F58840/file 01/data": "00"}
    after = {"UID": "04", "application F58840/file 01/data": "01", "application F58840/key 00": "AES, version 01"}
    uid, application = tree(after, before)
    assert uid == Node("UID", "04", changed=False, children=())
    assert (application.name, application.changed) == ("application F58840", True)
    assert [(child.name, child.changed) for child in application.children] == [("file 01", True), ("key 00", True)]
    assert not any(node.changed for node in tree(after, {}))
