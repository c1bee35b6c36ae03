"""Which right a page needs: every page is named here."""

from collections.abc import Mapping, Sequence

from station.gui.entries import Entry
from station.model.role import Account, Right, may

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
