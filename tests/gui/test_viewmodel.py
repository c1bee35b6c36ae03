"""What the page shows, as a pure function: no window, no thread, no Qt application."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from station.gui.issue.known import Known
from station.gui.issue.progress import beginning, follow, going_on
from station.gui.issue.snapshot import (
    Batch,
    CardBrief,
    DeskView,
    Found,
    HolderRow,
    Line,
    ListRead,
    Opening,
    Person,
    Progress,
    RegistryView,
    Step,
    StepSeen,
    Waiting,
)
from station.gui.issue.viewmodel import Choice, marking, render
from station.gui.issue.viewstate import Act, ViewState
from station.gui.issue.words import CounterMsg
from station.gui.shown import Gesture, Mark, Tone
from station.gui.words import Msg, Words
from station.issuance import job as j
from station.issuance.job import Effect, Job, Order
from station.issuance.runner import Sighting
from station.model.card import CardState, CardUid, Problem
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder, Purpose
from station.model.standing import Reason, Standing, Worth
from station.reader.port import ReaderState


class English:
    """The voice of the tests."""

    def say(self, msg: Words, **facts: object) -> str:
        return msg.value.format(**facts)

    def explain(self, problem: Problem) -> tuple[str, str]:
        return problem.what, problem.fix

    def phrase(self, text: str) -> str:
        return text

    def day(self, day: date) -> str:
        return day.isoformat()

    def moment(self, at: datetime) -> str:
        return at.isoformat()

    def number(self, number: float, digits: int = 0) -> str:
        return f"{number:.{digits}f}"

    def seconds(self, seconds: float) -> str:
        return f"{seconds:.1f} s"


def row(name: str, *, card: CardBrief | None = None, refusals: tuple[Problem, ...] = ()) -> HolderRow:
    return HolderRow(
        name.casefold(), name, AcademicLevel.MASTER, date(2031, 9, 30), False, frozenset(Purpose), refusals, card
    )


def brief(state: CardState, problem: Problem | None = None) -> CardBrief:
    return CardBrief("6a01dfc0-cb98-1035-a19b-001999859608", state, problem, bound=True)


LOST = Problem("card.lost", "It was taken away.", "Place it again.")
NO_CONSENT = Problem("holder.no-consent", "No consent.", "Ask.")
ANNA, ZOE = row("Anna"), row("Zoë")
DESK = DeskView(Opening.OPEN, institution="U", reader=ReaderState.CARD, holders=(ANNA, ZOE))
STEPS = tuple(StepSeen(step, Mark.TODO) for step in DESK.steps)


def shown(view: DeskView, chosen: str | None = "anna", line: Line = Line.IDLE, search: str = "") -> ViewState:
    return render(view, RegistryView(line), Choice(search, chosen), English())


def running(state: CardState, **changes: object) -> DeskView:
    progress = Progress("anna", state, STEPS, active=True)
    return replace(DESK, progress=replace(progress, **changes))


def test_nothing_can_be_pressed_before_the_station_is_open() -> None:
    state = shown(DeskView(), chosen=None)
    assert state.primary.act is Act.NOTHING
    assert state.batch.act is Act.NOTHING
    assert {light.word for light in state.lights} == {"Starting…"}


@pytest.mark.parametrize(("state", "stays"), [(CardState.PRINTING, "anna"), (CardState.REGISTERING, "zoë")])
def test_only_a_card_that_is_worked_on_holds_its_person_in_front(state: CardState, stays: str) -> None:
    known = Known()
    known.hear_desk(running(state))
    known.choose("zoë")
    known.hear_desk(running(state))
    assert known.chosen == stays


def test_the_primary_button_names_deed_and_person() -> None:
    assert shown(DESK).primary.text == "Issue the card of Anna"
    assert shown(DESK).primary.keys == ("anna",)
    assert shown(DESK, chosen=None).primary.act is Act.NOTHING


@pytest.mark.parametrize(
    ("card", "text", "act"),
    [
        (brief(CardState.HELD, LOST), "Continue the card of Anna", Act.ISSUE),
        (brief(CardState.ENCODED), "Continue the card of Anna", Act.ISSUE),
        (brief(CardState.SPOILED, LOST), "Make a new card for Anna", Act.ISSUE),
        (brief(CardState.CANCELLED), "Issue the card of Anna", Act.ISSUE),
        (brief(CardState.ISSUED), "Next holder", Act.NEXT),
        (brief(CardState.REGISTERING), "Next holder", Act.NEXT),
    ],
)
def test_the_primary_button_by_state(card: CardBrief, text: str, act: Act) -> None:
    view = replace(DESK, holders=(replace(ANNA, card=card), ZOE))
    assert (shown(view).primary.text, shown(view).primary.act) == (text, act)


def test_a_refused_holder_is_explained_and_passed_over() -> None:
    view = replace(DESK, holders=(replace(ANNA, refusals=(NO_CONSENT,)), ZOE))
    state = shown(view)
    assert (state.notice.headline, state.notice.remedy, state.notice.tone) == (Msg.FAIL_HOLDER.value, "Ask.", Tone.WARN)
    assert state.primary.keys == ("zoë",)
    assert (state.batch.text, state.batch.keys) == ("Issue all: 1", ("anna", "zoë"))


def test_while_a_card_is_made_nobody_else_can_be_chosen() -> None:
    state = shown(running(CardState.ENCODING), chosen="zoë")
    assert state.locked
    assert state.chosen == "anna"
    assert state.primary.act is Act.NOTHING
    assert state.secondary == ()
    assert state.notice.headline == "Leave the card where it is"


def test_waiting_for_a_card_can_be_stopped() -> None:
    state = shown(replace(running(CardState.READY), waiting=Waiting.CARD))
    assert state.notice.headline == "Place a blank card on the reader"
    assert [button.act for button in state.secondary] == [Act.CANCEL]
    again = shown(replace(running(CardState.ENCODING, bound=True), waiting=Waiting.CARD))
    assert again.notice.headline == "Place the same card on the reader"


def test_a_held_card_says_what_happened_and_what_to_do() -> None:
    held = running(CardState.HELD, active=False, problem=LOST, bound=True)
    state = shown(replace(held, batch=Batch(("anna", "zoë"), ("anna", "zoë"), running=False)))
    assert (state.notice.sentence, state.notice.remedy) == ("It was taken away.", "Place it again.")
    assert state.primary.keys == ("anna", "zoë")  # the batch goes on with it
    assert [button.act for button in state.secondary] == [Act.SKIP, Act.GIVE_UP]
    assert "code: card.lost" in state.notice.details
    assert "Anna" not in state.notice.details


def test_nothing_goes_on_before_somebody_has_looked_whether_the_card_is_printed() -> None:
    unknown = Problem("printer.unknown-outcome", "Nobody can say.", "Look at the card.")
    held = running(CardState.HELD, active=False, problem=unknown, bound=True)
    state = shown(replace(held, batch=Batch(("anna", "zoë"), ("anna", "zoë"), running=False)))
    assert state.notice.headline == "Is this card printed?"
    assert (state.primary.text, state.primary.act) == ("Look at the card of Anna", Act.NOTHING)
    assert [button.act for button in state.secondary] == [Act.FACE_THERE, Act.FACE_MISSING, Act.SKIP, Act.GIVE_UP]
    assert [button.keys for button in state.secondary[:2]] == [("anna", "zoë")] * 2  # the batch goes on with it
    assert Act.FACE_THERE not in {button.act for button in shown(running(CardState.PRINTING)).secondary}


@pytest.mark.parametrize(
    ("problem", "bound", "meaning", "gesture"),
    [
        (LOST, True, CounterMsg.MEANS_KEPT, Gesture.PLACE),
        (Problem("card.none", "None.", "Place one."), False, CounterMsg.MEANS_UNTOUCHED, Gesture.PLACE),
        (Problem("card.foreign", "Foreign.", "Another."), False, CounterMsg.MEANS_UNTOUCHED, Gesture.TAKE_AWAY),
        (Problem("registry.refused", "No.", "Ask."), True, CounterMsg.MEANS_MADE, None),
        (Problem("printer.ribbon", "Out.", "Ribbon."), True, CounterMsg.MEANS_KEPT, None),
    ],
)
def test_a_failure_says_what_it_means_for_the_card(
    problem: Problem, bound: bool, meaning: CounterMsg, gesture: Gesture | None
) -> None:
    notice = shown(running(CardState.HELD, active=False, problem=problem, bound=bound)).notice
    assert (notice.meaning, notice.gesture) == (meaning.value, gesture)


def test_a_printer_without_ribbon_is_said_before_a_card_is_begun() -> None:
    notice = shown(replace(DESK, printer_problem=Problem("printer.ribbon", "Out.", "Ribbon."))).notice
    assert (notice.tone, notice.headline, notice.remedy) == (Tone.WARN, "The printer needs attention", "Ribbon.")


def test_the_picture_follows_what_the_hand_is_to_do() -> None:
    assert shown(running(CardState.ENCODING)).notice.gesture is Gesture.LEAVE
    assert shown(replace(running(CardState.READY), waiting=Waiting.CARD)).notice.gesture is Gesture.PLACE
    assert shown(replace(running(CardState.READY), waiting=Waiting.REMOVAL)).notice.gesture is Gesture.TAKE_AWAY
    spoiled = shown(running(CardState.SPOILED, active=False, problem=LOST, bound=True)).notice
    assert (spoiled.gesture, spoiled.meaning) == (Gesture.REJECT, CounterMsg.MEANS_SPOILED.value)
    assert shown(replace(DESK, reader=ReaderState.EMPTY)).notice.gesture is Gesture.PLACE
    assert shown(DESK).notice.gesture is None


def test_a_card_that_waits_for_the_registry_is_not_handed_out() -> None:
    made = running(CardState.REGISTERING, active=False)
    assert "Hand" not in shown(made).notice.sentence
    assert "keep the card" in shown(made, line=Line.AWAY).notice.sentence
    assert shown(running(CardState.ISSUED, active=False)).notice.sentence == "Hand the card to Anna."


@pytest.mark.parametrize("search", ["zoe", "ZOË", " zo "])
def test_search_minds_neither_case_nor_accents(search: str) -> None:
    assert [listed.key for listed in shown(DESK, search=search).rows] == ["zoë"]


def test_search_without_result_says_so() -> None:
    assert shown(DESK, search="xyz").empty == "Searching…"
    answered = render(DESK, RegistryView(), Choice("xyz", found=Found("xyz")), English())
    assert "Nobody" in answered.empty


def test_what_the_store_has_found_replaces_what_was_at_hand() -> None:
    strange = row("Stranger")
    state = render(DESK, RegistryView(), Choice("zo", "stranger", found=Found("zo", (strange,))), English())
    assert [listed.key for listed in state.rows] == ["stranger"]
    assert state.chosen == "stranger"
    more = render(DESK, RegistryView(), Choice("zoë", found=Found("zo", (strange, ZOE))), English())
    assert [listed.key for listed in more.rows] == ["zoë"]


def made(standing: Standing, state: CardState = CardState.ISSUED, reason: Reason | None = None) -> DeskView:
    card = replace(brief(state), worth=Worth(standing, reason), since=date(2026, 9, 1))
    return replace(DESK, hands_over=True, cards={"anna": card}, person=Person(ANNA, (card,)))


def test_a_card_that_waits_is_handed_over_by_the_button() -> None:
    state = shown(made(Standing.WAITING))
    assert (state.primary.text, state.primary.act) == ("Hand the card to Anna", Act.HAND_OVER)
    assert state.steps[-1].mark is Mark.NOW
    assert state.rows[0].badge == "To hand over"
    done = shown(made(Standing.ACTIVE))
    assert done.primary.act is Act.NEXT
    assert done.steps[-1].mark is Mark.DONE


@pytest.mark.parametrize("standing", [Standing.WAITING, Standing.ACTIVE])
def test_an_unregistered_card_is_handed_out_only_by_a_decision(standing: Standing) -> None:
    view = made(standing, CardState.REGISTERING)
    assert [button.act for button in shown(view).secondary] == [Act.HAND_OUT_EARLY, Act.REPLACE]
    assert shown(view).primary.act is Act.NEXT
    early = replace(view, handed_early=frozenset({view.cards["anna"].escn}))
    assert "recorded" in shown(early).notice.sentence
    assert [button.act for button in shown(early).secondary] == [Act.REPLACE]


def test_a_replaced_card_makes_room_for_a_new_one() -> None:
    state = shown(made(Standing.REPLACED, reason=Reason.LOST))
    assert (state.primary.text, state.primary.act) == ("Make a new card for Anna", Act.ISSUE)
    assert state.rows[0].badge == "Gets a new card"
    assert "revoked" in state.notice.sentence
    assert state.secondary == ()
    assert state.holder is not None
    assert "6a01dfc0" not in state.holder.caption


def test_a_card_of_long_ago_says_since_when_it_is_out_and_what_can_be_done() -> None:
    handed = made(Standing.ACTIVE)
    card = replace(handed.cards["anna"], issued_on=date(2026, 8, 20))
    handed = replace(handed, cards={"anna": card})
    notice = shown(handed).notice
    assert notice.sentence == "It was issued on 2026-08-20 and handed over; it is valid since 2026-09-01."
    assert notice.remedy == CounterMsg.SAY_REPLACE.value
    assert shown(replace(handed, hands_over=False)).notice.sentence == "It was issued on 2026-08-20."
    just_made = replace(handed, progress=Progress("anna", CardState.ISSUED, STEPS, active=False))
    assert shown(just_made).notice.sentence == "Hand the card to Anna."


def test_a_suspended_card_says_why() -> None:
    state = shown(made(Standing.SUSPENDED, reason=Reason.STOLEN))
    assert "stolen" in state.notice.sentence
    assert [button.act for button in state.secondary] == [Act.REPLACE]


def test_earlier_cards_are_listed_and_a_look_that_ends_is_warned_of() -> None:
    view = made(Standing.ACTIVE)
    old = replace(view.cards["anna"], escn="0" * 36, worth=Worth(Standing.REVOKED, Reason.NEW_CARD))
    view = replace(view, person=Person(ANNA, (view.cards["anna"], old), ends_early=True))
    state = shown(view)
    assert state.history == ("00000000…   Revoked (another card is in use), 2026-09-01",)
    assert state.holder is not None
    assert state.holder.caution == ""
    fresh = shown(replace(view, cards={}))
    assert fresh.holder is not None
    assert "2027-12-31" in fresh.holder.caution


def test_why_the_owner_of_a_card_cannot_be_said() -> None:
    problem = Problem("tap.unknown", "It is not in the records.", "Search.")
    state = render(DESK, RegistryView(), Choice(chosen="anna", tap=problem), English())
    assert (state.notice.headline, state.notice.remedy) == ("Whose card is this?", "Search.")


def test_a_card_that_was_cut_short_says_whose_it_is_and_what_to_place() -> None:
    view = replace(DESK, holders=(replace(ANNA, card=brief(CardState.ENCODING)), ZOE), cut_short="anna")
    died = Choice(chosen="anna", died=True)
    notice = render(view, RegistryView(), died, English()).notice
    assert (notice.headline, notice.remedy, notice.details) == (
        Msg.DIED_TITLE.value,
        CounterMsg.CUT_SHORT_PLACE.value,
        "",
    )
    assert "Anna" in notice.sentence
    for other in (replace(died, chosen="zoë"), replace(died, died=False)):
        assert render(view, RegistryView(), other, English()).notice.headline != notice.headline
    goes_on = replace(view, progress=Progress("anna", CardState.ENCODING, STEPS))
    assert render(goes_on, RegistryView(), died, English()).notice.headline == "Leave the card where it is"


def test_the_batch_counts() -> None:
    five = ("bea", "carl", "dan", "anna", "zoë")
    view = replace(running(CardState.ENCODING), batch=Batch(five, ("anna", "zoë"), running=True))
    state = shown(view)
    assert state.counts == "Card 4 of 5"
    assert state.batch.act is Act.STOP_BATCH
    stopping = render(view, RegistryView(), Choice(chosen="anna", stopping=True), English())
    assert stopping.batch.act is Act.NOTHING


def test_the_marked_are_a_batch_wherever_they_were_found() -> None:
    far, unwell = row("Far"), row("Unwell", refusals=(NO_CONSENT,))
    choice = Choice(search="f", found=Found("f", (far, unwell)))
    for key in ("far", "unwell", "nobody"):
        choice = marking(DESK, choice, key)
    choice = marking(DESK, replace(choice, search=""), "zoë")
    state = render(DESK, RegistryView(), choice, English())
    assert (state.batch.text, state.batch.keys) == ("Issue the marked: 2", ("far", "zoë"))
    assert [(one.key, one.mark, one.spoken) for one in state.rows] == [
        ("anna", False, "Anna, Master, Ready"),
        ("zoë", True, "Zoë, Master, Ready, marked"),
    ]
    assert state.picking.act is Act.UNMARK
    none_left = marking(DESK, marking(DESK, choice, "zoë"), "far")
    assert render(DESK, RegistryView(), none_left, English()).batch.text == "Issue all: 2"


def test_a_list_that_waits_is_shown_alone_and_goes_on() -> None:
    bea = row("Bea", card=brief(CardState.ISSUED))
    waiting = Batch(("bea", "zoë"), ("zoë",), running=False, rows=(bea, ZOE))
    view = replace(DESK, batch=waiting)
    state = shown(view, chosen=None)
    assert [one.name for one in state.rows] == ["Bea", "Zoë"]
    assert {one.mark for one in state.rows} == {None}
    assert (state.batch.text, state.batch.keys) == ("Go on with the rest: 1", ("zoë",))
    assert (state.picking.text, state.picking.act, state.picking.keys) == ("Put this list away", Act.PUT_AWAY, ("zoë",))
    assert (state.notice.headline, state.counts) == ("A list is waiting", "To issue: 1   ·   Issued: 1")
    assert state.notice.sentence.startswith("Cards still to make: 1 of 2.")
    assert [one.name for one in shown(view, chosen=None, search="an").rows] == ["Anna"]
    one_card = shown(view, chosen="zoë").primary
    assert (one_card.text, one_card.act, one_card.keys) == ("Issue the card of Zoë", Act.ISSUE, ("zoë",))
    assert shown(replace(view, batch=replace(waiting, running=True))).picking.act is Act.NOTHING


def test_an_ended_list_says_how_to_see_everyone() -> None:
    bea = row("Bea", card=brief(CardState.ISSUED))
    view = replace(DESK, batch=Batch(("bea",), (), running=False, rows=(bea,)))
    state = shown(view, chosen="bea")
    assert (state.batch.text, state.batch.act, state.batch.keys) == ("Show everyone again", Act.PUT_AWAY, ())
    assert state.picking.act is Act.PICK_FILE
    assert state.primary.text == "Nobody is left to issue"
    assert state.notice.headline == "The card is issued"


def test_a_long_list_says_where_it_stands() -> None:
    people = tuple(f"p{number}" for number in range(900))
    view = replace(DESK, batch=Batch(people, people[500:], running=False, rows=(ANNA,)))
    assert shown(view, chosen=None).counts == "Card 501 of 900"


def test_a_file_says_whom_it_names_in_vain() -> None:
    view = replace(DESK, batch=Batch(("anna", "zoë"), ("anna", "zoë"), running=False, rows=(ANNA, ZOE)))
    read = ListRead(("anna", "zoë"), tuple(range(4, 20)))
    state = render(view, RegistryView(), Choice(read=read), English())
    assert state.batch.text == "Issue all: 2"
    assert state.notice.remedy.startswith("Not in the records, by line: 4, 5, 6, 7, 8, 9, 10, 11 …. ")
    useless = ListRead(problem=Problem("list.nobody-known", "Nobody.", "Take the roster in."))
    said = render(DESK, RegistryView(), Choice(read=useless), English()).notice
    assert (said.headline, said.remedy) == ("This list cannot be taken", "Take the roster in.")
    assert state.notice.details == "lines: " + ", ".join(map(str, range(4, 20)))


def test_whom_a_file_names_in_vain_is_said_also_where_all_others_have_a_card() -> None:
    view = replace(DESK, batch=Batch(("anna",), (), running=False, rows=(ANNA,)))
    said = render(view, RegistryView(), Choice(read=ListRead(("anna",), (3, 4))), English()).notice
    assert (said.headline, said.tone) == ("Nobody is left on this list", Tone.WARN)
    assert said.remedy.startswith("Not in the records, by line: 3, 4. ")
    known = render(view, RegistryView(), Choice(read=ListRead(("anna",))), English()).notice
    assert (known.headline, known.remedy) == ("Nobody is left on this list", "")
    for before in (None, view.batch):  # the list has been read, and the device thread has not taken it yet
        early = render(replace(DESK, batch=before), RegistryView(), Choice(read=ListRead(("zoë",))), English())
        assert early.notice.headline == "Who gets a card?"


def test_a_list_that_comes_while_another_is_under_way_is_not_taken_without_a_word() -> None:
    other, busy = Choice(read=ListRead(("zoë",), (2,))), running(CardState.ENCODING)
    waits = Batch(("anna", "zoë"), ("anna", "zoë"), running=False, rows=(ANNA, ZOE))
    said = render(replace(DESK, batch=waits), RegistryView(), other, English()).notice
    assert (said.headline, said.sentence.split(".")[0]) == ("This list cannot be taken", "Another list is under way")
    at_work = render(replace(busy, batch=replace(waits, running=True)), RegistryView(), other, English()).notice
    assert (at_work.headline, at_work.remedy) == (shown(busy).notice.headline, said.sentence)


def test_closing_takes_no_more_wishes() -> None:
    state = render(DESK, RegistryView(), Choice(chosen="anna", closing=True), English())
    assert {state.primary.act, state.batch.act} == {Act.NOTHING}
    assert state.locked


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
