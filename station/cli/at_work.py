"""Who may use which command. It is looked at where a command opens its records (`station.bootstrap.records`)."""

from collections.abc import Callable, Mapping

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from station.cli.secrets import ask_secret, typed_secret
from station.issuance.presence import AT_WORK, second_person
from station.model.role import Right
from station.model.secret import SecretKey
from station.store.database import Store

# By the beginning of a command, the longest that fits; None: it touches no records, or must work for everybody.
RIGHTS: Mapping[str, Right | None] = {
    "accounts": Right.ACCOUNTS,
    "accounts passphrase": Right.LOOK,
    "backup": Right.BACKUP,
    "cards": Right.CARDS,
    "chip": None,
    "dam": Right.KEYS,
    "dam show": None,
    "demo": None,
    "doctor": None,
    "escn": None,
    "escn mint": Right.ISSUE,
    "esi": None,
    "esi export": Right.PEOPLE,
    "face": None,
    "holders": Right.PEOPLE,
    "holders erase": Right.ERASE,
    "holders readmit": Right.ERASE,
    "inspect": Right.LOOK,
    "issue": Right.ISSUE,
    "keys": Right.KEYS,
    "keys audit": Right.AUDIT,
    "printer": Right.LOOK,
    "printer list": None,
    "printer reject": Right.ISSUE,
    "provision": Right.PROVISION,
    "reader": Right.LOOK,
    "reader list": None,
    "reader serve": None,
    "registry": Right.REGISTRY,
    "registry key": Right.SETTINGS,
    "registry serve": None,
    "restore": Right.RESTORE,
    "retention": Right.ERASE,
    "sign-in": None,
    "sign-out": None,
    "stats": Right.LOOK,
    "supplies": Right.SUPPLIES,
    "verify": Right.LOOK,
}


def guarded(app: typer.Typer) -> Callable[..., object]:
    """The app's commands, each of which says what it takes before it runs."""
    command = get_command(app)
    _guard(command, ())
    return command


def right_for(path: tuple[str, ...]) -> Right | None:
    """What a command needs. Raises KeyError for one that the table does not know."""
    beginnings = (" ".join(path[:length]) for length in range(len(path), 0, -1))
    return next(RIGHTS[one] for one in beginnings if one in RIGHTS)


def confirmed(store: Store, right: Right, second: str | None) -> str | None:
    """The second person's name, once that person has typed the own secret (see second_person)."""

    def ask(name: str) -> SecretKey:
        prompt = f"PIN or passphrase of {name}"
        return typed_secret(prompt, ask_secret(prompt))

    return second_person(store, right, second, ask)


def _guard(command: object, path: tuple[str, ...]) -> None:
    if isinstance(command, TyperGroup):
        for name, inner in command.commands.items():
            _guard(inner, (*path, name))
    elif isinstance(command, TyperCommand) and command.callback is not None:
        command.callback = _checked(command.callback, path)


def _checked(run: Callable[..., object], path: tuple[str, ...]) -> Callable[..., object]:
    def check_and_run(*args: object, **given: object) -> object:
        AT_WORK.person, AT_WORK.needs = None, right_for(path)
        try:
            return run(*args, **given)
        finally:
            AT_WORK.needs = None

    return check_and_run
