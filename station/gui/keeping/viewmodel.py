"""What the Retention page shows, without Qt."""

from dataclasses import dataclass, field

from station.gui.keeping.snapshot import DueLine, Keeping, Phase
from station.gui.keeping.words import KeepingMsg
from station.gui.voice import Voice


@dataclass(frozen=True, slots=True)
class KeepingPage:
    """The page in words."""

    rule: str
    said: str
    lines: tuple[str, ...] = field(repr=False)
    backup: str
    trouble: str
    may_look: bool
    may_erase: bool


def keeping_page(voice: Voice, state: Keeping) -> KeepingPage:
    """The page in words."""
    rule = voice.say(KeepingMsg.RULE_DAYS, days=state.days) if state.days else voice.say(KeepingMsg.RULE_NOW)
    lines = [_line(voice, line) for line in state.lines]
    left = state.count - len(lines)
    if state.phase is Phase.FOUND and left > 0:
        lines.append(voice.say(KeepingMsg.MORE, count=left))
    busy = state.phase in {Phase.LOOKING, Phase.ERASING}
    return KeepingPage(
        rule=rule,
        said=_said(voice, state),
        lines=tuple(lines),
        backup=voice.say(KeepingMsg.BACKED_UP, file=state.backup) if state.backup else "",
        trouble=" ".join(voice.explain(state.problem)) if state.problem else "",
        may_look=not busy,
        may_erase=state.phase is Phase.FOUND and state.count > 0,
    )


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


def _line(voice: Voice, line: DueLine) -> str:
    facts = {
        "name": line.name,
        "esi": line.esi.rpartition(":")[2],
        "day": voice.day(line.last_day),
        "cards": line.cards,
    }
    return voice.say(KeepingMsg.LINE, **facts)
