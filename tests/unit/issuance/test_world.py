"""Simulation and reality never mix."""

from dataclasses import dataclass
from itertools import product

import pytest

from station.errors import MixedWorldsError
from station.issuance.world import World, one_world


@dataclass
class Part:
    simulated: bool

    @property
    def demo(self) -> bool:
        return self.simulated


@pytest.mark.parametrize(("reader", "keys", "registry"), list(product([True, False], repeat=3)))
def test_only_all_or_none(reader: bool, keys: bool, registry: bool) -> None:
    parts = {"reader": Part(reader), "custody": Part(keys), "registry": Part(registry)}
    if reader == keys == registry:
        assert one_world(**parts) is (World.SIMULATED if reader else World.REAL)
    else:
        with pytest.raises(MixedWorldsError) as caught:
            one_world(**parts)
        assert caught.value.exit_code == 2
