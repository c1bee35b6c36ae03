"""The steps of a job as the Issue page marks them. Pure."""

from dataclasses import replace
from datetime import date

import pytest

from issue_views import ANNA, DESK, LOST, STEPS, brief, running, shown
from station.gui.issue.progress import at_rest, beginning, follow, going_on
from station.gui.issue.snapshot import Person, Progress, Step, StepSeen
from station.gui.shown import Mark
from station.gui.words import Msg
from station.issuance import job as j
from station.issuance.job import Effect, Job, Order
from station.issuance.runner import Sighting
from station.model.card import CardState, CardUid
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import Holder

HOLDER = Holder(Esi.build("uni-demo.example", "1"), "Anna", None, date(2031, 9, 30))
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")
UID = CardUid(bytes(range(7)))


def sightings(order: Order, *, lost_at: Effect | None = None) -> Progress:
    """Follows a job of the real state machine, with invented results, to its end or until a card is lost."""
    results: dict[Effect, j.Event] = {
        Effect.CHECK_HOLDER: j.HolderAccepted(),
        Effect.RESERVE_NUMBER: j.NumberReserved(ESCN),
        Effect.PREPARE_FACE: j.FacePrepared(),
        Effect.PRESENT_CARD: j.CardPresented(UID),
        Effect.SIGN_ZONE: j.ZoneSigned(j.Zone(b"s", b"c")),
        Effect.ENCODE_CHIP: j.ChipEncoded(),
        Effect.VERIFY_CHIP: j.ChipVerified(),
        Effect.PRINT_FACE: j.FacePrinted(),
        Effect.QUEUE_REGISTRATION: j.RegistrationQueued(),
    }
    job, event = Job("1", order), j.Proceed()
    progress = beginning(HOLDER.esi.key, order)
    for _ in range(40):
        job, wanted = j.step(job, event)
        progress = follow(progress, Sighting(job, HOLDER, None, None))
        if not wanted and job.state in {CardState.REGISTERING, CardState.HELD}:
            return progress
        if not wanted:
            event = j.Proceed()
            continue
        for seconds in (None, 0.5):
            progress = follow(progress, Sighting(job, HOLDER, wanted[0], seconds))
        event = j.Interrupted(LOST) if wanted[0] is lost_at else results[wanted[0]]
    raise AssertionError("the job does not rest")


@pytest.mark.parametrize("order", [Order.ENCODE_FIRST, Order.PRINT_FIRST])
def test_steps_follow_the_job_in_the_order_of_the_desk(order: Order) -> None:
    progress = sightings(order)
    assert [seen.mark for seen in progress.steps] == [Mark.DONE] * 7 + [Mark.NOW]
    assert {seen.step for seen in progress.steps} == set(DESK.steps)
    chip = next(seen for seen in progress.steps if seen.step is Step.CHIP)
    assert chip.seconds == pytest.approx(1.0)  # signing and writing


@pytest.mark.parametrize(
    ("effect", "step"),
    [(Effect.ENCODE_CHIP, Step.CHIP), (Effect.VERIFY_CHIP, Step.VERIFY), (Effect.PRINT_FACE, Step.PRINT)],
)
def test_the_step_that_failed_is_marked_and_only_that(effect: Effect, step: Step) -> None:
    progress = sightings(Order.ENCODE_FIRST, lost_at=effect)
    assert [seen.step for seen in progress.steps if seen.mark is Mark.FAILED] == [step]
    assert not progress.active
    assert progress.problem == LOST


def test_a_job_found_again_shows_what_is_behind_it() -> None:
    held = Job("1", Order.ENCODE_FIRST, CardState.HELD, ESCN, UID, problem=LOST, resume=CardState.PRINTING)
    progress = going_on(HOLDER.esi.key, held, {Effect.SIGN_ZONE: 1.0, Effect.ENCODE_CHIP: 2.5, Effect.PRINT_FACE: 4.0})
    seen = {seen.step: (seen.mark, seen.seconds) for seen in progress.steps}
    assert seen[Step.CHIP] == (Mark.DONE, 3.5)
    assert seen[Step.VERIFY] == (Mark.DONE, None)
    assert (seen[Step.PRINT], seen[Step.REGISTER]) == ((Mark.TODO, 4.0), (Mark.TODO, None))
    job, _ = j.step(held, j.Proceed())
    for seconds in (None, 0.5):
        progress = follow(progress, Sighting(job, HOLDER, Effect.ASK_PRINTER, seconds))
    seen = {seen.step: (seen.mark, seen.seconds) for seen in progress.steps}
    assert seen[Step.CHIP] == (Mark.DONE, 3.5)
    assert seen[Step.PRINT] == (Mark.NOW, 4.5)


def test_a_card_that_was_begun_in_another_run_shows_what_is_behind_it() -> None:
    held = Job("1", Order.ENCODE_FIRST, CardState.HELD, ESCN, UID, problem=LOST, resume=CardState.PRINTING)
    steps = at_rest(held, {Effect.ENCODE_CHIP: 2.5})
    anna = replace(ANNA, card=brief(CardState.HELD, LOST))
    view = replace(DESK, holders=(anna,), person=Person(anna, (), steps=steps))
    seen = {row.text: (row.mark, row.time) for row in shown(view).steps}
    assert seen[Msg.STEP_CHIP.value] == (Mark.DONE, "2.5 s")
    assert seen[Msg.STEP_PRINT.value] == (Mark.FAILED, "")
    assert seen[Msg.STEP_REGISTER.value] == (Mark.TODO, "")
    assert shown(view).total == ""
    again = replace(view, person=Person(ANNA, (), steps=steps), holders=(ANNA,))
    assert {row.mark for row in shown(again).steps} == {Mark.TODO}, "there is no card"


@pytest.mark.parametrize(
    ("order", "resume", "stopped"),
    [
        (Order.ENCODE_FIRST, CardState.ENCODING, Step.CHIP),
        (Order.ENCODE_FIRST, CardState.PRINTING, Step.PRINT),
        (Order.PRINT_FIRST, CardState.PRINTED, Step.CARD),
    ],
)
def test_a_card_that_was_given_up_shows_where_it_stopped(order: Order, resume: CardState, stopped: Step) -> None:
    """Also one of another run: what had succeeded is no failure."""
    held = Job("1", order, CardState.HELD, ESCN, UID, problem=LOST, resume=resume)
    spoiled, _ = j.step(held, j.Damaged(LOST))
    live = follow(None, Sighting(spoiled, HOLDER, None, None))
    for steps in (at_rest(spoiled, {}), live.steps):
        marks = {seen.step: seen.mark for seen in steps}
        assert [step for step, mark in marks.items() if mark is Mark.FAILED] == [stopped]
        assert marks[Step.CHECK_HOLDER] is Mark.DONE


def test_a_finished_card_says_how_long_it_took_in_all() -> None:
    steps = tuple(StepSeen(seen.step, Mark.DONE, 1.5) for seen in STEPS)
    made = running(CardState.ISSUED, active=False, steps=steps)
    assert shown(made).total == "In all: 12.0 s"
    assert shown(running(CardState.ENCODING, steps=steps)).total == ""
