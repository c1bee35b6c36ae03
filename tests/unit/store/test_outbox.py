"""Messages to ESC-R, in order, once, and emptied when they are done."""

import pytest

from station.model.card import Problem
from station.model.esi import Esi
from station.store.database import Store
from station.store.outbox import MessageState

DOWN = Problem("registry.down", "ESC-R does not answer.", "Wait.")
REFUSED = Problem("registry.refused", "ESC-R refuses it.", "Correct it.")


def queue(store: Store, *jobs: str) -> None:
    for job in jobs:
        store.jobs.start(job, Esi.build("fr", job))
        store.outbox.put(job, "person", f"esi-{job}", {"identifier": job})
        store.outbox.put(job, "card", f"escn-{job}", {"cardNumber": job})


def test_messages_wait_job_by_job_each_person_before_the_card(store: Store) -> None:
    store.jobs.start("odd", Esi.build("fr", "odd"))
    store.outbox.put("odd", "card", "escn", {})
    queue(store, "z", "a")
    store.outbox.put("odd", "person", "esi", {})
    waiting = [(message.job, message.kind) for message in store.outbox.pending()]
    assert waiting == [(job, kind) for job in ("odd", "z", "a") for kind in ("person", "card")]
    assert [message.key for message in store.outbox.pending("a")] == ["esi-a", "escn-a"]
    assert store.outbox.jobs() == ("odd", "z", "a")


def test_putting_again_queues_nothing_twice_and_takes_the_new_body(store: Store) -> None:
    queue(store, "job")
    person = store.outbox.pending()[0]
    assert store.outbox.put("job", "person", person.key, {"identifier": "corrected"}) == person.id
    assert [message.body for message in store.outbox.pending()] == [
        {"identifier": "corrected"},
        {"cardNumber": "job"},
    ]


def test_what_is_done_is_emptied_and_stays_done(store: Store) -> None:
    queue(store, "job")
    for message in store.outbox.pending():
        store.outbox.done(message.id)
    assert store.outbox.put("job", "person", "esi-job", {"identifier": "again"}) > 0
    assert store.outbox.pending() == ()
    assert [(message.state, message.body) for message in store.outbox.of_job("job")] == [(MessageState.DONE, {})] * 2


def test_a_failure_counts_and_stays_pending(store: Store) -> None:
    queue(store, "job")
    person = store.outbox.pending()[0]
    store.outbox.failed(person.id, DOWN)
    store.outbox.failed(person.id, DOWN)
    again = store.outbox.pending()[0]
    assert (again.id, again.attempts, again.problem, again.body) == (person.id, 2, DOWN, {"identifier": "job"})
    store.outbox.done(person.id)
    assert store.outbox.of_job("job")[0].problem is None


def test_a_refused_person_holds_the_job_back_until_it_is_put_again(store: Store) -> None:
    queue(store, "job", "other")
    person = store.outbox.pending("job")[0]
    store.outbox.refused(person.id, REFUSED)
    assert store.outbox.jobs() == ("other",)
    assert store.outbox.of_job("job")[0].problem == REFUSED
    assert store.outbox.of_job("job")[0].state is MessageState.REFUSED
    store.outbox.put("job", "person", "esi-job", {"identifier": "corrected"})
    assert store.outbox.jobs() == ("job", "other")
    assert [message.problem for message in store.outbox.pending("job")] == [None, None]


def test_a_job_is_listed_until_it_has_ended(store: Store) -> None:
    queue(store, "job")
    for message in store.outbox.pending():
        store.outbox.done(message.id)
    assert store.outbox.jobs() == ("job",)
    store.jobs.end("job")
    assert store.outbox.jobs() == ()


def test_half_a_registration_is_not_sent(store: Store) -> None:
    store.jobs.start("job", Esi.build("fr", "1"))
    store.outbox.put("job", "person", "esi", {})
    assert store.outbox.jobs() == ()


@pytest.mark.parametrize("secret", ["Ada", "esi-ada"])
def test_nothing_personal_shows_in_a_message(store: Store, secret: str) -> None:
    queue(store, "ada")
    store.outbox.put("ada", "person", "esi-ada", {"fullName": "Ada"})
    assert secret not in repr(store.outbox.pending())
