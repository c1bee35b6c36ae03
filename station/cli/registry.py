"""`station registry`: ESC-R, and what is still to be told to it."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import SecretStr

from station.bootstrap import RegistryLine, check_at_work, keep_registry_key, open_line, open_records, simulator
from station.cli.output import complain, json_line, leave_alone, progress_bar, results
from station.cli.registry_lists import finding_record, message_record, show_findings, show_messages
from station.errors import InputError, RegistryError
from station.issuance.decisions import send_again, take_ours, take_theirs
from station.issuance.reconcile import Fix, queue_fixes
from station.issuance.reconcile import reconcile as compare
from station.local_time import local_now
from station.settings import load_settings
from station.store.database import Store
from station.store.outbox import Message, MessageState

registry = typer.Typer(help="ESC-R, and what is still to be told to it.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="JSON Lines on stdout.")]
Which = Annotated[str | None, typer.Option("--registry", help="sandbox, production or simulated[:URL].")]
_CLOCK_S = 120


@registry.command()
def ping(which: Which = None, json: AsJson = False) -> None:
    """Proves network, address list and key, and compares the clocks."""
    with open_line(load_settings(), which) as line:
        pong = line.client.ping()
        host = line.client.host
    if json:
        json_line(
            {"host": host, "ms": round(pong.seconds * 1000), "cards": pong.cards, "clock_ahead_s": pong.clock_ahead_s}
        )
    else:
        results.print(f"ESC-R ({host}) answered in {pong.seconds * 1000:.0f} ms. Cards there: {pong.cards}.")
    ahead = pong.clock_ahead_s
    if ahead is not None and abs(ahead) > _CLOCK_S:
        side = "ahead of" if ahead > 0 else "behind"
        complain(f"This computer's clock is {abs(ahead) / 60:.0f} min {side} ESC-R's.", "Set it to network time.")
        raise typer.Exit(1)


@registry.command()
def status(which: Which = None, json: AsJson = False) -> None:
    """What waits for ESC-R, and what it has refused. Asks nobody."""
    with open_records(load_settings(), which) as store:
        counts = store.outbox.counts()
        since = store.outbox.waiting_since()
        refused = store.outbox.in_state(MessageState.REFUSED)
        trouble = _last_trouble(store)
    if json:
        told = {state.value: number for state, number in counts.items()}
        json_line({**told, "waiting_since": since.isoformat() if since else None, "trouble": trouble})
        return
    results.print(f"Records waiting: {counts[MessageState.PENDING]}, confirmed: {counts[MessageState.DONE]}.")
    if since is not None:
        results.print(f"The first has waited since {since.astimezone():%Y-%m-%d %H:%M}.")
    if trouble is not None:
        results.print(trouble, markup=False)
    show_messages(refused)


@registry.command()
def sync(which: Which = None, json: AsJson = False) -> None:
    """Sends what waits, now, and pauses where ESC-R asks for it. What is not through stays queued."""
    with open_line(load_settings(), which) as line:
        sent, refused = _drained(line)
        left = line.store.outbox.counts()
    if json:
        json_line({"cards": sent, "refused": refused, "pending": left[MessageState.PENDING]})
    else:
        results.print(f"Cards confirmed: {sent}, refused: {refused}; still waiting: {left[MessageState.PENDING]}.")
    if left[MessageState.REFUSED]:
        complain(f"Records that wait for a decision: {left[MessageState.REFUSED]}.", "See station registry conflicts.")
        raise typer.Exit(1)


@registry.command()
def conflicts(which: Which = None, json: AsJson = False) -> None:
    """What ESC-R has refused, with both sides."""
    with open_records(load_settings(), which) as store:
        refused = store.outbox.in_state(MessageState.REFUSED)
    for message in refused if json else ():
        json_line(message_record(message))
    if not json:
        show_messages(refused)
    raise typer.Exit(1 if refused else 0)


@registry.command()
def settle(
    numbers: Annotated[list[int], typer.Argument(help="Numbers from station registry conflicts.", show_default=False)],
    ours: Annotated[bool, typer.Option("--ours", help="What stands here replaces what ESC-R holds.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="Dates and status are taken over from ESC-R.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Send it again: something has been corrected.")] = False,
    which: Which = None,
) -> None:
    """Decides about what ESC-R has refused; station registry sync carries it out."""
    if ours + theirs + again != 1:
        raise InputError(what="One decision is needed.", fix="Give one of --ours, --theirs and --again.")
    decide = take_ours if ours else take_theirs if theirs else send_again
    with open_records(load_settings(), which) as store:
        for message in [_refused(store, number) for number in numbers]:
            decide(store, message)
    results.print(f"{len(numbers)} queued again.")


@registry.command()
def reconcile(
    apply: Annotated[bool, typer.Option("--apply", help="Queue the fixes; without it, nothing is changed.")] = False,
    which: Which = None,
    json: AsJson = False,
) -> None:
    """Compares everything here with everything at ESC-R, and shows how to fix what differs."""
    with open_line(load_settings(), which) as line:
        with progress_bar() as bar:
            task = bar.add_task("reading", total=None)
            found = compare(line.store, line.client, local_now().date(), lambda _: bar.advance(task))
        for finding in found.all if json else ():
            json_line(finding_record(finding))
        if not json:
            show_findings(found)
        fixable = sum(finding.fix is not Fix.LEAVE for finding in found.all)
        if apply and fixable:
            queue_fixes(line.store, found.all)
            sent, refused = _drained(line)
            results.print(f"Fixed: {fixable}. Cards confirmed: {sent}, refused: {refused}.")
        elif fixable and not json:
            results.print(f"Nothing has been changed. Differences that --apply fixes: {fixable}.")
    raise typer.Exit(0 if apply or not found.all else 1)


@registry.command()
def key(which: Annotated[str, typer.Argument(help="sandbox or production", metavar="REGISTRY")]) -> None:
    """Puts the institution's key into this system's keyring. It is asked for, and never shown."""
    check_at_work(load_settings(), simulated=False)  # keys are kept for real registries alone
    keep_registry_key(which, SecretStr(typer.prompt("Key", hide_input=True)))
    results.print(f"Kept. Try it with station registry ping --registry {which}.")


@registry.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def serve(
    context: typer.Context,
    state: Annotated[Path, typer.Option(help="The file that holds what is registered.")] = Path("registry.sqlite"),
) -> None:
    """Runs the simulated registry for other programs; it says its address and key. --fault … for troubles."""
    raise typer.Exit(simulator("registry-server")(["--state", str(state), *context.args]))


def _drained(line: RegistryLine) -> tuple[int, int]:
    """Sends everything, as long as ESC-R asks it to take; how many cards were confirmed and refused."""
    sent = refused = 0
    total = line.store.outbox.counts()[MessageState.PENDING]
    with progress_bar() as bar:
        task = bar.add_task("sending", total=total)
        try:
            for one in line.registrar.drain_patiently(leave_alone, lambda through: bar.advance(task, through)):
                sent, refused = (sent, refused + 1) if one.problem else (sent + 1, refused)
        except RegistryError as error:
            bar.stop()
            left = line.store.outbox.counts()[MessageState.PENDING]
            complain(error.happened, f"{error.remedy} Records still queued: {left}.")
            raise typer.Exit(error.exit_code) from None
    return sent, refused


def _refused(store: Store, number: int) -> Message:
    message = store.outbox.find(number)
    if message is None or message.state is not MessageState.REFUSED:
        raise InputError(what=f"No refused record has the number {number}.", fix="See station registry conflicts.")
    return message


def _last_trouble(store: Store) -> str | None:
    """Why the last attempt did not get through."""
    failed = [message for message in store.outbox.in_state(MessageState.PENDING) if message.problem]
    last = max(failed, key=lambda message: message.updated, default=None)
    return last.problem.what if last is not None and last.problem is not None else None
