"""Which right a page needs: every page is named here. What is done on it is asked for once more where it is done."""

from collections.abc import Callable, Mapping, Sequence

from station.errors import AccountError
from station.gui.entries import Entry
from station.issuance.presence import AT_WORK
from station.model.card import Problem
from station.model.role import Account, Right, may
from station.store.database import Store

RIGHTS: Mapping[str, Right] = {
    "issue": Right.ISSUE,
    "holders": Right.PEOPLE,
    "existing": Right.PEOPLE,
    "keeping": Right.BACKUP,
    "cards": Right.CARDS,
    "registry": Right.REGISTRY,
    "provision": Right.PROVISION,
    "keys": Right.KEYS,
    "template": Right.DESIGN,
    "supplies": Right.SUPPLIES,
    "testbench": Right.TEST_BENCH,
    "accounts": Right.ACCOUNTS,
    "settings": Right.SETTINGS,
    "statistics": Right.LOOK,
    "diagnosis": Right.LOOK,
}


def allowed(entries: Sequence[Entry], person: Account | None) -> tuple[bool, ...]:
    """For each page whether it may be used; all of them where the station has no accounts (`person` is None)."""
    return tuple(person is None or may(person.role, RIGHTS[entry.key]) for entry in entries)


def may_here(store: Store, right: Right, tell: Callable[[Problem], object]) -> bool:
    """Whether whoever this thread works for may do it; `tell` hears why not."""
    try:
        AT_WORK.check(right, store)
    except AccountError as error:
        tell(error.problem)
        return False
    return True
