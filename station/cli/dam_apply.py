"""`station dam apply|update|delete`: a service's application on cards, tap after tap."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import Allowed, open_delegate
from station.cli.faults import FaultOption
from station.cli.output import progress
from station.cli.secrets import ask_passphrase
from station.cli.taps import sum_up, work_through
from station.desfire.profile import load_profile
from station.desfire.service import service_of
from station.errors import InputError
from station.issuance.delegation.delegate import Errand
from station.settings import load_settings

Profile = Annotated[str, typer.Argument(help="The service's chip profile (TOML).", show_default=False)]
Ticket = Annotated[str | None, typer.Option(help="A received ticket, by (the beginning of) its number.")]
Service = Annotated[str | None, typer.Option(help="The issuer's service, https://host[:port].")]
Authority = Annotated[Path | None, typer.Option(help="Certificates (PEM) by which that service is known.")]
Own = Annotated[bool, typer.Option("--own", help="With DAM keys of this station's own custody.")]
ReaderName = Annotated[str | None, typer.Option(help="Reader by name; simulated:DIR.")]
Count = Annotated[int | None, typer.Option(min=1, help="Stop after so many good cards.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a card on stdout.")]


HELP = {
    Errand.APPLY: "Puts the application on card after card, with its files and the service's own keys.",
    Errand.UPDATE: "Puts the profile's version in the place of another one. What that one held is lost.",
    Errand.DELETE: "Deletes the application. Its slot keeps the memory for the next version.",
}
"""The errands that have a command, with what it says of itself."""
_DONE = {Errand.APPLY: "Carry it", Errand.UPDATE: "Carry it", Errand.DELETE: "Free of it"}


def _allowed(ticket: str | None, service: str | None, authority: Path | None, *, own: bool) -> Allowed:
    if sum((ticket is not None, service is not None, own)) != 1:
        raise InputError(
            what="It is not clear who allows this application.", fix="Give one of --ticket, --service and --own."
        )
    return Allowed(ticket, service, authority)


def command(errand: Errand) -> Callable[..., None]:
    """What does this errand at the command line."""

    def run(
        profile: Profile,
        ticket: Ticket = None,
        service: Service = None,
        authority: Authority = None,
        own: Own = False,
        reader: ReaderName = None,
        count: Count = None,
        json: AsJson = False,
        fault: FaultOption = None,
    ) -> None:
        allowed = _allowed(ticket, service, authority, own=own)
        settings, serves = load_settings(), service_of(load_profile(profile))
        with (
            progress.status("Place a card on the reader."),
            open_delegate(settings, reader, serves, allowed, errand, ask=ask_passphrase, faults=fault or ()) as bench,
        ):
            batch = work_through(bench, count, json=json)
        if not json:
            sum_up(batch.taps, _DONE[errand])
        batch.end()

    return run
