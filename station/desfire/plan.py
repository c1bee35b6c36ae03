"""The encoding plan: from a card observed to the card that the profile wants, as data.

The order is forced by the protocol: applications first; then, in each, files, data, read-back; then keys 1..n, key 0
last, so that everything before it can be done again after an interruption; key settings after that, where the profile
hardens them. A card that has a part of it gets only the rest. GetKeyVersion tells which key is on the card: 00 is the
default, anything else the target.
"""

from dataclasses import dataclass

from station.desfire.application import PICC_AID, Aid
from station.desfire.chip_profile import ApplicationProfile, ChipProfile, Delegated, DerivedKey
from station.desfire.contents import ChipContents, files_of
from station.desfire.dam import DelegatedApplication, diversified_inputs
from station.desfire.fitness import check_creatable, check_generation, check_own
from station.desfire.observe import CardObserved
from station.desfire.operations import (
    AT_PICC_LEVEL,
    Authenticate,
    CreateApplication,
    CreateDelegatedApplication,
    GrantedKey,
    Operation,
    PlanKey,
    describe,
)
from station.desfire.plan_application import rest_of
from station.desfire.quota import file_memory, quota_blocks
from station.errors import DifferentCardError
from station.model.card import CardUid


@dataclass(frozen=True, slots=True)
class DamKeys:
    """One card's DAM keys and the default key of each delegated application, as custody is asked for them."""

    auth: DerivedKey
    mac: DerivedKey
    enc: DerivedKey
    defaults: dict[Aid, DerivedKey]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is left to do on one card, in order; nothing, where the card is complete.

    `dam_keys` are what a delegation by this station's own custody needs; None where none is needed. Raises ValueError
    if an operation does not find the standing that the one before it leaves.
    """

    uid: CardUid
    operations: tuple[Operation, ...]
    dam_keys: DamKeys | None

    def __post_init__(self) -> None:
        standing = AT_PICC_LEVEL
        for operation in self.operations:
            if operation.needs != standing:
                raise ValueError(f"{describe(operation)}: needs {operation.needs}, but finds {standing}")
            standing = operation.leaves

    def describe(self) -> str:
        """The plan for people, one operation a line."""
        if not self.operations:
            return f"Card {self.uid} is complete."
        lines = (f"{number:2}. {describe(operation)}" for number, operation in enumerate(self.operations, 1))
        return "\n".join((f"Card {self.uid}:", *lines))


def compile_plan(profile: ChipProfile, observed: CardObserved, contents: ChipContents) -> Plan:
    """What is left to do on the card.

    Raises DifferentCardError, ForeignCardError, NoDamKeysError, CardConflictError, ContentTooLongError.
    """
    if observed.uid != contents.uid:
        raise DifferentCardError(found=observed.uid, expected=contents.uid)
    check_generation(profile, observed)
    operations = _creations(profile, observed, contents)
    for application in profile.applications:
        found = observed.applications.get(application.aid)
        if found is not None:
            check_own(application, observed, found, contents)
        standing = operations[-1].leaves if operations else AT_PICC_LEVEL
        operations += rest_of(application, contents, found, standing, ev2=observed.ev2)
    return Plan(observed.uid, tuple(operations), dam_keys_of(profile, observed.uid))


def _creations(profile: ChipProfile, observed: CardObserved, contents: ChipContents) -> list[Operation]:
    """One authentication for each key that creates, then all that it creates."""
    missing = [
        (application, _blocks(application, contents))
        for application in profile.applications
        if application.aid not in observed.applications
    ]
    check_creatable(observed, missing)
    operations: list[Operation] = []
    for application, blocks in sorted(missing, key=lambda one: isinstance(one[0].creation, Delegated)):
        key, create = _creation(application, blocks, observed.uid)
        standing = operations[-1].leaves if operations else AT_PICC_LEVEL
        if standing != create.needs and create.needs.key_no is not None:
            operations.append(Authenticate(standing, create.needs.key_no, key, observed.ev2))
        operations.append(create)
    return operations


def _blocks(application: ApplicationProfile, contents: ChipContents) -> int:
    wanted = zip(application.files, files_of(application, contents), strict=True)
    return quota_blocks((file_memory(file, len(made.data or b"")) for file, made in wanted), len(application.keys))


def _creation(
    profile: ApplicationProfile, blocks: int, uid: CardUid
) -> tuple[PlanKey, CreateApplication | CreateDelegatedApplication]:
    creation = profile.creation
    if not isinstance(creation, Delegated):
        create = CreateApplication(
            profile.aid, profile.key_settings_1, profile.key_settings_2, profile.iso_fid, profile.df_name
        )
        return creation.master.derive(uid=uid, aid=PICC_AID), create
    application = delegated_application(profile, creation, blocks)
    return GrantedKey(creation.key, creation.version, application), CreateDelegatedApplication(application)


def delegated_application(profile: ApplicationProfile, creation: Delegated, blocks: int) -> DelegatedApplication:
    """As it is created; `blocks` of 32 bytes are its quota where the profile names none."""
    return DelegatedApplication(
        aid=profile.aid,
        slot=creation.slot,
        slot_version=creation.slot_version,
        quota=creation.quota or blocks,
        key_settings_1=profile.key_settings_1,
        key_settings_2=profile.key_settings_2,
        iso_fid=profile.iso_fid,
        df_name=profile.df_name,
    )


def dam_keys_of(profile: ChipProfile, uid: CardUid) -> DamKeys | None:
    """What a delegation by own custody needs; None where nothing is delegated.

    The DAM keys are the card's, so one application tells them for all.
    """
    delegated = {
        application.aid: application.creation
        for application in profile.applications
        if isinstance(application.creation, Delegated)
    }
    if not delegated:
        return None
    first = next(iter(delegated.values()))
    auth, mac, enc = (DerivedKey(first.key, div_input, first.version) for div_input in diversified_inputs(uid))
    defaults = {aid: creation.default.derive(uid=uid, aid=aid) for aid, creation in delegated.items()}
    return DamKeys(auth, mac, enc, defaults)
