"""The rooms of a desk that has something to show: every page and tab, chosen, and where something failed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QTabWidget, QWidget

from made import make_card
from station.bootstrap import Choices, Site, Station
from station.errors import StoreUnwritableError
from station.gui.diagnosis.view import DiagnosisView
from station.gui.holders.view import HoldersPage
from station.gui.issue.view import IssuePage
from station.model.deed import Action, Deed
from station.model.supply import Supply
from station.settings import Settings
from station.store.existing import ExistingCard
from walking import settle

if TYPE_CHECKING:
    from gui.conftest import Bench


def site_of(folder: Path) -> Site:
    settings = Settings(data_dir=folder / "elsewhere", registry="simulated")
    return Site(lambda: settings, lambda _: Choices(f"simulated:{folder}", f"pdf:{folder}", "simulated"))


TROUBLE = StoreUnwritableError(
    path="/home/invented/station/records.sqlite", found="the system does not allow it"
).problem


def in_use(station: Station) -> Station:
    """A station that has something to show on every page."""
    store = station.desk.store
    first, *others = filter(None, (store.holders.find(one.esi) for one in store.holders.search("")))
    for one in others:
        make_card(store, one)
    store.supplies.deliver(Supply.CARD, 10, 600)
    store.existing.save(ExistingCard(first.esi, old_number="4711"))
    store.audit.append(Deed(Action.KEYS_UNLOCKED))
    return station


def rooms(desk: "Bench") -> Iterator[tuple[str, QWidget]]:
    """Every page and tab as it opens, with the first line of each list chosen, and where something failed."""
    for at, page in enumerate(desk.app.pages):
        view = page.view
        desk.app.shell.show_page(at)
        if isinstance(view, DiagnosisView):
            desk.wait(view.again.isEnabled)
        if isinstance(view, HoldersPage):
            desk.wait(lambda view=view: view.people.count() > 0)
        tabs = view.findChild(QTabWidget)
        for tab in range(tabs.count() if isinstance(tabs, QTabWidget) else 1):
            if isinstance(tabs, QTabWidget):
                tabs.setCurrentIndex(tab)
            settle()
            yield f"{page.entry.key}, tab {tab}", view
        for rows in view.findChildren(QAbstractItemView):
            if rows.isVisible() and rows.model().rowCount(QModelIndex()):
                rows.setCurrentIndex(rows.model().index(0, 0, QModelIndex()))
        if isinstance(view, HoldersPage):
            desk.wait(view.correct.isEnabled)
        if isinstance(view, IssuePage):
            desk.wait(lambda: desk.view.shown is not None)  # the preview changes the words below it
        settle()
        yield f"{page.entry.key}, chosen", view
        for name in ("show_problem", "show_trouble"):
            if callable(show := getattr(view, name, None)):
                show(TROUBLE)
                settle()
                yield f"{page.entry.key}, failed", view
