"""A key roll on one card: from the versions of a root that it shows to a new one, as a plan.

The order leaves the card usable at every APDU: keys that are not authenticated with come first, key 0 of the level
last, and its new version is proved before anything else is done. Whatever was interrupted, GetKeyVersion tells which
keys have been moved, and a new plan moves the rest. A card that is where it should be gets an empty plan: no key is
tried.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn

from station.desfire.application import PICC_AID, Aid, Allows, KeySettings, KeyType, changing_key
from station.desfire.application_session import ApplicationSession
from station.desfire.chip_profile import ApplicationProfile, ChipProfile, DerivedKey, DivPart
from station.desfire.dam import DAM_KEY_NOS, diversified_inputs
from station.desfire.key_versions import Held
from station.desfire.observe import or_none, select_desfire
from station.desfire.operations import (
    AT_PICC_LEVEL,
    Authenticate,
    ChangeKey,
    ChangeOwnKey,
    CheckVersion,
    Operation,
    SelectApplication,
    Standing,
)
from station.desfire.plan import Plan
from station.desfire.recipe import Recipe
from station.desfire.session import Session
from station.desfire.version import CardVersion
from station.errors import CardUnfitError, ForeignCardError, StatusError
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.port import CardConnection

_MASTER_KEY_NO = 0
_NOT_LOADED = 0


@dataclass(frozen=True, slots=True)
class LevelObserved:
    """The keys of one level: settings, and versions by key number; keys that are not there are left out."""

    settings: KeySettings
    versions: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class KeysObserved:
    """A card's keys as it shows them without one: at PICC level, and in the profile's applications that it has."""

    version: CardVersion
    uid: CardUid
    levels: Mapping[Aid, LevelObserved]

    @property
    def applications(self) -> bool:
        """Whether one of the profile's applications stands on the card."""
        return any(aid != PICC_AID for aid in self.levels)


@dataclass(frozen=True, slots=True)
class Roll:
    """What is to be moved: the root `name` to version `to` (01..FF), on cards of this profile and recipe."""

    name: str
    to: int
    profile: ChipProfile
    recipe: Recipe

    @property
    def has_keys(self) -> bool:
        """Whether cards of this profile and recipe keep keys of the root at all."""
        return self.name in root_names(self.profile, self.recipe)

    @property
    def needs_number(self) -> bool:
        """Whether one of the root's keys is derived from the card's number."""
        keys = (key for one in self.profile.applications for key in one.keys if key.name == self.name)
        return any(DivPart.ESCN in key.parts for key in keys)


def root_names(profile: ChipProfile, recipe: Recipe) -> tuple[str, ...]:
    """The roots whose keys cards of this profile and recipe keep, those of the PICC level first."""
    picc = (recipe.master.name, *((recipe.dam.key,) if recipe.dam else ()))
    return tuple(dict.fromkeys((*picc, *(key.name for one in profile.applications for key in one.keys))))


def observe_keys(connection: CardConnection, profile: ChipProfile) -> KeysObserved:
    """Looks at a card's keys without one; the PICC level is selected afterwards.

    Raises ForeignCardError, CardUnfitError, ProtocolError, and what the connection raises.
    """
    picc = select_desfire(connection)
    version = picc.get_version()
    if version.uid is None:
        raise ForeignCardError(found="it shows no UID (random UID is set): its keys are not rolled")
    levels: dict[Aid, LevelObserved] = {}
    settings = or_none(picc.get_key_settings)
    if settings is not None:
        versions = {number: or_none(picc.get_key_version, number) for number in (_MASTER_KEY_NO, *DAM_KEY_NOS)}
        levels[PICC_AID] = LevelObserved(settings, {no: found for no, found in versions.items() if found is not None})
    session: Session = picc
    there = picc.get_application_ids()
    for aid in (one.aid for one in profile.applications if one.aid in there):
        session = selected = ApplicationSession.select(session, aid)
        try:
            settings = selected.get_key_settings()
            numbers = range(settings.key_count)
            levels[aid] = LevelObserved(settings, {number: selected.get_key_version(number) for number in numbers})
        except StatusError as error:
            found = f"its application {aid} does not show its keys' versions without a key"
            raise CardUnfitError(uid=version.uid, found=found) from error
    if session is not picc:
        session.switch_to(PICC_AID)
    return KeysObserved(version, version.uid, levels)


