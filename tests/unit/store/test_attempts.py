"""A key that a card refused is not tried again."""

from contextlib import closing
from pathlib import Path

import pytest

from station.errors import WrongKeyError
from station.model.card import CardUid
from station.store.database import Store, open_store

UID, OTHER = CardUid(b"\x04ABCDEF"), CardUid(b"\x04ABCDEG")


def test_a_failure_is_remembered_for_that_card_key_and_version(store: Store, database: Path) -> None:
    store.attempts.check(UID, "dam-auth", 1)
    store.attempts.record_failure(UID, "dam-auth", 1)
    store.attempts.record_failure(UID, "dam-auth", 1)
    store.close()
    with closing(open_store(database)) as again:
        with pytest.raises(WrongKeyError, match=f"{UID}.*dam-auth.*1"):
            again.attempts.check(UID, "dam-auth", 1)
        again.attempts.check(UID, "dam-auth", 2)
        again.attempts.check(UID, "dam-mac", 1)
        again.attempts.check(OTHER, "dam-auth", 1)


def test_a_person_can_have_it_forgotten(store: Store) -> None:
    for uid in (UID, OTHER):
        store.attempts.record_failure(uid, "dam-auth", 1)
    store.attempts.forget(UID)
    store.attempts.check(UID, "dam-auth", 1)
    with pytest.raises(WrongKeyError):
        store.attempts.check(OTHER, "dam-auth", 1)
