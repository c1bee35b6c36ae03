"""The passphrase of a keyfile: from the system's keyring, where a person has put it there, or from a person."""

from collections.abc import Callable
from pathlib import Path

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from station.errors import NoKeyringError, NoPassphraseError
from station.model.secret import SecretKey

SERVICE = "esc-station"


def passphrase_for(path: Path, ask: Callable[[], str] | None) -> SecretKey:
    """The keyring's passphrase for this file, or what `ask` is told. Raises NoPassphraseError where nobody is asked."""
    try:
        kept = keyring.get_password(SERVICE, _user(path))
    except KeyringError:
        kept = None
    said = kept or (ask() if ask is not None else "")
    if not said:
        raise NoPassphraseError(file=path)
    return SecretKey(said.encode())


def remember(path: Path, passphrase: str) -> None:
    """Puts the passphrase into the system's keyring. Raises NoKeyringError."""
    try:
        keyring.set_password(SERVICE, _user(path), passphrase)
    except KeyringError as error:
        raise NoKeyringError from error


def forget(path: Path) -> None:
    """Takes it out again; that it was not there is no error. Raises NoKeyringError."""
    try:
        keyring.delete_password(SERVICE, _user(path))
    except PasswordDeleteError:
        return
    except KeyringError as error:
        raise NoKeyringError from error


def _user(path: Path) -> str:
    return f"keyfile:{path.resolve()}"
