"""A SoftHSM2 and a p11-kit client that all tests of a process share; each test has a token of its own."""

from collections.abc import Generator
from pathlib import Path

import keyring
import pytest
from keyring.backends.null import Keyring as NoKeyring

from tokens import SoftHsm, softhsm_here


@pytest.fixture(autouse=True)
def no_keyring() -> Generator[None]:
    """The keyring of whoever runs the tests is left alone."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def softhsm(tmp_path_factory: pytest.TempPathFactory) -> Generator[SoftHsm]:
    with softhsm_here(tmp_path_factory.mktemp("softhsm")) as hsm:
        yield hsm


@pytest.fixture(scope="session")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where p11-kit's client looks for a server as long as this process lives: it reads the address once.

    The path is short: a socket's has at most 107 bytes.
    """
    return tmp_path_factory.mktemp("p11") / "socket"
