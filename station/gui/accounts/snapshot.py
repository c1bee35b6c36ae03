"""What travels between the Accounts page and its worker: frozen values."""

from dataclasses import dataclass

from station.model.card import Problem
from station.model.role import Account, Role
from station.model.secret import SecretKey


@dataclass(frozen=True, slots=True)
class NewAccount:
    """Somebody who works here from now on."""

    name: str
    role: Role
    secret: SecretKey


@dataclass(frozen=True, slots=True)
class NewSecret:
    """Another passphrase or PIN."""

    name: str
    secret: SecretKey


@dataclass(frozen=True, slots=True)
class NewRole:
    """Another role."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Removal:
    """Somebody who does not work here any more."""

    name: str


Wish = NewAccount | NewSecret | NewRole | Removal


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody, by name. `at_work` is who is signed in here."""

    accounts: tuple[Account, ...]
    at_work: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a wish, whose secret is empty by now."""

    wish: Wish
    problem: Problem | None = None
