"""The command line as a whole: its groups, and what a failure looks like."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated, Protocol

import typer

from station import __version__
from station.bootstrap import PRINTER_NAMES, Site, Station, choose
from station.cli import (
    accounts,
    audit,
    card,
    cards,
    chip,
    dam,
    dam_apply,
    dam_serve,
    dam_ticket,
    dam_trust,
    demo,
    doctor,
    existing,
    exports,
    face,
    holders,
    issue,
    keep,
    keys,
    numbers,
    people,
    printer,
    provision,
    reader,
    registry,
    roll,
    signing,
    stats,
    supplies,
)
from station.cli.at_work import guarded
from station.cli.faults import FaultOption
from station.cli.output import complain
from station.errors import Cancelled, OperatorError, ProtocolError
from station.settings import load_settings


class OpenDesk(Protocol):
    """Shows the window over a station that it opens itself; returns the exit code."""

    def __call__(
        self, open_station: Callable[[], AbstractContextManager[Station]], site: Site, *, title: str
    ) -> int: ...


_INTERRUPTED = 130
"""What typer makes of Ctrl-C: a shell's number for it, which is none of the station's."""

app = typer.Typer(
    name="station",
    help="Issues European Student Cards. Without a command it opens the desk.",
    pretty_exceptions_enable=False,  # rich tracebacks show locals: keys, names, tokens
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("sign-in")(accounts.sign_in)
app.command("sign-out")(accounts.sign_out)
app.add_typer(accounts.accounts, name="accounts")
app.command("issue")(issue.issue)
app.command("demo")(demo.demo)
app.command("doctor")(doctor.doctor)
app.command("provision")(provision.provision)
app.command("inspect")(card.inspect)
app.command("verify")(card.verify)
app.command("backup")(keep.backup)
app.command("restore")(keep.restore)
app.command("retention")(keep.retention)
app.command("stats")(stats.stats)
app.add_typer(numbers.escn, name="escn")
numbers.esi.command("export")(exports.export)
app.add_typer(numbers.esi, name="esi")
app.add_typer(face.face, name="face")
app.add_typer(chip.chip, name="chip")
app.add_typer(reader.reader, name="reader")
app.add_typer(printer.printer, name="printer")
app.add_typer(supplies.supplies, name="supplies")
keys.keys.add_typer(signing.signing, name="signing")
keys.keys.command("roll")(roll.roll)
keys.keys.add_typer(audit.audit, name="audit")
app.add_typer(keys.keys, name="keys")
dam.dam.command("trust")(dam_trust.trust)
dam.dam.command("ticket")(dam_ticket.ticket)
dam.dam.command("issuer")(dam_ticket.issuer)
for errand, what_it_does in dam_apply.HELP.items():
    dam.dam.command(errand.value, help=what_it_does)(dam_apply.command(errand))
dam.dam.command("serve")(dam_serve.serve)
dam.dam.add_typer(dam_serve.token, name="token")
app.add_typer(dam.dam, name="dam")
holders.holders.command("show")(people.show)
holders.holders.command("export")(people.export)
holders.holders.command("photo")(people.photo)
holders.holders.command("erase")(people.erase)
holders.holders.command("readmit")(people.readmit)
holders.holders.command("issued")(exports.issued)
holders.holders.add_typer(people.consent, name="consent")
app.add_typer(holders.holders, name="holders")
cards.cards.add_typer(existing.existing, name="existing")
app.add_typer(cards.cards, name="cards")
app.add_typer(registry.registry, name="registry")


@app.callback(invoke_without_command=True)
def desk(
    context: typer.Context,
    reader: Annotated[str | None, typer.Option(help="Reader by name; simulated[:DIR] for the simulated one.")] = None,
    printer: Annotated[str | None, typer.Option(help=PRINTER_NAMES)] = None,
    registry: Annotated[str | None, typer.Option(help="sandbox, production or simulated.")] = None,
    fault: FaultOption = None,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Opens the desk."""
    if version:
        typer.echo(f"ESC Station {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is not None:
        return
    site = Site(
        load_settings,
        lambda settings: choose(settings, reader, printer, registry, fault or ()),
        told=any((reader, printer, registry)),
    )
    site.choose(site.read())  # what does not hold is said here: there is no window yet
    open_desk: OpenDesk = context.obj
    raise typer.Exit(open_desk(site.open, site, title="ESC Station"))


def run(open_desk: OpenDesk) -> int:
    """Runs one command; returns the exit code: 0 done, 1 some failed, 2 wrong input, 3 a part is missing."""
    try:
        result = guarded(app)(obj=open_desk, standalone_mode=False)
    except Exception as error:
        return said(error)
    if result == _INTERRUPTED:
        return said(Cancelled())
    return result if isinstance(result, int) else 0


def said(error: Exception) -> int:
    """Says on stderr why a command ended; returns its exit code. What nobody made on purpose goes on as it came."""
    match error:
        case OperatorError():
            complain(error.happened, error.remedy)
            return error.exit_code
        case ProtocolError():
            complain(f"The card did not answer as it should ({error}).", "Place it on the reader again.")
            return 1
        case Cancelled():
            complain("Stopped.", "What was begun goes on at the next run.")
            return 1
        case typer.Abort():  # a question was answered with no, or not at all
            complain("Nothing was changed.", "")
            return 1
        case typer.TyperException():
            if message := error.format_message():  # none where the help was shown already
                complain(message, "See --help.")
            return 2
        case _:
            raise error
