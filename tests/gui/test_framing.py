"""The frame of a photo: whatever is done to it, it stays inside, and keeps its aspect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.gui.photo.framing import CLOSEST, Framing

sides = st.integers(1, 8000)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("moved"), st.floats(-3, 3), st.floats(-3, 3)),
        st.tuples(st.just("zoomed"), st.floats(0.1, 10), st.just(0.0)),
    ),
    max_size=20,
)


@given(sides, sides, st.floats(0.5, 2), steps)
def test_it_stays_inside(width: int, height: int, aspect: float, steps: list[tuple[str, float, float]]) -> None:
    framing = Framing.around(width, height, aspect)
    for what, first, second in steps:
        framing = framing.moved(first, second) if what == "moved" else framing.zoomed(first)
        left, top, right, bottom = framing.box
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
        assert 1 <= framing.zoom <= CLOSEST
        assert (right - left) * width == pytest.approx((bottom - top) * height * aspect, rel=1e-6)


def test_the_first_proposal_leaves_more_below_than_above() -> None:
    _, top, _, bottom = Framing.around(600, 1200, 1.0).box
    assert top < 1 - bottom
