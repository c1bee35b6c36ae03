"""`python -m fake_reader make DIR --count N`: a stack of blank cards for people."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from fake_reader.blank import make_stack
from fake_reader.errors import CardFileError
from fake_reader.personality import EV2_8K, PERSONALITIES


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m fake_reader", description="Simulated DESFire EV2 cards.")
    make = parser.add_subparsers(required=True, metavar="COMMAND").add_parser("make", help="make blank cards")
    make.add_argument("directory", type=Path, metavar="DIR", help="the folder that holds the stack")
    make.add_argument("--count", type=_count, default=10, metavar="N", help="how many (10)")
    make.add_argument(
        "--kind", choices=PERSONALITIES, default=EV2_8K.name, metavar="KIND", help="EV1-2K … EV3-16K (%(default)s)"
    )
    make.add_argument("--fresh", action="store_true", help="as from the factory, not provisioned with the demo keys")
    make.add_argument("--seed", type=int, metavar="S", help="draw the same UIDs each time")
    chosen = parser.parse_args(arguments)
    try:
        paths = make_stack(
            chosen.directory,
            chosen.count,
            seed=chosen.seed,
            personality=PERSONALITIES[chosen.kind],
            fresh=chosen.fresh,
        )
    except (OSError, CardFileError) as error:
        sys.stderr.write(f"The cards cannot be written: {error}.\n")
        return 2
    sys.stdout.write(f"{len(paths)} blank cards in {chosen.directory}\n")
    return 0


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


if __name__ == "__main__":
    sys.exit(main())
