"""The class that holds key bytes gives them to a cipher and to nothing else."""

import copy
import pickle
from contextlib import suppress

import pytest

from station.model.secret import SecretKey

KEY = bytes(range(16))


def test_a_key_shows_in_no_text() -> None:
    key = SecretKey(KEY)
    for text in (repr(key), str(key), f"{key}", repr([key])):
        assert KEY.hex() not in text.lower()
        assert repr(KEY) not in text
        assert text.strip("[]") == "SecretKey(…)"


def test_a_key_is_not_pickled_copied_or_given_attributes() -> None:
    key = SecretKey(KEY)
    for take in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not pickled"):
            take(key)
    with pytest.raises(AttributeError):
        object.__setattr__(key, "note", 1)


def test_keys_are_compared_by_matches_alone() -> None:
    key = SecretKey(KEY)
    assert key.matches(SecretKey(bytearray(KEY)))
    assert not key.matches(SecretKey(KEY[:-1] + b"\0"))
    assert not key.matches(SecretKey(KEY[:-1]))
    with pytest.raises(TypeError, match="matches"):
        _ = key == SecretKey(KEY)
    with pytest.raises(TypeError, match="matches"):
        _ = key != SecretKey(KEY)
    with pytest.raises(TypeError, match="unhashable"):
        hash(key)


def test_a_wiped_key_is_gone() -> None:
    given = bytearray(KEY)
    key = SecretKey(given)
    assert key.reveal() == KEY
    given[0] = 0xFF
    assert key.reveal() == KEY
    key.wipe()
    key.wipe()
    with pytest.raises(ValueError, match="wiped"):
        key.reveal()


def test_a_key_is_emptied_at_the_end_of_its_with_whatever_happens() -> None:
    key = SecretKey(KEY)
    with suppress(LookupError), key as same:
        assert same.reveal() == KEY
        raise LookupError
    with pytest.raises(ValueError, match="wiped"):
        key.reveal()
