"""A job's sightings folded into steps. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from station.gui.issue.snapshot import Progress, Step, StepSeen
from station.gui.shown import Mark
from station.issuance.job import Effect, Job, Order
from station.issuance.runner import Sighting
from station.model.card import CardState

_STEP_OF = {
    Effect.CHECK_HOLDER: Step.CHECK_HOLDER,
    Effect.RESERVE_NUMBER: Step.NUMBER,
    Effect.PREPARE_FACE: Step.FACE,
    Effect.PRESENT_CARD: Step.CARD,
    Effect.SIGN_ZONE: Step.CHIP,
    Effect.ENCODE_CHIP: Step.CHIP,
    Effect.VERIFY_CHIP: Step.VERIFY,
    Effect.ASK_PRINTER: Step.PRINT,
    Effect.PRINT_FACE: Step.PRINT,
    Effect.QUEUE_REGISTRATION: Step.REGISTER,
}
_STOPPED = frozenset({CardState.HELD, CardState.SPOILED, CardState.CANCELLED})
_BEFORE = (Step.CHECK_HOLDER, Step.NUMBER, Step.FACE)
_CHIP = (Step.CARD, Step.CHIP, Step.VERIFY)


def order_of_steps(order: Order) -> tuple[Step, ...]:
    """All steps as this desk takes them."""
    middle = (*_CHIP, Step.PRINT) if order is Order.ENCODE_FIRST else (Step.PRINT, *_CHIP)
    return (*_BEFORE, *middle, Step.REGISTER)


def beginning(key: str, order: Order) -> Progress:
    """Before anything has been seen: work is about to begin."""
    steps = tuple(StepSeen(step, Mark.TODO) for step in order_of_steps(order))
    return Progress(key, CardState.DRAFT, steps)


def going_on(key: str, job: Job, spent: Mapping[Effect, float]) -> Progress:
    """Before anything has been seen of a job that was begun: what is behind it, and the seconds that it took."""
    return Progress(key, CardState.DRAFT, _steps(job, spent), bound=job.irreversible)


def at_rest(job: Job, spent: Mapping[Effect, float]) -> tuple[StepSeen, ...]:
    """The steps of a job that nobody works on: where it has stopped for a reason, one of them shows it."""
    return _stop_somewhere(_steps(job, spent), job)


def _steps(job: Job, spent: Mapping[Effect, float]) -> tuple[StepSeen, ...]:
    seconds: dict[Step, float] = {}
    for effect, took in spent.items():
        seconds[_STEP_OF[effect]] = seconds.get(_STEP_OF[effect], 0.0) + took
    return tuple(StepSeen(step, mark, seconds.get(step)) for step, mark in _marks(job))


def follow(progress: Progress | None, sighting: Sighting) -> Progress:
    """The progress after one more sighting."""
    key, job = sighting.holder.esi.key, sighting.job
    before = {seen.step: seen for seen in progress.steps} if progress and progress.key == key else {}
    seen = tuple(_next(step, mark, before.get(step), sighting) for step, mark in _marks(job))
    active = not job.ended and job.state is not CardState.HELD
    return Progress(key, job.state, _stop_somewhere(seen, job), job.problem, job.irreversible, active)


def registered(progress: Progress, *, state: CardState) -> Progress:
    """The progress once ESC-R has answered."""
    if state is not CardState.ISSUED:
        return replace(progress, state=state)
    return replace(progress, state=state, steps=tuple(replace(seen, mark=Mark.DONE) for seen in progress.steps))


def _next(step: Step, by_state: Mark, before: StepSeen | None, sighting: Sighting) -> StepSeen:
    spent = before.seconds if before else None
    if sighting.effect is not None and _STEP_OF.get(sighting.effect) is step:
        return StepSeen(step, Mark.NOW, spent if sighting.seconds is None else (spent or 0.0) + sighting.seconds)
    if before is None or by_state is Mark.DONE:
        return StepSeen(step, by_state, spent)
    if before.mark is Mark.NOW:
        return StepSeen(step, _after_now(step, sighting.job.state), spent)
    return StepSeen(step, Mark.DONE if before.mark is Mark.DONE else by_state, spent)


def _after_now(step: Step, state: CardState) -> Mark:
    if state in _STOPPED:
        return Mark.FAILED
    # A registration is only queued here; ESC-R's word makes the step done.
    return Mark.NOW if step is Step.REGISTER else Mark.DONE


def _marks(job: Job) -> tuple[tuple[Step, Mark], ...]:
    steps = order_of_steps(job.order)
    done = _done_in(job.left or job.here, steps)
    now = Step.REGISTER if job.state is CardState.REGISTERING else None
    return tuple((step, Mark.DONE if step in done else Mark.NOW if step is now else Mark.TODO) for step in steps)


def _done_in(state: CardState, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    match state:
        case CardState.DRAFT | CardState.CANCELLED | CardState.HELD | CardState.SPOILED:
            return ()
        case CardState.READY:
            return _BEFORE
        case CardState.ENCODING:
            return steps[: steps.index(Step.CARD) + 1]
        case CardState.ENCODED:
            return steps[: steps.index(Step.VERIFY) + 1]
        case CardState.PRINTING:
            return steps[: steps.index(Step.PRINT)]
        case CardState.PRINTED:
            return steps[: steps.index(Step.PRINT) + 1]
        case CardState.REGISTERING:
            return steps[:-1]
        case CardState.ISSUED:
            return steps


def _stop_somewhere(steps: tuple[StepSeen, ...], job: Job) -> tuple[StepSeen, ...]:
    """Where a job stands still for a reason, one step shows it: the first that is not done, unless one does already."""
    if job.problem is None or job.state not in _STOPPED or any(seen.mark is Mark.FAILED for seen in steps):
        return steps
    for index, seen in enumerate(steps):
        if seen.mark is not Mark.DONE:
            return (*steps[:index], replace(seen, mark=Mark.FAILED), *steps[index + 1 :])
    return steps
