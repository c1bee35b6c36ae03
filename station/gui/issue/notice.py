"""What the window says of the chosen holder's card: a headline, a sentence, what to do. Pure."""

from dataclasses import replace

from station.gui.hold_words import said_of_hold
from station.gui.issue.other_card import KNOWN, by_name
from station.gui.issue.out_of_use import said_of_spent, said_of_suspended
from station.gui.issue.roster import SPENT, card_of, issuable, passed_over, refusals_of, standing_of, state_of
from station.gui.issue.snapshot import (
    DeskView,
    HolderRow,
    Line,
    ListRead,
    Opening,
    Progress,
    RegistryView,
    Step,
    StepSeen,
    Waiting,
)
from station.gui.issue.words import CounterMsg
from station.gui.problems import headline
from station.gui.shown import Gesture, Mark, Notice, Tone
from station.gui.voice import Voice
from station.gui.words import Msg, Words
from station.model.card import CardState, Problem
from station.model.standing import Act, Standing
from station.reader.port import ReaderState

_AT_STEP = {
    Step.CARD: (Msg.SAY_LEAVE, Msg.SAY_LEAVE_HINT),
    Step.CHIP: (Msg.SAY_LEAVE, Msg.SAY_LEAVE_HINT),
    Step.VERIFY: (Msg.SAY_LEAVE, Msg.SAY_LEAVE_HINT),
    Step.PRINT: (Msg.SAY_PRINTING, Msg.SAY_PRINTING_HINT),
}
_AT_STATE = {
    CardState.ENCODING: (Msg.SAY_LEAVE, Msg.SAY_LEAVE_HINT),
    CardState.PRINTING: (Msg.SAY_PRINTING, Msg.SAY_PRINTING_HINT),
    CardState.PRINTED: (Msg.SAY_PRINTING, Msg.SAY_PRINTING_HINT),
}


_LINES = 8
_WITH_THE_SAME_CARD = frozenset({"card.none", "card.lost", "card.mute", "card.different", "card.protocol", "tap.none"})
_OF_NO_USE = frozenset(
    {"card.foreign", "card.no-dam-keys", "card.conflict", "card.known", "card.wrong-key", "card.blocked"}
)


def notice(view: DeskView, registry: RegistryView, holder: HolderRow | None, voice: Voice) -> Notice:
    """The one thing to say now."""
    if view.opening is Opening.OPENING:
        return _plain(voice, Tone.BUSY, Msg.SAY_STARTING, Msg.SAY_STARTING_HINT)
    if view.opening is Opening.GUIDED:
        return _plain(voice, Tone.QUIET, Msg.SAY_GUIDED, Msg.SAY_GUIDED_HINT)
    if view.failure is not None:
        return _trouble(voice, view.failure, Msg.SAY_NOT_OPEN, view)
    if view.held_by is not None and (holder is None or issuable(view, holder)):
        return said_of_hold(view.held_by, voice)
    held = holder is not None and state_of(view, holder) is CardState.HELD  # and says itself for want of what
    if (problem := lacks_keys(view, holder)) is not None and not held:
        return _trouble(voice, problem, Msg.FAIL_KEYS, view, Tone.WARN)
    if holder is None:
        return _plain(voice, Tone.QUIET, Msg.SAY_CHOOSE, Msg.SAY_CHOOSE_HINT)
    progress = progress_of(view, holder)
    if progress is not None and progress.active and progress.state is not CardState.REGISTERING:
        return _busy(view, progress, voice)
    if view.undone is not None and view.undone.key == holder.key:
        return _trouble(voice, view.undone.problem, headline(view.undone.problem.code), view, Tone.WARN)
    return _resting(view, registry, holder, voice)


def said_of_tap(problem: Problem, view: DeskView, voice: Voice) -> Notice:
    """Why the owner of the card on the reader cannot be said."""
    return _trouble(voice, problem, CounterMsg.TAP_TITLE, view, Tone.WARN)


def said_of_cut(view: DeskView, holder: HolderRow, voice: Voice) -> Notice:
    """Whose card was being made when the desk before this one ended, and how it goes on."""
    card = card_of(view, holder)
    said = _plain(voice, Tone.WARN, Msg.DIED_TITLE, CounterMsg.CUT_SHORT, name=holder.name)
    place = CounterMsg.CUT_SHORT_PLACE if card is not None and card.bound else Msg.SAY_READY_NO_CARD
    return _shown(Gesture.PLACE, replace(said, remedy=voice.say(place)))


def said_of_list(read: ListRead | None, view: DeskView, voice: Voice) -> Notice | None:
    """What a file that names people has come to, or that a batch waits for somebody to go on with it."""
    if read is not None and read.problem is not None:
        return _trouble(voice, read.problem, CounterMsg.LIST_TITLE, view, Tone.WARN)
    batch = view.batch
    if batch is None:
        return None
    if read is not None and read.keys != batch.people:
        return _plain(voice, Tone.WARN, CounterMsg.LIST_TITLE, CounterMsg.LIST_ANOTHER) if batch.left else None
    said = said_of_end(view, voice)
    if said is None:
        left, total = len(batch.left), batch.total
        said = _plain(voice, Tone.QUIET, CounterMsg.LIST_WAITS, CounterMsg.LIST_WAITS_HINT, left=left, total=total)
    return _with_others(read.others, said, voice) if read is not None and read.others else said


