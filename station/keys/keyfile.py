"""The keyfile on the disk: made, opened, changed. A change is whole or has not happened."""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from station.errors import InputError, KeyfileExistsError, KeyfileMissingError, KeyfileUnwritableError
from station.errors.foreign import refused
from station.keys.contents import Contents, pack, unpack
from station.keys.sealed import Cost, is_for_simulation, seal, unseal
from station.keys.software import SoftwareCustody
from station.model.secret import SecretKey
from station.private_file import alone_with, write_private

_SHORTEST_PASSPHRASE = 12


def create_keyfile(path: Path, passphrase: SecretKey, *, simulated: bool, cost: Cost | None = None) -> None:
    """An empty keyfile. Raises KeyfileExistsError, KeyfileUnwritableError, InputError for a short passphrase."""
    with changing(path):
        if path.exists():
            raise KeyfileExistsError(file=path)
        save_keyfile(path, Contents(), passphrase, simulated=simulated, cost=cost)


def holds_simulated_keys(path: Path) -> bool:
    """Whether a keyfile is for simulated cards; needs no passphrase. Raises as open_keyfile."""
    return is_for_simulation(_read(path), str(path))


def open_keyfile(
    path: Path, passphrase: SecretKey, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> SoftwareCustody:
    """The custody in a keyfile, unlocked. Raises KeyfileMissingError, WrongPassphraseError, KeyfileDamagedError."""
    simulated = holds_simulated_keys(path)
    return SoftwareCustody(read_keyfile(path, passphrase), str(path), now, simulated=simulated)


def change_passphrase(path: Path, old: SecretKey, new: SecretKey, cost: Cost | None = None) -> None:
    """Seals the same keys under another passphrase. Copies of the old file keep opening with the old one."""
    with changing(path):
        contents = read_keyfile(path, old)
        try:
            save_keyfile(path, contents, new, simulated=holds_simulated_keys(path), cost=cost)
        finally:
            contents.wipe()


@contextmanager
def changing(path: Path) -> Generator[None]:
    """Others who change it wait: what is read inside holds until it is saved. Raises KeyfileUnwritableError."""
    with _usable(path), alone_with(path):
        yield


def read_keyfile(path: Path, passphrase: SecretKey) -> Contents:
    """What it holds. Raises as open_keyfile."""
    return unpack(unseal(_read(path), passphrase, str(path)), str(path))


def _read(path: Path) -> bytes:
    with _usable(path):
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise KeyfileMissingError(file=path) from error


@contextmanager
def _usable(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise KeyfileUnwritableError(file=path, found=refused(error)) from error


def save_keyfile(
    path: Path, contents: Contents, passphrase: SecretKey, *, simulated: bool, cost: Cost | None = None
) -> None:
    """Writes it anew under a new salt and nonce. Raises KeyfileUnwritableError, InputError for a short passphrase."""
    if len(passphrase.reveal()) < _SHORTEST_PASSPHRASE:
        raise InputError(
            what=f"A passphrase has at least {_SHORTEST_PASSPHRASE} characters.", fix="Take four or five random words."
        )
    sealed = seal(pack(contents), passphrase, os.urandom, cost or Cost(), simulated=simulated)
    with _usable(path):
        write_private(path, sealed)
