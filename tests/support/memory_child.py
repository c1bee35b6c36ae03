"""Runs a batch of blanks as `station provision` does, and stands still at every step until a line comes on stdin.

Started by a test: `python memory_child.py READER`, with the settings in its environment. The first line is the PIN or
passphrase. It says `step` at each point, and `locked` once the keys are.
"""

import sys

from station.bootstrap import open_bench
from station.desfire.provision import ProvisionStep
from station.desfire.recipe import load_recipe
from station.settings import load_settings


def wait(said: str) -> None:
    """Says where it is, and goes on when it is told to."""
    print(said, flush=True)
    sys.stdin.readline()


def main(reader: str) -> None:
    """One batch, until the stack is empty."""

    def ask() -> str:
        return sys.stdin.readline().rstrip("\n")

    def step(at: ProvisionStep) -> None:
        wait(f"step {at.name}")

    with open_bench(load_settings(), reader, load_recipe("esc-blank"), ask=ask, permanent=None, watch=step) as bench:
        verdicts = [tap.verdict.value for tap in bench.taps()]
    wait(f"locked {verdicts}")


main(sys.argv[1])