def said_of_end(view: DeskView, voice: Voice) -> Notice | None:
    """What a batch has come to: how many of its people have a card, how many were passed over."""
    batch, over = view.batch, len(passed_over(view))
    if batch is None or batch.running or batch.left:
        return None
    facts = {"made": len(batch.people) - over, "over": over}
    return _plain(voice, Tone.WARN if over else Tone.GOOD, CounterMsg.LIST_DONE, CounterMsg.LIST_DONE_HINT, **facts)


def _with_others(others: tuple[int, ...], said: Notice, voice: Voice) -> Notice:
    """The first lines of people who are not in the records; of many, all stand in the details."""
    lines, more = ", ".join(map(str, others[:_LINES])), len(others) > _LINES
    remedy = voice.say(CounterMsg.LIST_OTHERS, lines=f"{lines} …" if more else lines)
    details = f"lines: {', '.join(map(str, others))}" if more else ""
    return replace(said, tone=Tone.WARN, remedy=remedy, details=details)


def progress_of(view: DeskView, holder: HolderRow) -> Progress | None:
    """The job seen in this run, if it is this holder's."""
    return view.progress if view.progress is not None and view.progress.key == holder.key else None


def _busy(view: DeskView, progress: Progress, voice: Voice) -> Notice:
    if view.waiting is Waiting.REMOVAL:
        return _shown(Gesture.TAKE_AWAY, _plain(voice, Tone.WARN, Msg.SAY_REMOVE, Msg.SAY_REMOVE_HINT))
    if view.waiting is Waiting.CARD:
        place = Msg.SAY_PLACE_SAME if progress.bound else Msg.SAY_PLACE
        return _shown(Gesture.PLACE, _plain(voice, Tone.WARN, place, Msg.SAY_PLACE_HINT))
    between = _AT_STATE.get(progress.state, (Msg.SAY_WORKING, Msg.SAY_WORKING_HINT))
    now = next((_AT_STEP[seen.step] for seen in progress.steps if _under_way(seen)), between)
    said = _plain(voice, Tone.BUSY, *now)
    return _shown(Gesture.LEAVE, said) if now[0] is Msg.SAY_LEAVE else said


def _under_way(seen: StepSeen) -> bool:
    return seen.mark is Mark.NOW and seen.step in _AT_STEP


def _resting(view: DeskView, registry: RegistryView, holder: HolderRow, voice: Voice) -> Notice:
    problem, standing = problem_of(view, holder), standing_of(view, holder)
    match state_of(view, holder):
        case CardState.ISSUED if standing is Standing.WAITING:
            return _plain(voice, Tone.BUSY, CounterMsg.SAY_HAND_OVER, CounterMsg.SAY_HAND_OVER_HINT, name=holder.name)
        case CardState.ISSUED | CardState.REGISTERING if standing is Standing.SUSPENDED:
            return said_of_suspended(view, holder, voice)
        case CardState.ISSUED:
            return _issued(view, holder, voice)
        case CardState.REGISTERING:
            if (card := card_of(view, holder)) is not None and card.escn in view.handed_early:
                return _plain(voice, Tone.BUSY, Msg.SAY_REGISTERING, CounterMsg.SAY_HANDED_EARLY)
            if registry.line is Line.AWAY:
                return _plain(voice, Tone.WARN, Msg.SAY_REGISTERING, Msg.SAY_REGISTRY_AWAY)
            return _plain(voice, Tone.BUSY, Msg.SAY_REGISTERING, Msg.SAY_REGISTERING_HINT)
        case CardState.SPOILED if problem is not None:
            return _means(CounterMsg.MEANS_SPOILED, voice, _trouble(voice, problem, Msg.FAIL_SPOILED, view))
        case _ if refusals := refusals_of(view, holder):
            return _refused(refusals, voice)
        case CardState.HELD if problem is not None:
            said = by_name(view, holder, problem, _trouble(voice, problem, headline(problem.code), view), voice)
            return _means(_of_a_held_card(view, holder, problem), voice, said)
        case None | CardState.CANCELLED | CardState.SPOILED:
            return _ready(view, holder, voice)
        case _:
            return _plain(voice, Tone.WARN, Msg.SAY_CANCELLED, Msg.SAY_CANCELLED_HINT)


