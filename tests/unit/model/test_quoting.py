"""What was pasted by mistake is said back in a line, whichever part of the station refuses it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import station
from station.errors import StationError
from station.issuance.matching import read_scan
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.quoting import cut, quoted
from station.roster.cells import CellError, read_day, read_language, read_level

PAGE = "Lorem ipsum dolor " * 13


@pytest.mark.parametrize(("given", "said"), [("short", "short"), ("x" * 80, "x" * 80), ("x" * 81, "x" * 79 + "…")])
def test_what_is_short_is_said_whole(given: str, said: str) -> None:
    assert cut(given) == said
    assert quoted(given) == f"'{said}'"


@pytest.mark.parametrize("refuse", [Esi.parse, Escn.parse, read_scan, read_level, read_language, read_day])
def test_a_page_that_was_pasted_is_said_back_in_a_line(refuse: Callable[[str], object]) -> None:
    with pytest.raises((StationError, CellError, ValueError)) as caught:
        refuse(PAGE)
    assert PAGE not in str(caught.value)
    assert "…" in str(caught.value)


def test_nothing_else_says_back_what_was_given() -> None:
    told = [path for path in Path(station.__file__).parent.rglob("*.py") if re.search(r"!r\}", path.read_text("utf-8"))]
    assert told == [], "station.model.quoting says it, and cuts it short"
