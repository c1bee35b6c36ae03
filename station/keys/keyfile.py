"""The keyfile on the disk: made, opened, changed. A change is whole or has not happened."""

import contextlib
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from station.errors import InputError, KeyfileExistsError, KeyfileMissingError, KeyfileUnwritableError
from station.keys.contents import Contents, pack, unpack
from station.keys.sealed import Cost, is_for_simulation, seal, unseal
from station.keys.software import SoftwareCustody
from station.model.secret import SecretKey

_SHORTEST_PASSPHRASE = 12


def create_keyfile(path: Path, passphrase: SecretKey, *, simulated: bool, cost: Cost | None = None) -> None:
    """An empty keyfile. Raises KeyfileExistsError, KeyfileUnwritableError, InputError for a short passphrase."""
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
    return SoftwareCustody(read_keyfile(path, passphrase), str(path), now, simulated=holds_simulated_keys(path))


def change_passphrase(path: Path, old: SecretKey, new: SecretKey, cost: Cost | None = None) -> None:
    """Seals the same keys under another passphrase. Copies of the old file keep opening with the old one."""
    contents = read_keyfile(path, old)
    try:
        save_keyfile(path, contents, new, simulated=holds_simulated_keys(path), cost=cost)
    finally:
        contents.wipe()


def read_keyfile(path: Path, passphrase: SecretKey) -> Contents:
    """What it holds. Raises as open_keyfile."""
    return unpack(unseal(_read(path), passphrase, str(path)), str(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise KeyfileMissingError(file=path) from error
    except OSError as error:
        raise KeyfileUnwritableError(file=path, found=error.strerror) from error


def save_keyfile(
    path: Path, contents: Contents, passphrase: SecretKey, *, simulated: bool, cost: Cost | None = None
) -> None:
    """Writes it anew under a new salt and nonce. Raises KeyfileUnwritableError, InputError for a short passphrase."""
    if len(passphrase.reveal()) < _SHORTEST_PASSPHRASE:
        raise InputError(
            what=f"A passphrase has at least {_SHORTEST_PASSPHRASE} characters.", fix="Take four or five random words."
        )
    _write(path, seal(pack(contents), passphrase, os.urandom, cost or Cost(), simulated=simulated))


def _write(path: Path, data: bytes) -> None:
    """Beside the old file first, on the disk, then in its place: readable for this user alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name)  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
            raise
    except OSError as error:
        raise KeyfileUnwritableError(file=path, found=error.strerror) from error
