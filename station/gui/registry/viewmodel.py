"""What the Registry page shows, without Qt."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from station.gui.registry.words import FIXES, KINDS, VALUES, RegistryMsg
from station.gui.registry_fields import FIELDS
from station.gui.voice import Voice
from station.issuance.decisions import may_take_ours, may_take_theirs
from station.issuance.reconcile import Finding, Findings, Fix
from station.model.card import Problem
from station.store.outbox import Message, MessageState


@enum.unique
class Decision(enum.Enum):
    """What a person decides about a refused record."""

    OURS = "ours"
    THEIRS = "theirs"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class RegistryState:
    """What the worker has seen. `open` from the first look on; `findings` is None until both sides were compared.

    `problem` is why they could not be, `unread` why the last look saw nothing.
    """

    open: bool = False
    counts: Mapping[MessageState, int] = field(default_factory=lambda: dict.fromkeys(MessageState, 0))
    since: datetime | None = None
    refused: tuple[Message, ...] = ()
    findings: Findings | None = None
    comparing: bool = False
    problem: Problem | None = None
    unread: Problem | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refused record: its line, all about it, and what can be decided."""

    number: int
    line: str = field(repr=False)
    text: str = field(repr=False)
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class RegistryPageState:
    """The page."""

    waiting: str
    trouble: str
    refusals: tuple[Refusal, ...]
    refusal_title: str
    finding_title: str
    findings: tuple[str, ...] = field(repr=False)
    fix: str
    may_fix: bool
    may_compare: bool


def page_state(voice: Voice, state: RegistryState) -> RegistryPageState:
    """The page in words."""
    counts, problem = state.counts, state.unread or state.problem
    waiting = voice.say(RegistryMsg.WAITING, pending=counts[MessageState.PENDING], done=counts[MessageState.DONE])
    if state.since is not None:
        waiting += " " + voice.say(RegistryMsg.SINCE, day=voice.day(state.since.astimezone().date()))
    found = state.findings.all if state.findings else ()
    fixable = sum(finding.fix is not Fix.LEAVE for finding in found)
    return RegistryPageState(
        waiting=waiting,
        trouble="\n".join(voice.explain(problem)) if problem else "",
        refusals=tuple(_refusal(voice, message) for message in state.refused),
        refusal_title=voice.say(RegistryMsg.REFUSED, count=len(state.refused))
        if state.refused
        else voice.say(RegistryMsg.NOTHING_REFUSED),
        finding_title=_finding_title(voice, state),
        findings=tuple(_finding(voice, finding) for finding in found),
        fix=voice.say(RegistryMsg.FIX, count=fixable),
        may_fix=fixable > 0 and not state.comparing,
        may_compare=state.open and not state.comparing,
    )


def _refusal(voice: Voice, message: Message) -> Refusal:
    line = voice.say(RegistryMsg[message.subject.name], key=_short(message.key))
    said = list(voice.explain(message.problem)) if message.problem else []
    both = [_sides(voice, name, sides) for name, sides in (message.both or {}).items()]
    may = {
        Decision.OURS: may_take_ours(message),
        Decision.THEIRS: may_take_theirs(message),
        Decision.AGAIN: True,
    }
    decisions = tuple(decision for decision, allowed in may.items() if allowed)
    return Refusal(message.id, line, "\n".join([line, "", *said, "", *both]), decisions)


def _finding_title(voice: Voice, state: RegistryState) -> str:
    if state.comparing:
        return voice.say(RegistryMsg.COMPARING)
    found = state.findings
    if found is None:
        return voice.say(RegistryMsg.NOT_COMPARED)
    if found.all:
        return voice.say(RegistryMsg.DIFFERENCES, count=len(found.all))
    return voice.say(RegistryMsg.AGREED, here=found.cards_here, there=found.cards_there)


def _finding(voice: Voice, finding: Finding) -> str:
    kind, fix = voice.say(KINDS[finding.kind]), voice.say(FIXES[finding.fix])
    sides = (_sides(voice, name, both) for name, both in finding.both.items())
    return "\n".join([_short(finding.key), voice.say(RegistryMsg.FINDING, kind=kind, fix=fix), *sides])


def _short(key: str) -> str:
    """A card's number as it is; of an identifier the person's own part, as everywhere in the window."""
    return key.rpartition(":")[2]


def _sides(voice: Voice, name: str, sides: tuple[str | None, str | None]) -> str:
    ours, theirs = (_side(voice, side) for side in sides)
    field = voice.say(FIELDS[name]) if name in FIELDS else name
    return voice.say(RegistryMsg.BOTH, field=field, ours=ours, theirs=theirs)


def _side(voice: Voice, side: str | None) -> str:
    if side is None or side == "":
        return voice.say(RegistryMsg.ABSENT)
    return voice.say(VALUES[side]) if side in VALUES else voice.phrase(side)
