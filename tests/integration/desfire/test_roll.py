"""A key roll: every root on every kind of card, torn anywhere, and both versions good for everything meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from encoding import ESCN, Attempts, MemoryCard, Moment, Tear, chip, contents_for, encode
from fake_reader.blank import make_blank
from fake_reader.image import CardImage, Key, KeyType
from fake_reader.originality import TEST_PUBLIC_KEY
from fake_reader.personality import PERSONALITIES
from station.desfire.chip_profile import ChipProfile
from station.desfire.encode import apply_plan
from station.desfire.key_versions import as_on_card, check_dam_keys, roots_of
from station.desfire.observe import CardObserved, observe
from station.desfire.originality import OriginKey
from station.desfire.plan import compile_plan
from station.desfire.provision import Provisioning
from station.desfire.recipe import load_recipe
from station.desfire.roll import Roll, compile_roll, observe_keys
from station.desfire.verify import verify_card
from station.errors import CardConflictError, CardLostError, CardUnfitError, ForeignCardError
from station.keys.held import held_versions
from station.reader.port import CardConnection
from two_versions import NEW, TwoVersions

UID = bytes.fromhex("04112233445566")
RECIPE = load_recipe("esc-blank")
CUSTODY = TwoVersions()
HELD = partial(held_versions, CUSTODY)
ROOTS = ("picc-master", "dam", "cdz-master", "cdz")
CARDS = [("EV2-8K", False), ("EV2-8K", True), ("EV3-8K", False), ("EV1-8K", True)]


def issued(personality: str, *, owned: bool) -> CardImage:
    card = MemoryCard(make_blank(UID, PERSONALITIES[personality]))
    encode(card, chip("esc-cdz", owned=owned))
    return card.memory.image


def rolled(card: CardConnection, name: str, attempts: Attempts, *, owned: bool = False) -> int:
    """Rolls what is left; returns how many operations that took."""
    roll = Roll(name, NEW, chip("esc-cdz", owned=owned), RECIPE)
    plan = compile_roll(roll, observe_keys(card, roll.profile), HELD, ESCN)
    apply_plan(plan, card, CUSTODY, attempts=attempts, random_bytes=lambda length: bytes(range(length)))
    return len(plan.operations)


def look(card: CardConnection, profile: ChipProfile) -> tuple[CardObserved, ChipProfile]:
    observed = observe(card, profile)
    return observed, as_on_card(profile, observed.key_versions, observed.applications, HELD)


def check(image: CardImage, *, owned: bool) -> dict[str, int]:
    """The card passes the verification with the keys that it shows; returns the roots that it has."""
    card = MemoryCard(image)
    observed, profile = look(card, chip("esc-cdz", owned=owned))
    verify_card(card, profile, contents_for(UID), CUSTODY, ev2=observed.ev2)
    return roots_of(profile)


def keys_of(image: CardImage) -> dict[tuple[str, int], Key]:
    """All keys of a card by level and number."""
    picc = {("picc", number): key for number, key in image.picc_keys.items()}
    (application,) = image.applications
    return picc | {("app", number): key for number, key in enumerate(application.keys)}


@pytest.mark.parametrize(
    ("personality", "owned", "name"),
    [(*card, name) for card in CARDS for name in ROOTS if (card[0], name) != ("EV1-8K", "dam")],
)
def test_a_root_moves_and_nothing_else(personality: str, owned: bool, name: str) -> None:
    before = issued(personality, owned=owned)
    card, attempts = MemoryCard(before), Attempts()
    assert rolled(card, name, attempts, owned=owned)
    after = card.memory.image
    changed = {where for where, key in keys_of(after).items() if key != keys_of(before)[where]}
    expected = {
        "picc-master": {("picc", 0)},
        "dam": {("picc", 0x10), ("picc", 0x11), ("picc", 0x12)},
        "cdz-master": {("app", 0)},
        "cdz": {("app", number) for number in range(1, 7)},
    }
    assert changed == expected[name]
    assert {keys_of(after)[where].version for where in changed} == {NEW}
    assert rolled(MemoryCard(after), name, attempts, owned=owned) == 0
    assert not attempts.refused
    roots = check(after, owned=owned)
    assert roots["cdz"] == (NEW if name == "cdz" else 1)


def test_the_new_key_is_the_new_root_s() -> None:
    card = MemoryCard(issued("EV2-8K", owned=False))
    rolled(card, "cdz-master", Attempts())
    assert keys_of(card.memory.image)["app", 0].octets == CUSTODY.derive("cdz-master", NEW, UID).reveal()


@pytest.mark.parametrize("name", ROOTS)
@pytest.mark.parametrize("moment", Moment)
def test_torn_at_every_apdu_either_version_serves_and_the_rest_is_done(name: str, moment: Moment) -> None:
    before = issued("EV2-8K", owned=False)
    whole = MemoryCard(before)
    rolled(whole, name, Attempts())
    for at in range(len(whole.commands)):
        attempts, torn = Attempts(), MemoryCard(before, tear=Tear(at, moment))
        with pytest.raises(CardLostError):
            rolled(torn, name, attempts)
        check(torn.memory.image, owned=False)
        again = MemoryCard(torn.memory.image)
        rolled(again, name, attempts)
        assert again.memory.image == whole.memory.image, at
        assert not attempts.refused
    assert len(whole.commands) > 15


def with_version(image: CardImage, number: int, version: int) -> CardImage:
    keys = {**image.picc_keys, number: replace(image.picc_keys[number], version=version)}
    return replace(image, picc_keys=keys)


@pytest.mark.parametrize("name", ["dam", "picc-master"])
@pytest.mark.parametrize("owned", [False, True])
def test_a_rolled_blank_is_issued_as_any_other(name: str, owned: bool) -> None:
    blank = MemoryCard(make_blank(UID))
    rolled(blank, name, Attempts(), owned=owned)
    card = MemoryCard(blank.memory.image)
    observed, profile = look(card, chip("esc-cdz", owned=owned))
    check_dam_keys(card, profile, observed, HELD)
    apply_plan(compile_plan(profile, observed, contents_for(UID)), card, CUSTODY, attempts=Attempts())
    check(card.memory.image, owned=owned)


def test_a_blank_in_the_middle_of_its_dam_roll_is_told_apart() -> None:
    card = MemoryCard(with_version(make_blank(UID), 0x11, NEW))
    observed, profile = look(card, chip("esc-cdz"))
    with pytest.raises(CardConflictError, match="several versions"):
        check_dam_keys(card, profile, observed, HELD)


def test_nothing_is_asked_where_nothing_is_rolled() -> None:
    card = MemoryCard(make_blank(UID))
    observed, profile = look(card, chip("esc-cdz"))
    before = len(card.commands)
    check_dam_keys(card, profile, observed, partial(held_versions, TwoVersions("cdz")))
    assert len(card.commands) == before


def test_provisioning_takes_a_rolled_blank_for_what_it_is() -> None:
    card = MemoryCard(make_blank(UID))
    for name in ("dam", "picc-master"):
        rolled(MemoryCard(card.memory.image), name, Attempts())
        card_after = MemoryCard(card.memory.image)
        rolled(card_after, name, Attempts())
        card = card_after
    trusted = (OriginKey("simulated cards", TEST_PUBLIC_KEY),)
    provisioning = Provisioning(
        RECIPE, lambda _: CUSTODY, Attempts(), lambda length: bytes(range(length)), trusted=trusted, held=HELD
    )
    made = provisioning.provision(MemoryCard(card.memory.image))
    assert made.already
    assert made.keys == {"picc-master": NEW, "dam": NEW}


def without_application(image: CardImage) -> CardImage:
    return make_blank(image.uid)


def frozen(image: CardImage) -> CardImage:
    (application,) = image.applications
    return image.with_application(replace(application, key_settings=0x0A))


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("cdz", without_application, "no key cdz yet"),
        ("dam", partial(with_version, number=0x11, version=9), "version 09 of dam"),
        ("dam", partial(with_version, number=0, version=7), "version 07 of picc-master"),
        ("cdz-master", frozen, "frozen for ever"),
    ],
)
def test_a_card_that_cannot_be_rolled_is_named_and_no_key_is_tried(
    name: str, change: Callable[[CardImage], CardImage], said: str
) -> None:
    image = change(issued("EV2-8K", owned=False))
    card, attempts = MemoryCard(image), Attempts()
    with pytest.raises(CardUnfitError, match=said):
        rolled(card, name, attempts)
    assert card.memory.image == image
    assert not attempts.refused


def test_a_factory_fresh_card_has_no_key_of_ours() -> None:
    image = make_blank(UID)
    fresh = replace(image, picc_keys={0: Key(KeyType.TDEA2, bytes(16), 0)})
    with pytest.raises(CardUnfitError, match="no key picc-master yet"):
        rolled(MemoryCard(fresh), "picc-master", Attempts())


def test_what_is_no_desfire_is_not_rolled() -> None:
    card = MemoryCard(make_blank(UID))
    card.atr = bytes.fromhex("3B8F8001804F0CA000000306030001000000006A")
    with pytest.raises(ForeignCardError):
        rolled(card, "dam", Attempts())
