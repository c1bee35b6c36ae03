"""The job as a pure function: every transition, and what no sequence of events may do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.issuance import events
from station.issuance import job as j
from station.issuance.job import Effect, IllegalTransitionError, Job, Order, step
from station.model.card import CardState, CardUid, Problem
from station.model.escn import Escn

ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")
UID = CardUid(bytes.fromhex("04112233445566"))
OTHER_UID = CardUid(bytes.fromhex("04665544332211"))
ZONE = j.Zone(b"signature", b"certificate")
PROBLEM = Problem("card.lost", "The card was taken away.", "Place it again.")

TO_READY = (j.Proceed(), j.HolderAccepted(), j.NumberReserved(ESCN), j.FacePrepared())
ENCODE = (j.Proceed(), j.CardPresented(UID), j.ZoneSigned(ZONE), j.ChipEncoded(), j.ChipVerified())
PRINT = (j.Proceed(), j.FacePrinted())
REGISTER = (j.Proceed(), j.RegistrationQueued(), j.Registered())


def run(job: Job, *happened: j.Event) -> tuple[Job, list[Effect]]:
    effects: list[Effect] = []
    for event in happened:
        job, wanted = step(job, event)
        effects.extend(wanted)
    return job, effects


def fresh(order: Order = Order.ENCODE_FIRST) -> Job:
    return Job("job", order)


def test_encode_first_runs_from_draft_to_issued() -> None:
    job, effects = run(fresh(), *TO_READY, *ENCODE, *PRINT, *REGISTER)
    assert job == Job("job", Order.ENCODE_FIRST, CardState.ISSUED, ESCN, UID, ZONE, prints=1)
    assert effects == [
        Effect.CHECK_HOLDER,
        Effect.RESERVE_NUMBER,
        Effect.PREPARE_FACE,
        Effect.PRESENT_CARD,
        Effect.SIGN_ZONE,
        Effect.ENCODE_CHIP,
        Effect.VERIFY_CHIP,
        Effect.PRINT_FACE,
        Effect.QUEUE_REGISTRATION,
    ]


def test_print_first_swaps_the_middle_pairs() -> None:
    job, effects = run(fresh(Order.PRINT_FIRST), *TO_READY, *PRINT, *ENCODE, *REGISTER)
    assert job.state is CardState.ISSUED
    assert effects.index(Effect.PRINT_FACE) < effects.index(Effect.ENCODE_CHIP)


def test_the_states_on_the_way() -> None:
    job, states = fresh(), list[CardState]()
    for event in (*TO_READY, *ENCODE, *PRINT, *REGISTER):
        job, _ = step(job, event)
        if not states or states[-1] is not job.state:
            states.append(job.state)
    assert states == [
        CardState.DRAFT,
        CardState.READY,
        CardState.ENCODING,
        CardState.ENCODED,
        CardState.PRINTING,
        CardState.PRINTED,
        CardState.REGISTERING,
        CardState.ISSUED,
    ]


TO_MATCH = (j.Proceed(), j.HolderAccepted(), j.NumberReserved(ESCN))


def test_a_sticker_on_a_card_is_all_that_it_takes() -> None:
    job, effects = run(fresh(Order.STICKER), *TO_MATCH, j.StickerMatched(None), *REGISTER)
    assert job == Job("job", Order.STICKER, CardState.ISSUED, ESCN)
    assert effects == [Effect.CHECK_HOLDER, Effect.RESERVE_NUMBER, Effect.QUEUE_REGISTRATION]


def test_a_sticker_and_a_chip_on_the_card_that_was_matched() -> None:
    chip = (*ENCODE[:1], j.CardPresented(UID), *ENCODE[2:])
    job, effects = run(fresh(Order.STICKER), *TO_MATCH, j.StickerMatched(UID, chip=True), *chip, *REGISTER)
    assert job == Job("job", Order.STICKER, CardState.ISSUED, ESCN, UID, ZONE)
    assert Effect.PRINT_FACE not in effects
    matched, _ = run(fresh(Order.STICKER), *TO_MATCH, j.StickerMatched(UID, chip=True), j.Proceed())
    with pytest.raises(IllegalTransitionError):
        step(matched, j.CardPresented(OTHER_UID))


def test_a_card_that_takes_no_chip_is_registered_without() -> None:
    to_chip = (*TO_MATCH, j.StickerMatched(UID, chip=True), *ENCODE[:3])
    job, _ = run(fresh(Order.STICKER), *to_chip, j.CardRefused(PROBLEM), *REGISTER)
    assert job == Job("job", Order.STICKER, CardState.ISSUED, ESCN, UID)


@pytest.mark.parametrize("event", [j.Proceed(), j.CardPresented(UID), j.StickerMatched(None, chip=True)])
def test_a_sticker_waits_to_be_matched(event: j.Event) -> None:
    with pytest.raises(IllegalTransitionError):
        step(run(fresh(Order.STICKER), *TO_MATCH)[0], event)


def test_a_refused_holder_cancels_without_a_number() -> None:
    job, effects = run(fresh(), j.Proceed(), j.HolderRefused(PROBLEM))
    assert (job.state, job.problem, effects) == (CardState.CANCELLED, PROBLEM, [Effect.CHECK_HOLDER])


def test_consent_withdrawn_after_the_number_cancels() -> None:
    job, _ = run(fresh(), *TO_READY, j.HolderRefused(PROBLEM))
    assert (job.state, job.escn, job.problem) == (CardState.CANCELLED, ESCN, PROBLEM)


def test_cancel_before_anything_irreversible() -> None:
    job, _ = run(fresh(), *TO_READY, j.Cancel())
    assert (job.state, job.escn) == (CardState.CANCELLED, ESCN)
    assert run(fresh(), j.Cancel()) == (replace(fresh(), state=CardState.CANCELLED, left=CardState.DRAFT), [])


@pytest.mark.parametrize("length", range(len(TO_READY) + 2, len(TO_READY) + len(ENCODE) + len(PRINT) + 2))
def test_no_cancelling_once_a_card_is_bound(length: int) -> None:
    job, _ = run(fresh(), *(*TO_READY, *ENCODE, *PRINT, *REGISTER)[:length])
    with pytest.raises(IllegalTransitionError):
        step(job, j.Cancel())


@pytest.mark.parametrize("length", range(len(TO_READY) + len(ENCODE) + len(PRINT) + len(REGISTER)))
def test_held_goes_back_to_where_it_was(length: int) -> None:
    job, _ = run(fresh(), *(*TO_READY, *ENCODE, *PRINT, *REGISTER)[:length])
    held, effects = step(job, j.Interrupted(PROBLEM))
    assert (held.state, held.resume, held.problem, effects) == (CardState.HELD, job.state, PROBLEM, ())
    assert step(held, j.Proceed()) == step(job, j.Proceed())


def test_an_interrupted_print_asks_the_printer_first() -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE, j.Proceed())
    assert step(job, j.Proceed()) == (job, (Effect.ASK_PRINTER,))
    assert step(job, j.FaceNotPrinted()) == (job, (Effect.PRINT_FACE,))
    assert step(job, j.FacePrinted())[0].state is CardState.PRINTED


def test_an_encoded_chip_resumes_with_the_same_card_and_signature() -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE[:3])
    assert step(job, j.Proceed()) == (job, (Effect.PRESENT_CARD,))
    assert step(job, j.CardPresented(UID)) == (job, (Effect.ENCODE_CHIP,))
    with pytest.raises(IllegalTransitionError):
        step(job, j.CardPresented(OTHER_UID))
    with pytest.raises(IllegalTransitionError):
        step(job, j.ZoneSigned(ZONE))


@pytest.mark.parametrize("order", [Order.ENCODE_FIRST, Order.PRINT_FIRST])
def test_what_was_not_printed_goes_back_to_before(order: Order) -> None:
    before = (*TO_READY, *(ENCODE if order is Order.ENCODE_FIRST else ()))
    job, _ = run(fresh(order), *before, j.Proceed(), j.PrintRefused(PROBLEM))
    resume = CardState.ENCODED if order is Order.ENCODE_FIRST else CardState.READY
    assert (job.state, job.resume, job.problem) == (CardState.HELD, resume, PROBLEM)
    assert step(job, j.Proceed())[1] == (Effect.PRINT_FACE,)
    assert step(job, j.Proceed())[0].problem is None


def test_a_person_settles_what_the_printer_cannot_tell() -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE, j.Proceed(), j.Interrupted(PROBLEM))
    found, effects = step(job, j.FaceFound())
    assert (found.state, found.problem, found.resume, effects) == (CardState.PRINTED, None, None, ())
    missing, effects = step(job, j.FaceMissing())
    assert (missing.state, missing.problem, effects) == (CardState.PRINTING, None, (Effect.PRINT_FACE,))
    assert step(job, j.Damaged(PROBLEM))[0].state is CardState.SPOILED


def test_a_print_counts_once_it_is_known_or_given_up() -> None:
    printing, _ = run(fresh(), *TO_READY, *ENCODE, j.Proceed())
    unknown, _ = step(printing, j.Interrupted(PROBLEM))
    assert (printing.prints, unknown.prints) == (0, 0)
    assert step(printing, j.PrintRefused(PROBLEM))[0].prints == 0
    assert [step(unknown, event)[0].prints for event in (j.FaceFound(), j.FaceMissing(), j.Damaged(PROBLEM))] == [
        1,
        0,
        1,
    ]
    assert run(unknown, j.FaceMissing(), j.FacePrinted())[0].prints == 1


@pytest.mark.parametrize("event", [j.FaceFound(), j.FaceMissing()])
def test_a_person_is_asked_of_an_unknown_print_alone(event: j.Event) -> None:
    held_before, _ = run(fresh(), *TO_READY, *ENCODE[:2], j.Interrupted(PROBLEM))
    printing, _ = run(fresh(), *TO_READY, *ENCODE, j.Proceed())
    for job in (held_before, printing):
        with pytest.raises(IllegalTransitionError):
            step(job, event)


def test_a_printed_card_that_refuses_is_spoiled() -> None:
    job, effects = run(fresh(Order.PRINT_FIRST), *TO_READY, *PRINT, *ENCODE[:3], j.CardRefused(PROBLEM))
    assert (job.state, job.problem) == (CardState.SPOILED, PROBLEM)
    assert effects[-1] is Effect.ENCODE_CHIP


def test_a_card_that_refuses_untouched_is_let_go() -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE[:3], j.CardRefused(PROBLEM))
    assert (job.state, job.uid, job.zone) == (CardState.HELD, None, None)
    job, effects = run(job, j.Proceed(), j.CardPresented(OTHER_UID))
    assert (job.uid, effects) == (OTHER_UID, [Effect.PRESENT_CARD, Effect.SIGN_ZONE])


def test_damage_spoils() -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE[:4])
    spoiled, effects = step(job, j.Damaged(PROBLEM))
    assert (spoiled.state, spoiled.problem, effects) == (CardState.SPOILED, PROBLEM, ())


def test_nothing_to_spoil_before_a_card() -> None:
    with pytest.raises(IllegalTransitionError):
        step(run(fresh(), *TO_READY)[0], j.Damaged(PROBLEM))


def test_the_registry_may_answer_after_the_job_was_held() -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE, *PRINT, *REGISTER[:2], j.Interrupted(PROBLEM))
    assert step(job, j.Registered())[0].state is CardState.ISSUED


@pytest.mark.parametrize("event", [j.Proceed(), j.Interrupted(PROBLEM), j.Damaged(PROBLEM), j.Registered(), j.Cancel()])
def test_what_has_ended_stays_ended(event: j.Event) -> None:
    job, _ = run(fresh(), *TO_READY, *ENCODE, *PRINT, *REGISTER)
    with pytest.raises(IllegalTransitionError):
        step(job, event)


ANY_EVENT = st.sampled_from(
    [
        j.Proceed(),
        j.HolderAccepted(),
        j.HolderRefused(PROBLEM),
        j.NumberReserved(ESCN),
        j.FacePrepared(),
        j.CardPresented(UID),
        j.CardPresented(OTHER_UID),
        j.StickerMatched(UID, chip=True),
        j.StickerMatched(UID),
        j.StickerMatched(None),
        j.CardRefused(PROBLEM),
        j.ZoneSigned(ZONE),
        j.ChipEncoded(),
        j.ChipVerified(),
        j.FaceNotPrinted(),
        j.FacePrinted(),
        j.PrintRefused(PROBLEM),
        j.FaceFound(),
        j.FaceMissing(),
        j.RegistrationQueued(),
        j.Registered(),
        j.Interrupted(PROBLEM),
        j.Damaged(PROBLEM),
        j.Cancel(),
    ]
)


@given(st.sampled_from(Order), st.lists(ANY_EVENT, max_size=40))
def test_no_sequence_breaks_the_promises(order: Order, happened: list[j.Event]) -> None:
    job = fresh(order)
    for event in happened:
        try:
            after, effects = step(job, event)
        except IllegalTransitionError:
            continue
        assert len(effects) <= 1
        if job.escn is not None:
            assert after.escn == job.escn, "a job keeps its number"
        if Effect.ENCODE_CHIP in effects:
            assert after.zone, "signed before the first file"
            assert after.uid, "bound before the first file"
        if Effect.PRINT_FACE in effects:
            assert after.escn
            assert after.state is CardState.PRINTING, "from here on the printer is asked"
            assert order is not Order.STICKER, "such a card has a face"
        if after.state is CardState.ISSUED and order is not Order.STICKER:
            assert after.uid
            assert after.zone
        if after.ended:
            assert effects == (), "what has ended asks for nothing"
        job = after


@given(ANY_EVENT)
def test_an_event_comes_back_from_its_journal_row(event: j.Event) -> None:
    assert events.from_row(*events.to_row(event)) == event
