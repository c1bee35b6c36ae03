"""Inspecting with keys: those that the card takes, those that it refuses once, and what they open."""

import pytest

from encoding import CUSTODY, ESI, Attempts, MemoryCard, chip, encode
from fake_reader.blank import make_blank
from fake_reader.personality import PERSONALITIES
from station.desfire.application import Aid
from station.desfire.inspect import inspect_card
from station.desfire.inspect_keys import unlock
from station.keys.demo import DemoCustody
from station.model.secret import SecretKey

UID = bytes.fromhex("04112233445566")
CAMPUS = Aid(bytes.fromhex("F58842"))


class Mistaken(DemoCustody):
    """Another root for the master keys."""

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        return SecretKey(bytes(16)) if name == "cdz-master" else super().derive(name, version, div_input)


@pytest.mark.parametrize(("personality", "owned"), [("EV1-8K", True), ("EV3-8K", False)])
def test_what_keys_open(personality: str, owned: bool) -> None:
    profile, card = chip("campus", owned=owned), MemoryCard(make_blank(UID, PERSONALITIES[personality]))
    encode(card, profile)
    card.close()
    image, report = card.memory.image, inspect_card(card, profile)
    unlocked = unlock(card, profile, report, CUSTODY, Attempts())
    assert unlocked[CAMPUS].keys == {0: True, 1: True, 2: True, 3: True}
    files = unlocked[CAMPUS].files
    assert files[1].content == ESI.ljust(80, b"\x00")
    assert (files[2].content, files[3].value, files[4].content) == (bytes(range(1, 9)), 250, UID.ljust(16, b"\x00"))
    assert card.memory.image == image


def test_a_refused_key_is_tried_once() -> None:
    profile, card, attempts = chip("campus"), MemoryCard(make_blank(UID)), Attempts()
    encode(card, profile)
    for tries in (1, 0):
        card.close()
        report = inspect_card(card, profile)
        before = sum(apdu[1] == 0x71 for apdu in card.commands)
        unlocked = unlock(card, profile, report, Mistaken("999859608"), attempts)
        assert unlocked[CAMPUS].keys == {0: False, 1: True, 2: True, 3: True}
        # One application with 2 keys, one with 4; the master key of each is of one name and version.
        assert sum(apdu[1] == 0x71 for apdu in card.commands) - before == 4 + tries
