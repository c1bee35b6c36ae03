"""docs/operators.md: its five tasks, done in the window exactly as they are written there.

What a step shows in bold must stand in the window once the step is done. With STATION_PICTURES=DIR each step's picture
is taken too (`make operator-pictures`).
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

from station.bootstrap import Station
from station.errors import RegistryUnreachableError
from station.gui.issue.snapshot import Batch
from station.gui.widgets.ask import AskDialog
from station.issuance.registration import Registrar, Sent
from station.model.holder import Holder
from station.roster.sample import sample_roster
from station.roster.table import read_roster

if TYPE_CHECKING:
    from gui.conftest import Bench, Person, Start

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

GUIDE = Path(__file__).parents[2] / "docs" / "operators.md"
TEN = (
    "Anna Nowak|Zoë Müller|Łukasz Brzęk|Inês Carvalho|Jonas Petraitis"
    "|Éva Szabó|Mirko Đurić|Saara Niemi|Tomáš Dvořák|Ada Byrne"
)
WIDTH = 960
_W = TypeVar("_W", bound=QWidget)


def people() -> tuple[Holder, ...]:
    """Those of the sample roster who get a card."""
    return tuple(read_roster(sample_roster(), date(2026, 11, 25)).holders)


@dataclass(frozen=True)
class Step:
    """A numbered step of a task: what is to be seen then, and its picture."""

    shown: tuple[str, ...]
    picture: str


def steps_of(task: str) -> Iterator[Step]:
    """The steps below a heading of the guide."""
    section = GUIDE.read_text("utf-8").partition(f"### {task}\n")[2].partition("\n#")[0]
    for block in re.split(r"^\d+\. ", section, flags=re.MULTILINE)[1:]:
        (picture,) = re.findall(r"\]\(img/([\w-]+\.png)\)", block)
        yield Step(tuple(re.findall(r"\*\*(.+?)\*\*", block)), picture)


class Walk:
    """One task on its way: `done` is said after each step."""

    def __init__(self, desk: "Bench", task: str) -> None:
        self.desk = desk
        self._left = list(steps_of(task))

    def done(self) -> None:
        """What the guide says of the step is in the window."""
        step = self._left.pop(0)
        for words in step.shown:
            self.desk.wait(lambda words=words: any(words in text for text in texts(self.desk)))
        assert (GUIDE.parent / "img" / step.picture).exists() or "STATION_PICTURES" in os.environ
        if folder := os.environ.get("STATION_PICTURES"):
            self.desk.wait(lambda: "Preparing the preview…" not in texts(self.desk))
            take_picture(self.desk, Path(folder) / step.picture)

    def finish(self) -> None:
        assert not self._left, "the guide has more steps"

    def find(self, typed: str, name: str) -> None:
        search = self.desk.app.page.roster.search
        search.setFocus()
        search.clear()
        QTest.keyClicks(search, typed)
        self.desk.wait(lambda: self.desk.app.page.person.name.text() == name)
        self.desk.wait(
            lambda: self.desk.view.shown is not None and name in self.desk.app.page.person.card.accessibleName()
        )

    def press(self, text: str) -> None:
        (button,) = (one for one in widgets(self.desk, QAbstractButton) if one.text() == text)
        button.click()


def windows(desk: "Bench") -> list[QWidget]:
    return [desk.app.shell, *(one for one in desk.app.shell.findChildren(QDialog) if one.isVisible())]


def widgets(desk: "Bench", kind: type[_W]) -> list[_W]:
    return [one for one in desk.app.shell.findChildren(kind) if one.isVisible()]


def texts(desk: "Bench") -> list[str]:
    """All that stands in the window and its dialogs."""
    rows = desk.app.page.roster.holders.model()
    listed = [str(rows.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(rows.rowCount())]
    labels = [one.text() for one in widgets(desk, QLabel)]
    return [*listed, *labels, *(one.accessibleName() or one.text() for one in widgets(desk, QAbstractButton))]


def take_picture(desk: "Bench", path: Path) -> None:
    """The window, with a dialog that is open over it."""
    QTest.qWait(1200)  # what moves comes to rest
    shell, *dialogs = windows(desk)
    picture = shell.grab().toImage()
    painter = QPainter(picture)
    for dialog in dialogs:
        painter.fillRect(picture.rect(), QColor(20, 30, 45, 110))
        grabbed = dialog.grab()
        painter.drawPixmap(
            (picture.width() - grabbed.width()) // 2, (picture.height() - grabbed.height()) // 2, grabbed
        )
    painter.end()
    picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation).save(str(path))


def test_one_card(start: "Start") -> None:
    walk = Walk(start(*people()), "Issue one card")
    walk.find("grze", "Grzegorz Brzęczyszczykiewicz")
    walk.done()
    walk.desk.enter()
    walk.done()
    walk.desk.enter()
    walk.done()
    walk.finish()


def test_ten_cards(start: "Start", person: "Person") -> None:
    stations: list[Station] = []

    def supplied(station: Station) -> Station:
        assert station.workshop is not None
        station.workshop.tester.add_blanks(10)
        stations.append(station)
        return station

    holders = [person(number, name) for number, name in enumerate(TEN.split("|"))]
    walk = Walk(start(*holders, part=supplied), "A batch of ten")
    walk.done()
    walk.press("Issue all: 10")
    walk.done()
    walk.press("Stop after this card")
    walk.desk.wait(lambda: stopped(walk.desk.view.batch))
    walk.done()
    walk.press(walk.desk.app.page.roster.batch.text())
    walk.desk.wait(lambda: walk.desk.all_issued)
    walk.done()
    walk.finish()


def stopped(batch: Batch | None) -> bool:
    return batch is not None and not batch.running


def test_a_lost_card(start: "Start") -> None:
    walk = Walk(start(*people()), "A lost card")
    for typed, name in (("amina", "Amina Diallo-Sène"), ("bo li", "Bo Li")):
        issued(walk, typed, name)
    walk.find("amina", "Amina Diallo-Sène")
    walk.done()
    walk.press("Replace this card…")
    walk.done()
    answer(walk, "The card is lost: block it now")
    walk.done()
    walk.desk.enter()
    walk.done()
    walk.finish()


def test_a_wrong_photo(start: "Start") -> None:
    everybody = people()
    walk = Walk(start(*everybody), "A wrong photo")
    issued(walk, "bo li", "Bo Li")
    walk.press("Replace this card…")
    walk.done()
    answer(walk, "Photo or print is wrong: it stays valid")
    walk.done()
    right = next(one.photo for one in everybody if one.name.startswith("Amina"))
    QGuiApplication.clipboard().setImage(QImage.fromData(right or b""))
    walk.desk.app.shell.activateWindow()  # a window manager does that when the question has gone
    walk.desk.wait(walk.desk.app.shell.isActiveWindow)
    QTest.keyClick(walk.desk.app.page, Qt.Key.Key_F4)
    walk.desk.wait(lambda: any(button.text() == "Paste" for button in widgets(walk.desk, QAbstractButton)))
    walk.press("Paste")
    walk.desk.wait(
        lambda: any(one.text() == "Use this photo" and one.isEnabled() for one in widgets(walk.desk, QAbstractButton))
    )
    walk.done()
    before = walk.desk.view.shown
    walk.press("Use this photo")
    walk.desk.wait(lambda: walk.desk.view.shown is not before)
    walk.done()
    walk.desk.app.page.roster.search.setFocus()
    walk.desk.enter()
    walk.done()
    walk.finish()


def test_the_registry_is_down(start: "Start") -> None:
    class Line:
        """ESC-R as long as `down` is not set."""

        def __init__(self, registrar: Registrar) -> None:
            self.down = True
            self._registrar = registrar

        def drain(self, **_: object) -> Iterator[Sent]:
            if self.down:
                raise RegistryUnreachableError(host="the registry", reason="no answer")
            yield from self._registrar.drain()

    lines: list[Line] = []

    def cut(station: Station) -> Station:
        lines.append(Line(station.registrar))
        return replace(station, registrar=lines[-1])

    walk = Walk(start(*people(), part=cut), "ESC-R is down")
    walk.find("max", next(one.name for one in people() if one.name.startswith("Max")))
    walk.desk.enter()
    walk.done()
    walk.desk.enter()
    walk.done()
    lines[0].down = False
    QMetaObject.invokeMethod(walk.desk.app.crew.network, "drain", Qt.ConnectionType.QueuedConnection)
    walk.done()
    walk.finish()


def issued(walk: Walk, typed: str, name: str) -> None:
    """The person has a card already."""
    walk.find(typed, name)
    walk.desk.enter()
    walk.desk.wait(lambda: "The card is issued" in walk.desk.said)


def answer(walk: Walk, said: str) -> None:
    """Chooses an answer of the question that is asked."""
    (dialog,) = (one for one in widgets(walk.desk, AskDialog))
    next(button for button in dialog.buttons if button.text() == said).click()
    with suppress(RuntimeError):  # Qt may have deleted it by now
        walk.desk.wait(lambda: not dialog.isVisible())
