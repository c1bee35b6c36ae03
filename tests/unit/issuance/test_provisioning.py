"""Blanks out of factory-fresh cards: taken up after any interruption, and nothing tried on a stranger's card."""

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from fake_reader.blank import make_stack
from fake_reader.card_file import load_card, save_card
from fake_reader.faults.card import Moment, Tear
from fake_reader.faults.line import Falsified, Truncated
from fake_reader.faults.port import Fault
from fake_reader.image import DAM_AUTH_KEY, DAM_ENC_KEY, DAM_MAC_KEY, MASTER_KEY, Key, KeyType
from fake_reader.originality import TEST_PUBLIC_KEY
from fake_reader.personality import PERSONALITIES
from fake_reader.reader import SimulatedReader
from lent_keys import LentKeys
from station.desfire.configuration import Irreversible
from station.desfire.originality import NXP_KEYS, OriginKey
from station.desfire.provision import Provisioned, Provisioning, ProvisionStep
from station.desfire.recipe import Permanent, Recipe, load_recipe
from station.desfire.version import Generation
from station.errors import IntegrityError, PermanentUnconfirmedError, ProtocolError, StatusError, WrongKeyError
from station.issuance.provisioning import Bench, Tap, Verdict
from station.keys.demo import DemoCustody
from station.model.card import CardUid
from station.reader.port import CardConnection

RECIPE = load_recipe("esc-blank")
OWNED = replace(RECIPE, name="owned", generations=frozenset({Generation.EV1}), dam=None)
TRUSTED = (OriginKey("simulated cards", TEST_PUBLIC_KEY),)
KINDS = {"EV1-8K": OWNED, "EV2-8K": RECIPE, "EV2XL-16K": RECIPE, "EV3-4K": RECIPE}


class Attempts:
    """An attempt memory that counts refusals."""

    def __init__(self) -> None:
        self.failed: list[tuple[CardUid, str, int]] = []

    def check(self, uid: CardUid, key: str, version: int) -> None:
        if (uid, key, version) in self.failed:
            raise WrongKeyError(uid=uid, key=key, version=version)

    def record_failure(self, uid: CardUid, key: str, version: int) -> None:
        self.failed.append((uid, key, version))


def stack(folder: Path, count: int = 1, kind: str = "EV2-8K", *, fresh: bool = True) -> list[Path]:
    return make_stack(folder, count, seed=7, personality=PERSONALITIES[kind], fresh=fresh)


@dataclass(frozen=True, slots=True)
class Setup:
    """How a batch is set up."""

    recipe: Recipe = RECIPE
    faults: tuple[Fault, ...] = ()
    attempts: Attempts = field(default_factory=Attempts)
    trusted: tuple[OriginKey, ...] = TRUSTED
    permanent: Irreversible | None = None
    watch: Callable[[ProvisionStep], None] = lambda _: None
    keys: LentKeys = field(default_factory=LentKeys)

    def run(self, folder: Path) -> list[Tap]:
        """Every card of the stack."""
        provisioning = Provisioning(
            self.recipe,
            lambda _: self.keys,
            self.attempts,
            lambda length: bytes(range(length)),
            trusted=self.trusted,
            permanent=self.permanent,
            watch=self.watch,
        )
        return list(Bench(SimulatedReader(folder, faults=self.faults), provisioning, patience_s=0.0).taps())


