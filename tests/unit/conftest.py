"""A store of its own for every test that writes records."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from made import NOW
from station.store.database import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path / "state" / "station.sqlite", lambda: NOW)) as opened:
        yield opened
