"""Who may do what at the window: every deed of every worker asks for its right, whatever the page offers."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QMetaMethod
from PySide6.QtWidgets import QLabel

from staffed_desk import covered, sign_in, staffed
from station.errors import NotAllowedError, NotSignedInError
from station.gui.entries import ENTRIES
from station.gui.holders.page import holders_page
from station.gui.holders.snapshot import RosterState
from station.gui.holders.view import HoldersPage
from station.gui.page import PageWorker
from station.gui.widgets.ask import AskDialog
from station.issuance.intake import Change, Fate
from station.issuance.lifecycle import LifeCycle
from station.issuance.presence import AT_WORK, Presence
from station.issuance.rights import Rights
from station.keys.guarded import GuardedCustody
from station.model.esi import Esi
from station.model.role import Account, Right, Role, may
from station.model.secret import SecretKey
from station.roster.source import Source
from station.store.database import Store, open_store

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OFFICE = frozenset({Role.OPERATOR, Role.SUPERVISOR})
WORKSHOP = frozenset({Role.TECHNICIAN, Role.SUPERVISOR})
SUPERVISOR, ALL = frozenset({Role.SUPERVISOR}), frozenset(Role)
DEEDS: Mapping[str, Mapping[str, frozenset[Role]]] = {
    "DeviceWorker": {"act": OFFICE},
    "PhotoWorker": {"keep": OFFICE},
    "HoldersWorker": {
        **dict.fromkeys(("answer", "withdraw", "correct", "save_notice"), OFFICE),
        "erase": SUPERVISOR,
    },
    "RosterWorker": {"read": OFFICE, "apply": OFFICE, "readmit": SUPERVISOR},
    "AskingWorker": {"copy": OFFICE},
    "ShelfWorker": dict.fromkeys(("read_list", "apply", "print_stickers", "print_holograms"), OFFICE),
    "MatchWorker": {"match": OFFICE},
    "CardsWorker": {"carry_out": OFFICE, "export": OFFICE},
    "RegistryWorker": dict.fromkeys(("send", "decide", "compare", "fix"), OFFICE),
    "ProvisionWorker": {"begin": WORKSHOP},
    "KeysWorker": {"change": WORKSHOP},
    "RollWorker": {"begin": WORKSHOP},
    "DelegateWorker": {"begin": WORKSHOP},
    "TicketsWorker": dict.fromkeys(("carry_out", "take_in", "write_certificate"), WORKSHOP),
    "AuditWorker": {"look": WORKSHOP, "verify": WORKSHOP},
    "TemplateWorker": {"save": WORKSHOP},
    "BenchWorker": dict.fromkeys(("lift", "lay", "add_blanks", "switch_on", "switch_off", "save"), WORKSHOP),
    "SettingsWorker": dict.fromkeys(("save", "keep_key", "try_out"), WORKSHOP),
    "GuideWorker": {"prepare": WORKSHOP},
    "SuppliesWorker": dict.fromkeys(("deliver", "correct", "order"), ALL),
    "StatisticsWorker": {"save": ALL},
    "KeepingWorker": {"look": SUPERVISOR, "erase": SUPERVISOR, "backup": WORKSHOP, "check": SUPERVISOR},
    "AccountsWorker": {"carry_out": SUPERVISOR},
}
"""By worker and slot, what docs/accounts.md says."""
OPEN = {
    "NetworkWorker": {"drain"},
    "DeviceWorker": {"open", "show_holder", "show_anew", "registered"},
    "DoorWorker": {"sign_in", "shut", "change_own", "change"},
    "LockWorker": {"unlock", "lock"},
    "PhotoWorker": {"sit", "find_cameras", "look", "leave", "snap", "open_file", "paste", "show_turned"},
    "PeopleFinder": {"search", "show_person", "show_anew", "forget"},
    "AskingWorker": {"ask"},
    "Picker": {"take"},
    "ShelfWorker": {"look"},
    "MatchWorker": {"watch", "look"},
    "CardsWorker": {"search"},
    "RegistryWorker": {"look"},
    "TapWorker": {"finish", "free", "look"},
    "KeysWorker": {"look"},
    "TicketsWorker": {"look", "meet"},
    "TemplateWorker": {"find_people", "open_file", "draw"},
    "BenchWorker": {"look"},
    "SettingsWorker": {"load", "check"},
    "OfficeTrier": {"look"},
    "DeviceTrier": {"list_devices"},
    "OfficeProber": {"look"},
    "SuppliesWorker": {"look"},
    "StatisticsWorker": {"count"},
    "KeepingWorker": {"show_rule"},
    "AccountsWorker": {"look"},
}
"""What only shows, ends, or lets somebody in."""
OF_EVERY_WORKER = {"attach", "detach"}


def all_workers() -> Iterator[type[PageWorker]]:
    """The window's, once all its pages are loaded."""
    for entry in ENTRIES[1:]:
        import_module(f"station.gui.{entry.key}.page")
    found: list[type[PageWorker]] = [PageWorker]
    for kind in found:
        found += kind.__subclasses__()
    yield from (kind for kind in found[1:] if kind.__module__.startswith("station."))


