"""`station reader test`: whether a reader can be relied on."""

from typing import Annotated

import typer
from rich.progress import Progress
from rich.table import Table

from station.bootstrap import check_at_work, is_simulated, reader_at
from station.cli.output import json_line, progress, results
from station.desfire.exercise import ROUNDS, Exercised, exercise
from station.settings import load_settings

_BARS = 10
_WIDTH = 40
_LENGTHS = 255


def try_reader(
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated:DIR for the simulated one.")] = None,
    rounds: Annotated[int, typer.Option(min=2, max=100_000, help="How many commands are timed.")] = ROUNDS,
    json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """Sends commands of every length, then the same one again and again. Any DESFire will do; nothing is written."""
    settings = load_settings()
    check_at_work(settings, simulated=is_simulated(reader))
    with reader_at(settings, reader) as opened, Progress(console=progress, transient=True) as bar:
        name = opened.name
        task = bar.add_task("testing: leave the card where it is", total=_LENGTHS + rounds)
        found = exercise(opened.connect, rounds=rounds, advance=lambda: bar.advance(task))
    if json:
        json_line(_record(name, found))
    else:
        _show(name, found)
    if not found.sound:
        raise typer.Exit(1)


def _record(name: str, found: Exercised) -> dict[str, object]:
    times = {f"p{round(share * 100)}_ms": _ms(found, share) for share in (0.5, 0.95, 0.99)} if _timed(found) else {}
    return {"reader": name, "longest_command": found.longest, "failed": found.failed, **times, "sound": found.sound}


def _timed(found: Exercised) -> bool:
    return len(found.times_s) > 1


def _ms(found: Exercised, share: float) -> float:
    return round(found.quantile_s(share) * 1e3, 3)


def _show(name: str, found: Exercised) -> None:
    results.print(f"{name}: every command up to {found.longest} bytes is answered.", markup=False)
    answered = len(found.times_s)
    results.print(f"{answered} of {answered + found.failed} commands were answered.")
    if _timed(found):
        half, most, nearly_all = (_ms(found, share) for share in (0.5, 0.95, 0.99))
        results.print(f"Half of them within {half} ms, 95 % within {most} ms, 99 % within {nearly_all} ms:")
        results.print(_histogram(found))
    results.print("The reader can be relied on." if found.sound else "[red]This reader loses commands.[/]")


def _histogram(found: Exercised) -> Table:
    """From the fastest to the 99th percentile; the rest is in the last bar."""
    low, high = min(found.times_s), found.quantile_s(0.99)
    width = (high - low) / _BARS or 1.0
    counts = [0] * (_BARS + 1)
    for taken in found.times_s:
        counts[min(int((taken - low) / width), _BARS)] += 1
    table = Table(box=None, pad_edge=False, show_header=False)
    for place, count in enumerate(counts):
        edge = f"from {(low + place * width) * 1e3:.2f} ms"
        table.add_row(edge, "█" * round(_WIDTH * count / max(counts)), str(count))
    return table
