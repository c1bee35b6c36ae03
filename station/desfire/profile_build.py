"""From a form in which everything holds to the chip profile."""

from typing import assert_never

from station.desfire import profile_form as form
from station.desfire.application import Aid
from station.desfire.chip_profile import (
    ApplicationProfile,
    ChipProfile,
    DataFileProfile,
    Delegated,
    FileProfile,
    KeyRecipe,
    Owned,
    RecordFileProfile,
    ValueFileProfile,
)
from station.desfire.files import AccessRights
from station.desfire.messaging import CommMode

_MODES = {"plain": CommMode.PLAIN, "mac": CommMode.MAC, "full": CommMode.FULL}


def build_profile(read: form.Form) -> ChipProfile:
    """The profile. Raises ValueError where a check was left out."""
    applications = tuple(_application(read, application) for application in read.applications)
    return ChipProfile(read.profile.name, read.profile.card_type, read.card.random_uid, applications)


def _application(read: form.Form, one: form.Application) -> ApplicationProfile:
    return ApplicationProfile(
        aid=Aid(one.aid),
        creation=_creation(read, one),
        key_settings_1=one.key_settings_1,
        final_key_settings_1=one.final_key_settings_1,
        iso_fid=one.iso_fid,
        df_name=one.df_name or b"",
        files=tuple(_file(file) for file in one.files),
        keys=tuple(_recipe(key) for key in one.keys),
    )


def _creation(read: form.Form, one: form.Application) -> Owned | Delegated:
    if one.creation == "owned" and read.owner is not None:
        return Owned(_recipe(read.owner))
    if read.dam is None or one.delegation is None:
        raise ValueError("an application is created by somebody")
    table = one.delegation
    default = KeyRecipe(table.default_key, 0, table.default_input)
    return Delegated(table.slot, table.slot_version, table.quota, read.dam.key, read.dam.version, default)


def _recipe(key: form.Key) -> KeyRecipe:
    return KeyRecipe(key.key, key.version, key.input)


def _file(file: form.AnyFile) -> FileProfile:
    mode, rights = _MODES[file.mode], AccessRights.parse(file.rights)
    match file:
        case form.DataFile():
            content = file.content or file.fixed
            backup = file.type == "backup"
            return DataFileProfile(file.number, file.iso_fid, mode, rights, content, file.size, backup)
        case form.ValueFile():
            limits = file.lower, file.upper, file.value
            return ValueFileProfile(file.number, mode, rights, *limits, file.limited_credit)
        case form.RecordFile():
            content = file.content or file.fixed
            cyclic = file.type == "cyclic-record"
            return RecordFileProfile(file.number, file.iso_fid, mode, rights, content, file.size, file.records, cyclic)
        case _:
            assert_never(file)
