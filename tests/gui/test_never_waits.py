"""The window's thread does no file, network, database or device call while the pages are used.

Python tells an audit hook of every file that is opened, every socket and every process; the store's transactions are
watched as well, since they use connections that are open already. (Devices: test_failures.py, and no slot begins on
another thread than its worker's: test_pages.py.)
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.model.card import CardState
from station.store.transactions import Transactions

if TYPE_CHECKING:
    from gui.conftest import Start

_WAITS = ("open", "socket.", "subprocess.", "sqlite3.", "os.listdir", "os.scandir", "os.rename", "os.remove", "shutil.")


class Watch:
    """What the thread that made it has been waiting for, since `begin`."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self._on = False
        self.seen: list[str] = []

    def begin(self) -> None:
        self._on = True

    def end(self) -> None:
        self._on = False

    @property
    def meant(self) -> bool:
        """Whether what happens here and now is watched."""
        return self._on and threading.get_ident() == self._thread

    def note(self, what: str) -> None:
        if self.meant:
            self.seen.append(what)


_watches: list[Watch] = []


def _hear(event: str, details: tuple[Any, ...]) -> None:
    for watch in _watches:
        if watch.meant and event.startswith(_WAITS):
            watch.note(f"{event} {details[:1]}")


sys.addaudithook(_hear)  # it can never be taken out again: what it finds counts while a watch is on


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    made = Watch()
    for name in ("read", "write", "bare"):
        monkeypatch.setattr(Transactions, name, _watched(getattr(Transactions, name), made, name))
    _watches.append(made)
    yield made
    made.end()
    _watches.remove(made)


def _watched(method: Callable[..., AbstractContextManager[object]], watch: Watch, name: str) -> object:
    def noted(*args: object, **kwargs: object) -> AbstractContextManager[object]:
        watch.note(f"store.{name}")
        return method(*args, **kwargs)

    return noted


def test_what_waits_is_seen(watch: Watch) -> None:
    watch.begin()
    with open(__file__, "rb"):
        pass
    assert [what for what in watch.seen if __file__ in what]


def test_the_window_waits_for_nothing_while_it_is_used(start: "Start", watch: Watch) -> None:
    desk = start()
    shell = desk.app.shell
    for at in range(len(desk.app.pages)):  # what is made when a page is first shown is made now
        shell.show_page(at)
        QTest.qWait(1)
    shell.show_page(0)
    desk.app.page.roster.search.setFocus()
    watch.begin()
    QTest.keyClicks(desk.app.page.roster.search, "now")
    desk.wait(lambda: desk.primary == "Issue the card of Anna Nowak")
    QTest.keyClick(shell, Qt.Key.Key_F2)
    desk.enter()
    desk.wait(lambda: desk.state_of("Anna") is CardState.ISSUED)
    for at in range(len(desk.app.pages)):
        shell.show_page(at)
        shell.grab()
        QTest.keyClick(shell.focusWidget() or shell, Qt.Key.Key_Tab)
    shell.show_page(0)
    QTest.keyClick(desk.app.page, Qt.Key.Key_F3)
    desk.wait(lambda: desk.view.tapped is not None)
    watch.end()
    assert watch.seen == []
