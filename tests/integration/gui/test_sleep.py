"""Asleep between cards and on them, the PC/SC service restarted, the reader unplugged: no card is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[2] / "support"


@pytest.mark.long
@pytest.mark.timeout(600)
def test_every_card_is_issued_whatever_befalls_the_desk(tmp_path: Path) -> None:
    command = [sys.executable, str(SUPPORT / "sleep_lab.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=540)
    assert done.stdout.splitlines() == [
        "asleep while waiting: issued",
        "asleep on a card: issued",
        "service restarted while waiting: issued",
        "service restarted on a card: issued",
        "service restarted asleep: issued",
        "reader unplugged while waiting: issued",
        "reader unplugged on a card: issued",
        "burnt numbers: 0",
        "ended: 0",
    ], done.stderr
