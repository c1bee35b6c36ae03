"""What a plan holds for a blank card, for every half-made one, for a complete one; and whom it refuses."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.desfire.application import PICC_AID, Aid, KeySettings, SlotInfo
from station.desfire.chip_profile import ChipProfile, Content, DerivedKey, DivPart, KeyRecipe, Owned
from station.desfire.contents import ChipContents, files_of
from station.desfire.fitness import check_usable
from station.desfire.messaging import CommMode
from station.desfire.new_files import StdDataFile
from station.desfire.observe import ApplicationObserved, CardObserved, FileObserved
from station.desfire.operations import (
    AT_PICC_LEVEL,
    Authenticate,
    ChangeKey,
    ChangeKeySettings,
    ChangeOwnKey,
    CreateApplication,
    CreateDelegatedApplication,
    CreateFile,
    Operation,
    ReadBack,
    SelectApplication,
    WriteFile,
)
from station.desfire.plan import Plan, compile_plan
from station.desfire.profile import load_profile
from station.desfire.quota import quota_blocks
from station.desfire.version import CardVersion
from station.errors import CardConflictError, DifferentCardError, ForeignCardError, NoDamKeysError, OperatorError
from station.model.card import CardUid
from station.model.escn import Escn

PROFILE = load_profile("esc-cdz")
APPLICATION = PROFILE.applications[0]
MASTER = KeyRecipe("picc-master", 1, (DivPart.UID,))
UID = CardUid(bytes.fromhex("04A1B2C3D4E580"))
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")
CONTENTS = ChipContents(ESCN, UID, bytes(range(1, 72)), bytes(index % 255 + 1 for index in range(400)))
VERSION = CardVersion.parse(bytes.fromhex("04010112001A0504010102011A05") + UID.octets + bytes(7))
EV1 = replace(VERSION, hardware=bytes.fromhex("04010101001A05"))
BLANK = CardObserved(VERSION, UID, {0x10: 1}, {0: None}, 4096, {})
OUR_SLOT = SlotInfo(1, 32, 3, APPLICATION.aid)


def having(**changes: object) -> ChipProfile:
    """The profile, with other values in its application."""
    return replace(PROFILE, applications=(replace(APPLICATION, **changes),))


OWNED = having(creation=Owned(MASTER))
OWNED_BLANK = replace(BLANK, key_versions={0: 1}, slots={})


def partial(files: dict[int, bytes | None], versions: tuple[int, ...], settings_1: int = 0x0B) -> CardObserved:
    """A card with the application, these file contents (None: cannot be read), these key versions."""
    made = {file.make.number: file.make for file in files_of(APPLICATION, CONTENTS)}
    seen = {number: FileObserved(made[number].settings, content) for number, content in files.items()}
    application = ApplicationObserved(KeySettings(settings_1, 0xA7), versions, seen)
    return standing(application)


def standing(application: ApplicationObserved, slot: SlotInfo | None = OUR_SLOT) -> CardObserved:
    return replace(BLANK, slots={0: slot}, applications={APPLICATION.aid: application})


def written() -> dict[int, bytes | None]:
    return {file.make.number: file.data for file in files_of(APPLICATION, CONTENTS)}


def kinds(plan: Plan) -> list[str]:
    return [type(operation).__name__ for operation in plan.operations]


def of_kind(plan: Plan, kind: type[Operation]) -> list[Operation]:
    return [operation for operation in plan.operations if isinstance(operation, kind)]


def test_blank() -> None:
    plan = compile_plan(PROFILE, BLANK, CONTENTS)
    assert kinds(plan) == [
        *("Authenticate", "CreateDelegatedApplication", "SelectApplication", "Authenticate"),
        *["CreateFile"] * 3,
        *["WriteFile"] * 3,
        *["ReadBack"] * 3,
        *["ChangeKey"] * 6,
        "ChangeOwnKey",
    ]
    creation = plan.operations[1]
    assert isinstance(creation, CreateDelegatedApplication)
    # 2 for the application, 7 keys, and the files: 1+1, 1+3, 1+13.
    assert creation.application.quota == 2 + 7 + 2 + 4 + 14
    frame = creation.application.frame().hex().upper()
    assert frame == "4088F50000011D000BA70010A00000061404F58840"


def test_default_key_is_asked_from_custody_with_version_00() -> None:
    plan = compile_plan(PROFILE, BLANK, CONTENTS)
    aid = APPLICATION.aid
    default = DerivedKey("dam-default", UID.octets + aid.octets, 0)
    assert plan.dam_keys is not None
    assert plan.dam_keys.defaults == {aid: default}
    assert plan.operations[3] == Authenticate(SelectApplication(AT_PICC_LEVEL, aid).leaves, 0, default, ev2=True)


def test_owned() -> None:
    plan = compile_plan(OWNED, OWNED_BLANK, CONTENTS)
    assert kinds(plan)[:4] == ["Authenticate", "CreateApplication", "SelectApplication", "Authenticate"]
    assert plan.dam_keys is None
    creation = plan.operations[1]
    assert isinstance(creation, CreateApplication)
    assert (creation.key_settings_1, creation.key_settings_2, creation.iso_fid) == (0x0B, 0xA7, 0x1000)


def test_complete() -> None:
    plan = compile_plan(PROFILE, partial(written(), (1,) * 7), CONTENTS)
    assert plan.operations == ()
    assert plan.describe() == f"Card {UID} is complete."


def test_a_description_has_a_line_for_each_operation() -> None:
    for profile, blank in ((PROFILE, BLANK), (OWNED, OWNED_BLANK), (having(final_key_settings_1=0x02), BLANK)):
        plan = compile_plan(profile, blank, CONTENTS)
        assert len(plan.describe().splitlines()) == 1 + len(plan.operations)


def _simulate(observed: CardObserved, plan: Plan) -> CardObserved:
    """The card as the plan would leave it."""
    found = observed.applications.get(APPLICATION.aid)
    files = dict(found.files) if found else {}
    versions = list(found.key_versions) if found else [0] * 7
    settings_1 = found.settings.settings_1 if found else 0x0B
    for operation in plan.operations:
        match operation:
            case CreateFile(_, _, StdDataFile() as file):
                assert file.number not in files
                files[file.number] = FileObserved(file.settings, bytes(file.size))
            case WriteFile(_, _, StdDataFile() as file, data):
                assert versions[0] == 0 or found is not None
                files[file.number] = FileObserved(file.settings, data)
            case ReadBack(_, _, file, data):
                assert files[file.number].content == data
            case ChangeKey(_, _, key_no, _, new):
                assert key_no > 0
                assert versions[key_no] == 0
                versions[key_no] = new.version
            case ChangeOwnKey(_, _, new):
                assert all(versions[1:])
                versions[0] = new.version
            case ChangeKeySettings(_, _, value):
                assert all(versions)
                settings_1 = value
            case _:
                pass
    application = ApplicationObserved(KeySettings(settings_1, 0xA7), tuple(versions), files)
    return standing(application)


@given(
    st.fixed_dictionaries(
        {}, optional={number: st.sampled_from(["right", "zeros", "part", "hidden"]) for number in range(3)}
    ),
    st.tuples(*[st.sampled_from([0, 1])] * 7),
    st.booleans(),
)
def test_every_part_leads_to_the_whole(files: dict[int, str], versions: tuple[int, ...], harden: bool) -> None:
    profile = having(final_key_settings_1=0x02) if harden else PROFILE
    contents = written()
    shapes: dict[int, bytes | None] = {}
    for number, shape in files.items():
        data = contents[number] or b""
        part = data[:7] + bytes(len(data) - 7)
        shapes[number] = {"right": data, "zeros": bytes(len(data)), "part": part, "hidden": None}[shape]
    observed = partial(shapes, versions)
    after = _simulate(observed, compile_plan(profile, observed, CONTENTS))
    made = after.applications[APPLICATION.aid]
    assert made.key_versions == (1,) * 7
    assert set(made.files) == {0, 1, 2}
    for number, file in made.files.items():
        assert file.content in (contents[number], None)
    assert compile_plan(profile, after, CONTENTS).operations == ()


def test_key_0_already_final() -> None:
    plan = compile_plan(PROFILE, partial(written(), (1, 1, 1, 0, 1, 1, 1)), CONTENTS)
    assert kinds(plan) == ["SelectApplication", "Authenticate", "ChangeKey"]
    assert plan.operations[1] == Authenticate(
        plan.operations[0].leaves, 0, DerivedKey("cdz-master", UID.octets, 1), ev2=True
    )


def test_hardening_comes_after_key_0() -> None:
    profile = having(final_key_settings_1=0x02)
    assert kinds(compile_plan(profile, BLANK, CONTENTS))[-3:] == ["ChangeOwnKey", "Authenticate", "ChangeKeySettings"]
    left = compile_plan(profile, partial(written(), (1,) * 7), CONTENTS)
    assert kinds(left) == ["SelectApplication", "Authenticate", "ChangeKeySettings"]
    assert compile_plan(profile, partial(written(), (1,) * 7, 0x02), CONTENTS).operations == ()


def test_a_hidden_file_is_written_until_key_0_says_that_it_was() -> None:
    hidden: dict[int, bytes | None] = {**written(), 1: None}
    assert len(of_kind(compile_plan(PROFILE, partial(hidden, (0,) + (1,) * 6), CONTENTS), WriteFile)) == 1
    assert compile_plan(PROFILE, partial(hidden, (1,) * 7), CONTENTS).operations == ()


def conflicts(observed: CardObserved, found: str, profile: ChipProfile = PROFILE) -> None:
    with pytest.raises(CardConflictError, match=found):
        compile_plan(profile, observed, CONTENTS)


def test_foreign_applications() -> None:
    application = partial(written(), (0,) * 7).applications[APPLICATION.aid]
    for slot in (None, replace(OUR_SLOT, version=9), replace(OUR_SLOT, aid=Aid(b"abc"))):
        conflicts(standing(application, slot), "does not stand in DAM slot 0")
    conflicts(partial(written(), (0,) * 7, 0x0F), "KeySettings1 0F")
    three = replace(application, settings=KeySettings(0x0B, 0xA3), key_versions=(0, 0, 0))
    conflicts(standing(three), "KeySettings2 A3")
    conflicts(partial(written(), (0, 0, 7, 0, 0, 0, 0)), "key 2 has version 07")
    another = replace(application, files={**application.files, 9: application.files[0]})
    conflicts(standing(another), "a file 09")


@pytest.mark.parametrize(
    "change", [{"size": 99}, {"mode": CommMode.FULL}, {"kind": 1}, {"more": b"\x00"}], ids=lambda change: str(change)
)
def test_files_of_another_make(change: dict[str, object]) -> None:
    whole = partial(written(), (0,) * 7).applications[APPLICATION.aid]
    file = whole.files[1]
    changed = replace(file, settings=replace(file.settings, **change))
    conflicts(
        standing(replace(whole, files={**whole.files, 1: changed})), "file 01 of another size or with other rights"
    )


def test_another_number_on_the_card() -> None:
    other = Escn.parse("6a01dfc0-cb98-1035-a19b-002999859608")
    conflicts(partial({**written(), 0: other.octets}, (0,) * 7), f"the number {other}")


@pytest.mark.parametrize("length", range(17))
def test_our_number_written_in_part_is_ours(length: int) -> None:
    torn = ESCN.octets[:length] + bytes(16 - length)
    plan = compile_plan(PROFILE, partial({**written(), 0: torn}, (0,) * 7), CONTENTS)
    assert len(of_kind(plan, WriteFile)) == (length < 16)


def test_noise_in_the_number_file_is_written_over() -> None:
    plan = compile_plan(PROFILE, partial({**written(), 0: b"\xff" * 16}, (0,) * 7), CONTENTS)
    assert len(of_kind(plan, WriteFile)) == 1


def test_another_card() -> None:
    other = CardUid(bytes(6) + b"\x01")
    with pytest.raises(DifferentCardError, match=str(other)):
        compile_plan(PROFILE, replace(BLANK, uid=other), CONTENTS)


@pytest.mark.parametrize("check", ["usable", "plan"])
def test_cards_that_cannot_be_used(check: str) -> None:
    def refuse(error: type[OperatorError], found: str, observed: CardObserved, profile: ChipProfile = PROFILE) -> None:
        with pytest.raises(error, match=found):
            check_usable(profile, observed) if check == "usable" else compile_plan(profile, observed, CONTENTS)

    refuse(ForeignCardError, "EV1, which knows no delegated", replace(BLANK, version=EV1))
    light = replace(VERSION, hardware=bytes.fromhex("04080130001305"))
    refuse(ForeignCardError, "DESFire Light", replace(BLANK, version=light))
    for version in (0, None):
        refuse(NoDamKeysError, "no DAM keys", replace(BLANK, key_versions={0x10: version}))
    refuse(CardConflictError, "a PICCDAMAuthKey that is not", replace(BLANK, key_versions={0x10: 2}))
    refuse(CardConflictError, r"a PICC master key .*\(version 00\)", replace(BLANK, key_versions={0: 0}), OWNED)
    refuse(CardConflictError, r"a PICC master key .*\(none\)", replace(BLANK, key_versions={0: None}), OWNED)
    for aid, by in ((Aid(b"\xf5\x88A"), "application F58841"), (PICC_AID, "a deleted application")):
        refuse(CardConflictError, f"taken by {by}", replace(BLANK, slots={0: SlotInfo(1, 9, 9, aid)}))
    refuse(CardConflictError, "only 500 of the", replace(BLANK, free_memory=500))


def test_a_usable_card() -> None:
    check_usable(PROFILE, BLANK)
    check_usable(PROFILE, replace(BLANK, slots={0: SlotInfo(0, 0, 0, PICC_AID)}))
    with pytest.raises(CardConflictError, match="application F58840"):
        check_usable(PROFILE, partial(written(), (0,) * 7))


def test_a_plan_whose_operations_do_not_follow_is_refused() -> None:
    plan = compile_plan(PROFILE, BLANK, CONTENTS)
    for at in range(len(plan.operations) - 1):
        left_out = plan.operations[:at] + plan.operations[at + 1 :]
        if plan.operations[at].needs != plan.operations[at].leaves:
            with pytest.raises(ValueError, match="needs"):
                Plan(plan.uid, left_out, plan.dam_keys)


@pytest.mark.parametrize(("size", "blocks"), [(0, 1), (1, 2), (31, 2), (32, 2), (33, 3)])
def test_quota(size: int, blocks: int) -> None:
    assert quota_blocks([size], 3) == 2 + 3 + blocks


def test_contents() -> None:
    assert CONTENTS.of(Content.SIGNATURE) == CONTENTS.signature
    assert [len(file.data or b"") for file in files_of(APPLICATION, CONTENTS)] == [16, 71, 400]
