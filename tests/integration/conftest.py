"""The PC/SC service that all integration tests of a process share."""

from collections.abc import Generator

import pytest

from pcscd import CardField, Pcscd, running_pcscd


@pytest.fixture(scope="session")
def pcscd(tmp_path_factory: pytest.TempPathFactory) -> Generator[Pcscd]:
    """A pcscd with two virtual slots in namespaces of its own."""
    with running_pcscd(tmp_path_factory.mktemp("pcscd")) as service:
        yield service


@pytest.fixture(scope="session")
def _served(pcscd: Pcscd, tmp_path_factory: pytest.TempPathFactory) -> Generator[CardField]:
    folder = tmp_path_factory.mktemp("field")
    with pcscd.serve(folder) as served:
        yield CardField(folder, served)


@pytest.fixture
def card_field(_served: CardField) -> Generator[CardField]:
    """The slots of the service, empty to begin with."""
    yield _served
    _served.clear()
