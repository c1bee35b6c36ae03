"""What the Issue page says of cards that are made: handed over, suspended, replaced, found on the reader. Pure."""

from dataclasses import replace
from datetime import date

import pytest

from issue_views import ANNA, DESK, LOST, NO_CONSENT, STEPS, ZOE, English, brief, shown
from station.gui.hold import ReaderUse
from station.gui.issue.known import Known
from station.gui.issue.snapshot import Batch, CardBrief, DeskView, Owner, Person, Progress, RegistryView, Tapped, Undone
from station.gui.issue.viewmodel import Choice, render
from station.gui.issue.viewstate import Act
from station.gui.issue.words import CounterMsg
from station.gui.shown import Mark, Notice, Tone
from station.gui.words import Msg
from station.model.card import CardState, Problem
from station.model.standing import Reason, Standing, Worth
from station.reader.port import ReaderState


def made(standing: Standing, state: CardState = CardState.ISSUED, reason: Reason | None = None) -> DeskView:
    card = replace(brief(state), worth=Worth(standing, reason), since=date(2026, 9, 1))
    return replace(DESK, hands_over=True, cards={"anna": card}, person=Person(ANNA, (card,)))


UNKNOWN = Tapped(1, problem=Problem("tap.unknown", "It is not in the records.", "Search."))
NOTHING = Tapped(1, problem=Problem("tap.none", "No card.", "Place it."))
DIFFERENT = Problem("card.different", "This is card 04AA, the job began with 04BB.", "Place card 04BB.")


def worth(state: CardState, standing: Standing) -> CardBrief:
    return replace(brief(state), worth=Worth(standing))


def held(problem: Problem, lies: Owner | None = None) -> DeskView:
    """Anna's card stands still."""
    anna = replace(ANNA, card=brief(CardState.HELD, problem))
    return replace(DESK, holders=(anna, ZOE), person=Person(anna, lies=lies))


def told(view: DeskView, tapped: Tapped) -> Notice:
    """What is said when the card on the reader was looked at, with Anna in front."""
    return render(view, RegistryView(), Choice(chosen="anna", tap=tapped), English()).notice


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
    assert state.notice.headline == "The old card is blocked"
    assert "since 2026-09-01 (lost)" in state.notice.sentence
    assert [(one.text, one.act) for one in state.secondary] == [("It turned up…", Act.TAKE_BACK)]
    assert state.holder is not None
    assert "6a01dfc0" not in state.holder.caption


def test_a_card_that_is_only_to_look_new_stays_valid_and_can_be_kept() -> None:
    state = shown(made(Standing.REPLACED, reason=Reason.REPRINT))
    assert (state.notice.headline, state.notice.sentence) == ("Ready to issue", CounterMsg.SAY_AGAIN_VALID.value)
    assert [one.text for one in state.secondary] == ["Keep the old card"]
    revoked = shown(made(Standing.REVOKED, reason=Reason.LEFT))
    assert (revoked.notice.headline, revoked.secondary) == ("Ready to issue", ())


def test_why_a_deed_at_the_counter_could_not_be_is_said_beside_its_card() -> None:
    view = replace(made(Standing.ACTIVE), undone=Undone("anna", Problem("card.expired", "It expired.", "Renew it.")))
    assert (shown(view).notice.sentence, shown(view).primary.act) == ("It expired.", Act.NEXT)
    assert shown(view, chosen="zoë").notice.headline == "Ready to issue"


def test_a_card_of_long_ago_says_since_when_it_is_out_and_what_can_be_done() -> None:
    handed = made(Standing.ACTIVE)
    card = replace(handed.cards["anna"], issued_on=date(2026, 8, 20))
    handed = replace(handed, cards={"anna": card})
    notice = shown(handed).notice
    assert notice.sentence == "It was issued on 2026-08-20 and handed over; it is valid since 2026-09-01."
    assert notice.remedy == CounterMsg.SAY_REPLACE.value
    assert shown(replace(handed, hands_over=False)).notice.sentence == "It was issued on 2026-08-20."
    just_made = replace(handed, progress=Progress("anna", CardState.ISSUED, STEPS, active=False))
    assert shown(just_made).notice.sentence == "The card of Anna is valid."


@pytest.mark.parametrize("state", [CardState.ISSUED, CardState.REGISTERING])
def test_a_suspended_card_says_why_and_is_not_handed_out(state: CardState) -> None:
    """Also while ESC-R has not answered: a stolen card is no card to hand over."""
    page = shown(made(Standing.SUSPENDED, state, Reason.STOLEN))
    assert (page.rows[0].badge, page.notice.headline) == ("Suspended", "This card is suspended")
    assert "stolen" in page.notice.sentence
    assert [button.act for button in page.secondary] == [Act.TAKE_BACK, Act.REPLACE]


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
    assert (told(DESK, UNKNOWN).headline, told(DESK, UNKNOWN).remedy) == ("Whose card is this?", "Search.")


def test_a_look_at_the_reader_takes_no_instruction_away() -> None:
    """A card stands still: what is to be done with it stays, with what lies there above it."""
    notice = told(held(LOST), UNKNOWN)
    above, remedy = notice.remedy.splitlines()
    assert (notice.headline, remedy) == (shown(held(LOST)).notice.headline, "Place it again.")
    assert above == CounterMsg.TAP_NOT_THIS.value.format(name="Anna")
    assert told(held(LOST), NOTHING).remedy == "No card.\nPlace it again."


