"""`python -m fake_reader`: blank cards for people, and what is on a card."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fake_reader.blank import make_stack
from fake_reader.card_file import load_card
from fake_reader.contents import contents, differences
from fake_reader.errors import CardFileError
from fake_reader.personality import EV2_8K, PERSONALITIES


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit code: 1 where two cards differ, 2 for a wrong input."""
    chosen = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    try:
        return run(chosen)
    except CardFileError as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        sys.stderr.write(f"The cards cannot be written: {error}.\n")
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m fake_reader", description="Simulated DESFire cards.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    make = commands.add_parser("make", help="make blank cards")
    make.add_argument("directory", type=Path, metavar="DIR", help="the folder that holds the stack")
    make.add_argument("--count", type=_count, default=10, metavar="N", help="how many (10)")
    make.add_argument(
        "--kind", choices=PERSONALITIES, default=EV2_8K.name, metavar="KIND", help="EV1-2K … EV3-16K (%(default)s)"
    )
    make.add_argument("--fresh", action="store_true", help="as from the factory, not provisioned with the demo keys")
    make.add_argument("--seed", type=int, metavar="S", help="draw the same UIDs each time")
    make.set_defaults(run=_make)
    show = commands.add_parser("show", help="what is on a card, its keys aside")
    show.add_argument("card", type=Path, metavar="FILE", help="a .picc file")
    show.set_defaults(run=_show)
    diff = commands.add_parser("diff", help="where two cards differ; exit code 1 if they do")
    diff.add_argument("before", type=Path, metavar="FILE")
    diff.add_argument("after", type=Path, metavar="FILE")
    diff.set_defaults(run=_diff)
    return parser


def _make(chosen: argparse.Namespace) -> int:
    kind = PERSONALITIES[chosen.kind]
    paths = make_stack(chosen.directory, chosen.count, seed=chosen.seed, personality=kind, fresh=chosen.fresh)
    sys.stdout.write(f"{len(paths)} blank cards in {chosen.directory}\n")
    return 0


def _show(chosen: argparse.Namespace) -> int:
    for place, value in contents(load_card(chosen.card)).items():
        sys.stdout.write(f"{place}: {value}\n")
    return 0


def _diff(chosen: argparse.Namespace) -> int:
    found = differences(load_card(chosen.before), load_card(chosen.after))
    for difference in found:
        sys.stdout.write(f"{difference}\n")
    return 1 if found else 0


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


if __name__ == "__main__":
    sys.exit(main())
