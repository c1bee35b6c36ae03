"""`python -m bench [NAME …]`: runs what the files of this folder measure, prints one table, writes results.json.

A file that measures has a function `measure` which gives its rows. Rows that a run does not take stay as they were.
"""

import importlib
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from rich.console import Console
from rich.table import Table

from bench.measure import Measure

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "results.json"


def main(chosen: Sequence[str]) -> int:
    """Measures; returns the exit code."""
    rows = {row["name"]: row for row in _known()}
    today = datetime.now(UTC).date().isoformat()
    measuring = list(_measuring(chosen))
    if not measuring:
        sys.stderr.write(f"Nothing here measures {' or '.join(chosen)}.\n")
        return 2
    for measure in measuring:
        for taken in measure():
            rows[taken.name] = {**asdict(taken), "date": today}
    RESULTS.write_text(json.dumps(sorted(rows.values(), key=lambda row: str(row["name"])), indent=1) + "\n")
    _show(rows.values())
    return 0


def _measuring(chosen: Sequence[str]) -> Iterable[Callable[[], Iterable[Measure]]]:
    for path in sorted(FOLDER.glob("*.py")):
        if path.stem.startswith("_") or (chosen and path.stem not in chosen):
            continue
        if measure := getattr(importlib.import_module(f"bench.{path.stem}"), "measure", None):
            yield measure


def _known() -> list[dict[str, Any]]:
    return cast("list[dict[str, Any]]", json.loads(RESULTS.read_text())) if RESULTS.exists() else []


def _show(rows: Iterable[dict[str, Any]]) -> None:
    table = Table("Name", "Value", "Unit", "Ratio", "Reference", "n", "Date", box=None, pad_edge=False)
    for row in sorted(rows, key=lambda row: str(row["name"])):
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.3f}"
        table.add_row(
            row["name"], f"{row['value']:.4g}", row["unit"], ratio, row["reference"], str(row["n"]), row["date"]
        )
    Console(width=140).print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
