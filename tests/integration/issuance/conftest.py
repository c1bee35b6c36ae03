"""One simulated registry for all the trials of a test process."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assembly import PIC
from fake_escr.plugin import RegistryHandle, open_registry
from fake_escr.state import Snapshot, snapshot


@dataclass(frozen=True, slots=True)
class Registry:
    """A running registry and the file that it keeps."""

    handle: RegistryHandle
    state: Path

    def seen(self) -> Snapshot:
        """All that it holds now."""
        return snapshot(self.state)


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Generator[Registry]:
    """Starts it once; tests use holders of their own."""
    state = tmp_path_factory.mktemp("registry") / "registry.sqlite"
    with open_registry(str(state), PIC) as handle:
        yield Registry(handle, state)
