"""The audit as finished texts. Pure."""

import re
from collections.abc import Sequence
from datetime import datetime

from station.gui.keys.audit_worker import AuditView
from station.gui.keys.deeds import DEEDS
from station.gui.keys.purposes import purpose_of
from station.gui.keys.words import KeysMsg as Msg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.model.card import CardUid
from station.model.esi import Esi
from station.store.audit_chain import AuditRow, Fault, Finding

_FAULTS = {
    Fault.CHANGED: Msg.FAULT_CHANGED,
    Fault.MISSING: Msg.FAULT_MISSING,
    Fault.CUT_OFF: Msg.FAULT_CUT_OFF,
    Fault.REPLACED: Msg.FAULT_REPLACED,
}
_MOST = 5
_HEX = re.compile("[0-9A-Fa-f ]+")


def cells(row: AuditRow, voice: Voice) -> tuple[str, ...]:
    """Row, when, who, what, key, about (a hash), what for.

    What is no action of ours, since somebody has changed it, is shown as it is.
    """
    who = f"{row.actor}, {row.second}" if row.second else row.actor
    key = f"{row.key} {row.version:02X}" if row.key and row.version is not None else row.key or ""
    deed = DEEDS.get(row.action)
    what, about = voice.say(deed) if deed else row.action, (row.about or "")[:8]
    return str(row.number), _when(row, voice), who, what, key, about, purpose_of(row, voice)


def about_of(text: str) -> CardUid | Esi | None:
    """Whose rows are asked for; None for all of them, or as long as it is neither a UID nor an ESI."""
    try:
        return CardUid(bytes.fromhex(text)) if _HEX.fullmatch(text) else Esi.parse(text.strip())
    except ValueError:
        return None


def _when(row: AuditRow, voice: Voice) -> str:
    try:
        return voice.moment(datetime.fromisoformat(row.at))
    except (ValueError, TypeError):  # somebody has changed it
        return str(row.at)


def verdict(view: AuditView, voice: Voice) -> Notice | None:
    """What a look at every row came to; None where nobody has looked."""
    if view.problem is not None:
        what, fix = voice.explain(view.problem)
        return Notice(Tone.BAD, what, fix)
    if view.verified is None:
        return None
    if view.verified.findings:
        lines = [_line(one, voice) for one in view.verified.findings]
        return Notice(Tone.BAD, voice.say(Msg.AUDIT_BROKEN), _said(lines, voice), details="\n".join(lines))
    head = view.verified.head
    note = voice.say(Msg.AUDIT_NOTE, head=head) if head.number else ""
    return Notice(Tone.GOOD, voice.say(Msg.AUDIT_WHOLE, count=head.number), note)


def _said(lines: Sequence[str], voice: Voice) -> str:
    """The first of them; all stand among the details."""
    more = len(lines) - _MOST
    return "\n".join((*lines[:_MOST], *([voice.say(Msg.AUDIT_MORE, count=more)] if more > 0 else [])))


def _line(one: Finding, voice: Voice) -> str:
    fault = voice.say(_FAULTS[one.fault])
    if one.number == one.last:
        return voice.say(Msg.AUDIT_ROW, first=one.number, fault=fault)
    return voice.say(Msg.AUDIT_ROWS, first=one.number, last=one.last, fault=fault)
