"""`station reader trace`: what passes between station and card, while it passes."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import check_at_work, is_simulated, reader_at
from station.cli.output import json_line, progress, results
from station.desfire.inspect import inspect_card
from station.desfire.profile import load_profile
from station.desfire.trace import Traced, Tracer
from station.desfire.transcript import Transcript, record_of
from station.reader.observed import ObservedConnection
from station.settings import load_settings


def trace(
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated:DIR for the simulated one.")] = None,
    out: Annotated[Path | None, typer.Option(help="Also append it to this file, as JSON Lines.")] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")] = False,
) -> None:
    """Looks at the card on the reader and shows every command and answer as it passes; secrets are masked.

    To record an issuance, set `transcript` in the settings (STATION_TRANSCRIPT=FILE).
    """
    settings = load_settings()
    check_at_work(settings, simulated=is_simulated(reader))
    profile = load_profile(settings.chip_profile)

    def show(traced: Traced) -> None:
        if json:
            json_line(record_of(traced, datetime.now(UTC)))
        else:
            results.print(str(traced), markup=False)

    with reader_at(settings, reader) as opened, closing(opened.connect()) as connection:
        observers = [Tracer(show)]
        if out is None:
            inspect_card(ObservedConnection(connection, *observers), profile)
        else:
            with Transcript(out, lambda: datetime.now(UTC)) as transcript:
                inspect_card(ObservedConnection(connection, *observers, transcript.tracer()), profile)
            progress.print(f"Appended to {out}.", markup=False)
