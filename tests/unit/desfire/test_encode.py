"""A whole card: observed, planned, encoded; what goes to it, and who is asked."""

from dataclasses import replace
from typing import Any

import pytest

from lent_keys import LentKeys
from small_card import AID, ESCN, PROFILES, encode, random_bytes
from station.desfire.contents import ChipContents
from station.desfire.dam import DelegatedApplication, Grant, diversified_inputs, make_grant
from station.desfire.encode import CustodyDelegation, apply_plan
from station.desfire.framing import FRAME_DATA
from station.desfire.observe import observe
from station.desfire.operations import Operation, describe
from station.desfire.plan import compile_plan, dam_keys_of
from station.desfire.trace import Direction, Traced, Tracer
from station.desfire.verify import verify_card
from station.errors import CardVerificationError, UnknownKeyError
from station.model.card import CardUid
from station.reader.observed import ObservedConnection

# The fixtures' classes stand in conftest.py, which is not imported.
Card = Any
Keys = Any
Attempts = Any


@pytest.mark.parametrize("name", PROFILES)
def test_a_blank_becomes_a_card(name: str, card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES[name]
    encode(card, profile, contents, keys, attempts)
    verify_card(card, profile, contents, keys, random_bytes=random_bytes)
    card.reset()
    assert compile_plan(profile, observe(card, profile), contents).operations == ()
    application = card.applications[profile.applications[0].aid.wire]
    assert [version for _, version in application.keys] == [recipe.version for recipe in profile.applications[0].keys]
    assert application.settings[0] == (0x02 if name == "hardened" else 0x0B)


def test_every_key_has_its_target(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    encode(card, profile, contents, keys, attempts)
    uid, aid = contents.uid.octets, profile.applications[0].aid.octets
    targets = [
        keys.derive("cdz-master", 1, uid),
        keys.derive("cdz", 1, ESCN.octets),
        keys.derive("cdz", 1, uid),
        *(keys.derive("cdz", 1, uid + aid + bytes([number])) for number in range(3, 7)),
    ]
    assert [key for key, _ in card.applications[AID].keys] == [target.reveal() for target in targets]


def test_the_exchanges_of_a_blank(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    traced: list[Traced] = []
    connection = ObservedConnection(card, Tracer(traced.append))
    encode(connection, profile, contents, keys, attempts)
    verify_card(connection, profile, contents, keys, random_bytes=random_bytes)
    commands = [one for one in traced if one.direction is Direction.COMMAND]
    names = [f"+{one.command}" if one.further else one.command for one in commands]
    certificate = -(-(len(contents.certificate) + 7) // FRAME_DATA)
    read = -(-len(contents.certificate) // 48)
    reads = ["ReadData", "ReadData", "+ReadData", "ReadData", *["+ReadData"] * (read - 1)]
    assert names == [
        *("SelectApplication", "GetVersion", "GetKeyVersion", "GetDelegatedInfo", "FreeMem", "GetApplicationIDs"),
        *("AuthenticateEV2First", "+AuthenticateEV2First"),
        *("CreateDelegatedApplication", "+CreateDelegatedApplication", "SelectApplication"),
        *("AuthenticateEV2First", "+AuthenticateEV2First", *["CreateStdDataFile"] * 3),
        *("WriteData", "WriteData", "+WriteData", "WriteData", *["+WriteData"] * (certificate - 1)),
        *reads,
        *["ChangeKey"] * 7,
        *("SelectApplication", "AuthenticateEV2First", "+AuthenticateEV2First"),
        *("GetFileSettings", "ReadData"),
        *("GetFileSettings", *reads[1:3]),
        *("GetFileSettings", *reads[3:]),
        *("GetFileIDs", "GetKeySettings", *["GetKeyVersion"] * 7),
    ]


def test_no_secret_is_traced(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    traced: list[Traced] = []
    connection = ObservedConnection(card, Tracer(traced.append))
    encode(connection, PROFILES["esc-cdz"], contents, keys, attempts)
    text = "\n".join(f"{one.apdu} {one}" for one in traced).upper()
    masked = [apdu for apdu in card.sent if apdu[1] in (0xC4, 0x71)]
    after_auth = [card.sent[at + 1] for at, apdu in enumerate(card.sent) if apdu[1] in (0x71, 0xC9)]
    for apdu in masked + after_auth:
        secret = apdu[6:-1].hex().upper()
        assert len(secret) < 8 or secret[:16] not in text
    assert "CHANGEKEY  KEY 01" in text


def test_every_operation_is_told_when_it_is_done(
    card: Card, contents: ChipContents, keys: Keys, attempts: Attempts
) -> None:
    profile = PROFILES["escn-only"]
    plan = compile_plan(profile, observe(card, profile), contents)
    seen: list[Operation] = []
    apply_plan(plan, card, keys, attempts=attempts, after=seen.append, random_bytes=random_bytes)
    assert seen == list(plan.operations)


class Elsewhere:
    """Another party that keeps the DAM keys."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self.granted: list[DelegatedApplication] = []

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        self.granted.append(application)
        auth, mac, enc = (self.keys.derive("dam", 1, div_input) for div_input in diversified_inputs(uid))
        default = self.keys.derive("dam-default", 0, uid.octets + application.aid.octets)
        return make_grant((auth, mac, enc), default, application, bytes(7))


def test_a_grant_from_elsewhere(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    elsewhere = Elsewhere(type(keys)())
    plan = compile_plan(profile, observe(card, profile), contents)
    apply_plan(plan, card, keys, attempts=attempts, delegation=elsewhere)
    assert len(elsewhere.granted) == 1
    assert "dam" not in {name for name, _ in keys.asked}
    verify_card(card, profile, contents, keys)


def test_data_that_the_card_does_not_keep(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["escn-only"]
    plan = compile_plan(profile, observe(card, profile), contents)

    def forget(operation: Operation) -> None:
        if describe(operation).startswith("write"):
            card.applications[profile.applications[0].aid.wire].files[0].data[3] ^= 0x10

    with pytest.raises(CardVerificationError, match="did not keep"):
        apply_plan(plan, card, keys, attempts=attempts, after=forget)


def test_operations_out_of_place_are_a_bug(card: Card, contents: ChipContents, keys: Keys, attempts: Attempts) -> None:
    profile = PROFILES["esc-cdz"]
    plan = compile_plan(profile, observe(card, profile), contents)
    with pytest.raises(TypeError, match="delegation"):
        apply_plan(replace(plan, dam_keys=None), card, keys, attempts=attempts)


@pytest.mark.parametrize("count", range(4))
def test_a_grant_that_does_not_come_about_leaves_no_key(count: int) -> None:
    profile, uid = PROFILES["esc-cdz"], CardUid(bytes.fromhex("04112233445566"))
    dam_keys, lent = dam_keys_of(profile, uid), LentKeys(fails_at=count)
    assert dam_keys is not None
    application = DelegatedApplication(profile.applications[0].aid, 0, 1, 50, 0x0B, 0x87)
    with pytest.raises(UnknownKeyError):
        CustodyDelegation(lent, dam_keys, random_bytes).grant(uid, application)
    assert lent.all_emptied is (count > 0)
