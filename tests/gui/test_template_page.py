"""The Template page: seen, checked, changed in place, saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QSlider
from pytestqt.qtbot import QtBot

from staffed_desk import covered, sign_in, staffed
from station.bootstrap import Station
from station.gui.messages import Speech
from station.gui.template.drawing import draw
from station.gui.template.page import template_page
from station.gui.template.ruler import element_at, ticks
from station.gui.template.snapshot import Drawing, Opened, Saving, Wanted
from station.gui.template.view import TemplatePage
from station.gui.template.worker import TemplateWorker
from station.gui.widgets.ask import AskDialog
from station.model.card_stock import Hologram
from station.printer.layers import LAYERS
from station.printer.profile import PrinterProfile
from station.printer.sample import sample_data
from station.printer.template import shipped_file, shipped_names
from station.store.database import Store

if TYPE_CHECKING:
    from gui.conftest import Bench, Person, Start


def drawn(name: str, text: str | None = None) -> Drawing:
    path = shipped_file(name)
    wanted = Wanted(path, text or path.read_text(), None)
    return draw(wanted, sample_data(), PrinterProfile(), Hologram.PRE_APPLIED)


@pytest.mark.parametrize("name", ["classic", "portrait"])
def test_every_layer_is_drawn_at_the_card_s_shape(name: str) -> None:
    drawing = drawn(name)
    assert tuple(drawing.pictures) == LAYERS
    for picture in drawing.pictures.values():
        assert picture.width / picture.height == pytest.approx(drawing.card.w / drawing.card.h, rel=0.003)
    assert drawing.problem is None


def test_a_text_that_does_not_hold_says_why() -> None:
    text = shipped_file("classic").read_text()
    assert "not valid TOML" in drawn("classic", "[[").broken
    wrong = drawn("classic", text.replace("size = 13", "size = 99"))
    assert [finding.line for finding in wrong.findings] == [text.splitlines().index("size = 13") + 1]
    assert not wrong.pictures
    narrow = drawn("classic", text.replace("w = 47.0", "w = 9"))
    assert narrow.problem is not None
    assert "name" in narrow.problem.what
    assert narrow.elements


def test_rulers_mark_what_can_be_told_apart() -> None:
    assert list(ticks(11, 6))[:3] == [(0, True), (1, False), (2, False)]
    assert [mm for mm, figure in ticks(85.6, 6) if figure] == [0, 10, 20, 30, 40, 50, 60, 70, 80]
    assert [mm for mm, _ in ticks(22, 2)] == [0, 5, 10, 15, 20]
    assert [mm for mm, figure in ticks(11, 20) if figure] == [0, 5, 10]


def test_the_smallest_element_under_the_mouse_is_meant() -> None:
    elements = drawn("classic").elements
    photo, field = element_at(elements, "front", 10, 10), element_at(elements, "front", 2, 2)
    assert photo is not None
    assert field is not None
    assert (photo.name, field.name) == ("photo", "field")
    assert element_at(elements, "back", 40, 35) is None


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, speech: Speech) -> Iterator[TemplatePage]:
    """The page with its worker on this thread, the classic design open."""
    made = template_page(speech)
    view, (worker,) = made.view, made.workers
    assert isinstance(view, TemplatePage)
    assert isinstance(worker, TemplateWorker)
    qtbot.addWidget(view)
    view.resize(1190, 620)
    worker.open_file("classic")
    yield view
    worker.deleteLater()


def select(page: TemplatePage, name: str) -> None:
    rows = [page.elements.item(row).text() for row in range(page.elements.count())]
    page.elements.setCurrentRow(rows.index(name))


def test_a_number_changed_in_place_is_in_the_text_and_on_the_card(page: TemplatePage, qtbot: QtBot) -> None:
    before = page.canvas.grab().toImage()
    select(page, "Front · photo")
    page.numbers.fields["x"].setValue(6.4)
    assert "x = 6.4" in page.text.toPlainText()
    assert "# The shipped design." in page.text.toPlainText()
    assert page.state.text() == "Not saved yet."
    qtbot.waitUntil(lambda: page.canvas.grab().toImage() != before, timeout=60_000)
    qtbot.waitUntil(lambda: page.numbers.fields["x"].value() == 6.4, timeout=60_000)
    page.text.undo()
    assert page.text.toPlainText() == shipped_file("classic").read_text()


def test_what_is_typed_while_another_file_is_being_read_stays(page: TemplatePage) -> None:
    asked = list[str]()
    page.open_wanted.disconnect()  # the office thread has much to do
    page.open_wanted.connect(asked.append)
    portrait = Opened(shipped_file("portrait"), shipped_file("portrait").read_text(), shipped=True)
    at = page.templates.findText("portrait")
    page.templates.activated.emit(at)
    page.text.appendPlainText("# begun")
    page.show_file(portrait)
    assert page.text.toPlainText().endswith("# begun")
    assert page.templates.currentText() == "classic"
    page.text.undo()
    page.templates.activated.emit(at)
    page.show_file(portrait)
    assert (asked, page.text.toPlainText()) == (["portrait"] * 2, portrait.text)


def test_a_click_on_the_card_chooses_an_element(page: TemplatePage) -> None:
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(40 + 60, 40 + 90))
    assert page.elements.currentItem().text() == "Front · photo"
    assert page.numbers.fields["w"].value() == 21


def test_planes_and_the_back_are_shown_by_choice(page: TemplatePage) -> None:
    front = page.canvas.grab().toImage()
    page.layers.setCurrentIndex(LAYERS.index("front-black"))
    assert page.canvas.grab().toImage() != front
    page.layers.setCurrentIndex(0)
    select(page, "Back · owner")
    assert page.layers.currentText() == "Back"


def test_keep_outs_and_zoom(page: TemplatePage) -> None:
    shown, size = page.canvas.grab().toImage(), page.canvas.size()
    page.keep_outs.setChecked(False)
    assert page.canvas.grab().toImage() != shown
    page.zoom.setValue(200)
    assert page.canvas.width() > 1.7 * size.width()


def test_the_whole_card_is_seen_in_the_lowest_window(page: TemplatePage, qtbot: QtBot) -> None:
    page.resize(1190, 648)  # what 1280 by 720 leaves beside the rail
    page.show()
    area = page.canvas.parentWidget()
    assert area is not None
    qtbot.waitUntil(lambda: area.height() > 0 and page.findings.count() > 0, timeout=60_000)
    QApplication.processEvents()
    assert area.rect().contains(page.canvas.geometry())


def test_the_card_fills_the_window_until_a_person_chooses_a_zoom(page: TemplatePage) -> None:
    page.show()
    page.resize(1190, 648)
    QApplication.processEvents()
    small = page.zoom.value()
    page.resize(1800, 1000)
    QApplication.processEvents()
    room = page.area.viewport()
    assert page.zoom.value() > 1.4 * small
    assert room.rect().contains(page.canvas.geometry())
    assert page.canvas.width() > 0.97 * room.width() or page.canvas.height() > 0.97 * room.height()
    page.zoom.triggerAction(QSlider.SliderAction.SliderSingleStepAdd)
    chosen = page.zoom.value()
    page.resize(1190, 648)
    QApplication.processEvents()
    assert page.zoom.value() == chosen


def test_a_finding_leads_to_its_line(page: TemplatePage, qtbot: QtBot) -> None:
    page.text.setPlainText(page.text.toPlainText().replace("size = 13", "size = 99"))
    qtbot.waitUntil(lambda: "size" in page.findings.item(0).text(), timeout=60_000)
    page.findings.itemClicked.emit(page.findings.item(0))
    assert page.text.textCursor().block().text() == "size = 99"


def test_a_shipped_design_is_saved_as_another_and_followed(
    page: TemplatePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.toml"

    def answer(*_: object) -> tuple[str, str]:
        return str(mine), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.text.setPlainText(page.text.toPlainText().replace('name = "classic"', 'name = "mine"'))
    page.save.click()
    assert 'name = "mine"' in mine.read_text()
    assert page.state.text() == f"Saved in {mine}."
    assert page.templates.currentText() == "mine.toml"
    page.show_file(Opened(mine, mine.read_text(), shipped=False))  # as the watcher tells of it
    assert page.state.text() == f"Saved in {mine}."
    page.text.appendPlainText("# kept")
    page.save.click()
    assert mine.read_text().endswith("# kept")
    page.show_file(Opened(mine, mine.read_text(), shipped=False))  # the same again
    page.text.undo()
    assert page.state.text() == "Not saved yet."
    page.text.redo()
    mine.write_text(mine.read_text() + "\n# by another editor\n")
    qtbot.waitUntil(lambda: page.text.toPlainText().endswith("# by another editor\n"), timeout=60_000)


def test_a_file_that_cannot_be_read_or_written_is_told(page: TemplatePage, tmp_path: Path) -> None:
    page.open_wanted.emit(str(tmp_path / "gone.toml"))
    assert "cannot be used" in page.state.text()
    page.save_wanted.emit(Saving(tmp_path / "none" / "mine.toml", "x", sure=True))
    assert "cannot be written" in page.state.text()
    assert page.text.toPlainText() == shipped_file("classic").read_text()


def test_all_shipped_designs_are_offered(page: TemplatePage) -> None:
    assert [page.templates.itemText(at) for at in range(page.templates.count())] == shipped_names()


def answer(page: TemplatePage, said: str) -> None:
    """Answers the question that stands over the page."""
    (asked,) = (one for one in page.window().findChildren(AskDialog) if one.isVisible())
    next(button for button in (*asked.buttons, asked.nothing) if button.text() == said).click()


def pick(page: TemplatePage, name: str) -> None:
    page.templates.setCurrentIndex(page.templates.findText(name))
    page.templates.activated.emit(page.templates.currentIndex())


def choosing(monkeypatch: pytest.MonkeyPatch, asked: str, file: Path) -> None:
    """Whoever is asked for a file chooses this one."""

    def choose(*_: object) -> tuple[str, str]:
        return str(file), ""

    monkeypatch.setattr(QFileDialog, asked, choose)


def test_edits_are_asked_about_before_another_template_is_opened(
    page: TemplatePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = tmp_path / "mine.toml", tmp_path / "other.toml"
    other.write_text(shipped_file("portrait").read_text())
    choosing(monkeypatch, "getSaveFileName", mine)
    choosing(monkeypatch, "getOpenFileName", other)
    page.text.appendPlainText("# mine")
    pick(page, "portrait")
    assert page.templates.currentText() == "classic"
    answer(page, "Keep editing")
    assert page.text.toPlainText().endswith("# mine")
    page.text.undo()
    assert not page.unsaved
    page.text.redo()
    page.open.click()
    answer(page, "Save as…")
    assert mine.read_text().endswith("# mine")
    assert page.text.toPlainText() == other.read_text()
    assert page.templates.currentText() == "other.toml"
    page.text.appendPlainText("# lost")
    pick(page, "classic")
    answer(page, "Discard the changes")
    assert other.read_text() == shipped_file("portrait").read_text()
    assert (page.templates.currentText(), page.unsaved) == ("classic", False)
    assert [page.templates.itemText(at) for at in range(page.templates.count())] == shipped_names()


def test_a_text_that_is_no_template_is_said_to_be_none_and_kept_only_as_a_draft(
    page: TemplatePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.toml"
    choosing(monkeypatch, "getSaveFileName", mine)
    assert page.stale.isHidden()
    page.text.setPlainText("broken [[")
    qtbot.waitUntil(lambda: not page.stale.isHidden(), timeout=60_000)
    assert "The text as it stands here is no card template" in page.findings.item(0).text()
    assert "classic.toml" not in page.findings.item(0).text()
    page.save.click()
    answer(page, "Keep editing")
    assert not mine.exists()
    page.save.click()
    answer(page, "Save the draft")
    assert mine.read_text() == "broken [["
    assert page.state.text() == f"Saved in {mine}."
    assert page.templates.currentText() == "mine.toml"
    page.text.setPlainText(shipped_file("classic").read_text())
    qtbot.waitUntil(page.stale.isHidden, timeout=60_000)


def offered(page: TemplatePage) -> list[str]:
    return [page.holders.itemText(at) for at in range(page.holders.count())]


def look_at(desk: "Bench", *people: str) -> TemplatePage:
    """Goes to the Template page, where these can be shown beside the sample holder."""
    at, page = next((at, one.view) for at, one in enumerate(desk.app.pages) if isinstance(one.view, TemplatePage))
    assert isinstance(page, TemplatePage)
    desk.app.shell.show_page(0)
    desk.app.shell.show_page(at)
    desk.wait(lambda: offered(page) == ["Sample holder", *people])
    return page


def test_whoever_may_not_see_people_sees_the_sample_holder_alone(start: "Start", stores: list[Store]) -> None:
    desk = start(part=staffed(stores), pages=[template_page])
    desk.wait(lambda: covered(desk))
    sign_in(desk, "sofia")
    page = look_at(desk, "Anna Nowak", "Łukasz Brzęk", "Zoë Müller")
    page.holders.setCurrentIndex(1)
    anna = page.holders.currentData()
    worker = desk.app.pages[1].workers[0]
    assert isinstance(worker, TemplateWorker)
    desk.app.door.lock_wanted.emit()
    assert offered(page) == ["Sample holder"]
    assert page.holders.currentData() is None
    told = list[object]()
    worker.people.connect(told.append)
    sign_in(desk, "tom")
    page = look_at(desk)
    desk.wait(lambda: told[-1:] == [()])  # what Sofia had asked for is behind it
    path, text = shipped_file("classic"), shipped_file("classic").read_text() + "# for Tom\n"
    wanted = [Wanted(path, text, holder) for holder in (anna, None)]
    drawn: dict[Wanted, Drawing] = {}

    def keep(drawing: Drawing) -> None:
        drawn[drawing.wanted] = drawing

    worker.drawn.connect(keep)
    for one in wanted:
        page.draw_wanted.emit(one)
    desk.wait(lambda: drawn.keys() >= set(wanted))
    assert offered(page) == ["Sample holder"]
    assert drawn[wanted[0]].pictures == drawn[wanted[1]].pictures


def test_who_can_be_shown_is_asked_at_each_showing(start: "Start", person: "Person", stores: list[Store]) -> None:
    def known(station: Station) -> Station:
        stores.append(station.desk.store)
        return station

    desk = start(pages=[template_page], part=known)
    page = look_at(desk, "Anna Nowak", "Łukasz Brzęk", "Zoë Müller")
    page.holders.setCurrentIndex(page.holders.findText("Zoë Müller"))
    (store,) = stores
    anna = next(row.esi for row in store.holders.search("Anna Nowak"))
    store.erasing.erase(anna, "erased")
    store.holders.save(person(9, "Mei Lin"))
    page = look_at(desk, "Łukasz Brzęk", "Mei Lin", "Zoë Müller")
    assert page.holders.currentText() == "Zoë Müller"
