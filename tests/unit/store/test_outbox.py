"""Wishes for ESC-R: one for each record, in order, and none of them holds what is told."""

from datetime import timedelta

import pytest

from station.model.card import Problem
from station.model.esi import Esi
from station.store.database import Store
from station.store.outbox import Message, MessageState, Subject, Wish

from .conftest import Clock

ADA = Esi.build("fr", "Ada")
BOB = Esi.build("fr", "Bob")
DOWN = Problem("registry.down", "ESC-R does not answer.", "Wait.")
REFUSED = Problem("registry.refused", "ESC-R refuses it.", "Correct it.")
BOTH = {"expiresAt": ("2030-09-30", "2029-09-30"), "displayName": (None, "Ada")}


def queue(store: Store, *people: Esi) -> None:
    for esi in people:
        store.outbox.put(Subject.CARD, f"escn-{esi.code}", esi)
        store.outbox.put(Subject.PERSON, str(esi), esi)


def only(store: Store) -> Message:
    ((message,),) = store.outbox.pending()
    return message


def test_messages_go_person_by_person_each_person_before_the_card(store: Store) -> None:
    queue(store, BOB, ADA)
    store.outbox.put(Subject.CARD, "old", BOB, Wish.ERASE)
    store.outbox.put(Subject.PICTURE, str(BOB), BOB)
    assert [[(message.subject.value, message.key) for message in person] for person in store.outbox.pending()] == [
        [("person", str(BOB)), ("card", "escn-Bob"), ("picture", str(BOB)), ("card", "old")],
        [("person", str(ADA)), ("card", "escn-Ada")],
    ]


def test_a_long_queue_is_read_in_parts(store: Store) -> None:
    queue(store, BOB, ADA)
    store.outbox.put(Subject.CARD, "another", BOB)
    (first,) = store.outbox.pending(people=1)
    assert {message.esi_key for message in first} == {BOB.key}
    (second,) = store.outbox.pending(after=min(message.id for message in first), people=1)
    assert {message.esi_key for message in second} == {ADA.key}
    assert store.outbox.pending(after=min(message.id for message in second)) == ()


def test_a_person_goes_last(store: Store) -> None:
    store.outbox.put(Subject.PERSON, str(ADA), ADA, Wish.ERASE)
    store.outbox.put(Subject.PICTURE, str(ADA), ADA, Wish.ERASE)
    store.outbox.put(Subject.CARD, "escn", ADA, Wish.ERASE)
    (messages,) = store.outbox.pending()
    assert [message.subject.value for message in messages] == ["card", "picture", "person"]


def test_wishing_again_is_one_message_in_its_newest_spelling(store: Store) -> None:
    store.outbox.put(Subject.PERSON, str(ADA), ADA)
    store.outbox.put(Subject.PERSON, str(ADA).upper(), ADA, Wish.ERASE)
    message = only(store)
    assert (message.key, message.wish, message.revision) == (str(ADA).upper(), Wish.ERASE, 2)


def test_what_is_done_is_known_and_can_be_wished_again(store: Store) -> None:
    store.outbox.put(Subject.PERSON, str(ADA), ADA)
    assert not only(store).known
    assert store.outbox.done(only(store))
    assert store.outbox.pending() == ()
    store.outbox.put(Subject.PERSON, str(ADA), ADA)
    assert only(store).known
    store.outbox.put(Subject.PERSON, str(ADA), ADA, Wish.ERASE)
    store.outbox.done(only(store))
    store.outbox.put(Subject.PERSON, str(ADA), ADA)
    assert not only(store).known


def test_an_answer_to_an_older_wish_settles_nothing(store: Store) -> None:
    store.outbox.put(Subject.CARD, "escn", ADA)
    sent = only(store)
    store.outbox.put(Subject.CARD, "escn", ADA, Wish.ERASE)
    assert not store.outbox.done(sent)
    assert not store.outbox.refused(sent, REFUSED)
    store.outbox.failed(sent, DOWN)
    message = only(store)
    assert (message.wish, message.problem, message.attempts, message.known) == (Wish.ERASE, None, 0, True)


def test_a_failure_counts_and_stays_pending(store: Store) -> None:
    store.outbox.put(Subject.CARD, "escn", ADA)
    store.outbox.failed(only(store), DOWN)
    store.outbox.failed(only(store), DOWN)
    assert (only(store).attempts, only(store).problem) == (2, DOWN)
    store.outbox.done(only(store))
    assert store.outbox.of_person(ADA)[0].problem is None


def test_what_is_refused_waits_with_both_sides_until_it_is_wished_again(store: Store) -> None:
    queue(store, ADA)
    store.outbox.put(Subject.CARD, "other", BOB)
    refused = store.outbox.pending()[0][1]
    assert store.outbox.refused(refused, REFUSED, BOTH)
    (found,) = store.outbox.in_state(MessageState.REFUSED)
    assert (found.id, found.problem, found.both, found.state) == (refused.id, REFUSED, BOTH, MessageState.REFUSED)
    assert store.outbox.find(refused.id) == found
    assert store.outbox.counts() == {MessageState.PENDING: 2, MessageState.DONE: 0, MessageState.REFUSED: 1}
    store.outbox.put(Subject.CARD, refused.key, ADA, known=True)
    again = store.outbox.find(refused.id)
    assert again is not None
    assert (again.state, again.both, again.problem, again.known) == (MessageState.PENDING, None, None, True)


def test_how_long_the_oldest_has_waited(store: Store, clock: Clock) -> None:
    assert store.outbox.waiting_since() is None
    began = clock.now
    queue(store, ADA)
    clock.now += timedelta(days=3)
    queue(store, BOB)
    assert store.outbox.waiting_since() == began


def test_nothing_is_left_of_a_person_who_is_forgotten(store: Store) -> None:
    queue(store, ADA, BOB)
    store.outbox.forget(ADA)
    assert store.outbox.of_person(ADA) == ()
    assert len(store.outbox.of_person(BOB)) == 2


@pytest.mark.parametrize("secret", ["Ada", "2029"])
def test_nothing_personal_shows_in_a_message(store: Store, secret: str) -> None:
    queue(store, ADA)
    store.outbox.refused(store.outbox.pending()[0][0], REFUSED, BOTH)
    assert secret not in repr(store.outbox.of_person(ADA))


def test_a_slower_answer_to_another_line_does_not_unsettle_what_is_confirmed(store: Store) -> None:
    store.outbox.put(Subject.CARD, "escn", ADA)
    message = only(store)
    assert store.outbox.done(message)
    assert not store.outbox.refused(message, REFUSED)
    store.outbox.failed(message, DOWN)
    found = store.outbox.find(message.id)
    assert found is not None
    assert (found.state, found.problem) == (MessageState.DONE, None)
