"""Cards that have another version of a key than the profile names: those from before a key roll, or from after it.

GetKeyVersion tells which version is on the card. Any version of the profile's roots that custody holds is as good as
the profile's own, so that cards work on both sides of a roll, and in the middle of one.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from station.desfire.application import Aid
from station.desfire.chip_profile import ApplicationProfile, ChipProfile, Delegated, KeyRecipe, Owned
from station.desfire.dam import DAM_AUTH_KEY_NO, DAM_KEY_NOS
from station.desfire.observe import ApplicationObserved, CardObserved, or_none
from station.desfire.picc_session import PiccSession
from station.errors import CardConflictError
from station.reader.port import CardConnection

Held = Callable[[str], frozenset[int]]
"""The versions of a root, by its name, that custody holds."""
_NOT_LOADED = 0


def version_on_card(name: str, wanted: int, shown: int | None, held: Held) -> int:
    """The version to use of a root where the profile names `wanted`, and the card shows another that is held."""
    if shown in (None, _NOT_LOADED, wanted) or shown not in held(name):
        return wanted
    return shown


def as_on_card(
    profile: ChipProfile,
    picc_versions: Mapping[int, int | None],
    applications: Mapping[Aid, ApplicationObserved],
    held: Held,
) -> ChipProfile:
    """The profile with each key in the version that the card shows, where custody holds it.

    `picc_versions` are those of PICC master key and PICCDAMAuthKey (see CardObserved). Keys that are not on the card
    yet, and versions that nobody knows, stay as the profile has them.
    """
    found = tuple(
        replace(
            one,
            creation=_creation(one.creation, picc_versions, held),
            keys=_keys(one, applications.get(one.aid), held),
        )
        for one in profile.applications
    )
    return replace(profile, applications=found)


def _creation(creation: Owned | Delegated, shown: Mapping[int, int | None], held: Held) -> Owned | Delegated:
    if isinstance(creation, Delegated):
        version = version_on_card(creation.key, creation.version, shown.get(DAM_AUTH_KEY_NO), held)
        return replace(creation, version=version)
    return Owned(_recipe(creation.master, shown.get(0), held))


def _keys(profile: ApplicationProfile, found: ApplicationObserved | None, held: Held) -> tuple[KeyRecipe, ...]:
    if found is None or len(found.key_versions) != len(profile.keys):
        return profile.keys
    return tuple(_recipe(key, shown, held) for key, shown in zip(profile.keys, found.key_versions, strict=True))


def _recipe(recipe: KeyRecipe, shown: int | None, held: Held) -> KeyRecipe:
    return replace(recipe, version=version_on_card(recipe.name, recipe.version, shown, held))


def check_dam_keys(connection: CardConnection, profile: ChipProfile, observed: CardObserved, held: Held) -> None:
    """Whether all three DAM keys are of one version, on a card that is to get a delegated application.

    Asked (two APDUs) only where custody holds several versions of the root: a roll may have been interrupted on this
    card. The PICC level is selected, nobody authenticated. Raises CardConflictError.
    """
    missing = {
        one.creation.key
        for one in profile.applications
        if isinstance(one.creation, Delegated) and one.aid not in observed.applications
    }
    if not any(len(held(name)) > 1 for name in missing):
        return
    picc = PiccSession.resume(connection)
    versions = [or_none(picc.get_key_version, number) for number in DAM_KEY_NOS]
    if len(set(versions)) > 1:
        shown = " ".join("none" if version is None else f"{version:02X}" for version in versions)
        found = f"DAM keys of several versions ({shown}): their roll is not finished, see station keys roll"
        raise CardConflictError(uid=observed.uid, found=found)


def roots_of(profile: ChipProfile) -> dict[str, int]:
    """The version of each root that the profile's applications have on a card; none of a root with several."""
    pairs = {(key.name, key.version) for one in profile.applications for key in one.keys}
    pairs |= {
        (one.creation.key, one.creation.version) for one in profile.applications if isinstance(one.creation, Delegated)
    }
    names = [name for name, _ in pairs]
    return {name: version for name, version in pairs if names.count(name) == 1}
