"""A screen of its own for each test, and eyes and hands at it."""

import os
import subprocess
from collections.abc import Generator

import pytest

PATIENCE_S = 60


@pytest.fixture
def display() -> Generator[str]:
    """A screen under a number that the server finds free."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(PATIENCE_S)
