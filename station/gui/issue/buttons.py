"""What the buttons say and do. Pure.

The primary button names the person and the deed, so that pressing it is never a guess.
"""

from collections.abc import Iterator

from station.gui.hold_words import HoldMsg
from station.gui.issue.notice import is_bound, lacks_keys, problem_of
from station.gui.issue.out_of_use import way_back
from station.gui.issue.roster import SPENT, card_of, issuable, made, passed_over, refusals_of, standing_of, state_of
from station.gui.issue.snapshot import Batch, DeskView, HolderRow, Opening, Waiting
from station.gui.issue.viewstate import Act, Button
from station.gui.issue.words import CounterMsg
from station.gui.problems import PRINT_UNKNOWN
from station.gui.voice import Voice
from station.gui.words import Msg
from station.model.card import CardState
from station.model.standing import Act as CardAct
from station.model.standing import Standing

_LOCKED = frozenset({"keys.locked", "keys.token-out"})
_MADE = frozenset({CardState.ISSUED, CardState.REGISTERING})
_FRESH = frozenset({None, CardState.CANCELLED})
_MENDS = {
    "holder.no-consent": (CounterMsg.DO_CONSENT, Act.CONSENT),
    "holder.no-photo": (CounterMsg.DO_PHOTO, Act.PHOTO),
    "photo": (CounterMsg.DO_PHOTO, Act.PHOTO),
    "holder.expired": (CounterMsg.DO_CORRECT, Act.CORRECT),
    "face": (CounterMsg.DO_CORRECT, Act.CORRECT),
}
"""By the whole code of a problem, else by its first word."""


def busy(view: DeskView) -> bool:
    """Whether the device thread works on a card: nobody else can be chosen meanwhile."""
    working = view.progress is not None and view.progress.active and view.progress.state not in _MADE
    return working or (view.batch is not None and view.batch.running)


def primary(view: DeskView, holder: HolderRow | None, voice: Voice) -> Button:
    """The one button that goes on."""
    if view.opening is Opening.OPENING:
        return Button(voice.say(Msg.STARTING))
    if view.opening is Opening.GUIDED:
        return Button(voice.say(Msg.SAY_GUIDED))
    if view.opening is Opening.FAILED:
        return Button(voice.say(Msg.DO_RETRY), Act.RETRY_OPEN)
    if busy(view):
        waiting = view.waiting is not Waiting.NOTHING
        name = holder.name if holder else ""
        return Button(voice.say(Msg.DO_WAIT_CARD) if waiting else voice.say(Msg.DO_WAIT, name=name))
    if view.held_by is not None and (holder is None or issuable(view, holder)):
        stop = Button(voice.say(HoldMsg.FREE), Act.FREE_READER)
        return Button(voice.say(HoldMsg.HEAD)) if view.held_by.passing else stop
    if (problem := lacks_keys(view, holder)) is not None:
        locked = problem.code in _LOCKED
        return Button(voice.say(CounterMsg.DO_UNLOCK), Act.UNLOCK) if locked else Button(voice.say(Msg.FAIL_KEYS))
    if holder is None:
        return _see_passed(view, voice) or Button(voice.say(Msg.DO_CHOOSE))
    if state_of(view, holder) is CardState.ISSUED and standing_of(view, holder) is Standing.WAITING:
        return Button(voice.say(CounterMsg.DO_HAND_OVER, name=holder.name), Act.HAND_OVER, (holder.key,))
    if not issuable(view, holder):
        return _next(view, holder, voice)
    if _asks_for_face(view, holder):
        return Button(voice.say(Msg.DO_LOOK, name=holder.name))  # nothing goes on before a person has answered
    return Button(voice.say(_deed(view, holder), name=holder.name), Act.ISSUE, _keys_with_rest(view, holder))


def _deed(view: DeskView, holder: HolderRow) -> Msg:
    state = state_of(view, holder)
    if state is None and standing_of(view, holder) in SPENT:
        return Msg.DO_AGAIN
    if state in _FRESH:
        return Msg.DO_ISSUE
    return Msg.DO_AGAIN if state is CardState.SPOILED else Msg.DO_CONTINUE


def _keys_with_rest(view: DeskView, holder: HolderRow) -> tuple[str, ...]:
    """One holder; or, where a batch was stopped at this very card, the holder and the rest of the batch."""
    batch = view.batch
    stopped = batch is not None and batch.left[:1] == (holder.key,) and _held(view, holder)
    return batch.left if batch is not None and stopped else (holder.key,)


def _next(view: DeskView, holder: HolderRow, voice: Voice) -> Button:
    listed = view.at_rest
    keys = [row.key for row in listed]
    here = keys.index(holder.key) if holder.key in keys else -1
    round_trip = (*listed[here + 1 :], *listed[: max(here, 0)])
    for row in round_trip:
        if issuable(view, row):
            return Button(voice.say(Msg.DO_NEXT), Act.NEXT, (row.key,))
    return _see_passed(view, voice) or Button(voice.say(Msg.DO_FINISHED))


def _see_passed(view: DeskView, voice: Voice) -> Button | None:
    """At the end of a batch: those of it who have no card, as a list of their own."""
    batch, over = view.batch, tuple(row.key for row in passed_over(view))
    if batch is None or batch.left or not over or over == batch.people:
        return None
    return Button(voice.say(CounterMsg.SEE_PASSED, count=len(over)), Act.PICK, over)


