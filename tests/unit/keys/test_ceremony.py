"""The ceremony: components make the key, each by another person, and a slip of the hand is found."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.errors import CheckValueError, InputError
from station.keys.ceremony import Ceremony, parse_component
from station.keys.key import KeyId, Purpose, check_value
from station.model.secret import SecretKey

PARTS = st.lists(st.binary(min_size=16, max_size=16).filter(any), min_size=2, max_size=9, unique=True)
FIRST, SECOND = bytes(range(16)), bytes(range(100, 116))


def begin(components: int = 2) -> Ceremony:
    return Ceremony(KeyId("cdz", 1), Purpose.APPLICATION, components)


def xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


@given(parts=PARTS)
def test_the_key_is_the_sum_of_its_components(parts: list[bytes]) -> None:
    total = reduce(xor, parts)
    if not any(total):
        return
    ceremony = begin(len(parts))
    for number, part in enumerate(parts):
        assert not ceremony.complete
        typed = SecretKey(part)
        ceremony = ceremony.give(f"Custodian {number}", typed, check_value(SecretKey(part)))
        with pytest.raises(ValueError, match="wiped"):
            typed.reveal()
    assert ceremony.finish(check_value(SecretKey(total)).lower()).matches(SecretKey(total))
    assert [given.check_value for given in ceremony.given] == [check_value(SecretKey(part)) for part in parts]


def test_one_person_gives_one_component() -> None:
    ceremony = begin().give("Ada", SecretKey(FIRST))
    for who in ("Ada", " ada ", "", "  "):
        with pytest.raises(InputError, match="cannot give"):
            ceremony.give(who, SecretKey(SECOND))
    assert ceremony.give("Bob", SecretKey(SECOND)).complete


def test_a_slip_of_the_hand_is_found_and_can_be_mended() -> None:
    ceremony = begin().give("Ada", SecretKey(FIRST))
    right = check_value(SecretKey(SECOND))
    with pytest.raises(CheckValueError, match=f"Component 2 has the check value .*, not {right}"):
        ceremony.give("Bob", SecretKey(FIRST[::-1]), right)
    ceremony = ceremony.give("Bob", SecretKey(SECOND), right)
    with pytest.raises(CheckValueError, match="The key has"):
        ceremony.finish("000000")
    assert ceremony.finish().matches(SecretKey(xor(FIRST, SECOND)))


def test_what_is_no_component_is_refused() -> None:
    ceremony = begin().give("Ada", SecretKey(FIRST))
    with pytest.raises(InputError, match="zeros, or was given"):
        ceremony.give("Bob", SecretKey(FIRST))
    with pytest.raises(InputError, match="zeros"):
        ceremony.give("Bob", SecretKey(bytes(16)))
    with pytest.raises(InputError, match="Components missing: 1"):
        ceremony.finish()
    third = SecretKey(xor(FIRST, SECOND))
    whole = begin(3).give("Ada", SecretKey(FIRST)).give("Bob", SecretKey(SECOND)).give("Cy", third)
    with pytest.raises(InputError, match="cancel each other"):
        whole.finish()


@pytest.mark.parametrize("components", [0, 1, 10])
def test_a_key_of_one_component_is_no_ceremony(components: int) -> None:
    with pytest.raises(InputError, match="2 to 9 components"):
        begin(components)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("00 11", "has 32 digits, not 4"), ("xy" * 16, "0 to 9 and A to F"), ("", "not 0"), ("0" * 33, "A to F")],
)
def test_a_component_of_another_form_is_refused_without_repeating_it(typed: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        parse_component(typed)
    assert not typed or typed not in str(refused.value)
    assert refused.value.__cause__ is None or not typed or typed not in str(refused.value.__cause__)


def test_spaces_on_the_paper_do_not_count() -> None:
    assert parse_component("0001 0203 0405 0607 0809 0A0b 0C0d 0E0f\n").matches(SecretKey(FIRST))


@pytest.mark.parametrize(("name", "version"), [("Cdz", 1), ("", 1), ("a" * 33, 1), ("cdz", 256), ("cdz", -1)])
def test_names_and_versions_of_keys(name: str, version: int) -> None:
    with pytest.raises(InputError):
        KeyId(name, version)
