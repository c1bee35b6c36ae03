"""Killed and torn at every point, an issuance still ends as one card, one number, one registration."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest

from fake_escr.plugin import RegistryHandle
from fake_escr.state import Snapshot
from fake_reader.faults.card import Moment

SUPPORT = Path(__file__).parents[2] / "support"
SHARDS = 6
"""One, a sixth of all points of interruption, is tried in every run of the tests; the others in the long one."""


class Registry(Protocol):
    """The fixture of conftest.py."""

    @property
    def handle(self) -> RegistryHandle: ...

    def seen(self) -> Snapshot: ...


def run_lab(folder: Path, registry: RegistryHandle, kind: str, first: int, stride: int) -> list[dict[str, Any]]:
    lab = subprocess.run(
        [sys.executable, "-m", "crash_lab", str(folder), registry.url, registry.key, kind, str(first), str(stride)],
        env={**os.environ, "PYTHONPATH": str(SUPPORT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert lab.returncode == 0, lab.stderr[-4000:]
    return [json.loads(line) for line in lab.stdout.splitlines()]


@pytest.mark.parametrize("shard", [1, *(pytest.param(shard, marks=pytest.mark.long) for shard in range(2, SHARDS + 1))])
@pytest.mark.parametrize("kind", ["row", "apdu", "moment", *(moment.value for moment in Moment)])
def test_the_next_run_finishes_the_same_job(
    kind: str, shard: int, tmp_path: Path, registry: Registry, record_property: Callable[[str, object], None]
) -> None:
    trials = run_lab(tmp_path / "lab", registry.handle, kind, shard, SHARDS)
    histogram = Counter(str(trial["interrupted"]) for trial in trials)
    record_property("interrupted", dict(histogram))
    print(f"{kind}, shard {shard}: {len(trials)} trials, interrupted in {dict(histogram)}")
    assert trials
    seen = registry.seen()
    for trial in trials:
        assert trial["states"] == ["issued"], trial
        assert trial["problem"] is None, trial
        assert trial["minted"] == 1, trial
        assert seen.created_persons[trial["esi"].casefold()] == 1, trial
        assert seen.created_cards[trial["numbers"][0]] == 1, trial
        assert seen.cards[trial["numbers"][0]], trial
