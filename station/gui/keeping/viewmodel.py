"""What the Retention page shows, without Qt."""

from dataclasses import dataclass, field

from station.gui.keeping.snapshot import DueLine, Keeping, Phase
from station.gui.keeping.words import KeepingMsg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.model.card import Problem
from station.store.backup import Restored


@dataclass(frozen=True, slots=True)
class KeepingPage:
    """The page in words."""

    rule: str
    said: str
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    trouble: Notice | None
    may_look: bool
    may_erase: bool


def keeping_page(voice: Voice, state: Keeping) -> KeepingPage:
    """The page in words."""
    rule = voice.say(KeepingMsg.RULE_DAYS, days=state.days) if state.days else voice.say(KeepingMsg.RULE_NOW)
    rows = [_row(voice, line) for line in state.lines]
    left = state.count - len(rows)
    if state.phase is Phase.FOUND and left > 0:
        rows.append((voice.say(KeepingMsg.MORE, count=left),))
    busy = state.phase in {Phase.LOOKING, Phase.ERASING}
    return KeepingPage(
        rule=rule,
        said=_said(voice, state),
        rows=tuple(rows),
        trouble=_bad(voice, KeepingMsg.NOT_ERASED, state.problem) if state.problem else None,
        may_look=not busy,
        may_erase=state.phase is Phase.FOUND and state.count > 0,
    )


def of_backup(voice: Voice, path: str, problem: Problem | None) -> Notice:
    """What became of a backup that was to be written."""
    if problem is not None:
        return _bad(voice, KeepingMsg.NOT_BACKED_UP, problem)
    return Notice(Tone.GOOD, voice.say(KeepingMsg.BACKED_UP), path)


def of_restore(voice: Voice, outcome: Restored | Problem) -> Notice:
    """What became of a backup that was to be restored."""
    if isinstance(outcome, Problem):
        return _bad(voice, KeepingMsg.NOT_RESTORED, outcome)
    say, moment = voice.say, voice.moment(outcome.made_at)
    told = [say(KeepingMsg.RESTORED, moment=moment, count=outcome.forgotten)]
    if outcome.lost:
        told.append(say(KeepingMsg.RESTORED_LOST))
    if outcome.replaced is not None:
        told.append(say(KeepingMsg.RESTORED_BESIDE, place=outcome.replaced))
    return Notice(Tone.WARN if outcome.lost else Tone.GOOD, say(KeepingMsg.IS_RESTORED), " ".join(told))


def _bad(voice: Voice, headline: KeepingMsg, problem: Problem) -> Notice:
    what, fix = voice.explain(problem)
    return Notice(Tone.BAD, voice.say(headline), what, fix)


def _said(voice: Voice, state: Keeping) -> str:
    match state.phase:
        case Phase.IDLE:
            return ""
        case Phase.LOOKING:
            return voice.say(KeepingMsg.LOOKING)
        case Phase.FOUND:
            return voice.say(KeepingMsg.DUE, count=state.count) if state.count else voice.say(KeepingMsg.NOBODY)
        case Phase.ERASING:
            return voice.say(KeepingMsg.ERASING, done=state.done, count=state.count)
        case Phase.ERASED:
            return voice.say(KeepingMsg.ERASED_LATER if state.later else KeepingMsg.ERASED, count=state.done)


def _row(voice: Voice, line: DueLine) -> tuple[str, ...]:
    return line.name, line.esi.rpartition(":")[2], voice.day(line.last_day), str(line.cards)
