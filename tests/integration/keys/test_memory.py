"""Root keys of a token in another process are never in the station's memory; the same search finds a keyfile's."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fake_reader.blank import make_stack
from memory import found_in
from station.keys.keyfile import create_keyfile
from station.keys.pkcs11.place import TokenPlace
from station.keys.place import KeyfilePlace, KeyPlace
from station.keys.sealed import Cost
from station.model.secret import SecretKey
from tokens import PIN, ROOTS, SoftHsm, token_elsewhere

pytestmark = pytest.mark.long  # 25 times through a process's memory, in four forms a key

CHILD = Path(__file__).parents[2] / "support" / "memory_child.py"
PASSPHRASE = "four random words"
POINTS = 20
CARDS = 4


@pytest.fixture
def roots() -> dict[str, bytes]:
    """Root keys that are nowhere else."""
    return {key.name: os.urandom(16) for key in ROOTS}


def fill(place: KeyPlace, secret: str, roots: dict[str, bytes]) -> None:
    store = place.change(SecretKey(secret.encode()))
    for key, purpose in ROOTS.items():
        store.add(key, purpose, SecretKey(roots[key.name]))
    store.lock()


class Batch:
    """The station in another process, which stands still at every step."""

    def __init__(self, process: "subprocess.Popen[str]", secret: str) -> None:
        self._process = process
        self.pid = process.pid
        self._tell(secret)

    def points(self) -> Generator[str]:
        """Where it stands now; it goes on for the next."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            yield line.strip()
            self._tell("")

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()


@contextmanager
def batch(tmp_path: Path, secret: str, **settings: str) -> Generator[Batch]:
    make_stack(tmp_path / "stack", CARDS, seed=1, fresh=True)
    environment = {**os.environ, "STATION_DATA_DIR": str(tmp_path / "data"), **settings}
    with subprocess.Popen(
        [sys.executable, CHILD, f"simulated:{tmp_path / 'stack'}"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Batch(process, secret)
        finally:
            process.kill()


def test_a_token_s_root_keys_are_never_in_the_station(
    tmp_path: Path, softhsm: SoftHsm, p11_socket: Path, roots: dict[str, bytes]
) -> None:
    with token_elsewhere(softhsm, p11_socket, softhsm.fresh()) as served:
        place = TokenPlace(served.token.module, served.token.label)
        place.create(SecretKey(PIN.encode()), simulated=True)
        fill(place, PIN, roots)
        with batch(tmp_path, PIN, **served.token.settings()) as running:
            points = [(point, found_in(running.pid, roots)) for point in running.points()]
    assert points[-1][0] == f"locked {['ready'] * CARDS}"
    assert len(points) > POINTS
    assert [(point, found) for point, found in points if any(found.values())] == []


def test_the_same_search_finds_a_keyfile_s_root_keys_while_it_is_unlocked(
    tmp_path: Path, roots: dict[str, bytes]
) -> None:
    path = tmp_path / "data" / "keys.json"
    create_keyfile(path, SecretKey(PASSPHRASE.encode()), simulated=True, cost=Cost(1 << 14))
    fill(KeyfilePlace(path), PASSPHRASE, roots)
    with batch(tmp_path, PASSPHRASE, STATION_KEYFILE=str(path)) as running:
        points = [(point, found_in(running.pid, roots)) for point in running.points()]
    *unlocked, (last, locked) = points
    assert last == f"locked {['ready'] * CARDS}"
    assert len(unlocked) >= POINTS
    for point, found in unlocked:
        assert all(found.values()), point
    print(f"copies of a keyfile's root keys: unlocked {unlocked[-1][1]}, locked {locked}")
