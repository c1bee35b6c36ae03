"""What the Diagnosis page shows, without Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from station.doctor.finding import Finding, Part, State
from station.doctor.probe import Where
from station.doctor.probes import PROBES
from station.gui.diagnosis.words import PARTS, STATES, DiagnosisMsg
from station.gui.hold import ReaderUse
from station.gui.hold_words import said_of_hold
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice

_BESIDE_THE_READER = frozenset(part for probe in PROBES if probe.where is Where.DEVICE for part in probe.parts)
_GRAVITY = (State.BAD, State.NOTE, State.GOOD, State.UNUSED)
_TONES = {State.GOOD: Tone.GOOD, State.NOTE: Tone.WARN, State.BAD: Tone.BAD, State.UNUSED: Tone.QUIET}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What has been found so far; a part that is not in `found` is still being looked at.

    `held_by`: the other work that has the reader. What lives beside the reader waits for its end.
    """

    found: Mapping[Part, tuple[Finding, ...]] = field(default_factory=dict[Part, tuple[Finding, ...]])
    held_by: ReaderUse | None = None

    def with_findings(self, parts: Sequence[Part], findings: Sequence[Finding]) -> "Diagnosis":
        """The same with what a probe found of its parts."""
        told = {part: tuple(finding for finding in findings if finding.part is part) for part in parts}
        return replace(self, found={**self.found, **told})

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, in the order of the parts."""
        return tuple(finding for part in Part for finding in self.found.get(part, ()))

    @property
    def looking(self) -> frozenset[Part]:
        """What is still being looked at, or waits for the reader."""
        return frozenset(Part) - self.found.keys()

    def waits(self, part: Part) -> ReaderUse | None:
        """The work that this part waits for."""
        return self.held_by if part in self.looking & _BESIDE_THE_READER else None


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
    """The page; `settled`: nothing is being looked at now."""

    notice: Notice
    rows: tuple[PartRow, ...]
    settled: bool


def render(diagnosis: Diagnosis, voice: Voice) -> DiagnosisState:
    """The page in words."""
    rows = tuple(part_row(diagnosis, part, voice) for part in Part)
    return DiagnosisState(_notice(diagnosis, voice), rows, all(map(diagnosis.waits, diagnosis.looking)))


def _notice(diagnosis: Diagnosis, voice: Voice) -> Notice:
    for state, tone, msg in ((State.BAD, Tone.BAD, DiagnosisMsg.WRONG), (State.NOTE, Tone.WARN, DiagnosisMsg.NOTED)):
        if parts := [part for part in Part if _state(diagnosis.found.get(part, ())) is state]:
            names = ", ".join(voice.say(PARTS[part]) for part in parts)
            return Notice(tone, voice.say(msg, parts=names), "")
    if diagnosis.held_by is not None and any(map(diagnosis.waits, diagnosis.looking)):
        return said_of_hold(diagnosis.held_by, voice, here=False)
    if diagnosis.looking:
        return Notice(Tone.BUSY, voice.say(DiagnosisMsg.LOOKING_ALL), "")
    return Notice(Tone.GOOD, voice.say(DiagnosisMsg.WELL), "")


def part_row(diagnosis: Diagnosis, part: Part, voice: Voice) -> PartRow:
    """One part in words."""
    name, findings = voice.say(PARTS[part]), diagnosis.found.get(part)
    if (owner := diagnosis.waits(part)) is not None:
        held, word = said_of_hold(owner, voice, here=False), voice.say(DiagnosisMsg.WAITING)
        return PartRow(name, word, held.tone, held.sentence, held.remedy, f"{name}: {word}. {held.sentence}")
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
