"""Whether a card may get, or go on with, the application of a profile. Each check raises what a person should read."""

from station.desfire.application import PICC_AID, KeySettings
from station.desfire.chip_profile import ChipProfile, Content
from station.desfire.contents import ChipContents, files_of
from station.desfire.dam import BLOCK_OF_QUOTA
from station.desfire.observe import ApplicationObserved, CardObserved
from station.desfire.quota import quota_blocks
from station.errors import CardConflictError, ForeignCardError, NoDamKeysError
from station.model.escn import Escn

_TYPICAL_SIZES = {Content.ESCN: 16, Content.SIGNATURE: 72, Content.CERTIFICATE: 1024}
"""For a card whose contents are not known yet: the largest DER signature, a certificate with room to spare."""


def check_usable(profile: ChipProfile, observed: CardObserved) -> None:
    """Whether a card that belongs to no job yet can be taken for one.

    Raises ForeignCardError, NoDamKeysError, CardConflictError.
    """
    check_generation(observed)
    if observed.application is not None:
        raise CardConflictError(uid=observed.uid, found=f"application {profile.aid}")
    sizes = (_TYPICAL_SIZES[file.content] for file in profile.files)
    check_creatable(profile, observed, quota_blocks(sizes, len(profile.keys)))


def check_generation(observed: CardObserved) -> None:
    """EV2 messaging and delegated applications came with EV2. Raises ForeignCardError."""
    if not observed.version.generation.delegates:
        raise ForeignCardError(found=f"it is {observed.version.generation.value}")


def check_creatable(profile: ChipProfile, observed: CardObserved, blocks: int) -> None:
    """Whether the application can be created: keys loaded, slot vacant, memory enough for `blocks` of 32 bytes."""
    wanted = profile.delegation.version if profile.delegated else profile.owner.version
    if profile.delegated and not observed.creation_key_version:
        raise NoDamKeysError(uid=observed.uid)
    if observed.creation_key_version != wanted:
        whose = "PICCDAMAuthKey" if profile.delegated else "PICC master key"
        version = "none" if observed.creation_key_version is None else f"version {observed.creation_key_version:02X}"
        raise CardConflictError(uid=observed.uid, found=f"a {whose} that is not this profile's ({version})")
    if observed.slot is not None and not observed.slot.vacant:
        by = "a deleted application" if observed.slot.aid == PICC_AID else f"application {observed.slot.aid}"
        found = f"DAM slot {profile.delegation.slot} is taken by {by}"
        raise CardConflictError(uid=observed.uid, found=found)
    if observed.free_memory < blocks * BLOCK_OF_QUOTA:
        found = f"only {observed.free_memory} of the {blocks * BLOCK_OF_QUOTA} bytes needed are free"
        raise CardConflictError(uid=observed.uid, found=found)


def check_own(
    profile: ChipProfile, observed: CardObserved, application: ApplicationObserved, contents: ChipContents
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


def _foreign_slot(profile: ChipProfile, observed: CardObserved) -> str | None:
    if not profile.delegated:
        return None
    slot = observed.slot
    if slot is None or slot.aid != profile.aid or slot.version != profile.delegation.slot_version:
        return f"an application {profile.aid} that does not stand in DAM slot {profile.delegation.slot}"
    return None


def _foreign_settings(profile: ChipProfile, settings: KeySettings) -> str | None:
    if settings.settings_1 not in (profile.key_settings_1, profile.final_key_settings_1):
        return f"an application {profile.aid} with KeySettings1 {settings.settings_1:02X}"
    # GetKeySettings need not repeat the flag for ISO FIDs (bit 5): unverified, so only type and count are compared.
    ours = KeySettings(0, profile.key_settings_2)
    if (settings.key_type, settings.key_count) != (ours.key_type, ours.key_count):
        return f"an application {profile.aid} with KeySettings2 {settings.settings_2:02X}"
    return None


def _foreign_key(profile: ChipProfile, application: ApplicationObserved) -> str | None:
    for key_no, (recipe, version) in enumerate(zip(profile.keys, application.key_versions, strict=True)):
        if version not in (0, recipe.version):
            return f"an application {profile.aid} whose key {key_no} has version {version:02X}"
    return None


def _foreign_file(profile: ChipProfile, application: ApplicationObserved, contents: ChipContents) -> str | None:
    wanted = {file.number: (file, data) for file, data in files_of(profile, contents)}
    for number, found in application.files.items():
        if number not in wanted:
            return f"a file {number:02X} in application {profile.aid}"
        if found.settings != wanted[number][0].settings:
            return f"a file {number:02X} of another size or with other rights in application {profile.aid}"
    for file in profile.files:
        found = application.files.get(file.number)
        if file.content is Content.ESCN and found is not None and found.content is not None:
            other = _other_number(found.content, contents.escn)
            if other is not None:
                return f"the number {other}"
    return None


def _other_number(content: bytes, ours: Escn) -> Escn | None:
    """Another card's number; None for ours, for nothing, and for ours written in part."""
    written = content.rstrip(b"\x00")
    if ours.octets.startswith(written):
        return None
    try:
        return Escn(content)
    except ValueError:
        return None
