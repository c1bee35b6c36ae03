"""Who may use which command: looked at before it runs, where the station has accounts."""

from collections.abc import Callable, Mapping
from contextlib import closing

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from station.bootstrap import database_path, is_simulated, key_place, open_records_of
from station.cli.secrets import ask_secret
from station.errors import KeysError, StoreDamagedError
from station.issuance.presence import AT_WORK, second_person
from station.issuance.world import World
from station.model.role import Right
from station.model.secret import SecretKey
from station.settings import Settings, load_settings
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
    "printer reject": Right.ISSUE,
    "provision": Right.PROVISION,
    "reader": Right.LOOK,
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
    """The app's commands, each with a look at who is at work before it."""
    command = get_command(app)
    _guard(command, ())
    return command


def right_for(path: tuple[str, ...]) -> Right | None:
    """What a command needs. Raises KeyError for one that the table does not know."""
    beginnings = (" ".join(path[:length]) for length in range(len(path), 0, -1))
    return next(RIGHTS[one] for one in beginnings if one in RIGHTS)


def confirmed(store: Store, right: Right, second: str | None) -> str | None:
    """The second person's name, once that person has typed the own secret (see second_person)."""
    return second_person(
        store, right, second, lambda name: SecretKey(ask_secret(f"PIN or passphrase of {name}").encode())
    )


def _guard(command: object, path: tuple[str, ...]) -> None:
    if isinstance(command, TyperGroup):
        for name, inner in command.commands.items():
            _guard(inner, (*path, name))
    elif isinstance(command, TyperCommand) and command.callback is not None:
        command.callback = _checked(command.callback, path)


def _checked(run: Callable[..., object], path: tuple[str, ...]) -> Callable[..., object]:
    def check_and_run(*args: object, **given: object) -> object:
        AT_WORK.person = None
        if (right := right_for(path)) is not None:
            _check(right, load_settings(), path, given)
        return run(*args, **given)

    return check_and_run


def _check(right: Right, settings: Settings, path: tuple[str, ...], given: Mapping[str, object]) -> None:
    world = _world(settings, path, given)
    if not database_path(settings, world).exists():
        return
    try:
        with closing(open_records_of(settings, world)) as store:
            AT_WORK.person = store.sessions.current() if store.accounts.any() else None
            AT_WORK.check(right, store)
    except StoreDamagedError:
        if right is not Right.RESTORE:  # which is for the day on which nobody can be asked any more
            raise


def _world(settings: Settings, path: tuple[str, ...], given: Mapping[str, object]) -> World:
    """Whose records a command works with: by its reader, its registry, or the keys that it is about."""
    if path[0] == "keys" and "reader" not in given and "registry" not in given:
        try:
            place = key_place(settings)
            simulated = place.simulated() if place.exists() else bool(given.get("simulated"))
        except KeysError:  # the command itself says what is wrong with them
            simulated = False
        return World.SIMULATED if simulated else World.REAL
    registry = given.get("registry") or given.get("which") or settings.registry
    named = (given["reader"] or settings.reader) if "reader" in given else registry
    return World.SIMULATED if isinstance(named, str) and is_simulated(named) else World.REAL
