"""Looking at cards: ours, empty, foreign, and those that do not answer as they should."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from station.desfire.application import KeySettings, SlotInfo
from station.desfire.configuration import Irreversible, PiccConfiguration
from station.desfire.inspect import inspect_card
from station.desfire.observe import observe
from station.desfire.picc_session import PiccSession
from station.desfire.profile import load_profile
from station.desfire.version import CardVersion, Generation
from station.errors import CardConflictError, ForeignCardError, MalformedResponseError, OperatorError, ProtocolError
from station.model.card import CardUid
from station.model.secret import SecretKey

Card = Any
Script = Callable[..., Any]
PROFILE = load_profile("esc-cdz")
UID = bytes.fromhex("04A1B2C3D4E580")


def version(hardware: str, software: str = "04010102011A05") -> CardVersion:
    return CardVersion.parse(bytes.fromhex(hardware + software) + UID + bytes.fromhex("BA554433203024"))


@pytest.mark.parametrize(
    ("hardware", "generation", "storage", "delegates"),
    [
        ("04010101001605", Generation.EV1, 2048, False),
        ("04010112001805", Generation.EV2, 4096, True),
        ("04010122001E05", Generation.EV2_XL, 32768, True),
        ("04010133001A05", Generation.EV3, 8192, True),
        ("04080130001305", Generation.LIGHT, 512, False),
        ("040101A0001A05", Generation.DUOX, 8192, False),
        ("04010177001A05", Generation.UNKNOWN, 8192, False),
    ],
)
def test_version(hardware: str, generation: Generation, storage: int, delegates: bool) -> None:
    parsed = version(hardware)
    assert (parsed.generation, parsed.storage, parsed.generation.delegates) == (generation, storage, delegates)
    assert (parsed.uid, parsed.batch.hex(), parsed.week, parsed.year) == (CardUid(UID), "ba55443320", 30, 2024)


@pytest.mark.parametrize("length", [0, 27, 30])
def test_versions_of_the_wrong_length(length: int) -> None:
    with pytest.raises(MalformedResponseError, match="28 are due"):
        CardVersion.parse(bytes(length))


def test_a_card_with_random_uid_shows_none(card: Card) -> None:
    assert CardVersion.parse(bytes(28)).uid is None
    card.uid = CardUid(bytes(7))
    with pytest.raises(ForeignCardError, match="random UID"):
        observe(card, PROFILE)


def test_the_real_uid_of_a_card_with_random_uid_under_its_master_key(tmp_path: Path) -> None:
    (path,) = make_stack(tmp_path, 1, seed=3, fresh=True)
    reader, zeros = SimulatedReader(path), SecretKey(bytes(8))
    card = reader.connect()
    picc = PiccSession.select(card)
    uid = picc.get_version().uid
    owner = picc.authenticate_iso(0, zeros, os.urandom)
    owner.set_configuration(PiccConfiguration(disable_format=False, random_uid=True, confirmed=Irreversible("a test")))
    card.close()
    card = reader.connect()
    with pytest.raises(ForeignCardError, match="random UID"):
        observe(card, PROFILE)
    picc = PiccSession.select(card)
    assert picc.get_version().uid is None
    assert picc.authenticate_iso(0, zeros, os.urandom).get_card_uid() == uid
    reader.close()


def test_blank(card: Card) -> None:
    observed = observe(card, PROFILE)
    assert (observed.uid.octets, observed.key_versions, observed.slots) == (UID, {0x10: 1}, {0: None})
    assert (observed.free_memory, observed.applications) == (4096, {})
    # GetVersion's three frames are one exchange here: this card sends longer ones.
    assert [apdu[1] for apdu in card.sent] == [0x5A, 0x60, 0x64, 0x69, 0x6E, 0x6A]
    assert not any(card.aid)


def test_a_card_that_does_not_list_its_applications(card: Card) -> None:
    card.lists_freely = False
    assert observe(card, PROFILE).applications == {}
    assert [apdu[1] for apdu in card.sent][-3:] == [0x6A, 0x5A, 0x5A]
    assert not any(card.aid)


def test_an_application_that_hides_itself(scripted: Script) -> None:
    card = scripted(
        (None, "9100"),
        (None, "04010112001A0504010102011A05" + UID.hex() + "00" * 7 + "9100"),
        (None, "019100"),
        (None, "91A0"),
        (None, "0010009100"),
        (None, "4088F59100"),
        (None, "9100"),
        (None, "91AE"),
    )
    with pytest.raises(CardConflictError, match="does not show itself"):
        observe(card, PROFILE)


def test_selecting_that_fails_for_another_reason(scripted: Script) -> None:
    card = scripted(
        (None, "9100"),
        (None, "04010112001A0504010102011A05" + UID.hex() + "00" * 7 + "9100"),
        (None, "019100"),
        (None, "91A0"),
        (None, "0010009100"),
        (None, "919D"),
        (None, "91A1"),
    )
    with pytest.raises(ProtocolError, match="APPL_INTEGRITY_ERROR"):
        observe(card, PROFILE)


@pytest.mark.parametrize(
    ("atr", "found"),
    [
        ("3B8F8001804F0CA000000306030001000000006A", "MIFARE Classic 1K"),
        ("3B8F8001804F0CA0000003060300030000000068", "Ultralight"),
        ("3B8F8001804F0CA0000003060312340000000068", "kind 1234"),
    ],
)
def test_storage_cards_are_known_by_their_atr(scripted: Script, atr: str, found: str) -> None:
    card = scripted()
    card.atr = bytes.fromhex(atr)
    with pytest.raises(ForeignCardError, match=found):
        observe(card, PROFILE)
    assert card.sent == []


@pytest.mark.parametrize("sw", ["6D00", "6E00", "6881"])
def test_cards_that_do_not_speak_desfire(scripted: Script, sw: str) -> None:
    with pytest.raises(ForeignCardError, match=sw):
        observe(scripted((None, sw)), PROFILE)


def test_key_settings_and_slots() -> None:
    assert KeySettings.parse(bytes.fromhex("0BA701")) == KeySettings(0x0B, 0xA7, b"\x01")
    with pytest.raises(MalformedResponseError):
        KeySettings.parse(b"\x0b")
    with pytest.raises(MalformedResponseError):
        SlotInfo.parse(bytes(7))
    slot = SlotInfo.parse(bytes.fromhex("0110000200" + "4088F5"))
    assert (slot.version, slot.quota, slot.free, slot.aid, slot.vacant) == (
        1,
        16,
        2,
        PROFILE.applications[0].aid,
        False,
    )


class Noise:
    """A card that answers with bytes from anywhere."""

    reader, simulated, atr = "noise", True, b""
    longest_command = 261

    def __init__(self, answers: list[bytes]) -> None:
        self.answers = answers
        self.at = 0

    def transmit(self, apdu: bytes) -> bytes:
        self.at += 1
        return self.answers[self.at % len(self.answers)]

    def close(self) -> None:
        pass


STATUS = st.sampled_from([b"\x91\x00", b"\x91\x00", b"\x91\xaf", b"\x91\xa0"])
LENGTHS = st.sampled_from([0, 1, 2, 3, 6, 7, 8, 28]).flatmap(lambda length: st.binary(min_size=length, max_size=length))


@given(st.lists(st.tuples(LENGTHS, STATUS).map(b"".join), min_size=1, max_size=12))
def test_noise_gives_only_errors_of_the_tree(answers: list[bytes]) -> None:
    for look in (lambda: observe(Noise(answers), PROFILE), lambda: inspect_card(Noise(answers), PROFILE).as_json()):
        with suppress(OperatorError, ProtocolError):
            look()
