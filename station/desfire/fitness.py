"""Whether a card may get, or go on with, the applications of a profile. Each check raises what a person should read."""

from collections.abc import Iterable
from dataclasses import replace

from station.desfire.application import PICC_AID, KeySettings
from station.desfire.chip_profile import ApplicationProfile, ChipProfile, Content, Delegated
from station.desfire.contents import ChipContents, WantedFile, files_of
from station.desfire.dam import BLOCK_OF_QUOTA, DAM_AUTH_KEY_NO
from station.desfire.files import FileSettings, RecordFileSettings, ValueFileSettings
from station.desfire.observe import ApplicationObserved, CardObserved
from station.desfire.quota import typical_blocks
from station.desfire.version import Generation
from station.errors import CardConflictError, ForeignCardError, NoDamKeysError
from station.model.escn import Escn


def check_usable(profile: ChipProfile, observed: CardObserved) -> None:
    """Whether a card that belongs to no job yet can be taken for one.

    Raises ForeignCardError, NoDamKeysError, CardConflictError.
    """
    check_generation(profile, observed)
    for aid in observed.applications:
        raise CardConflictError(uid=observed.uid, found=f"application {aid}")
    check_creatable(observed, ((one, typical_blocks(one)) for one in profile.applications))


def check_generation(profile: ChipProfile, observed: CardObserved) -> None:
    """Whether the card speaks what the profile needs. Raises ForeignCardError.

    An EV1 card has AES, but neither delegated applications nor EV2 messaging.
    """
    generation = observed.version.generation
    if generation is Generation.EV1 and profile.delegated:
        found = 'it is MIFARE DESFire EV1, which knows no delegated applications (creation = "owned" works with it)'
        raise ForeignCardError(found=found)
    if not (generation.delegates or generation is Generation.EV1):
        raise ForeignCardError(found=f"it is {generation.value}")


def check_creatable(observed: CardObserved, wanted: Iterable[tuple[ApplicationProfile, int]]) -> None:
    """Whether applications can be created: keys loaded, slots vacant, memory for all blocks of 32 bytes."""
    needed = 0
    for application, blocks in wanted:
        check_creating_key(application, observed)
        kept = _check_slot(application, observed, blocks)
        needed += 0 if kept else blocks * BLOCK_OF_QUOTA
    if observed.free_memory < needed:
        found = f"only {observed.free_memory} of the {needed} bytes needed are free"
        raise CardConflictError(uid=observed.uid, found=found)


def check_creating_key(application: ApplicationProfile, observed: CardObserved) -> None:
    """Whether the card has the key, by its version, that creates the application.

    Raises NoDamKeysError, CardConflictError.
    """
    creation = application.creation
    if isinstance(creation, Delegated):
        whose, key_no, wanted = "PICCDAMAuthKey", DAM_AUTH_KEY_NO, creation.version
    else:
        whose, key_no, wanted = "PICC master key", 0, creation.master.version
    version = observed.key_versions.get(key_no)
    if key_no == DAM_AUTH_KEY_NO and not version:
        raise NoDamKeysError(uid=observed.uid)
    if version != wanted:
        shown = "none" if version is None else f"version {version:02X}"
        raise CardConflictError(uid=observed.uid, found=f"a {whose} that is not this profile's ({shown})")


def _check_slot(application: ApplicationProfile, observed: CardObserved, blocks: int) -> bool:
    """Whether the slot has its memory already: a freed one keeps its quota, and takes an application of the same."""
    if not isinstance(application.creation, Delegated):
        return False
    number = application.creation.slot
    slot = observed.slots.get(number)
    kept = slot is not None and slot.aid == PICC_AID and slot.quota == (application.creation.quota or blocks)
    if slot is not None and not slot.vacant and not kept:
        by = "a deleted application" if slot.aid == PICC_AID else f"application {slot.aid}"
        raise CardConflictError(uid=observed.uid, found=f"DAM slot {number} is taken by {by}")
    return kept


def check_own(
    profile: ApplicationProfile, observed: CardObserved, application: ApplicationObserved, contents: ChipContents
) -> None:
    """Whether the application on the card is this profile's and this job's, whole or half made.

    Raises CardConflictError.
    """
    foreign = (
        _foreign_slot(profile, observed)
        or _foreign_settings(profile, application.settings)
        or _foreign_key(profile, application)
        or _foreign_file(profile, application, contents)
    )
    if foreign is not None:
        raise CardConflictError(uid=observed.uid, found=foreign)


def _foreign_slot(profile: ApplicationProfile, observed: CardObserved) -> str | None:
    creation = profile.creation
    if not isinstance(creation, Delegated):
        return None
    slot = observed.slots.get(creation.slot)
    if slot is None or slot.aid != profile.aid or slot.version != creation.slot_version:
        return f"an application {profile.aid} that does not stand in DAM slot {creation.slot}"
    return None


def _foreign_settings(profile: ApplicationProfile, settings: KeySettings) -> str | None:
    if settings.settings_1 not in (profile.key_settings_1, profile.final_key_settings_1):
        return f"an application {profile.aid} with KeySettings1 {settings.settings_1:02X}"
    # GetKeySettings need not repeat the flag for ISO FIDs (bit 5): unverified, so only type and count are compared.
    ours = KeySettings(0, profile.key_settings_2)
    if (settings.key_type, settings.key_count) != (ours.key_type, ours.key_count):
        return f"an application {profile.aid} with KeySettings2 {settings.settings_2:02X}"
    return None


def _foreign_key(profile: ApplicationProfile, application: ApplicationObserved) -> str | None:
    for key_no, (recipe, version) in enumerate(zip(profile.keys, application.key_versions, strict=True)):
        if version not in (0, recipe.version):
            return f"an application {profile.aid} whose key {key_no} has version {version:02X}"
    return None


def _foreign_file(profile: ApplicationProfile, application: ApplicationObserved, contents: ChipContents) -> str | None:
    wanted = {file.make.number: file for file in files_of(profile, contents)}
    for number, found in application.files.items():
        if number not in wanted:
            return f"a file {number:02X} in application {profile.aid}"
        if not as_made(wanted[number], found.settings):
            return f"a file {number:02X} of another size or with other rights in application {profile.aid}"
    for file in profile.files:
        found = application.files.get(file.number)
        if (
            contents.escn is not None
            and getattr(file, "content", None) is Content.ESCN
            and found is not None
            and found.content
        ):
            other = _other_number(found.content, contents.escn)
            if other is not None:
                return f"the number {other}"
    return None


def as_made(file: WantedFile, found: FileSettings) -> bool:
    """Whether a file on the card is the one that was to be made, whatever has been put into it since."""
    match found:
        case RecordFileSettings():
            found = replace(found, records=0)
        case ValueFileSettings():
            found = replace(found, limited_credit=0)
        case _:
            pass
    return found == file.make.settings


def _other_number(content: bytes, ours: Escn) -> Escn | None:
    """Another card's number; None for ours, for nothing, and for ours written in part."""
    number = content[: len(ours.octets)]
    if ours.octets.startswith(number.rstrip(b"\x00")):
        return None
    try:
        return Escn(number)
    except ValueError:
        return None
