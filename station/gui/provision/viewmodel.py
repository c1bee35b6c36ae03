"""The Provision page as finished texts. Pure."""

from collections import Counter
from dataclasses import dataclass

from station.desfire.provision import ProvisionStep
from station.gui.issue.viewstate import Notice, Tone
from station.gui.provision.snapshot import BatchView, Phase
from station.gui.provision.words import ProvisionMsg as Msg
from station.gui.voice import Voice
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
_VERDICTS = {
    Verdict.READY: (Msg.READY, Tone.GOOD),
    Verdict.ALREADY: (Msg.ALREADY, Tone.GOOD),
    Verdict.AGAIN: (Msg.AGAIN, Tone.WARN),
    Verdict.REJECTED: (Msg.REJECTED, Tone.BAD),
}
_LEAST_SECONDS = 5.0
"""A pace from less than this says nothing."""


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
    """All that the page binds."""

    notice: Notice
    running: bool
    may_start: bool
    counts: str
    pace: str
    report: str
    rows: tuple[Row, ...]


def render(view: BatchView, voice: Voice) -> ProvisionState:
    """The page for a view."""
    running = view.phase in {Phase.PLACE, Phase.WORKING, Phase.TAKE}
    counts = Counter(tap.verdict for tap in view.taps)
    good = counts[Verdict.READY] + counts[Verdict.ALREADY]
    pace = round(60 * good / view.seconds) if view.seconds >= _LEAST_SECONDS and good else None
    return ProvisionState(
        notice=_notice(view, voice),
        running=running,
        may_start=view.phase is Phase.IDLE,
        counts=voice.say(Msg.COUNTS, good=good, bad=counts[Verdict.REJECTED]) if view.taps else "",
        pace=voice.say(Msg.PACE, pace=pace) if pace is not None else "",
        report=voice.say(Msg.REPORT, path=view.report) if view.report else "",
        rows=tuple(_row(tap, voice) for tap in view.taps),
    )


def _notice(view: BatchView, voice: Voice) -> Notice:
    if view.problem is not None:
        what, fix = voice.explain(view.problem)
        return Notice(Tone.BAD, voice.say(Msg.IDLE), what, fix, f"code: {view.problem.code}")
    match view.phase:
        case Phase.CLOSED:
            return Notice(Tone.QUIET, voice.say(Msg.CLOSED), voice.say(Msg.CLOSED_HINT))
        case Phase.IDLE:
            return Notice(Tone.QUIET, voice.say(Msg.IDLE), voice.say(Msg.IDLE_HINT))
        case Phase.WORKING:
            return Notice(Tone.BUSY, voice.say(Msg.LEAVE), voice.say(_STEPS[view.step] if view.step else Msg.IDENTIFY))
        case Phase.PLACE | Phase.TAKE:
            return _between(view, voice)


def _between(view: BatchView, voice: Voice) -> Notice:
    """Between two cards: what became of the last one, and what to do now."""
    now = voice.say(Msg.PLACE if view.phase is Phase.PLACE else Msg.TAKE)
    if not view.taps:
        return Notice(Tone.WARN, now, voice.say(Msg.PLACE_HINT))
    last = _row(view.taps[0], voice)
    said = f"{last.uid}  {last.reason}".strip() or last.card
    return Notice(last.tone, f"{last.result}.  {now}", said)


def _row(tap: Tap, voice: Voice) -> Row:
    word, tone = _VERDICTS[tap.verdict]
    reason = " ".join(voice.explain(tap.problem)) if tap.problem else ""
    return Row(voice.say(word), tone, str(tap.uid or ""), tap.kind or "", reason)
