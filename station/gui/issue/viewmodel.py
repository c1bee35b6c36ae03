"""What the Issue page shows: a pure function of what the workers know and what the person has chosen."""

from dataclasses import dataclass, replace

from station.gui.issue.buttons import batch, busy, picking, primary, secondary
from station.gui.issue.lights import lights
from station.gui.issue.notice import notice, progress_of, said_of_cut, said_of_list
from station.gui.issue.person import history, holder_panel
from station.gui.issue.roster import (
    among,
    counts,
    issuable,
    list_rows,
    made,
    markable,
    passed_over,
    standing_of,
    state_of,
    told_apart,
)
from station.gui.issue.snapshot import (
    NOTHING_FOUND,
    DeskView,
    Found,
    HolderRow,
    ListRead,
    Opening,
    RegistryView,
    Step,
    StepSeen,
    Tapped,
)
from station.gui.issue.tapped import said_of_look
from station.gui.issue.unmarked import said_of_unmarked
from station.gui.issue.viewstate import Button, StepRow, ViewState
from station.gui.issue.words import CounterMsg
from station.gui.shown import Mark, Notice, Tone
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.card import CardState
from station.model.standing import Standing

_STEPS = {
    Step.CHECK_HOLDER: Msg.STEP_CHECK_HOLDER,
    Step.NUMBER: Msg.STEP_NUMBER,
    Step.FACE: Msg.STEP_FACE,
    Step.CARD: Msg.STEP_CARD,
    Step.CHIP: Msg.STEP_CHIP,
    Step.VERIFY: Msg.STEP_VERIFY,
    Step.PRINT: Msg.STEP_PRINT,
    Step.REGISTER: Msg.STEP_REGISTER,
    Step.HAND_OVER: CounterMsg.STEP_HAND_OVER,
}
_MARKS = {
    Mark.TODO: Msg.MARK_TODO,
    Mark.NOW: Msg.MARK_NOW,
    Mark.DONE: Msg.MARK_DONE,
    Mark.FAILED: Msg.MARK_FAILED,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person in front of the window has typed and chosen.

    `found` is what the store has answered last; `tap` what the look at a card has come to; `read` what a file
    that names people has come to; `marked` are those who are marked for a batch, in that order; `unmarked` was to
    be, and cannot. `died`: the desk before this one did not end by itself.
    """

    search: str = ""
    chosen: str | None = None
    back: bool = False
    tap: Tapped | None = None
    read: ListRead | None = None
    marked: tuple[HolderRow, ...] = ()
    unmarked: str | None = None
    stopping: bool = False
    closing: bool = False
    died: bool = False
    found: Found = NOTHING_FOUND


def render(view: DeskView, registry: RegistryView, choice: Choice, voice: Voice) -> ViewState:
    """The page. While a card is worked on, the page stays with its holder."""
    locked = busy(view)
    key = view.progress.key if locked and view.progress else choice.chosen
    listed = _listed(view, choice)
    at_hand = (*listed, *view.at_rest, *view.holders, *choice.found.rows, *((view.person.row,) if view.person else ()))
    chosen = next((row for row in at_hand if row.key == key), None)
    holder = told_apart(chosen, at_hand) if chosen is not None else None
    marked = tuple(row for row in choice.marked if markable(view, row))
    state = ViewState(
        institution=view.institution,
        simulated=view.simulated,
        lights=lights(view, registry, voice),
        rows=list_rows(view, listed, voice, {row.key for row in marked}),
        empty=_empty(view, listed, choice, voice),
        counts=_counts(view, choice, voice),
        chosen=holder.key if holder else None,
        locked=locked,
        batch=batch(view, listed, marked, voice, stopping=choice.stopping),
        picking=picking(view, marked, voice),
        holder=holder_panel(view, chosen, voice, called=holder.name, back=choice.back) if chosen and holder else None,
        notice=_notice(view, registry, choice, holder, voice),
        steps=tuple(_step(seen, voice) for seen in _steps(view, holder)) if holder else (),
        total=_total(view, holder, voice) if holder else "",
        history=history(view, holder, voice) if holder else (),
        primary=_primary(view, holder, choice, voice),
        secondary=secondary(view, holder, voice),
    )
    return _closing(state, voice) if choice.closing else state


def _primary(view: DeskView, holder: HolderRow | None, choice: Choice, voice: Voice) -> Button:
    """The large button: nothing is begun while the search may still bring somebody else."""
    if view.opening is Opening.OPEN and not busy(view) and not answered(choice):
        return Button(voice.say(CounterMsg.SEARCHING))
    return primary(view, holder, voice)


def _notice(view: DeskView, registry: RegistryView, choice: Choice, holder: HolderRow | None, voice: Voice) -> Notice:
    if choice.tap is not None and (answer := said_of_look(view, registry, choice.tap, holder, voice)) is not None:
        return answer
    listed = said_of_list(choice.read, view, voice)
    if holder is None and listed is not None:
        return listed
    said = notice(view, registry, holder, voice)
    if holder is not None and _is_cut_short(view, choice, holder):
        said = said_of_cut(view, holder, voice)
    if holder is not None and choice.unmarked == holder.key and not (busy(view) or markable(view, holder)):
        return said_of_unmarked(view, holder, said, voice)
    if listed is None or (choice.read is None and not _just_ended(view, holder)):
        return said
    # A card was begun while the file was read: what the list has come to stands under what the hands are to do.
    beside = " ".join(filter(None, (said.remedy, listed.sentence, listed.remedy)))
    return replace(said, remedy=beside, details="\n".join(filter(None, (said.details, listed.details))))


def _is_cut_short(view: DeskView, choice: Choice, holder: HolderRow) -> bool:
    cut = choice.died and holder.key == view.cut_short
    return cut and issuable(view, holder) and progress_of(view, holder) is None


def _just_ended(view: DeskView, holder: HolderRow | None) -> bool:
    """Whether this holder's was the last card of a batch that passed others over."""
    last = holder is not None and progress_of(view, holder) is not None
    return last and view.batch is not None and not view.batch.left and bool(passed_over(view))


def marking(view: DeskView, choice: Choice, key: str | None) -> Choice:
    """The choice with one more person marked for a batch, or one less."""
    if any(row.key == key for row in choice.marked):
        return replace(choice, marked=tuple(row for row in choice.marked if row.key != key))
    at_hand = (*_listed(view, choice), *view.holders, *((view.person.row,) if view.person else ()))
    row = next((row for row in at_hand if row.key == key), None)
    if row is None or not markable(view, row):
        return replace(choice, unmarked=key, tap=None)
    return replace(choice, marked=(*choice.marked, row))


def answered(choice: Choice) -> bool:
    """Whether what is listed is what the store has found for exactly what is typed."""
    return not choice.search.strip() or choice.found.text == choice.search


def _listed(view: DeskView, choice: Choice) -> tuple[HolderRow, ...]:
    """What the search has found; until it has answered, those at hand who fit."""
    if not choice.search.strip():
        return view.at_rest
    if answered(choice):
        return choice.found.rows
    narrower = choice.found.text and choice.search.startswith(choice.found.text)
    return among(choice.found.rows if narrower else view.holders, choice.search)


def _closing(state: ViewState, voice: Voice) -> ViewState:
    """Nothing can be done any more, and the window says why it is still there."""
    head = voice.say(Msg.SAY_CLOSING)
    said = Notice(Tone.BUSY, head, voice.say(Msg.SAY_CLOSING_HINT))
    idle = {"batch": Button(state.batch.text), "picking": Button(state.picking.text)}
    return replace(state, locked=True, notice=said, primary=Button(head), secondary=(), **idle)


def _empty(view: DeskView, listed: tuple[HolderRow, ...], choice: Choice, voice: Voice) -> str:
    if listed or view.opening is not Opening.OPEN:
        return ""
    if not answered(choice):
        return voice.say(CounterMsg.SEARCHING)
    return voice.say(Msg.LIST_NONE_FOUND if view.holders else Msg.LIST_EMPTY)


def _counts(view: DeskView, choice: Choice, voice: Voice) -> str:
    batch = view.batch
    if batch is not None and batch.left and (batch.running or len(batch.rows) < len(batch.people)):
        number = batch.total - len(batch.left) + 1
        return voice.say(Msg.BATCH_RUNNING, number=number, total=batch.total)
    if view.opening is not Opening.OPEN:
        return ""
    if batch is not None and not batch.left and (over := len(passed_over(view))):
        return voice.say(CounterMsg.COUNTS_END, made=len(batch.people) - over, over=over)
    if batch is not None:
        return counts(view, voice)
    if view.all_listed:
        return counts(view, voice)
    if not choice.search.strip():
        return voice.say(CounterMsg.COUNT_SOME, count=len(view.holders))
    return voice.say(CounterMsg.COUNT_SOME, count=len(choice.found.rows)) if choice.found.more else ""


def _steps(view: DeskView, holder: HolderRow) -> tuple[StepSeen, ...]:
    steps, done = _of_the_card(view, holder), state_of(view, holder) is CardState.ISSUED
    if not view.hands_over:
        return steps
    waits = standing_of(view, holder) is Standing.WAITING
    return (*steps, StepSeen(Step.HAND_OVER, Mark.TODO if not done else Mark.NOW if waits else Mark.DONE))


def _of_the_card(view: DeskView, holder: HolderRow) -> tuple[StepSeen, ...]:
    """The steps as they are being done, or as the newest card's journal has them; else what its state tells."""
    progress, person, state = progress_of(view, holder), view.person, state_of(view, holder)
    if progress is not None:
        return progress.steps
    begun = state not in {None, CardState.CANCELLED}
    if begun and person is not None and person.row.key == holder.key and person.steps:
        return person.steps
    return tuple(StepSeen(step, Mark.DONE if state is CardState.ISSUED else Mark.TODO) for step in view.steps)


def _total(view: DeskView, holder: HolderRow, voice: Voice) -> str:
    """How long a finished card took, where that is known."""
    spent = [seen.seconds for seen in _of_the_card(view, holder) if seen.seconds is not None]
    if not spent or not made(view, holder):
        return ""
    return voice.say(CounterMsg.TOTAL, time=voice.seconds(sum(spent)))


def _step(seen: StepSeen, voice: Voice) -> StepRow:
    text, mark = voice.say(_STEPS[seen.step]), voice.say(_MARKS[seen.mark])
    time = voice.seconds(seen.seconds) if seen.seconds is not None else ""
    spoken = voice.say(Msg.STEP_SPOKEN, step=text, mark=f"{mark} {time}".strip())
    return StepRow(text, seen.mark, time, spoken)
