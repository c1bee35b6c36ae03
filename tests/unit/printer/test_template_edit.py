"""Numbers changed in a template's text, and nothing else."""

import pytest

from station.printer.template import shipped_file, shipped_names
from station.printer.template_edit import with_numbers

TEXT = """# my design
[template]
name = "mine"   # a word
version = 1

[[front]]
kind = "text"
x = 4.40   # the margin
y = 6

[[back]]
kind = "rect" # the bar
w = 91.5
"""


def test_a_number_changes_and_every_comment_stays() -> None:
    changed = with_numbers(TEXT, "front", 0, {"x": 5.125, "y": 7.0})
    assert changed == TEXT.replace("x = 4.40 ", "x = 5.12 ").replace("y = 6", "y = 7")


def test_a_field_that_was_not_there_is_added_to_its_element() -> None:
    changed = with_numbers(TEXT, "back", 0, {"radius": 1.5})
    assert "radius = 1.5" in changed.partition("[[back]]")[2]
    assert changed.replace("radius = 1.5\n", "") == TEXT


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_template_is_written_back_as_it_is(name: str) -> None:
    text = shipped_file(name).read_text()
    assert with_numbers(text, "front", 0, {}) == text


@pytest.mark.parametrize(("text", "side", "number"), [(TEXT, "front", 1), (TEXT, "middle", 0), ("[[", "front", 0)])
def test_what_is_not_there_cannot_be_changed(text: str, side: str, number: int) -> None:
    with pytest.raises(ValueError, match="has no element"):
        with_numbers(text, side, number, {"x": 1})
