"""What a person types and nobody else may read: at a terminal without echo, otherwise one line of stdin."""

import getpass
import sys

from station.errors import NothingTypedError, SecretsDifferError
from station.model.secret import SecretKey
from station.settings import load_settings


def ask_secret(prompt: str) -> str:
    """What was typed, without its line break; empty at the end of the input."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    return sys.stdin.readline().rstrip("\r\n")


def ask_passphrase() -> str:
    """What unlocks the keys: the passphrase of the keyfile, or the PIN of the token."""
    settings = load_settings()
    if settings.custody == "keyfile":
        return ask_secret("Passphrase of the keyfile")
    return ask_secret(f"PIN of the token {settings.pkcs11.token}")


def ask_new_secret(prompt: str) -> SecretKey:
    """The same twice. Raises SecretsDifferError, NothingTypedError."""
    first = ask_secret(prompt)
    if ask_secret(f"{prompt} again") != first:
        raise SecretsDifferError
    return typed_secret(prompt, first)


def typed_secret(asked: str, text: str) -> SecretKey:
    """What was typed for a secret that must be there. Raises NothingTypedError."""
    if not text:
        raise NothingTypedError(asked=asked)
    return SecretKey(text.encode())
