"""What the Issue page shows: a pure function of what the workers know and what the person has chosen."""

from dataclasses import dataclass, replace

from station.gui.issue.buttons import batch, busy, primary, secondary
from station.gui.issue.lights import lights
from station.gui.issue.notice import notice, progress_of
from station.gui.issue.person import holder_panel
from station.gui.issue.roster import counts, found, list_rows, state_of
from station.gui.issue.snapshot import DeskView, HolderRow, Mark, Opening, RegistryView, Step, StepSeen
from station.gui.issue.viewstate import Button, Notice, StepRow, Tone, ViewState
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.card import CardState

_STEPS = {
    Step.CHECK_HOLDER: Msg.STEP_CHECK_HOLDER,
    Step.NUMBER: Msg.STEP_NUMBER,
    Step.FACE: Msg.STEP_FACE,
    Step.CARD: Msg.STEP_CARD,
    Step.CHIP: Msg.STEP_CHIP,
    Step.VERIFY: Msg.STEP_VERIFY,
    Step.PRINT: Msg.STEP_PRINT,
    Step.REGISTER: Msg.STEP_REGISTER,
}
_MARKS = {
    Mark.TODO: Msg.MARK_TODO,
    Mark.NOW: Msg.MARK_NOW,
    Mark.DONE: Msg.MARK_DONE,
    Mark.FAILED: Msg.MARK_FAILED,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person in front of the window has typed and chosen."""

    search: str = ""
    chosen: str | None = None
    back: bool = False
    stopping: bool = False
    closing: bool = False


def render(view: DeskView, registry: RegistryView, choice: Choice, voice: Voice) -> ViewState:
    """The page. While a card is worked on, the page stays with its holder."""
    locked = busy(view)
    key = view.progress.key if locked and view.progress else choice.chosen
    holder = next((row for row in view.holders if row.key == key), None)
    listed = found(view.holders, choice.search)
    state = ViewState(
        institution=view.institution,
        simulated=view.simulated,
        lights=lights(view, registry, voice),
        rows=list_rows(view, listed, voice),
        empty=_empty(view, listed, voice),
        counts=_counts(view, voice),
        chosen=holder.key if holder else None,
        locked=locked,
        batch=batch(view, listed, voice, stopping=choice.stopping),
        holder=holder_panel(view, holder, voice, back=choice.back) if holder else None,
        notice=notice(view, registry, holder, voice),
        steps=tuple(_step(seen, voice) for seen in _steps(view, holder)),
        primary=primary(view, holder, voice),
        secondary=secondary(view, holder, voice),
    )
    return _closing(state, voice) if choice.closing else state


def _closing(state: ViewState, voice: Voice) -> ViewState:
    """Nothing can be done any more, and the window says why it is still there."""
    head = voice.say(Msg.SAY_CLOSING)
    said = Notice(Tone.BUSY, head, voice.say(Msg.SAY_CLOSING_HINT))
    idle = Button(state.batch.text)
    return replace(state, locked=True, notice=said, primary=Button(head), secondary=(), batch=idle)


def _empty(view: DeskView, listed: tuple[HolderRow, ...], voice: Voice) -> str:
    if listed or view.opening is not Opening.OPEN:
        return ""
    return voice.say(Msg.LIST_NONE_FOUND if view.holders else Msg.LIST_EMPTY)


def _counts(view: DeskView, voice: Voice) -> str:
    running = view.batch
    if running is not None and running.running:
        return voice.say(Msg.BATCH_RUNNING, number=running.total - len(running.left) + 1, total=running.total)
    return counts(view, voice) if view.opening is Opening.OPEN else ""


def _steps(view: DeskView, holder: HolderRow | None) -> tuple[StepSeen, ...]:
    progress = progress_of(view, holder) if holder else None
    if progress is not None:
        return progress.steps
    done = holder is not None and state_of(view, holder) is CardState.ISSUED
    return tuple(StepSeen(step, Mark.DONE if done else Mark.TODO) for step in view.steps)


def _step(seen: StepSeen, voice: Voice) -> StepRow:
    text, mark = voice.say(_STEPS[seen.step]), voice.say(_MARKS[seen.mark])
    time = voice.seconds(seen.seconds) if seen.seconds is not None else ""
    spoken = voice.say(Msg.STEP_SPOKEN, step=text, mark=f"{mark} {time}".strip())
    return StepRow(text, seen.mark, time, spoken)
