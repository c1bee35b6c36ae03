"""Cards that hide their UID: encoded and verified under a profile that says so, refused under any other."""

from dataclasses import replace
from functools import partial
from importlib import resources

import pytest

from encoding import CUSTODY, MemoryCard, chip, contents_for, encode
from fake_reader.blank import PICC_MASTER_ROOT, make_blank
from fake_reader.diversify import diversify
from fake_reader.image import MASTER_KEY, CardImage, Key, KeyType
from fake_reader.personality import EV2_8K, PERSONALITIES, Personality
from station.desfire.application import PICC_AID
from station.desfire.chip_profile import ChipProfile
from station.desfire.hidden_uid import find_hidden_uid
from station.desfire.observe import CardObserved, observe
from station.desfire.plan import compile_plan
from station.desfire.profile import parse_profile
from station.desfire.verify import verify_card
from station.errors import CardVerificationError, DifferentCardError, ForeignCardError
from station.model.card import CardUid

UID = bytes.fromhex("04112233445566")
OTHER = bytes.fromhex("04112233445577")
MASTER = diversify(PICC_MASTER_ROOT, PICC_AID.octets)
HANDSHAKES = {0x0A, 0x1A, 0xAA, 0x71}


def _profile() -> ChipProfile:
    """The shipped profile, owned, with an owner key and a key 0 that are found without the UID."""
    text = (resources.files("station.desfire") / "profiles" / "esc-cdz.toml").read_text()
    owned = text.replace('"delegated"', '"owned"').replace('input = ["uid"]', 'input = ["aid"]')
    return parse_profile(f"[card]\nrandom_uid = true\n{owned}".encode(), "hidden")


PROFILE = _profile()


def _hidden(
    uid: bytes = UID,
    personality: Personality = EV2_8K,
    *,
    kind: KeyType = KeyType.AES,
    key: bytes = MASTER,
    version: int = 1,
) -> CardImage:
    """A blank of the owner's that hides its UID."""
    blank = make_blank(uid, personality)
    keys = {**blank.picc_keys, MASTER_KEY: Key(kind, key, version)}
    return replace(blank, picc_keys=keys, configuration=replace(blank.configuration, random_uid=True))


def _observe(card: MemoryCard, profile: ChipProfile = PROFILE) -> CardObserved:
    return observe(card, profile, partial(find_hidden_uid, profile, CUSTODY, random_bytes=bytes))


def _sent(card: MemoryCard) -> set[int]:
    return {apdu[1] for apdu in card.commands}


@pytest.mark.parametrize(("personality", "handshake"), [("EV1-4K", 0xAA), ("EV2-8K", 0x71), ("EV3-8K", 0x71)])
def test_a_card_of_every_generation(personality: str, handshake: int) -> None:
    card = MemoryCard(_hidden(personality=PERSONALITIES[personality]))
    assert encode(card, PROFILE).uid == CardUid(UID)
    assert _sent(card) & HANDSHAKES == {handshake}
    card.close()
    image = card.memory.image
    assert encode(card, PROFILE).operations == ()
    assert card.memory.image == image


def test_nobody_is_authenticated_afterwards() -> None:
    card = MemoryCard(_hidden())
    assert _observe(card).version.uid is None
    asked = [apdu[1] for apdu in card.commands]
    assert asked[asked.index(0x51) + 1] == 0x5A
    card.transmit(bytes.fromhex("9051000000"))
    assert card.answers[-1] == bytes.fromhex("91AE")


def test_another_card_of_the_same_stock() -> None:
    observed = _observe(MemoryCard(_hidden(OTHER)))
    with pytest.raises(DifferentCardError):
        compile_plan(PROFILE, observed, contents_for(UID))


def test_a_copy_on_another_card_of_the_same_stock() -> None:
    """No key that verifying proves is bound to the UID: all else on the copy holds."""
    card = MemoryCard(_hidden())
    encode(card, PROFILE)
    copy = MemoryCard(replace(card.memory.image, uid=OTHER))
    assert _observe(copy).uid == CardUid(OTHER)
    with pytest.raises(CardVerificationError, match=f"it is card {CardUid(OTHER)}"):
        verify_card(copy, PROFILE, contents_for(UID), CUSTODY, random_bytes=bytes)


@pytest.mark.parametrize(
    "image",
    [_hidden(version=2), _hidden(kind=KeyType.TDEA2, key=bytes(16)), replace(_hidden(), picc_settings=0x0D)],
    ids=["another version", "another type", "settings hidden"],
)
def test_no_key_is_tried_where_the_card_does_not_show_ours(image: CardImage) -> None:
    card = MemoryCard(image)
    with pytest.raises(ForeignCardError, match="not that of this profile"):
        _observe(card)
    assert not _sent(card) & HANDSHAKES


def test_a_wrong_master_key_is_tried_once() -> None:
    card = MemoryCard(_hidden(key=bytes(range(16))))
    with pytest.raises(ForeignCardError, match="does not know this station's master key"):
        _observe(card)
    assert [apdu[1] for apdu in card.commands if apdu[1] in HANDSHAKES] == [0x71]


def test_a_profile_without_random_uid() -> None:
    card = MemoryCard(_hidden())
    with pytest.raises(ForeignCardError, match="random UID is set"):
        _observe(card, chip("esc-cdz", owned=True))
    assert not _sent(card) & HANDSHAKES
