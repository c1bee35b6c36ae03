"""What the Diagnosis page shows, without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from station.doctor.finding import Finding, Part, State
from station.gui.diagnosis.words import PARTS, STATES, DiagnosisMsg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice

_GRAVITY = (State.BAD, State.NOTE, State.GOOD, State.UNUSED)
_TONES = {State.GOOD: Tone.GOOD, State.NOTE: Tone.WARN, State.BAD: Tone.BAD, State.UNUSED: Tone.QUIET}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What has been found so far; a part that is not in `found` is still being looked at."""

    found: Mapping[Part, tuple[Finding, ...]] = field(default_factory=dict[Part, tuple[Finding, ...]])

    def with_findings(self, parts: Sequence[Part], findings: Sequence[Finding]) -> "Diagnosis":
        """The same with what a probe found of its parts."""
        told = {part: tuple(finding for finding in findings if finding.part is part) for part in parts}
        return replace(self, found={**self.found, **told})

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, in the order of the parts."""
        return tuple(finding for part in Part for finding in self.found.get(part, ()))


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part in words."""

    name: str
    state: str
    tone: Tone
    what: str
    fix: str
    spoken: str


@dataclass(frozen=True, slots=True)
class DiagnosisState:
    """The page."""

    notice: Notice
    rows: tuple[PartRow, ...]
    complete: bool


def render(diagnosis: Diagnosis, voice: Voice) -> DiagnosisState:
    """The page in words."""
    complete = all(part in diagnosis.found for part in Part)
    return DiagnosisState(
        _notice(diagnosis, voice, complete), tuple(part_row(diagnosis, part, voice) for part in Part), complete
    )


def _notice(diagnosis: Diagnosis, voice: Voice, complete: bool) -> Notice:
    for state, tone, msg in ((State.BAD, Tone.BAD, DiagnosisMsg.WRONG), (State.NOTE, Tone.WARN, DiagnosisMsg.NOTED)):
        if parts := [part for part in Part if _state(diagnosis.found.get(part, ())) is state]:
            names = ", ".join(voice.say(PARTS[part]) for part in parts)
            return Notice(tone, voice.say(msg, parts=names), "")
    if not complete:
        return Notice(Tone.BUSY, voice.say(DiagnosisMsg.LOOKING_ALL), "")
    return Notice(Tone.GOOD, voice.say(DiagnosisMsg.WELL), "")


def part_row(diagnosis: Diagnosis, part: Part, voice: Voice) -> PartRow:
    """One part in words."""
    name, findings = voice.say(PARTS[part]), diagnosis.found.get(part)
    if findings is None:
        word = voice.say(DiagnosisMsg.LOOKING)
        return PartRow(name, word, Tone.BUSY, "", "", f"{name}: {word}")
    state = _state(findings)
    said = [voice.explain(finding.said) for finding in findings]
    word, what, fix = voice.say(STATES[state]), " ".join(what for what, _ in said), " ".join(fix for _, fix in said)
    spoken = voice.say(DiagnosisMsg.SPOKEN, part=name, state=word, what=what, fix=fix).strip()
    return PartRow(name, word, _TONES[state], what, fix.strip(), spoken)


def _state(findings: Sequence[Finding]) -> State:
    """The gravest; a part of which nothing was said is not needed."""
    return min((finding.state for finding in findings), key=_GRAVITY.index, default=State.UNUSED)
