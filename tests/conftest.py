"""The PC/SC service and the SoftHSM2 that all tests of a process share; the real reader that a person may name."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pcscd import CardField, Pcscd, address_of, running_pcscd
from tokens import SoftHsm, softhsm_here

_BANNER = """
!!! THE CONTRACT SUITE RUNS ON THE CARD ON {reader}
!!! It formats that card and changes its keys, again and again: EVERYTHING ON IT IS LOST, and if the run is broken off
!!! the card may be locked for ever. Its PICC master key must be the factory's (DES, zeros)."""

# On a busy computer a slow example is no fault.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/contract -n 0 --reader NAME`: the contract on a real card as well."""
    parser.addoption("--reader", metavar="NAME", help="run tests/contract on the card there too: DESTROYS ITS CONTENT")


def pytest_report_header(config: pytest.Config) -> str:
    """Says what is about to be lost."""
    reader = config.getoption("--reader")
    return _BANNER.format(reader=reader) if reader else ""


@pytest.fixture(scope="session", autouse=True)
def pcscd_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this process looks for a PC/SC service as long as it lives: the library reads the address once.

    So it is known before the first test of all, whichever that is: many only ask whether there is a service.
    """
    folder = tmp_path_factory.mktemp("pcscd")
    os.environ.update(address_of(folder))
    return folder


@pytest.fixture(scope="session")
def pcscd(pcscd_folder: Path) -> Generator[Pcscd]:
    """A pcscd with two virtual slots in namespaces of its own."""
    with running_pcscd(pcscd_folder) as service:
        yield service


@pytest.fixture(scope="session")
def served_field(pcscd: Pcscd, tmp_path_factory: pytest.TempPathFactory) -> Generator[CardField]:
    """The slots of the service; whoever lays a card clears them."""
    folder = tmp_path_factory.mktemp("field")
    with pcscd.serve(folder) as served:
        yield CardField(folder, served)


@pytest.fixture
def card_field(served_field: CardField) -> Generator[CardField]:
    """The slots of the service, empty to begin with."""
    yield served_field
    served_field.clear()


@pytest.fixture(scope="session")
def softhsm(tmp_path_factory: pytest.TempPathFactory) -> Generator[SoftHsm]:
    """A SoftHSM2 for this process; each test makes a token of its own in it."""
    with softhsm_here(tmp_path_factory.mktemp("softhsm")) as hsm:
        yield hsm


@pytest.fixture(scope="session")
def p11_socket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where p11-kit's client looks for a server as long as this process lives: it reads the address once.

    The path is short: a socket's has at most 107 bytes.
    """
    return tmp_path_factory.mktemp("p11") / "socket"
