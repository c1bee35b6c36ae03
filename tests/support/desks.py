"""A desk put together at once, whose window is shown."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from station.bootstrap import Station
from station.gui.app import DeskApp
from station.gui.entries import ISSUE
from station.gui.front import Front
from station.gui.messages import Speech
from station.gui.pages import MakePage


def whole_desk(
    open_station: Callable[[], AbstractContextManager[Station]],
    speech: Speech,
    pages: Iterable[MakePage] = (),
    *,
    title: str = "Desk",
) -> DeskApp:
    """A window with these pages beside the Issue page; its workers are not started yet."""
    made = [make(speech) for make in pages]
    front = Front(speech, title=title, entries=(ISSUE, *(page.entry for page in made)))
    for at, page in enumerate(made, 1):
        front.shell.put(at, page.view)
    front.show()
    return DeskApp(front, open_station, made)