def test_a_look_at_the_reader_before_a_hand_over_leaves_what_the_button_says() -> None:
    waits = made(Standing.WAITING)
    said = shown(waits).notice
    for tapped, found, tone in (
        (UNKNOWN, "It is not in the records.", Tone.WARN),
        (NOTHING, "No card.", Tone.WARN),
        (Tapped(1, "anna", brief(CardState.ISSUED).escn), "This is the right card", Tone.BUSY),
    ):
        assert told(waits, tapped) == replace(said, remedy=found, tone=tone)


def test_a_look_at_the_reader_says_nothing_twice() -> None:
    """Of another card than the one that was begun, and while another page has the reader."""
    notice = told(held(DIFFERENT), UNKNOWN)
    assert notice.sentence == CounterMsg.TAP_NOT_THIS.value.format(name="Anna")
    assert notice.remedy == shown(held(DIFFERENT)).notice.remedy
    empty = told(held(DIFFERENT), NOTHING)
    assert (empty.sentence, empty.remedy) == ("No card.", CounterMsg.CUT_SHORT_PLACE.value), (
        "it is not to be taken away"
    )
    nothing = Problem("card.none", "No card.", "Place one.")
    again = Tapped(1, problem=replace(nothing, code="tap.none"))
    assert told(held(nothing), again) == shown(held(nothing)).notice
    taken = Tapped(1, problem=Problem("reader.taken", "Another page has it.", "Stop that."))
    for view in (held(LOST), DESK):
        elsewhere = replace(view, held_by=ReaderUse.BLANKS)
        assert told(elsewhere, taken) == shown(elsewhere).notice


def test_why_somebody_is_not_marked_is_said() -> None:
    lacking = replace(ANNA, refusals=(NO_CONSENT,))
    over = Batch(("anna", "zoë"), (), running=False, rows=(ANNA, ZOE))
    for view, sentence in (
        (replace(DESK, holders=(lacking, ZOE)), "No consent."),
        (made(Standing.ACTIVE), "Anna has a card already, which a batch does not make again."),
        (replace(DESK, batch=over), CounterMsg.NOT_MARKED_BATCH.value),
    ):
        known = Known()
        known.hear_desk(view)
        known.choose("anna")
        known.mark("anna")
        notice = known.state(English()).notice
        assert (notice.headline, notice.sentence) == ("Not marked for a batch", sentence)
        known.choose("zoë")
        known.choose("anna")
        assert known.state(English()).notice.headline != "Not marked for a batch"
    known = Known()
    known.hear_desk(replace(DESK, holders=(lacking, ZOE)))
    known.choose("anna")
    known.mark("anna")
    known.hear_desk(DESK)  # what was missing has been brought
    assert known.state(English()).notice.headline == "Ready to issue"


def test_the_card_that_was_begun_is_known_when_it_is_found() -> None:
    right = Tapped(1, "anna", brief(CardState.HELD).escn)
    assert told(held(DIFFERENT), right).headline == "This is the right card"
    assert told(held(DIFFERENT), replace(right, escn="0")).headline == "That is another card"
    known = Known()
    known.hear_desk(replace(held(DIFFERENT), reader=ReaderState.CARD))
    known.choose("anna")
    known.hear_owner(right)
    assert known.state(English()).notice.headline == "This is the right card"
    known.hear_desk(replace(held(DIFFERENT), reader=ReaderState.EMPTY))
    assert known.state(English()).notice.headline == "That is another card"


@pytest.mark.parametrize(
    ("card", "sentence", "remedy"),
    [
        (brief(CardState.HELD), CounterMsg.OTHER_UNFINISHED, CounterMsg.OTHER_KEEP),
        (worth(CardState.REGISTERING, Standing.ACTIVE), CounterMsg.OTHER_MADE, CounterMsg.OTHER_KEEP),
        (worth(CardState.ISSUED, Standing.ACTIVE), CounterMsg.OTHER_MADE, CounterMsg.OTHER_GIVE),
        (worth(CardState.ISSUED, Standing.SUSPENDED), CounterMsg.OTHER_MADE, CounterMsg.OTHER_KEEP),
        (worth(CardState.ISSUED, Standing.REVOKED), CounterMsg.OTHER_SPENT, CounterMsg.OTHER_REJECT),
        (brief(CardState.SPOILED), CounterMsg.OTHER_SPENT, CounterMsg.OTHER_REJECT),
    ],
)
def test_a_card_that_the_records_know_goes_to_its_person(
    card: CardBrief, sentence: CounterMsg, remedy: CounterMsg
) -> None:
    taken = held(Problem("card.known", "Card 04AA has a number.", "Ask."), Owner("zoë", "Zoë", card))
    notice = shown(taken).notice
    assert (notice.headline, notice.meaning) == ("This is no blank card", CounterMsg.MEANS_UNCHANGED.value)
    assert (notice.sentence, notice.remedy) == (sentence.value.format(name="Zoë"), remedy.value.format(name="Zoë"))
    assert shown(replace(taken, person=None)).notice.sentence == "Card 04AA has a number."


def test_another_card_is_told_by_people_and_not_by_numbers() -> None:
    notice = shown(held(DIFFERENT, Owner("zoë", "Zoë", brief(CardState.HELD)))).notice
    assert notice.sentence == "The card on the reader belongs to Zoë; it is not the one that was begun for Anna."
    assert "begun for Anna" in shown(held(DIFFERENT)).notice.remedy
    assert "04" not in f"{notice}{shown(held(DIFFERENT)).notice}"


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
