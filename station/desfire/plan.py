"""The encoding plan: from a card observed to the card that the profile wants, as data.

The order is forced by the protocol: application, files, data, read-back; then keys 1..n, key 0 last, so that everything
before it can be done again after an interruption; key settings after that, where the profile hardens them. A card that
has a part of it gets only the rest. GetKeyVersion tells which key is on the card: 00 is the default, anything else the
target.
"""

from dataclasses import dataclass

from station.desfire.application import Aid
from station.desfire.chip_profile import ChipProfile, DerivedKey
from station.desfire.contents import ChipContents, files_of
from station.desfire.dam import DAM_AUTH_KEY_NO, DelegatedApplication, diversified_inputs
from station.desfire.fitness import check_creatable, check_generation, check_own, check_usable
from station.desfire.observe import ApplicationObserved, CardObserved
from station.desfire.operations import (
    AT_PICC_LEVEL,
    Authenticate,
    ChangeKey,
    ChangeKey0,
    ChangeKeySettings,
    CreateApplication,
    CreateDelegatedApplication,
    CreateStdDataFile,
    FactoryKey,
    GrantedKey,
    Operation,
    PlanKey,
    ReadBack,
    SelectApplication,
    Standing,
    WriteFile,
    describe,
)
from station.desfire.quota import quota_blocks
from station.errors import DifferentCardError
from station.model.card import CardUid

__all__ = ["ChipContents", "DamKeys", "Plan", "check_usable", "compile_plan"]


@dataclass(frozen=True, slots=True)
class DamKeys:
    """One card's DAM keys and the default key of the application, as custody is asked for them."""

    auth: DerivedKey
    mac: DerivedKey
    enc: DerivedKey
    default: DerivedKey


@dataclass(frozen=True, slots=True)
class Plan:
    """What is left to do on one card, in order; nothing, where the card is complete.

    `dam_keys` are what a delegation by this station's own custody needs; None where none is needed. Raises ValueError
    if an operation does not find the standing that the one before it leaves.
    """

    uid: CardUid
    aid: Aid
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

    Raises DifferentCardError, ForeignCardError, NoDamKeysError, CardConflictError.
    """
    if observed.uid != contents.uid:
        raise DifferentCardError(found=observed.uid, expected=contents.uid)
    check_generation(observed)
    quota = quota_blocks((len(data) for _, data in files_of(profile, contents)), len(profile.keys))
    creation: tuple[Operation, ...] = ()
    if observed.application is None:
        check_creatable(profile, observed, quota)
        creation = _creation(profile, observed.uid, quota)
    else:
        check_own(profile, observed, observed.application, contents)
    start = creation[-1].leaves if creation else AT_PICC_LEVEL
    rest = _Rest(profile, contents, observed.application).operations(start)
    dam_keys = _dam_keys(profile, observed.uid) if profile.delegated else None
    return Plan(observed.uid, profile.aid, creation + rest, dam_keys)


def _creation(profile: ChipProfile, uid: CardUid, quota: int) -> tuple[Operation, ...]:
    if not profile.delegated:
        return (
            Authenticate(AT_PICC_LEVEL, 0, profile.owner.derive(uid=uid, aid=profile.aid)),
            CreateApplication(
                profile.aid, profile.key_settings_1, profile.key_settings_2, profile.iso_fid, profile.df_name
            ),
        )
    delegation = profile.delegation
    application = DelegatedApplication(
        aid=profile.aid,
        slot=delegation.slot,
        slot_version=delegation.slot_version,
        quota=quota,
        key_settings_1=profile.key_settings_1,
        key_settings_2=profile.key_settings_2,
        iso_fid=profile.iso_fid,
        df_name=profile.df_name,
    )
    auth_key = GrantedKey(delegation.key, delegation.version, application)
    return Authenticate(AT_PICC_LEVEL, DAM_AUTH_KEY_NO, auth_key), CreateDelegatedApplication(application)


def _dam_keys(profile: ChipProfile, uid: CardUid) -> DamKeys:
    delegation = profile.delegation
    auth, mac, enc = (
        DerivedKey(delegation.key, div_input, delegation.version) for div_input in diversified_inputs(uid)
    )
    return DamKeys(auth, mac, enc, delegation.default_key.derive(uid=uid, aid=profile.aid))


class _Rest:
    """What is left once the application stands (`found`; None: just created, everything is left)."""

    def __init__(self, profile: ChipProfile, contents: ChipContents, found: ApplicationObserved | None) -> None:
        self._profile = profile
        self._contents = contents
        self._versions = found.key_versions if found else (0,) * len(profile.keys)
        self._files = found.files if found else {}
        self._settings_1 = found.settings.settings_1 if found else profile.key_settings_1
        uid, aid = contents.uid, profile.aid
        self._default: PlanKey = (
            profile.delegation.default_key.derive(uid=uid, aid=aid) if profile.delegated else FactoryKey()
        )
        self._targets = tuple(
            recipe.derive(uid=uid, aid=aid, escn=contents.escn, key_no=key_no)
            for key_no, recipe in enumerate(profile.keys)
        )

    def operations(self, start: Standing) -> tuple[Operation, ...]:
        """From `start` to the end."""
        aid, target = self._profile.aid, self._targets[0]
        key_0_is_final = self._versions[0] != 0
        before_key_0 = self._data() + self._other_keys()
        select = SelectApplication(start, aid)
        with_final = Authenticate(Standing(aid), 0, target)
        if key_0_is_final:
            work = before_key_0 + self._hardening()
            return (select, with_final, *work) if work else ()
        with_default = Authenticate(Standing(aid), 0, self._default)
        to_final = ChangeKey0(aid, target)
        harden = self._hardening()
        return (select, with_default, *before_key_0, to_final, *((with_final, *harden) if harden else ()))

    def _data(self) -> tuple[Operation, ...]:
        """Files to create, then files to write, then the same files to read back."""
        aid = self._profile.aid
        files = files_of(self._profile, self._contents)
        create = tuple(CreateStdDataFile(aid, file) for file, _ in files if file.number not in self._files)
        unwritten = tuple((file, data) for file, data in files if not self._holds(file.number, data))
        write = tuple(WriteFile(aid, file, data) for file, data in unwritten)
        return create + write + tuple(ReadBack(aid, file, data) for file, data in unwritten)

    def _holds(self, number: int, data: bytes) -> bool:
        """Whether a file is known to hold its data: it shows it, or (not readable) the last key came after it."""
        if number not in self._files:
            return False
        content = self._files[number].content
        return content == data if content is not None else self._versions[0] != 0

    def _other_keys(self) -> tuple[Operation, ...]:
        return tuple(
            ChangeKey(self._profile.aid, key_no, self._default, target)
            for key_no, target in enumerate(self._targets)
            if key_no > 0 and self._versions[key_no] == 0
        )

    def _hardening(self) -> tuple[Operation, ...]:
        final = self._profile.final_key_settings_1
        return () if final in (None, self._settings_1) else (ChangeKeySettings(self._profile.aid, final),)