def compile_roll(roll: Roll, observed: KeysObserved, held: Held, escn: Escn | None) -> Plan:
    """What is left to do on the card; nothing, where it has the new version throughout.

    `escn` is wanted where the card has an application and `needs_number`. Raises CardUnfitError: no key of the root,
    one of a version that custody does not hold, or settings that freeze it.
    """
    levels = list(_levels(roll, observed, escn))
    if not any(_moved(level, roll, observed) for level in levels):
        raise CardUnfitError(uid=observed.uid, found=f"it has no key {roll.name} yet")
    operations: list[Operation] = []
    for level in levels:
        standing = operations[-1].leaves if operations else AT_PICC_LEVEL
        operations += _Level(level, roll, observed, held).rest(standing)
    return Plan(observed.uid, tuple(operations), None)


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys of one level by number, as the profile or recipe names them."""

    aid: Aid
    keys: Mapping[int, DerivedKey]


def _levels(roll: Roll, observed: KeysObserved, escn: Escn | None) -> Iterator[_Keys]:
    recipe, uid = roll.recipe, observed.uid
    picc = {_MASTER_KEY_NO: recipe.master.derive(uid=uid, aid=PICC_AID)}
    if recipe.dam is not None:
        for number, div_input in zip(DAM_KEY_NOS, diversified_inputs(uid), strict=True):
            picc[number] = DerivedKey(recipe.dam.key, div_input, recipe.dam.version)
    yield _Keys(PICC_AID, picc)
    for one in roll.profile.applications:
        if one.aid in observed.levels:
            yield _Keys(one.aid, _application(one, roll, uid, escn))


def _application(profile: ApplicationProfile, roll: Roll, uid: CardUid, escn: Escn | None) -> dict[int, DerivedKey]:
    """Key 0, and those of the root: others may need a number that is not known here."""
    return {
        number: key.derive(uid=uid, aid=profile.aid, escn=escn, key_no=number)
        for number, key in enumerate(profile.keys)
        if number == _MASTER_KEY_NO or key.name == roll.name
    }


def _moved(level: _Keys, roll: Roll, observed: KeysObserved) -> list[int]:
    """The numbers of the root's keys that the card has at this level, whether they are still to be moved or not."""
    shown = observed.levels.get(level.aid)
    if shown is None or shown.settings.key_type != KeyType.AES:
        return []
    there = (no for no in level.keys if shown.versions.get(no, _NOT_LOADED) != _NOT_LOADED)
    return [number for number in there if level.keys[number].name == roll.name]


class _Level:
    """The rest of a roll at one level."""

    def __init__(self, level: _Keys, roll: Roll, observed: KeysObserved, held: Held) -> None:
        self._level = level
        self._roll = roll
        self._observed = observed
        self._held = held
        self._left = [number for number in _moved(level, roll, observed) if self._shown(number) != roll.to]

    def rest(self, standing: Standing) -> list[Operation]:
        """From `standing` to the new key 0 proved; nothing, where nothing is left."""
        if not self._left:
            return []
        self._check_settings()
        aid, ev2 = self._level.aid, self._observed.version.generation.delegates
        done: list[Operation] = []
        if standing.aid != aid:
            done.append(SelectApplication(standing, aid))
            standing = Standing(aid)
        done.append(Authenticate(standing, _MASTER_KEY_NO, self._now(_MASTER_KEY_NO), ev2))
        done += [ChangeKey(aid, _MASTER_KEY_NO, no, self._now(no), self._then(no)) for no in self._left if no]
        if _MASTER_KEY_NO in self._left:
            done.append(ChangeOwnKey(aid, _MASTER_KEY_NO, self._then(_MASTER_KEY_NO)))
            done.append(Authenticate(Standing(aid), _MASTER_KEY_NO, self._then(_MASTER_KEY_NO), ev2))
        done += [CheckVersion(aid, _MASTER_KEY_NO, number, self._roll.to) for number in self._left]
        return done

    def _check_settings(self) -> None:
        settings = self._observed.levels[self._level.aid].settings.settings_1
        where = "PICC level" if self._level.aid == PICC_AID else f"application {self._level.aid}"
        if self._level.aid != PICC_AID and changing_key(settings) != _MASTER_KEY_NO:
            self._unfit(f"the keys of {where} are not changed under its key 0 (KeySettings1 {settings:02X})")
        if _MASTER_KEY_NO in self._left and not settings & Allows.NEW_MASTER_KEY:
            self._unfit(f"key 0 of {where} is frozen for ever (KeySettings1 {settings:02X})")

    def _shown(self, number: int) -> int:
        return self._observed.levels[self._level.aid].versions[number]

    def _now(self, number: int) -> DerivedKey:
        """The key as it is on the card."""
        key, version = self._level.keys[number], self._observed.levels[self._level.aid].versions.get(number)
        if not version or version not in self._held(key.name):
            shown = "none" if version is None else f"version {version:02X}"
            self._unfit(f"its key {number:02X} at {self._level.aid} is {shown} of {key.name}, which is not among ours")
        return DerivedKey(key.name, key.div_input, version)

    def _then(self, number: int) -> DerivedKey:
        key = self._level.keys[number]
        return DerivedKey(key.name, key.div_input, self._roll.to)

    def _unfit(self, found: str) -> NoReturn:
        raise CardUnfitError(uid=self._observed.uid, found=found)
