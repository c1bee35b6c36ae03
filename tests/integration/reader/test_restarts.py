"""The PC/SC service stopped and started again, for real: said as it is, and survived."""

import subprocess
import sys
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[2] / "support"


@pytest.mark.long
def test_a_service_that_stops_and_comes_back(tmp_path: Path) -> None:
    command = [sys.executable, str(SUPPORT / "restarted_service.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.stdout.splitlines() == [
        "served 041111111111119000",
        "stopped reader.no-service",
        "started reader.service-restarted",
        "afterwards 041111111111119000",
    ], done.stderr