def taken(folder: Path) -> list[Path]:
    return sorted((folder / "out").glob("*.picc"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_fresh_card_of_each_kind_becomes_a_blank(kind: str, tmp_path: Path) -> None:
    stack(tmp_path, kind=kind)
    (tap,) = Setup(KINDS[kind]).run(tmp_path)
    assert tap.verdict is Verdict.READY, tap
    image = load_card(taken(tmp_path)[0])
    custody, octets = DemoCustody("999859608"), image.uid
    expected = {MASTER_KEY: custody.derive("picc-master", 1, octets)}
    if KINDS[kind].dam:
        expected[DAM_AUTH_KEY] = custody.derive("dam", 1, octets)
        expected[DAM_MAC_KEY] = custody.derive("dam", 1, b"\xff" + octets[1:])
        expected[DAM_ENC_KEY] = custody.derive("dam", 1, b"\x00" + octets[1:])
    assert image.picc_keys == {no: Key(KeyType.AES, key.reveal(), 1) for no, key in expected.items()}


def test_a_blank_is_recognised_and_left_alone(tmp_path: Path) -> None:
    (path,) = stack(tmp_path, fresh=False)
    before = load_card(path)
    assert [tap.verdict for tap in Setup().run(tmp_path)] == [Verdict.ALREADY]
    assert load_card(taken(tmp_path)[0]) == before


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("kind", ["EV1-8K", "EV2-8K", "EV3-4K"])
def test_torn_at_every_apdu_the_card_goes_on_where_it_was(kind: str, moment: Moment, tmp_path: Path) -> None:
    seen: Counter[Verdict] = Counter()
    for index in itertools.count():
        folder = tmp_path / str(index)
        stack(folder, kind=kind)
        attempts = Attempts()
        setup = Setup(KINDS[kind], (Tear(index, moment),), attempts)
        taps = setup.run(folder)
        seen.update(tap.verdict for tap in taps)
        assert attempts.failed == []
        assert setup.keys.all_emptied
        assert taps[-1].verdict in {Verdict.READY, Verdict.ALREADY}, taps
        assert len(load_card(taken(folder)[0]).picc_keys) == (4 if KINDS[kind].dam else 1)
        if len(taps) == 1:
            break
        assert [tap.verdict for tap in taps[:-1]] == [Verdict.AGAIN]
    assert seen[Verdict.AGAIN] >= 10


@pytest.mark.parametrize("fault", [Falsified(15), Truncated(1, 4), Truncated(12, 4)])
def test_a_garbled_answer_condemns_no_card(fault: Fault, tmp_path: Path) -> None:
    stack(tmp_path)
    again, done = Setup(faults=(fault,)).run(tmp_path)
    assert (again.verdict, again.problem and again.problem.code) == (Verdict.AGAIN, "card.protocol")
    assert (again.uid, done.verdict) == (done.uid, Verdict.READY)


@pytest.mark.parametrize(
    ("error", "verdicts"),
    [
        (IntegrityError("the MAC does not hold"), [Verdict.AGAIN, Verdict.AGAIN, Verdict.REJECTED]),
        (StatusError("ChangeKey", 0x9D, "permission denied"), [Verdict.REJECTED]),
    ],
)
def test_a_card_that_goes_on_so_is_put_aside_under_its_uid(
    error: ProtocolError, verdicts: list[Verdict], tmp_path: Path
) -> None:
    (path,) = stack(tmp_path)

    class Failing:
        def provision(self, connection: CardConnection) -> Provisioned:
            raise error

    taps = list(Bench(SimulatedReader(tmp_path), Failing(), patience_s=0.0).taps())
    assert [tap.verdict for tap in taps] == verdicts
    assert {str(tap.uid) for tap in taps} == {path.stem.partition("-")[2]}


def test_cards_that_show_no_uid_are_not_counted_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_shown(connection: CardConnection) -> None:
        del connection

    stack(tmp_path)
    monkeypatch.setattr("station.issuance.provisioning._shown_uid", none_shown)

    class Failing:
        def provision(self, connection: CardConnection) -> Provisioned:
            raise IntegrityError("the MAC does not hold")

    bench = Bench(SimulatedReader(tmp_path), Failing(), patience_s=0.0)
    assert [bench.tap().verdict for _ in range(4)] == [Verdict.AGAIN] * 4


def alter(path: Path, **keys: Key) -> None:
    image = load_card(path)
    numbers = {"master": MASTER_KEY, "dam_auth": DAM_AUTH_KEY}
    save_card(path, replace(image, picc_keys={**image.picc_keys, **{numbers[name]: key for name, key in keys.items()}}))


@pytest.mark.parametrize(
    ("keys", "code", "attempts"),
    [
        ({"master": Key(KeyType.AES, b"a stranger's key", 7)}, "card.unknown-master", 0),
        ({"master": Key(KeyType.TDEA2, b"a stranger's key", 1)}, "card.unknown-master", 0),
        ({"dam_auth": Key(KeyType.AES, b"a stranger's key", 9)}, "card.unfit", 0),
        ({"master": Key(KeyType.AES, b"a stranger's key", 1)}, "card.wrong-key", 1),
        ({"master": Key(KeyType.AES, b"a stranger's key", 0)}, "card.wrong-key", 1),
    ],
)
def test_a_stranger_s_card_is_put_aside_with_at_most_one_attempt(
    keys: dict[str, Key], code: str, attempts: int, tmp_path: Path
) -> None:
    (path,) = stack(tmp_path)
    alter(path, **keys)
    memory = Attempts()
    (tap,) = Setup(attempts=memory).run(tmp_path)
    assert (tap.verdict, tap.problem and tap.problem.code) == (Verdict.REJECTED, code)
    assert len(memory.failed) == attempts
    taken(tmp_path)[0].rename(path)
    assert [tap.verdict for tap in Setup(attempts=memory).run(tmp_path)] == [Verdict.REJECTED]
    assert len(memory.failed) == attempts


@pytest.mark.parametrize(
    ("recipe", "kind", "trusted", "code"),
    [
        (RECIPE, "EV1-8K", TRUSTED, "card.unfit"),
        (replace(RECIPE, free_memory=9000), "EV2-8K", TRUSTED, "card.unfit"),
        (RECIPE, "EV2-8K", NXP_KEYS, "card.not-original"),
    ],
)
def test_an_unfit_card_is_named_and_not_changed(
    recipe: Recipe, kind: str, trusted: tuple[OriginKey, ...], code: str, tmp_path: Path
) -> None:
    (path,) = stack(tmp_path, kind=kind)
    before = load_card(path)
    (tap,) = Setup(recipe, trusted=trusted).run(tmp_path)
    assert (tap.verdict, tap.problem and tap.problem.code) == (Verdict.REJECTED, code)
    assert tap.uid == CardUid(before.uid)
    assert load_card(taken(tmp_path)[0]) == before


def test_what_is_permanent_needs_a_person_s_word_and_comes_last(tmp_path: Path) -> None:
    recipe = replace(RECIPE, key_settings_1=0x0B, permanent=Permanent(disable_format=True, random_uid=False))
    stack(tmp_path)
    with pytest.raises(PermanentUnconfirmedError):
        Setup(recipe).run(tmp_path)
    steps: list[ProvisionStep] = []
    (tap,) = Setup(recipe, permanent=Irreversible("Ada"), watch=steps.append).run(tmp_path)
    assert tap.verdict is Verdict.READY
    assert steps == list(ProvisionStep)
    assert load_card(taken(tmp_path)[0]).picc_settings == 0x0B


def test_a_batch_goes_on_over_a_bad_card(tmp_path: Path) -> None:
    paths = stack(tmp_path, 4)
    alter(paths[1], master=Key(KeyType.AES, b"a stranger's key", 7))
    assert [tap.verdict for tap in Setup().run(tmp_path)] == [
        Verdict.READY,
        Verdict.REJECTED,
        Verdict.READY,
        Verdict.READY,
    ]
