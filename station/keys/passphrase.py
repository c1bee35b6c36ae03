"""A passphrase or PIN in the system's keyring, where a person has put it there."""

import keyring
from keyring.errors import KeyringError, PasswordDeleteError

from station.errors import NoKeyringError

SERVICE = "esc-station"


def kept_secret(user: str) -> str | None:
    """What the keyring holds under this name; None also where there is no keyring."""
    try:
        return keyring.get_password(SERVICE, user)
    except KeyringError:
        return None


def remember(user: str, secret: str) -> None:
    """Puts it into the system's keyring. Raises NoKeyringError."""
    try:
        keyring.set_password(SERVICE, user, secret)
    except KeyringError as error:
        raise NoKeyringError from error


def forget(user: str) -> None:
    """Takes it out again; that it was not there is no error. Raises NoKeyringError."""
    try:
        keyring.delete_password(SERVICE, user)
    except PasswordDeleteError:
        return
    except KeyringError as error:
        raise NoKeyringError from error