def secondary(view: DeskView, holder: HolderRow | None, voice: Voice) -> tuple[Button, ...]:
    """What else can be done now."""
    if busy(view):
        return (Button(voice.say(Msg.DO_CANCEL), Act.CANCEL),) if view.waiting is not Waiting.NOTHING else ()
    if holder is None or view.opening is not Opening.OPEN:
        return ()
    buttons: list[Button] = []
    free = view.held_by is None
    if free and _asks_for_face(view, holder):
        keys = _keys_with_rest(view, holder)
        buttons.append(Button(voice.say(Msg.DO_FACE_THERE), Act.FACE_THERE, keys))
        buttons.append(Button(voice.say(Msg.DO_FACE_MISSING), Act.FACE_MISSING, keys))
    batch = view.batch
    if free and batch is not None and len(batch.left) > 1 and batch.left[0] == holder.key and _held(view, holder):
        buttons.append(Button(voice.say(Msg.DO_SKIP), Act.SKIP, batch.left[1:]))
    if unfinished(view, holder):
        act = Act.GIVE_UP if is_bound(view, holder) else Act.CALL_OFF
        buttons.append(Button(voice.say(Msg.DO_GIVE_UP), act, (holder.key,)))
    return (*buttons, *_ways_on(view, holder, voice), *_of_a_made_card(view, holder, voice))


def _ways_on(view: DeskView, holder: HolderRow, voice: Voice) -> Iterator[Button]:
    """What settles the reasons why no card can be made: each kind once."""
    refusals = () if made(view, holder) else refusals_of(view, holder)
    acts = (_MENDS.get(one.code) or _MENDS.get(one.code.partition(".")[0]) for one in refusals)
    for remedy in dict.fromkeys(acts):
        if remedy is not None:
            msg, act = remedy
            yield Button(voice.say(msg), act, (holder.key,))


def _of_a_made_card(view: DeskView, holder: HolderRow, voice: Voice) -> Iterator[Button]:
    """Over the counter: bringing it back, handing it out before it is registered, replacing it."""
    card, state = card_of(view, holder), state_of(view, holder)
    if card is None or card.worth is None or state not in {*_MADE, None}:
        return
    if (back := way_back(view, holder, voice)) is not None:
        yield back
    if state is CardState.REGISTERING and card.worth.goes_out and card.escn not in view.handed_early:
        yield Button(voice.say(CounterMsg.DO_HAND_OUT_EARLY), Act.HAND_OUT_EARLY, (holder.key,))
    if card.worth.may(CardAct.REPLACE):
        yield Button(voice.say(CounterMsg.DO_REPLACE), Act.REPLACE, (holder.key,))


def _held(view: DeskView, holder: HolderRow) -> bool:
    return issuable(view, holder) and unfinished(view, holder)


def unfinished(view: DeskView, holder: HolderRow) -> bool:
    """Whether a card was begun that is not made yet."""
    return not made(view, holder) and _deed(view, holder) is Msg.DO_CONTINUE


def _asks_for_face(view: DeskView, holder: HolderRow) -> bool:
    """Whether the printer cannot say what became of this card."""
    problem = problem_of(view, holder)
    return _held(view, holder) and problem is not None and problem.code == PRINT_UNKNOWN


def batch(
    view: DeskView, listed: tuple[HolderRow, ...], marked: tuple[HolderRow, ...], voice: Voice, *, stopping: bool
) -> Button:
    """The button under the list: all that are listed or marked, or the rest of a batch."""
    free = view.held_by is None and view.keys_problem is None
    if view.opening is not Opening.OPEN or not (free or _is_over(view)):
        return Button(voice.say(Msg.ISSUE_ALL_NONE))
    if view.batch is not None:
        return _goes_on(view, view.batch, voice, stopping=stopping)
    # Unfinished cards first: theirs may still lie on the reader. Who cannot get a card now is passed over, and named.
    wanted = sorted((row for row in marked or listed if not made(view, row)), key=lambda row: not _held(view, row))
    count = sum(issuable(view, row) for row in wanted)
    if not count or busy(view):
        return Button(voice.say(Msg.ISSUE_ALL_NONE))
    said = voice.say(CounterMsg.ISSUE_MARKED if marked else Msg.ISSUE_ALL, count=count)
    return Button(said, Act.BATCH, tuple(row.key for row in wanted))


def _is_over(view: DeskView) -> bool:
    """Whether nobody is left of a batch: what is listed can be put away without reader and keys."""
    return view.batch is not None and not view.batch.left


def _goes_on(view: DeskView, batch: Batch, voice: Voice, *, stopping: bool) -> Button:
    if batch.running:
        return Button(voice.say(Msg.BATCH_STOPPING)) if stopping else Button(voice.say(Msg.BATCH_STOP), Act.STOP_BATCH)
    if not batch.left:
        return Button(voice.say(CounterMsg.SHOW_EVERYONE), Act.PUT_AWAY)
    stopped = any(row.key == batch.left[0] and _held(view, row) for row in batch.rows)
    begun = stopped or len(batch.left) + len(passed_over(view)) < len(batch.people)
    return Button(voice.say(Msg.ISSUE_REST if begun else Msg.ISSUE_ALL, count=len(batch.left)), Act.BATCH, batch.left)


def picking(view: DeskView, marked: tuple[HolderRow, ...], voice: Voice) -> Button:
    """The small button over it: takes a list, or undoes what has been picked."""
    if view.batch is not None and view.batch.left:
        act = Act.NOTHING if busy(view) else Act.PUT_AWAY
        return Button(voice.say(CounterMsg.PUT_AWAY), act, view.batch.left)
    if marked:
        return Button(voice.say(CounterMsg.UNMARK), Act.UNMARK)
    free = view.opening is Opening.OPEN and not busy(view)
    return Button(voice.say(CounterMsg.PICK_FILE), Act.PICK_FILE if free else Act.NOTHING)
