"""Refused records and differences as tables and as JSON. What is about a person stays on this screen."""

from collections import Counter
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from station.cli.output import results
from station.issuance.decisions import may_take_ours, may_take_theirs
from station.issuance.reconcile import Finding, Findings, Fix, Kind
from station.store.outbox import Message

_SHOWN = 40
_SAYS = {
    Kind.MISSING: "issued here, not at ESC-R",
    Kind.EXTRA: "at ESC-R, not of this station",
    Kind.LEFT_OVER: "revoked here, still at ESC-R",
    Kind.DIFFERENT: "not the same on both sides",
    Kind.EXPIRED: "past its last day",
    Kind.PERSON_MISSING: "person with a card, not at ESC-R",
    Kind.PERSON_WITHOUT_CARD: "person at ESC-R without a card",
}
_FIXES = {Fix.TELL: "tell ESC-R", Fix.ERASE: "erase at ESC-R", Fix.LEAVE: "look at it"}


def message_record(message: Message) -> dict[str, object]:
    """The JSON form of a refused record."""
    return {
        "number": message.id,
        "subject": message.subject.value,
        "wish": message.wish.value,
        "key": message.key,
        "code": message.problem.code if message.problem else None,
        "what": message.problem.what if message.problem else None,
        "fix": message.problem.fix if message.problem else None,
        "both": {name: {"ours": ours, "theirs": theirs} for name, (ours, theirs) in (message.both or {}).items()},
        "decisions": _decisions(message),
    }


def show_messages(messages: Sequence[Message]) -> None:
    """Refused records, each with both sides where ESC-R holds something else."""
    for message in messages[:_SHOWN]:
        results.print(Text(f"{message.id}  {message.subject.value} {message.key}", style="bold"))
        if message.problem is not None:
            results.print(f"   {message.problem.what}", markup=False)
        if message.both:
            table = Table("", "here", "at ESC-R", box=None, pad_edge=False)
            for name, (ours, theirs) in message.both.items():
                table.add_row(f"   {name}", Text(ours or "-"), Text(theirs or "-"))
            results.print(table)
        results.print(f"   station registry settle {message.id} {' | '.join(_decisions(message))}", markup=False)
    if len(messages) > _SHOWN:
        results.print(f"and {len(messages) - _SHOWN} more (--json shows all)")


def finding_record(finding: Finding) -> dict[str, object]:
    """The JSON form of a difference."""
    return {
        "kind": finding.kind.value,
        "key": finding.key,
        "esi": str(finding.esi) if finding.esi else None,
        "both": {name: {"ours": ours, "theirs": theirs} for name, (ours, theirs) in finding.both.items()},
        "fix": finding.fix.value,
    }


def show_findings(found: Findings) -> None:
    """What differs, counted and then one by one."""
    there = f"at ESC-R: {found.cards_there}, people there: {found.persons_there}"
    results.print(f"Cards here: {found.cards_here}, {there}; records still under way: {found.under_way}.")
    if not found.all:
        results.print("Both sides agree.", style="green")
        return
    for kind, number in Counter(finding.kind for finding in found.all).items():
        results.print(f"{number:6} {_SAYS[kind]}")
    table = Table("", "Record", "Here / at ESC-R", "Would", box=None, pad_edge=False)
    for finding in found.all[:_SHOWN]:
        both = ", ".join(f"{name} {ours or '-'} / {theirs or '-'}" for name, (ours, theirs) in finding.both.items())
        table.add_row(finding.kind.value, Text(finding.key), Text(both), _FIXES[finding.fix])
    results.print(table)
    if len(found.all) > _SHOWN:
        results.print(f"and {len(found.all) - _SHOWN} more (--json shows all)")


def _decisions(message: Message) -> list[str]:
    may = {"--ours": may_take_ours(message), "--theirs": may_take_theirs(message), "--again": True}
    return [option for option, allowed in may.items() if allowed]
