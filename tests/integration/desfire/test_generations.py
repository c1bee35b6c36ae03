"""Every generation of card, from the factory or as a blank, becomes a card of a profile and stays what it is."""

import pytest

from encoding import CUSTODY, MemoryCard, chip, contents_for, encode
from fake_reader.blank import make_blank, make_fresh
from fake_reader.file_types import RecordFile, ValueFile
from fake_reader.personality import PERSONALITIES
from station.desfire.application import KeyType
from station.desfire.dam import DAM_AUTH_KEY_NO, DAM_ENC_KEY_NO, DAM_MAC_KEY_NO, diversified_inputs
from station.desfire.observe import observe
from station.desfire.picc_session import PiccSession
from station.desfire.plan import compile_plan
from station.errors import ForeignCardError
from station.model.card import CardUid
from station.model.secret import SecretKey

UID = bytes.fromhex("04112233445566")
CONTENTS = contents_for(UID)
DELEGATING = [name for name in PERSONALITIES if not name.startswith("EV1")]


@pytest.mark.parametrize("personality", DELEGATING)
@pytest.mark.parametrize("name", ["esc-cdz", "escn-only", "campus"])
def test_delegated_on_ev2_and_later(personality: str, name: str) -> None:
    _encode_twice(personality, name, owned=False)


@pytest.mark.parametrize("personality", list(PERSONALITIES))
@pytest.mark.parametrize("name", ["esc-cdz", "escn-only", "campus"])
def test_owned_on_every_generation(personality: str, name: str) -> None:
    _encode_twice(personality, name, owned=True)


def _encode_twice(personality: str, name: str, *, owned: bool) -> None:
    """The second plan is empty, or writes again only what may have changed with the holder."""
    profile, card = chip(name, owned=owned), MemoryCard(make_blank(UID, PERSONALITIES[personality]))
    encode(card, profile)
    card.close()
    image = card.memory.image
    again = encode(card, profile)
    assert len(again.operations) == (5 if name == "campus" else 0)
    assert card.memory.image == image


def test_what_the_campus_card_holds() -> None:
    card = MemoryCard(make_blank(UID))
    encode(card, chip("campus"))
    application = card.memory.image.application(0xF58842)
    assert application is not None
    assert [key.version for key in application.keys] == [1, 1, 1, 1]
    files = {file.number: file for file in application.files}
    value, log = files[3], files[4]
    assert isinstance(value, ValueFile)
    assert isinstance(log, RecordFile)
    assert (value.value, value.lower, value.upper) == (250, 0, 50000)
    assert [record[:7] for record in log.records] == [UID]


def test_an_ev1_card_says_what_it_lacks() -> None:
    card = MemoryCard(make_blank(UID, PERSONALITIES["EV1-4K"]))
    with pytest.raises(ForeignCardError, match=r'EV1, which knows no delegated applications .*"owned" works'):
        compile_plan(chip("esc-cdz"), observe(card, chip("esc-cdz")), CONTENTS)
    encode(card, chip("esc-cdz", owned=True))
    spoken = {apdu[1] for apdu in card.commands}
    assert 0xAA in spoken
    assert not {0x71, 0xC9} & spoken


@pytest.mark.parametrize("personality", [name for name in DELEGATING if not name.endswith("-2K")])
def test_from_the_factory_to_the_card(personality: str) -> None:
    """DES master key of zeros, then AES, then DAM keys, then the card: all by the client's own commands."""
    card = MemoryCard(make_fresh(UID, PERSONALITIES[personality]))
    zeros, uid = SecretKey(bytes(16)), CardUid(UID)
    master = CUSTODY.derive("picc-master", 1, UID)
    fresh = PiccSession.select(card).authenticate_iso(0, zeros, bytes)
    picc = fresh.change_master_key(KeyType.AES, new=master, version=1)
    session = picc.authenticate_ev2_first(0, master, bytes)
    numbers = (DAM_AUTH_KEY_NO, DAM_MAC_KEY_NO, DAM_ENC_KEY_NO)
    for number, div_input in zip(numbers, diversified_inputs(uid), strict=True):
        session.change_key(number, old=zeros, new=CUSTODY.derive("dam", 1, div_input), version=1)
    card.close()
    assert card.memory.image == make_blank(UID, PERSONALITIES[personality])
    encode(card, chip("esc-cdz"))
