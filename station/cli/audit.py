"""`station keys audit`: who did what, with which key, and whether the record still is what was written."""

from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from station.bootstrap import open_records
from station.cli.holders import AsJson, Registry
from station.cli.output import complain, json_line, results
from station.cli.people import esi_given
from station.errors import InputError
from station.model.card import CardUid
from station.settings import load_settings
from station.store.audit import parse_head
from station.store.audit_chain import AuditRow, Fault, Finding, Head

audit = typer.Typer(help="Who did what, with which key.", no_args_is_help=True)

_SAID = {
    Fault.CHANGED: "is not what was written, or not after the row before it",
    Fault.MISSING: "missing",
    Fault.CUT_OFF: "cut off at the end",
    Fault.REPLACED: "is not the one that was the last once: the end was cut off and written anew",
}
_SHOWN = 20


@audit.command()
def show(
    last: Annotated[int | None, typer.Option(min=1, help="How many rows, from the end.")] = None,
    card: Annotated[str | None, typer.Option(help="The rows of this UID.", metavar="UID")] = None,
    person: Annotated[str | None, typer.Option(help="The rows of this person.", metavar="ESI")] = None,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Shows the rows, the newest last. Of cards and people only hashes are kept: name one to find its rows."""
    about = _uid(card) if card else esi_given(person) if person else None
    with open_records(load_settings(), registry) as store:
        rows = store.audit.rows(last=last, about=about)
    if json:
        for row in rows:
            json_line({name: getattr(row, name) for name in AuditRow.__slots__})
        return
    table = Table("Row", "When", "Who", "What", "Key", "What for", "About", box=None, pad_edge=False)
    table.columns[1].no_wrap = True
    for row in rows:
        who = f"{row.actor}, {row.second}" if row.second else row.actor
        key = f"{row.key} {row.version:02X}" if row.key and row.version is not None else row.key or ""
        table.add_row(str(row.number), _when(row), who, row.action, key, row.purpose, (row.about or "")[:8])
    results.print(table if rows else "Nothing has been recorded.")


@audit.command()
def verify(
    head: Annotated[
        str | None, typer.Option(help="An end that this command showed earlier: is it still there?", metavar="N:SEAL")
    ] = None,
    registry: Registry = None,
    json: AsJson = False,
) -> None:
    """Looks at every row. Exit code 1 where one was changed, removed or put elsewhere."""
    with open_records(load_settings(), registry) as store:
        verified = store.audit.verify(_noted(head) if head else None)
    if json:
        found = [{"fault": one.fault.value, "row": one.number, "to": one.last} for one in verified.findings]
        json_line({"rows": verified.head.number, "head": str(verified.head), "faults": found})
    elif verified.findings:
        for one in verified.findings[:_SHOWN]:
            results.print(_said(one), markup=False)
        if len(verified.findings) > _SHOWN:
            results.print(f"and {len(verified.findings) - _SHOWN} more.")
    else:
        results.print(f"The audit is as it was written. Rows: {verified.head.number}.")
        if verified.head.number:
            results.print(f"Note this end elsewhere, and compare with --head: {verified.head}", markup=False)
    if verified.head.number and verified.noted is None:
        complain("Nothing beside the database says where the audit ended.", "An end that was cut off would not show.")
    raise typer.Exit(1 if verified.findings else 0)


def _said(one: Finding) -> str:
    if one.number == one.last:
        return f"Row {one.number} {'is ' if one.fault in {Fault.MISSING, Fault.CUT_OFF} else ''}{_SAID[one.fault]}."
    return f"Rows {one.number} to {one.last} are {_SAID[one.fault]}."


def _when(row: AuditRow) -> str:
    try:
        return f"{datetime.fromisoformat(row.at).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, TypeError):  # somebody has changed it
        return str(row.at)


def _uid(text: str) -> CardUid:
    try:
        return CardUid(bytes.fromhex(text))
    except ValueError:
        raise InputError(what=f"{text} is not a UID.", fix="Give its 14 hex digits.") from None


def _noted(text: str) -> Head:
    try:
        return parse_head(text)
    except ValueError:
        raise InputError(
            what=f"{text} is not the end of an audit.", fix="Copy it as station keys audit verify showed it: N:SEAL."
        ) from None
