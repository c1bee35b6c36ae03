"""`station issue`: a roster becomes cards."""

import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.prompt import Prompt
from rich.table import Table
from rich.text import Text

from station.bootstrap import PRINTER_NAMES, Station, choose, open_station, open_template
from station.cli.batch import Batch, Outcome, nobody_looks, refused_row, stops_a_batch
from station.cli.face_look import warn_of_the_look
from station.cli.faults import FaultOption
from station.cli.output import complain, json_line, progress, progress_bar, results
from station.cli.secrets import ask_passphrase
from station.cli.supplies import a_card, money, warn_of_low
from station.issuance.costs import cost_of
from station.issuance.job import Effect
from station.issuance.runner import Sighting
from station.local_time import local_now
from station.model.card import Problem
from station.model.holder import Holder
from station.roster.table import Roster, read_roster
from station.settings import Settings, load_settings

_SOME_ESCN = "00000000-0000-0000-0000-000000000000"
_DOING = {
    Effect.CHECK_HOLDER: "checking",
    Effect.RESERVE_NUMBER: "reserving a number",
    Effect.PREPARE_FACE: "laying out the card",
    Effect.PRESENT_CARD: "place a blank card",
    Effect.SIGN_ZONE: "signing",
    Effect.ENCODE_CHIP: "encoding: leave the card where it is",
    Effect.VERIFY_CHIP: "verifying: leave the card where it is",
    Effect.ASK_PRINTER: "asking the printer",
    Effect.PRINT_FACE: "printing",
    Effect.QUEUE_REGISTRATION: "queueing the registration",
}


def issue(
    roster: Annotated[Path, typer.Argument(help="CSV or Excel file, with a header.", show_default=False)],
    limit: Annotated[int | None, typer.Option(min=1, help="Issue at most so many.")] = None,
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated[:DIR].")] = None,
    printer: Annotated[str | None, typer.Option(help=PRINTER_NAMES)] = None,
    registry: Annotated[str | None, typer.Option(help="sandbox, production or simulated.")] = None,
    out: Annotated[Path | None, typer.Option(help="The folder where faces go, in the printer's stead.")] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a row on stdout.")] = False,
    fault: FaultOption = None,
) -> None:
    """Issues the holders of a roster, one card after another. Who has a valid card keeps it."""
    settings = load_settings()
    choices = choose(settings, reader, printer or (f"pdf:{out}" if out else None), registry, fault or ())
    people = read_roster(roster, local_now().date())
    warn_of_the_look(people.holders, open_template(settings.template))
    run = issue_roster(
        people, lambda: open_station(settings, choices, ask_passphrase), settings, limit=limit, json=json
    )
    raise typer.Exit(run.exit_code)


@dataclass(frozen=True, slots=True)
class Run:
    """What a roster came to."""

    outcomes: tuple[Outcome, ...]
    unreachable: Problem | None

    @property
    def exit_code(self) -> int:
        """0 all issued, 1 some were not, 3 a part was missing."""
        if self.unreachable or any(stops_a_batch(outcome.problem) for outcome in self.outcomes if not outcome.done):
            return 3
        return 0 if all(outcome.done for outcome in self.outcomes) else 1


def issue_roster(
    people: Roster,
    opened: Callable[[], AbstractContextManager[Station]],
    settings: Settings,
    *,
    limit: int | None,
    json: bool,
) -> Run:
    """Issues a roster and reports it: JSON Lines, or a table."""
    holders = people.holders[:limit]
    with opened() as station, progress_bar() as bar:
        store = station.desk.store
        warn_of_low(store.supplies.stocks(), settings, needed=len(holders))
        task = bar.add_task("", total=len(holders))

        def see(sighting: Sighting) -> None:
            doing = _DOING[sighting.effect] if sighting.effect else ""
            bar.update(task, description=f"{sighting.holder.name}: {doing}")

        def look(holder: Holder) -> bool | None:
            bar.stop()
            try:
                return ask_for_face(holder)
            finally:
                bar.start()

        ask = look if sys.stdin.isatty() and not json else nobody_looks
        batch = Batch(station, see, lambda: bar.advance(task), ask)
        outcomes = [*batch.run(holders), *(map(refused_row, people.rejected) if limit is None else ())]
        cents = cost_of(store, batch.jobs)
    for outcome in outcomes if json else ():
        json_line(outcome.record())
    if not json:
        _show(outcomes)
    if cents is not None:
        made = sum(outcome.done for outcome in outcomes)
        each = a_card(round(cents / made) if made else None, settings)
        progress.print(f"Supplies: {money(cents, settings)}{each}.", markup=False)
    if batch.unreachable:
        complain(batch.unreachable.what, f"{batch.unreachable.fix} What is queued is sent at the next run.")
    return Run(tuple(outcomes), batch.unreachable)


def ask_for_face(holder: Holder) -> bool | None:
    """Has a person look at the card of which the printer cannot tell: True if its face is there, None for later.

    The end of the input (Ctrl-D) is no answer: the others of the batch have their cards.
    """
    progress.print(f"{holder.name}: the printer cannot say whether this card was printed. Look at it.", markup=False)
    try:
        answer = Prompt.ask("Is the whole face on it?", choices=["yes", "no", "later"], console=progress)
    except EOFError:
        return None
    return {"yes": True, "no": False}.get(answer)


def _show(outcomes: Iterable[Outcome]) -> None:
    """Fits 80 columns: the number stands under the name, and reasons below the table."""
    outcomes = tuple(outcomes)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Name and ESCN", overflow="ellipsis", no_wrap=True, max_width=len(_SOME_ESCN))
    table.add_column("UID", no_wrap=True)
    table.add_column("Steps", justify="right")
    table.add_column("Seconds", justify="right")
    table.add_column("State", no_wrap=True)
    for outcome in outcomes:
        table.add_row(
            Text(f"{outcome.name}\n").append(outcome.escn or "", "dim") if outcome.escn else Text(outcome.name),
            outcome.uid or "",
            str(outcome.steps or ""),
            f"{outcome.seconds:.2f}" if outcome.steps else "",
            Text(outcome.state, style="green" if outcome.done else "yellow"),
        )
    results.print(table)
    for outcome in outcomes:
        if outcome.problem:
            text = Text(f"\n{outcome.name}: ", style="bold").append(outcome.problem.what, "not bold")
            results.print(text.append(f" {outcome.problem.fix}", "dim not bold"))