def slots(kind: type[PageWorker]) -> set[str]:
    """The public slots that a worker has of its own."""
    meta = made(kind).metaObject()
    methods = [meta.method(at) for at in range(meta.methodOffset(), meta.methodCount())]
    found = [one.methodSignature().toStdString() for one in methods if one.methodType() is QMetaMethod.MethodType.Slot]
    return {name for one in found if not (name := one.partition("(")[0]).startswith("_")} - OF_EVERY_WORKER


def test_every_slot_of_every_worker_is_named_here() -> None:
    found = {kind.__name__: slots(kind) for kind in all_workers() if slots(kind)}
    assert found == {name: {*DEEDS.get(name, ()), *OPEN.get(name, ())} for name in {*DEEDS, *OPEN}}


@pytest.mark.parametrize(("name", "slot"), [(name, slot) for name, deeds in DEEDS.items() for slot in deeds])
def test_every_deed_asks_for_its_right(name: str, slot: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Right] = []

    def refuse(_: Presence, right: Right, __: Store) -> None:
        asked.append(right)
        raise NotAllowedError(name="Anna")

    kind = next(kind for kind in all_workers() if kind.__name__ == name)
    worker = made(kind)
    monkeypatch.setattr(Presence, "check", refuse)
    custody = SimpleNamespace(inside=Mock(spec=GuardedCustody))
    desk = SimpleNamespace(store=Mock(), custody=custody)
    monkeypatch.setattr(worker, "_station", SimpleNamespace(desk=desk))
    do: Callable[..., None] = getattr(worker, slot)
    do(*(Mock() for _ in signature(do).parameters))
    assert [{role for role in Role if may(role, right)} for right in asked] == [DEEDS[name][slot]]


def made(kind: Callable[..., PageWorker]) -> PageWorker:
    needed = [one for one in signature(kind.__init__).parameters.values() if one.default is one.empty]
    return kind(*(None for _ in needed[1:]))


@pytest.fixture
def records(tmp_path: Path, stores: list[Store]) -> Iterator[Store]:
    """Those of a station with accounts."""
    with closing(open_store(tmp_path / "station.db")) as store:
        store.accounts.add("Sofia", Role.SUPERVISOR, SecretKey(b"correct-horse"))
        stores.append(store)
        yield store
    AT_WORK.rest()


@pytest.mark.parametrize("person", [Account("Anna", Role.OPERATOR), Account("Tom", Role.TECHNICIAN), None])
def test_the_records_themselves_let_nobody_else_erase(records: Store, person: Account | None) -> None:
    AT_WORK.work_for(person)
    people = Rights(records, cast("LifeCycle", None))
    with pytest.raises(NotAllowedError if person else NotSignedInError):
        people.erase(Esi.build("uni-demo.example", "x1"), second="Sofia")


def test_an_operator_neither_erases_nor_takes_in_again(start: "Start", stores: list[Store], tmp_path: Path) -> None:
    desk = start(part=staffed(stores), pages=[holders_page])
    (view,) = (page.view for page in desk.app.pages if isinstance(page.view, HoldersPage))
    sign_in(desk, "Anna")
    store = stores[0]
    person = store.holders.search("")[0].esi
    left_out = RosterState(rows=(Change(Fate.AWAY, person, "Ada"),))
    view.roster.show_state(left_out)
    assert (view.erase.isHidden(), view.roster.readmit.isHidden()) == (True, True)
    refused(desk, lambda: view.erase_wanted.emit(person))
    view.read_wanted.emit(Source(tmp_path / "none.csv", None, None))
    refused(desk, lambda: view.roster.readmit_wanted.emit(person))
    assert (store.holders.find(person) is not None, desk.app.door.second) == (True, None)
    desk.app.door.idle.over.emit()
    desk.wait(lambda: covered(desk))
    sign_in(desk, "Sofia")
    view.roster.show_state(left_out)
    assert (view.erase.isHidden(), view.roster.readmit.isHidden()) == (False, False)


def refused(desk: "Bench", do: Callable[[], object]) -> None:
    """It is said that the role does not include it."""
    do()

    def said() -> list[AskDialog]:
        return [one for one in desk.app.shell.findChildren(AskDialog) if one.isVisible()]

    desk.wait(lambda: bool(said()))
    (dialog,) = said()
    assert "The role of Anna does not include this." in [one.text() for one in dialog.findChildren(QLabel)]
    dialog.nothing.click()
    desk.wait(lambda: not said())
