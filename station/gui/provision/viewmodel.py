"""The Provision page as finished texts. Pure."""

from collections import Counter
from dataclasses import dataclass

from station.desfire.provision import ProvisionStep
from station.gui.hold import ReaderUse
from station.gui.hold_words import said_of_hold
from station.gui.provision.snapshot import BatchView, Phase
from station.gui.provision.words import ProvisionMsg as Msg
from station.gui.shown import Notice, Tone
from station.gui.voice import Voice
from station.gui.words import Words
from station.issuance.provisioning import Tap, Verdict

_STEPS = {
    ProvisionStep.IDENTIFY: Msg.IDENTIFY,
    ProvisionStep.ORIGIN: Msg.ORIGIN,
    ProvisionStep.MASTER_KEY: Msg.MASTER_KEY,
    ProvisionStep.DAM_KEYS: Msg.DAM_KEYS,
    ProvisionStep.VERIFY: Msg.VERIFY,
    ProvisionStep.SETTINGS: Msg.SETTINGS,
    ProvisionStep.PERMANENT: Msg.PERMANENT,
}
_TONES = {
    Verdict.READY: Tone.GOOD,
    Verdict.ALREADY: Tone.GOOD,
    Verdict.AGAIN: Tone.WARN,
    Verdict.REJECTED: Tone.BAD,
}
_LEAST_SECONDS = 5.0
"""A pace from less than this says nothing."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a batch says of its own work: the verdicts, the counts, and what to do before it begins."""

    ready: Words = Msg.READY
    already: Words = Msg.ALREADY
    counts: Words = Msg.COUNTS
    idle_hint: Words = Msg.IDLE_HINT
    idle: Words = Msg.IDLE

    def verdict(self, verdict: Verdict) -> Words:
        """The word for what became of a card."""
        words: dict[Verdict, Words] = {Verdict.READY: self.ready, Verdict.ALREADY: self.already}
        return words.get(verdict) or {Verdict.AGAIN: Msg.AGAIN, Verdict.REJECTED: Msg.REJECTED}[verdict]


_BLANKS = Wording()


@dataclass(frozen=True, slots=True)
class Row:
    """One card: result with its tone, UID, kind, reason."""

    result: str
    tone: Tone
    uid: str
    card: str
    reason: str


@dataclass(frozen=True, slots=True)
class ProvisionState:
    """All that the page binds. `may_free`: another work has the reader, and can be stopped here."""

    notice: Notice
    running: bool
    may_start: bool
    may_free: bool
    counts: str
    pace: str
    report: str
    rows: tuple[Row, ...]


def render(view: BatchView, voice: Voice, wording: Wording = _BLANKS) -> ProvisionState:
    """A batch for a view."""
    running = view.phase in {Phase.PLACE, Phase.WORKING, Phase.TAKE}
    counts = Counter(tap.verdict for tap in view.taps)
    good = counts[Verdict.READY] + counts[Verdict.ALREADY]
    pace = round(60 * good / view.seconds) if view.seconds >= _LEAST_SECONDS and good else None
    return ProvisionState(
        notice=_notice(view, voice, wording),
        running=running,
        may_start=view.phase is Phase.IDLE and view.held_by is None,
        may_free=view.phase is Phase.IDLE and _may_be_stopped(view.held_by),
        counts=voice.say(wording.counts, good=good, bad=counts[Verdict.REJECTED]) if view.taps else "",
        pace=voice.say(Msg.PACE, pace=pace) if pace is not None else "",
        report=voice.say(Msg.REPORT, path=view.report) if view.report else "",
        rows=tuple(_row(tap, voice, wording) for tap in view.taps),
    )


def _may_be_stopped(owner: ReaderUse | None) -> bool:
    return owner is not None and owner is not ReaderUse.ISSUE and not owner.passing


def _notice(view: BatchView, voice: Voice, wording: Wording) -> Notice:
    if view.held_by is not None and view.phase is Phase.IDLE:
        return said_of_hold(view.held_by, voice)
    if view.problem is not None:
        what, fix = voice.explain(view.problem)
        return Notice(Tone.BAD, voice.say(Msg.IDLE), what, fix, f"code: {view.problem.code}")
    match view.phase:
        case Phase.CLOSED:
            return Notice(Tone.QUIET, voice.say(Msg.CLOSED), voice.say(Msg.CLOSED_HINT))
        case Phase.IDLE if view.left:
            return Notice(Tone.WARN, voice.say(Msg.IDLE), voice.say(Msg.LEFT))
        case Phase.IDLE:
            return Notice(Tone.QUIET, voice.say(wording.idle), voice.say(wording.idle_hint))
        case Phase.WORKING:
            return Notice(Tone.BUSY, voice.say(Msg.LEAVE), voice.say(_STEPS[view.step] if view.step else Msg.IDENTIFY))
        case Phase.PLACE | Phase.TAKE:
            return _between(view, voice, wording)


def _between(view: BatchView, voice: Voice, wording: Wording) -> Notice:
    """Between two cards: what became of the last one, and what to do now."""
    now = voice.say(Msg.PLACE if view.phase is Phase.PLACE else Msg.TAKE)
    if not view.taps:
        return Notice(Tone.WARN, now, voice.say(Msg.PLACE_HINT))
    last = _row(view.taps[0], voice, wording)
    said = f"{last.uid}  {last.reason}".strip() or last.card
    return Notice(last.tone, f"{last.result}. {now}", said)


def _row(tap: Tap, voice: Voice, wording: Wording) -> Row:
    reason = " ".join(voice.explain(tap.problem)) if tap.problem else ""
    return Row(voice.say(wording.verdict(tap.verdict)), _TONES[tap.verdict], str(tap.uid or ""), tap.kind or "", reason)
