"""What the People page shows, without Qt."""

from dataclasses import dataclass, field

from station.gui.holders.snapshot import RosterState
from station.gui.holders.words import FIELDS, HoldersMsg
from station.gui.voice import Voice
from station.issuance.insight import Insight
from station.issuance.intake import Change, Fate
from station.model.holder import Purpose
from station.roster.table import BadRow
from station.store.consents import ROSTER
from station.store.holders import HolderEntry


@dataclass(frozen=True, slots=True)
class Question:
    """One purpose as the person is asked about it: what was answered before, and whether that can be withdrawn."""

    purpose: Purpose
    answered: str
    stands: bool


@dataclass(frozen=True, slots=True)
class RosterPage:
    """The dialog that takes a roster in."""

    chosen: str
    summary: str
    warning: str
    rows: tuple[str, ...] = field(repr=False)
    apply: HoldersMsg
    may_apply: bool


def line(voice: Voice, entry: HolderEntry) -> str:
    """A person in the list."""
    return voice.say(HoldersMsg.LINE, name=entry.name, code=entry.esi.code, day=voice.day(entry.valid_until))


def questions(voice: Voice, insight: Insight) -> tuple[Question, ...]:
    """Every purpose, with the last answer."""
    last = {one.purpose: one for one in insight.consents}
    made: list[Question] = []
    for purpose in Purpose:
        one = last.get(purpose)
        if one is None:
            said = voice.say(HoldersMsg.NOT_ASKED)
        elif one.stands and one.operator == ROSTER:
            said = voice.say(HoldersMsg.BY_ROSTER, day=voice.day(one.given_at.astimezone().date()))
        elif one.withdrawn_at is None or not one.granted:
            msg = HoldersMsg.AGREED if one.granted else HoldersMsg.REFUSED
            said = voice.say(msg, day=voice.day(one.given_at.astimezone().date()), version=one.text_version)
        else:
            said = voice.say(HoldersMsg.WITHDRAWN, day=voice.day(one.withdrawn_at.astimezone().date()))
        made.append(Question(purpose, said, one is not None and one.stands))
    return tuple(made)


def roster_page(voice: Voice, state: RosterState) -> RosterPage:
    """The dialog in words."""
    source, tally = state.source, state.tally
    chosen = voice.say(
        HoldersMsg.CHOSEN,
        file=(source.path.name if source else "") or voice.say(HoldersMsg.NO_FILE),
        mapping=source.mapping.name if source and source.mapping else voice.say(HoldersMsg.OUR_FORM),
        photos=source.photos.name if source and source.photos else voice.say(HoldersMsg.BESIDE),
    )
    counts = {name: getattr(tally, name) for name in ("new", "changed", "same", "gone", "away", "rejected")}
    read = sum(counts.values())
    if state.reading:
        summary = voice.say(HoldersMsg.READING, count=read)
    elif state.applied:
        summary = voice.say(HoldersMsg.DID, new=tally.new, changed=tally.changed, rejected=tally.rejected)
    else:
        summary = voice.say(HoldersMsg.WOULD, **counts) if read else ""
    warnings = [voice.say(HoldersMsg.WINDOWS_TEXT)] if state.windows_text else []
    warnings += [voice.say(HoldersMsg.DAY_FIRST)] if state.day_first else []
    if (fault := tally.common_fault) is not None:
        why = " ".join(voice.explain(fault.reason))
        warnings += [voice.say(HoldersMsg.SAME_FAULT, column=fault.column, line=fault.line, why=why)]
    warnings += [voice.say(HoldersMsg.DOUBT)] if tally.doubt else []
    warnings += [" ".join(voice.explain(state.problem))] if state.problem else []
    rows = [_row(voice, row) for row in state.rows]
    rows += [voice.say(HoldersMsg.MORE, count=state.left)] if state.left else []
    ready = read > 0 and not state.reading and not state.applied and state.problem is None
    return RosterPage(
        chosen,
        summary,
        "\n".join(warnings),
        tuple(rows),
        HoldersMsg.APPLY_ANYWAY if tally.doubt else HoldersMsg.APPLY,
        may_apply=ready and bool(tally.new + tally.changed),
    )


def _row(voice: Voice, row: Change | BadRow) -> str:
    if isinstance(row, BadRow):
        why = " ".join(voice.explain(row.reason))
        return voice.say(HoldersMsg.FATE_REJECTED, line=row.line, column=row.column, why=why)
    if row.fate is Fate.CHANGED:
        fields = ", ".join(voice.say(FIELDS[name]) for name in row.fields)
        return voice.say(HoldersMsg.FATE_CHANGED, name=row.name, fields=fields)
    return voice.say(HoldersMsg[f"FATE_{row.fate.name}"], name=row.name)
