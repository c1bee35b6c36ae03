"""A card that is torn at every APDU is finished all the same; a key that it refuses is not tried again."""

from collections.abc import Callable
from typing import Any

import pytest

from small_card import AID, PROFILES, encode, random_bytes
from station.desfire.contents import ChipContents
from station.desfire.encode import apply_plan
from station.desfire.observe import observe
from station.desfire.operations import describe
from station.desfire.plan import compile_plan
from station.desfire.verify import verify_card
from station.errors import CardLostError, StatusError, WrongKeyError

# The fixtures' classes stand in conftest.py, which is not imported.
Card = Any
Keys = Any
Attempts = Any


@pytest.mark.parametrize("after", [False, True], ids=["lost-on-the-way", "answer-lost"])
@pytest.mark.parametrize("name", ["escn-only", "hardened", "owned"])
def test_torn_at_every_apdu(
    name: str,
    after: bool,
    card: Card,
    contents: ChipContents,
    keys: Keys,
    attempts: Attempts,
    fresh_card: Callable[[], Card],
) -> None:
    profile = PROFILES[name]
    encode(card, profile, contents, keys, attempts)
    torn_in: set[int] = set()
    for at in range(len(card.sent)):
        torn = fresh_card()
        torn.tear = at, after
        with pytest.raises(CardLostError):
            encode(torn, profile, contents, keys, attempts)
        torn_in.add(torn.sent[-1][1])
        torn.tear = None
        encode(torn, profile, contents, keys, attempts)
        verify_card(torn, profile, contents, keys, random_bytes=random_bytes)
    assert {0x71, 0xAF, 0xCD, 0x3D, 0xBD, 0xC4} <= torn_in
    assert attempts.failed == set()


def test_a_file_torn_in_the_middle_is_written_again(
    card: Card, contents: ChipContents, keys: Keys, attempts: Attempts
) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    card.applications[AID].files[0].data[9:] = bytes(7)
    card.reset()
    plan = encode(card, profile, contents, keys, attempts)
    assert [describe(operation).split(",")[0] for operation in plan.operations] == [
        "select application F58840",
        "authenticate at F58840 with key 00 (cdz-master",
        "write file 00",
        "read file 00 back",
    ]
    verify_card(card, profile, contents, keys, random_bytes=random_bytes)


def test_a_refused_key_is_tried_once(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    card.keys[0x10] = bytes(16), 1
    profile = PROFILES["esc-cdz"]
    with pytest.raises(WrongKeyError) as caught:
        encode(card, profile, contents, keys, attempts)
    assert caught.value.facts == {"uid": str(contents.uid), "key": "dam", "version": "1"}
    assert attempts.failed == {(contents.uid, "dam", 1)}
    card.reset()
    tried = sum(apdu[1] == 0x71 for apdu in card.sent)
    with pytest.raises(WrongKeyError):
        encode(card, profile, contents, keys, attempts)
    assert sum(apdu[1] == 0x71 for apdu in card.sent) == tried


def test_another_refusal_is_not_a_wrong_key(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    plan = compile_plan(profile, observe(card, profile), contents)
    del card.keys[0x10]
    with pytest.raises(StatusError, match="NO_SUCH_KEY"):
        apply_plan(plan, card, keys, attempts=attempts)
    assert attempts.failed == set()
