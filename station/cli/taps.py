"""What is said of cards that are laid down one after the other: a line each, and a sum."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from station.cli.output import json_line, results
from station.issuance.provisioning import Tap, Verdict

_STYLE = {Verdict.READY: "green", Verdict.ALREADY: "green", Verdict.AGAIN: "yellow", Verdict.REJECTED: "red"}


def good(tap: Tap) -> bool:
    """Whether the card is what it was to be."""
    return tap.verdict in {Verdict.READY, Verdict.ALREADY}


def say_tap(tap: Tap, *, json: bool) -> None:
    """One card: a line, or one JSON object."""
    if json:
        problem = {"code": tap.problem.code, "reason": tap.problem.what, "fix": tap.problem.fix} if tap.problem else {}
        shown = {"uid": str(tap.uid) if tap.uid else None, "card": tap.kind, "result": tap.verdict.value}
        json_line({**shown, **problem, "seconds": round(tap.seconds, 3)})
        return
    line = Text(f"{tap.verdict.value:9}", style=_STYLE[tap.verdict])
    line.append(f"{tap.uid or ''!s:16}", "default")
    line.append(
        f"{tap.problem.what} {tap.problem.fix}" if tap.problem else f"{tap.kind}  {tap.seconds:.2f} s", "default"
    )
    results.print(line)


def sum_up(taps: Sequence[Tap], what: str) -> None:
    """All of them; `what` they are now."""
    counts = Counter(tap.verdict for tap in taps)
    good = counts[Verdict.READY] + counts[Verdict.ALREADY]
    seconds = sum(tap.seconds for tap in taps)
    pace = f" Cards a minute on the reader: {60 * good / seconds:.0f}." if seconds and good else ""
    results.print(f"{what}: {good} (already: {counts[Verdict.ALREADY]}), rejected: {counts[Verdict.REJECTED]}.{pace}")
