"""What goes to stdout (results, or JSON Lines) and to stderr (progress and complaints)."""

import json
import sys
from collections.abc import Mapping
from time import sleep

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

progress = Console(stderr=True, highlight=False)
results = Console(highlight=False)


def complain(what: str, fix: str) -> None:
    """Says on stderr what happened and what to do."""
    progress.print(what, style="bold red", markup=False)
    if fix:
        progress.print(fix, markup=False)


def leave_alone(seconds: int) -> None:
    """Waits where ESC-R asks for it, and says so."""
    progress.print(f"ESC-R takes no more requests for {seconds} s. This waits, and then goes on; Ctrl-C ends it.")
    sleep(seconds)


def progress_bar() -> Progress:
    """How many of how many are done, on stderr while it lasts."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=progress,
        transient=True,
    )


def json_line(record: Mapping[str, object]) -> None:
    """Writes one JSON object on a line of its own."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    sys.stdout.flush()
