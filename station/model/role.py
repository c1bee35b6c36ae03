"""Who may do what: one table, for the window and the command line alike."""

import enum
from dataclasses import dataclass


@enum.unique
class Role(enum.Enum):
    """What somebody is at the card office."""

    OPERATOR = "operator"
    TECHNICIAN = "technician"
    SUPERVISOR = "supervisor"


@enum.unique
class Right(enum.Enum):
    """What is to be done."""

    LOOK = "look"
    """Diagnosis, statistics, what is on a card, what a profile or a template says: whoever has signed in."""
    ISSUE = "issue"
    PEOPLE = "people"
    """Holders, their consents and photos."""
    CARDS = "cards"
    """The life of cards: hand over, suspend, replace, renew, revoke."""
    HAND_OUT_UNREGISTERED = "hand-out-unregistered"
    REGISTRY = "registry"
    SUPPLIES = "supplies"
    PROVISION = "provision"
    MAKE_PERMANENT = "make-permanent"
    KEYS = "keys"
    DESIGN = "design"
    TEST_BENCH = "test-bench"
    SETTINGS = "settings"
    BACKUP = "backup"
    AUDIT = "audit"
    ERASE = "erase"
    RESTORE = "restore"
    ACCOUNTS = "accounts"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who works at the station."""

    name: str
    role: Role


_DESK = frozenset(
    {Right.ISSUE, Right.PEOPLE, Right.CARDS, Right.HAND_OUT_UNREGISTERED, Right.REGISTRY, Right.SUPPLIES, Right.LOOK}
)
_WORKSHOP = frozenset(
    {
        *(Right.PROVISION, Right.MAKE_PERMANENT, Right.KEYS, Right.DESIGN, Right.TEST_BENCH, Right.SETTINGS),
        *(Right.BACKUP, Right.AUDIT, Right.SUPPLIES, Right.LOOK),
    }
)
_MAY = {Role.OPERATOR: _DESK, Role.TECHNICIAN: _WORKSHOP, Role.SUPERVISOR: frozenset(Right)}
# What cannot be taken back takes two people: who may be the second one.
_SECOND = {
    Right.HAND_OUT_UNREGISTERED: frozenset({Role.SUPERVISOR}),
    Right.MAKE_PERMANENT: frozenset({Role.SUPERVISOR}),
    Right.ERASE: frozenset({Role.OPERATOR, Role.SUPERVISOR}),
}


def may(role: Role, right: Right) -> bool:
    """Whether somebody in this role may do this."""
    return right in _MAY[role]


def may_confirm(role: Role, right: Right) -> bool:
    """Whether somebody in this role may be the second person for what takes two."""
    return role in _SECOND.get(right, frozenset())
