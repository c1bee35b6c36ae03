"""How often the desk looks at the printer: often, unless that keeps it from seeing cards."""

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from station.errors import PrinterOfflineError
from station.gui.issue.looks import PrinterLook


@pytest.mark.parametrize(("takes_s", "every_s"), [(0.0, 5.0), (0.1, 5.1), (3.0, 33.0)])
def test_a_slow_printer_is_looked_at_seldom(takes_s: float, every_s: float) -> None:
    now, looks = 0.0, list[float]()

    def check_ready() -> None:
        nonlocal now
        looks.append(now)
        now += takes_s
        raise PrinterOfflineError(printer="Primacy", reason="it does not answer")

    desk: Any = SimpleNamespace(printer=SimpleNamespace(check_ready=check_ready))
    look, found = PrinterLook(lambda: now), None
    while len(looks) < 3:
        found = look.problem(desk, found)
        assert bool(found) is bool(looks)
        now += 0.1
    assert looks[0] == pytest.approx(5.0, abs=0.15)
    assert [later - earlier for earlier, later in pairwise(looks)] == pytest.approx([every_s] * 2, abs=0.15)