def _issued(view: DeskView, holder: HolderRow, voice: Voice) -> Notice:
    """A card just made is to be handed out; of another is said since when it is out, and what can be done."""
    card = card_of(view, holder)
    if view.hands_over and progress_of(view, holder) is not None and standing_of(view, holder) is Standing.ACTIVE:
        return _plain(voice, Tone.GOOD, CounterMsg.SAY_HANDED_OVER, CounterMsg.SAY_HANDED_OVER_HINT, name=holder.name)
    if progress_of(view, holder) is not None or card is None or card.issued_on is None:
        return _plain(voice, Tone.GOOD, Msg.SAY_ISSUED, Msg.SAY_ISSUED_HINT, name=holder.name)
    handed_over = view.hands_over and card.since is not None
    sentence = CounterMsg.SAY_HANDED_ON if handed_over else CounterMsg.SAY_ISSUED_ON
    since = voice.day(card.since) if card.since is not None else ""
    said = _plain(voice, Tone.GOOD, Msg.SAY_ISSUED, sentence, date=voice.day(card.issued_on), since=since)
    may_replace = card.worth is not None and card.worth.may(Act.REPLACE)
    return replace(said, remedy=voice.say(CounterMsg.SAY_REPLACE)) if may_replace else said


def _ready(view: DeskView, holder: HolderRow, voice: Voice) -> Notice:
    if view.printer_problem is not None:
        return _trouble(voice, view.printer_problem, headline(view.printer_problem.code), view, Tone.WARN)
    if standing_of(view, holder) in SPENT and state_of(view, holder) is None:
        return said_of_spent(view, holder, voice)
    if view.reader is ReaderState.CARD:
        return _plain(voice, Tone.QUIET, Msg.SAY_READY, Msg.SAY_READY_CARD)
    return _shown(Gesture.PLACE, _plain(voice, Tone.QUIET, Msg.SAY_READY, Msg.SAY_READY_NO_CARD))


def _refused(refusals: tuple[Problem, ...], voice: Voice) -> Notice:
    """All reasons, then what to do about each."""
    told = [voice.explain(problem) for problem in refusals]
    sentence, remedy = ("\n".join(dict.fromkeys(lines)) for lines in zip(*told, strict=True))
    return Notice(Tone.WARN, voice.say(headline(refusals[0].code)), sentence, remedy)


def problem_of(view: DeskView, holder: HolderRow) -> Problem | None:
    """Why the holder's card stands still, as the job seen in this run or the records have it."""
    if progress := progress_of(view, holder):
        return progress.problem
    card = card_of(view, holder)
    return card.problem if card else None


def is_bound(view: DeskView, holder: HolderRow) -> bool:
    """Whether a card belongs to the holder's job already."""
    if progress := progress_of(view, holder):
        return progress.bound
    card = card_of(view, holder)
    return card is not None and card.bound


def lacks_keys(view: DeskView, holder: HolderRow | None) -> Problem | None:
    """Why no card can be begun for want of keys; one that lies there already may need none of them any more."""
    if holder is None or view.keys_problem is None:
        return view.keys_problem
    begun, problem = is_bound(view, holder) and state_of(view, holder) is not None, problem_of(view, holder)
    waits = problem is not None and problem.code.startswith("keys.")
    return view.keys_problem if issuable(view, holder) and (waits or not begun) else None


def _plain(voice: Voice, tone: Tone, head: Words, sentence: Words, **facts: object) -> Notice:
    return Notice(tone, voice.say(head), voice.say(sentence, **facts))


def _shown(gesture: Gesture | None, said: Notice) -> Notice:
    return replace(said, gesture=gesture)


def _means(meaning: Words, voice: Voice, said: Notice) -> Notice:
    gesture = Gesture.REJECT if meaning is CounterMsg.MEANS_SPOILED else said.gesture
    return replace(said, meaning=voice.say(meaning), gesture=gesture)


def _of_a_held_card(view: DeskView, holder: HolderRow, problem: Problem) -> Words:
    """What the failure means for the card that lies there."""
    if problem.code.startswith("registry."):
        return CounterMsg.MEANS_MADE
    if problem.code == KNOWN:
        return CounterMsg.MEANS_UNCHANGED
    return CounterMsg.MEANS_KEPT if is_bound(view, holder) else CounterMsg.MEANS_UNTOUCHED


def _trouble(voice: Voice, problem: Problem, head: Words, view: DeskView, tone: Tone = Tone.BAD) -> Notice:
    what, fix = voice.explain(problem)
    details = _details(problem, view) if tone is Tone.BAD else ""
    return Notice(tone, voice.say(head), what, fix, details, gesture=_gesture(problem.code))


def _gesture(code: str) -> Gesture | None:
    if code in _OF_NO_USE:
        return Gesture.TAKE_AWAY
    return Gesture.PLACE if code in _WITH_THE_SAME_CARD else None


def _details(problem: Problem, view: DeskView) -> str:
    """What support needs: codes and states only. No name, no number of a person or card, no sentence."""
    lines = [f"code: {problem.code}", f"reader: {view.reader.value if view.reader else 'none'}"]
    lines += [f"cause: {problem.cause}"] if problem.cause else []
    lines += [f"printer: {view.printer_problem.code if view.printer_problem else 'ready'}"]
    if view.progress is not None:
        stopped = next((seen.step.value for seen in view.progress.steps if seen.mark is Mark.FAILED), "none")
        lines += [f"state: {view.progress.state.value}", f"step: {stopped}"]
    return "\n".join(lines)
