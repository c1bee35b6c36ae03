"""What the Issue page says of a batch and of a list from a file. Pure."""

from dataclasses import replace

from issue_views import ANNA, DESK, NO_CONSENT, ZOE, English, brief, row, running, shown
from station.gui.issue.snapshot import Batch, DeskView, Found, ListRead, RegistryView
from station.gui.issue.viewmodel import Choice, marking, render
from station.gui.issue.viewstate import Act
from station.gui.shown import Tone
from station.model.card import CardState, Problem
from station.model.standing import Reason, Standing, Worth


def test_the_batch_counts() -> None:
    five = ("bea", "carl", "dan", "anna", "zoë")
    view = replace(running(CardState.ENCODING), batch=Batch(five, ("anna", "zoë"), running=True))
    state = shown(view)
    assert state.counts == "Card 4 of 5"
    assert state.batch.act is Act.STOP_BATCH
    stopping = render(view, RegistryView(), Choice(chosen="anna", stopping=True), English())
    assert stopping.batch.act is Act.NOTHING


def test_who_cannot_get_a_card_is_not_counted_as_one_that_is_made() -> None:
    bea, carl = row("Bea", refusals=(NO_CONSENT,)), row("Carl", card=brief(CardState.ISSUED))
    three = Batch(("bea", "anna", "zoë"), ("anna", "zoë"), running=True, rows=(bea, ANNA, ZOE), over=(bea,), unfit=1)
    view = replace(running(CardState.ENCODING), batch=three)
    assert shown(view).counts == "Card 1 of 2"
    spoiled = replace(three, left=("zoë",), over=(bea, ANNA))
    assert shown(replace(view, batch=spoiled)).counts == "Card 2 of 2"
    rests = replace(DESK, batch=replace(three, running=False))
    assert shown(rests).batch.text == "Issue all: 2"
    behind = replace(three, people=("carl", *three.people), rows=(carl, *three.rows), running=False)
    assert shown(replace(DESK, batch=behind)).batch.text == "Go on with the rest: 2"


def counted(view: DeskView) -> list[str]:
    return shown(view, chosen=None).counts.replace("\N{NO-BREAK SPACE}", " ").split("    ")


def test_the_counts_say_what_the_list_says() -> None:
    waits = replace(brief(CardState.ISSUED), worth=Worth(Standing.WAITING))
    stolen = replace(brief(CardState.REGISTERING), worth=Worth(Standing.SUSPENDED, Reason.STOLEN))
    people = (
        row("Ready"),
        row("Held", card=brief(CardState.HELD)),
        row("Refused", refusals=(NO_CONSENT,)),
        row("Registering", card=brief(CardState.REGISTERING)),
        row("Waits", card=waits),
        row("Stolen", card=stolen),
        row("Issued", card=brief(CardState.ISSUED)),
    )
    assert counted(replace(DESK, holders=people)) == [
        "To issue: 2 (unfinished: 1)",
        *("Not ready: 1", "Registering: 1", "To hand over: 1", "Suspended: 1", "Issued: 1"),
    ]
    assert shown(replace(DESK, holders=people)).batch.text == "Issue all: 2"
    assert counted(DESK) == ["To issue: 2", "Issued: 0"]


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
    assert state.notice.headline == "A list is waiting"
    assert counted(view) == ["To issue: 1", "Issued: 1"]
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
    assert state.primary.text == "No card left to issue"
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
    assert (said.headline, said.remedy) == ("This list cannot be used", "Take the roster in.")
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
    assert (said.headline, said.sentence.split(".")[0]) == ("This list cannot be used", "Another list is under way")
    at_work = render(replace(busy, batch=replace(waits, running=True)), RegistryView(), other, English()).notice
    assert (at_work.headline, at_work.remedy) == (shown(busy).notice.headline, said.sentence)
