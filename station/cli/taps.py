"""Cards that are laid down one after the other: a line is said of each, a row written, and a sum at the end."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import typer
from rich.text import Text

from station.cli.output import json_line, progress, results
from station.errors import Cancelled, OperatorError
from station.issuance.papers.provisioning_report import BatchReport
from station.issuance.provisioning import Bench, Tap, Verdict

_STYLE = {Verdict.READY: "green", Verdict.ALREADY: "green", Verdict.AGAIN: "yellow", Verdict.REJECTED: "red"}


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch came to: its cards, how many good ones were `wanted`, and what broke it off, if anything did."""

    taps: tuple[Tap, ...]
    wanted: int | None
    broken_off: Exception | None

    def end(self) -> NoReturn:
        """Ends the command: as what broke the batch off says, or by whether every card is what it was to be."""
        if self.broken_off is not None:
            raise self.broken_off
        aside = any(tap.verdict is Verdict.REJECTED for tap in self.taps)
        if unfinished := self._not_placed_again():
            names = ", ".join(unfinished)
            progress.print(f"Not placed again: {names}. Do that at the next run. What is dead, put it aside.")
        short = self.wanted is not None and sum(map(_good, self.taps)) < self.wanted
        raise typer.Exit(1 if aside or unfinished or short else 0)

    def _not_placed_again(self) -> list[str]:
        """Cards that were to come once more. One that had shown no UID is taken for the next that came."""
        last = {tap.uid: tap.verdict for tap in self.taps}
        named = [str(uid) for uid, verdict in last.items() if uid and verdict is Verdict.AGAIN]
        unnamed = self.taps and self.taps[-1].uid is None and self.taps[-1].verdict is Verdict.AGAIN
        return [*named, "the last card"] if unnamed else named


def report_at(path: Path | None) -> AbstractContextManager[BatchReport | None]:
    """The report of a batch, where one is wanted. Raises FileUnwritableError."""
    return closing(BatchReport(path, lambda: datetime.now().astimezone())) if path else nullcontext()


def work_through(
    bench: Bench,
    count: int | None,
    rows: BatchReport | None = None,
    *,
    json: bool,
    then: Callable[[], None] = lambda: None,
) -> Batch:
    """Card after card, until none comes any more, there are `count` good ones, or something breaks it off."""
    taps: list[Tap] = []
    broken_off: Exception | None = None
    try:
        for tap in bench.taps():
            taps.append(tap)
            _say_tap(tap, json=json)
            if rows is not None:
                rows.add(tap)
            then()
            if count is not None and sum(map(_good, taps)) >= count:
                bench.reader.dismiss()
                break
    except OperatorError as error:
        broken_off = error
    except KeyboardInterrupt:
        broken_off = Cancelled()
    return Batch(tuple(taps), count, broken_off)


def _good(tap: Tap) -> bool:
    return tap.verdict in {Verdict.READY, Verdict.ALREADY}


def _say_tap(tap: Tap, *, json: bool) -> None:
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
    others = ", ".join(f"{one.value}: {counts[one]}" for one in (Verdict.REJECTED, Verdict.AGAIN))
    results.print(f"{what}: {good} (already: {counts[Verdict.ALREADY]}), {others}.{pace}")
