"""The timing model: what each parameter adds, and no more."""

import pytest

from fake_reader.timing import Timing

NOTHING = Timing(reader_s=0, step_s=0)


def test_a_byte_takes_nine_bits_on_the_air() -> None:
    short, longer = (NOTHING.seconds(bytes(count), b"\x91\x00", 0) for count in (5, 15))
    assert longer - short == pytest.approx(90 / 106_000)


def test_the_air_is_eight_times_as_fast_at_848() -> None:
    fast = Timing(bit_rate=848_000, reader_s=0, step_s=0)
    delay = 87e-6
    slow_air = NOTHING.seconds(bytes(60), bytes(60), 0) - delay
    assert slow_air == pytest.approx(8 * (fast.seconds(bytes(60), bytes(60), 0) - delay))


@pytest.mark.parametrize(
    ("timing", "steps", "more"),
    [
        (Timing(reader_s=0.004, step_s=0), 0, 0.004),
        (Timing(reader_s=0, step_s=0.005), 3, 0.015),
        (Timing(reader_s=0, step_s=0, card_s=0.02), 3, 0.02),
    ],
)
def test_each_parameter_adds_its_own(timing: Timing, steps: int, more: float) -> None:
    exchange = (bytes(5), bytes(2))
    assert timing.seconds(*exchange, steps) - NOTHING.seconds(*exchange, 0) == pytest.approx(more)
