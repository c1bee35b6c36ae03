"""What the page shows, as a pure function: no window, no thread, no Qt application."""

from dataclasses import replace

import pytest

from issue_views import ANNA, DESK, LOST, NO_CONSENT, ZOE, English, brief, row, running, shown
from station.gui.issue.known import Known
from station.gui.issue.snapshot import Batch, CardBrief, DeskView, Found, Line, RegistryView, Waiting
from station.gui.issue.viewmodel import Choice, render
from station.gui.issue.viewstate import Act
from station.gui.issue.words import CounterMsg
from station.gui.shown import Gesture, Tone
from station.gui.words import Msg
from station.model.card import CardState, Problem
from station.reader.port import ReaderState

LOCKED = Problem("keys.locked", "They are locked.", "Unlock them.")
OUT = Problem("keys.token-out", "It was taken out.", "Put it back.")
GLYPH = Problem("face.missing-glyph", "No such letter.", "Write it otherwise.")


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


@pytest.mark.parametrize("lacking", [LOCKED, OUT])
@pytest.mark.parametrize(
    ("card", "act"),
    [
        (None, Act.UNLOCK),
        (brief(CardState.HELD, LOCKED), Act.UNLOCK),
        (brief(CardState.HELD, LOST), Act.ISSUE),
        (brief(CardState.ISSUED), Act.NOTHING),
    ],
)
def test_locked_keys_stop_those_cards_alone_that_need_them(card: CardBrief | None, act: Act, lacking: Problem) -> None:
    state = shown(replace(DESK, holders=(replace(ANNA, card=card),), keys_problem=lacking))
    assert (state.primary.act, state.batch.act) == (act, Act.NOTHING)
    assert (state.notice.headline == Msg.FAIL_KEYS.value) is (act is Act.UNLOCK)


def test_a_refused_holder_is_explained_and_passed_over() -> None:
    view = replace(DESK, holders=(replace(ANNA, refusals=(NO_CONSENT,)), ZOE))
    state = shown(view)
    assert (state.notice.headline, state.notice.remedy, state.notice.tone) == (Msg.FAIL_HOLDER.value, "Ask.", Tone.WARN)
    assert state.primary.keys == ("zoë",)
    assert (state.batch.text, state.batch.keys) == ("Issue all: 1", ("anna", "zoë"))


def test_a_name_that_is_only_too_long_is_not_called_unprintable() -> None:
    long = Problem("face.does-not-fit", "It does not fit.", "Shorten it.")
    state = shown(replace(DESK, holders=(replace(ANNA, refusals=(long,)),)))
    assert [row.badge for row in state.rows] == ["Not ready: text too long"]


def test_what_was_refused_is_said_while_it_holds_and_no_longer() -> None:
    """What a job was refused for is history: the closest look at the person is the truth."""
    tried = running(CardState.CANCELLED, active=False, problem=NO_CONSENT)
    held = shown(replace(tried, refusals={"anna": (NO_CONSENT, GLYPH)}))
    assert (held.notice.sentence, held.notice.remedy) == ("No consent.\nNo such letter.", "Ask.\nWrite it otherwise.")
    assert [row.badge for row in held.rows] == ["Not ready: no consent, text not printable", "Ready"]
    assert [(one.act, one.keys) for one in held.secondary] == [(Act.CONSENT, ("anna",)), (Act.CORRECT, ("anna",))]
    mended = shown(replace(tried, refusals={"anna": ()}))
    assert mended.notice.headline == Msg.SAY_READY.value
    assert (mended.primary.text, mended.secondary) == ("Issue the card of Anna", ())


def test_a_card_that_was_begun_can_be_given_up_also_where_it_cannot_go_on() -> None:
    view = replace(DESK, holders=(row("Anna", card=brief(CardState.HELD, LOST), refusals=(NO_CONSENT,)), ZOE))
    assert [one.act for one in shown(view).secondary] == [Act.GIVE_UP, Act.CONSENT]


@pytest.mark.parametrize("state", [CardState.READY, CardState.HELD])
def test_a_card_for_which_no_blank_was_laid_can_be_called_off(state: CardState) -> None:
    begun = replace(brief(state), bound=False)
    offered = shown(replace(DESK, holders=(replace(ANNA, card=begun), ZOE))).secondary
    assert [(one.text, one.act, one.keys) for one in offered] == [("Give this card up…", Act.CALL_OFF, ("anna",))]


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


def test_people_are_told_to_search_where_what_is_listed_are_the_first_of_many() -> None:
    many = replace(DESK, all_listed=False)
    found = Choice("zo", found=Found("zo", (ZOE,)))
    first = replace(found, found=Found("zo", (ZOE,), more=True))
    counts = [render(many, RegistryView(), choice, English()).counts for choice in (Choice(), found, first)]
    assert counts == ["The first 2 people. Search for anyone.", "", "The first 1 people. Search for anyone."]


def test_closing_takes_no_more_wishes() -> None:
    state = render(DESK, RegistryView(), Choice(chosen="anna", closing=True), English())
    assert {state.primary.act, state.batch.act} == {Act.NOTHING}
    assert state.locked
