"""`station demo`: the main job with everything simulated, on a state of its own."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import Choices, Site, Station, open_station, simulator
from station.cli.issue import issue_roster
from station.cli.output import progress
from station.display import has_display
from station.errors import InputError
from station.local_time import local_now
from station.roster.sample import sample_roster
from station.roster.table import read_roster
from station.settings import Settings

_MARK = ".station-demo"
_BLANKS = 8
_EXPECTED = {"issued": 6, "refused": 2}


def demo(
    context: typer.Context,
    headless: Annotated[bool, typer.Option("--headless", help="Issue the sample roster without a window.")] = False,
    out: Annotated[Path | None, typer.Option(help="Where to put it all; default: a new temporary folder.")] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a row on stdout.")] = False,
) -> None:
    """Issues a sample roster with simulated card, printer and registry: the desk, or a table with --headless."""
    folder = _fresh(out)
    settings = Settings(data_dir=folder / "state", registry="simulated", custody="keyfile", keyfile=None)
    simulator("blanks")(str(folder / "stack"), _BLANKS, 1)
    choices = Choices(f"simulated:{folder / 'stack'}", f"pdf:{folder / 'faces'}", "simulated")
    progress.print(f"Demo in {folder}", markup=False)

    people = read_roster(sample_roster(), local_now().date())

    @contextmanager
    def opened() -> Generator[Station]:
        with open_station(settings, choices) as station:
            for holder in people.holders:
                station.desk.store.holders.save(holder)
            yield station

    if headless or not has_display():
        run = issue_roster(people, opened, settings, limit=None, json=json)
        seen = {state: sum(outcome.state == state for outcome in run.outcomes) for state in _EXPECTED}
        raise typer.Exit(0 if seen == _EXPECTED and len(run.outcomes) == sum(_EXPECTED.values()) else 1)
    site = Site(lambda: settings, lambda _: choices, editable=False)
    raise typer.Exit(context.obj(opened, site, title="ESC Station: demo, everything simulated"))


def _fresh(out: Path | None) -> Path:
    """An empty folder. Only what an earlier demo made is ever removed. Raises InputError."""
    if out is None:
        return Path(tempfile.mkdtemp(prefix="station-demo-"))
    if out.exists() and not (out / _MARK).exists() and (not out.is_dir() or any(out.iterdir())):
        raise InputError(
            what=f"{out} is not empty, and not from an earlier demo.", fix="Name another folder with --out."
        )
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    (out / _MARK).touch()
    return out
