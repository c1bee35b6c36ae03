"""Chip profiles as TOML files: shipped ones by name, others by path; checked before anything uses them."""

import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from station.desfire.application import MAX_KEYS, Aid
from station.desfire.application_session import MAX_FILES
from station.desfire.chip_profile import (
    ChipProfile,
    Content,
    Creation,
    DelegationProfile,
    DivPart,
    FileProfile,
    KeyRecipe,
)
from station.desfire.diversify import MAX_INPUT
from station.desfire.files import FREE, NEVER, AccessRights
from station.desfire.messaging import CommMode
from station.errors import ProfileError
from station.model.card import CardType

MAX_PROFILE_BYTES = 1_000_000
_PART_LENGTHS = {DivPart.UID: 7, DivPart.ESCN: 16, DivPart.AID: 3, DivPart.KEY_NUMBER: 1}
_MODES = {"plain": CommMode.PLAIN, "mac": CommMode.MAC, "full": CommMode.FULL}
_CHANGEABLE = 0x01
_SETTINGS_CHANGEABLE = 0x08
_FREE_DIRECTORY = 0x02


def load_profile(name_or_path: str) -> ChipProfile:
    """A shipped profile by its name (`esc-cdz`), or a file. Raises ProfileError with file, line and field."""
    if re.fullmatch(r"[a-z0-9-]+", name_or_path):
        shipped = resources.files("station.desfire") / "profiles" / f"{name_or_path}.toml"
        if not shipped.is_file():
            raise ProfileError(place=name_or_path, problem="no profile of that name is shipped with the station")
        return parse_profile(shipped.read_bytes(), name_or_path)
    try:
        with Path(name_or_path).open("rb") as file:
            text = file.read(MAX_PROFILE_BYTES + 1)
    except OSError as error:
        raise ProfileError(place=name_or_path, problem=f"it cannot be read ({error.strerror})") from error
    if len(text) > MAX_PROFILE_BYTES:
        raise ProfileError(place=name_or_path, problem="it is far too large for a profile")
    return parse_profile(text, name_or_path)


def parse_profile(octets: bytes, place: str) -> ChipProfile:
    """Reads a profile; `place` names the file in errors. Raises ProfileError."""
    try:
        text = octets.decode("utf-8-sig")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ProfileError(place=place, problem="it is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(place=place, problem=f"it is not TOML ({error})") from error
    try:
        return _File.model_validate(data).profile()
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the profile"
        line = _line_of(text, first["loc"])
        problem = f"{field}: {first['msg'].removeprefix('Value error, ')}"
        raise ProfileError(place=f"{place}, line {line}" if line else place, problem=problem) from error


def _line_of(text: str, loc: tuple[int | str, ...]) -> int | None:
    """The line where a field stands, as far as it can be found: `("files", 1, "rights")`, counting from 1."""
    if not loc:
        return None
    table, index = str(loc[0]), next((part for part in loc if isinstance(part, int)), 0)
    field = str(loc[-1])
    header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]")
    starts = [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]
    if index >= len(starts):
        return None
    for number, line in enumerate(text.splitlines()[starts[index] :], starts[index] + 1):
        if line.lstrip().startswith("["):
            break
        if re.match(rf"\s*{re.escape(field)}\s*=", line):
            return number
    return starts[index]


# ---- the file's form -----------------------------------------------------------------------------------------------


def _from_hex(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", value):
        raise ValueError("hexadecimal digits in quotes are wanted here, two for each byte")
    return bytes.fromhex(value)


def _hex_number(length: int) -> BeforeValidator:
    def read(value: object) -> object:
        octets = _from_hex(value)
        if not isinstance(octets, bytes) or len(octets) != length:
            raise ValueError(f"{2 * length} hexadecimal digits are wanted here")
        return int.from_bytes(octets, "big")

    return BeforeValidator(read)


_Octets = Annotated[bytes, BeforeValidator(_from_hex)]
_Byte = Annotated[int, _hex_number(1)]
_Short = Annotated[int, _hex_number(2)]
_Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
_Parts = Annotated[tuple[DivPart, ...], Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class _Head(_Table):
    name: _Name
    card_type: CardType


class _Application(_Table):
    aid: _Octets
    creation: Creation
    key_settings_1: _Byte
    final_key_settings_1: _Byte | None = None
    iso_fid: _Short
    df_name: Annotated[_Octets, Field(min_length=1, max_length=16)]

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len(self.aid) != 3 or not any(self.aid):
            raise ValueError("an AID has 3 bytes and is not 000000")
        if self.key_settings_1 >> 4:
            raise ValueError("key_settings_1 must begin with 0: the station changes every key under key 0")
        if not self.key_settings_1 & _CHANGEABLE:
            raise ValueError("key_settings_1 would freeze key 0 at its default (bit 0 is clear)")
        if not self.key_settings_1 & _FREE_DIRECTORY:
            raise ValueError(
                "key_settings_1 must let files be listed (bit 1): a card is looked at before it is written"
            )
        if self.final_key_settings_1 is not None:
            if not self.key_settings_1 & _SETTINGS_CHANGEABLE:
                raise ValueError("final_key_settings_1 cannot be set where key_settings_1 freezes the settings (bit 3)")
            if not self.final_key_settings_1 & _FREE_DIRECTORY:
                raise ValueError("final_key_settings_1 must let files be listed (bit 1)")
        return self


class _Key(_Table):
    key: _Name
    version: _Byte
    input: _Parts

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.version == 0:
            raise ValueError("version 00 is that of keys not yet changed: choose another")
        _check_input(self.input)
        return self

    def recipe(self) -> KeyRecipe:
        return KeyRecipe(self.key, self.version, self.input)


class _Delegation(_Table):
    slot: Annotated[int, Field(ge=0, le=0xFFFF)]
    slot_version: _Byte
    key: _Name
    version: _Byte
    default_key: _Name
    default_input: _Parts

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.version == 0:
            raise ValueError("version 00 is that of a card without DAM keys: choose another")
        if DivPart.ESCN in self.default_input:
            raise ValueError("default_input cannot hold the ESCN: the key must be found from the card alone")
        _check_input(self.default_input)
        return self


class _FileTable(_Table):
    number: Annotated[int, Field(ge=0, lt=MAX_FILES)]
    iso_fid: _Short
    content: Content
    mode: Annotated[str, Field(pattern="^(plain|mac|full)$")]
    rights: _Short


class _File(_Table):
    profile_: Annotated[_Head, Field(alias="profile")]
    application: _Application
    delegation: _Delegation
    owner: _Key
    files: Annotated[tuple[_FileTable, ...], Field(min_length=1)]
    keys: Annotated[tuple[_Key, ...], Field(min_length=1, max_length=MAX_KEYS)]

    @model_validator(mode="after")
    def _check(self) -> Self:
        for what, values in (
            ("number", [file.number for file in self.files]),
            ("iso_fid", [file.iso_fid for file in self.files]),
            ("content", [file.content for file in self.files]),
        ):
            if len(set(values)) != len(values):
                raise ValueError(f"two files have the same {what}")
        for file in self.files:
            self._check_rights(file)
        for owner_or_master, recipe in (("owner", self.owner), ("keys.0", self.keys[0])):
            if DivPart.ESCN in recipe.input:
                raise ValueError(f"{owner_or_master} cannot depend on the ESCN: it must be found from the card alone")
        return self

    def _check_rights(self, file: _FileTable) -> None:
        rights = AccessRights.parse(file.rights)
        for holder in (rights.read, rights.write, rights.read_write, rights.change):
            if holder not in (FREE, NEVER) and holder >= len(self.keys):
                raise ValueError(
                    f"file {file.number}: its rights name key {holder}, which the application does not have"
                )
        if 0 not in (rights.write, rights.read_write):
            raise ValueError(f"file {file.number}: key 0 must be allowed to write it")
        if not rights.free_read and 0 not in (rights.read, rights.read_write):
            raise ValueError(f"file {file.number}: key 0 must be allowed to read it, or anybody")

    def profile(self) -> ChipProfile:
        application, delegation = self.application, self.delegation
        default = KeyRecipe(delegation.default_key, 0, delegation.default_input)
        return ChipProfile(
            name=self.profile_.name,
            card_type=self.profile_.card_type,
            aid=Aid(application.aid),
            creation=application.creation,
            key_settings_1=application.key_settings_1,
            final_key_settings_1=application.final_key_settings_1,
            iso_fid=application.iso_fid,
            df_name=application.df_name,
            delegation=DelegationProfile(
                delegation.slot, delegation.slot_version, delegation.key, delegation.version, default
            ),
            owner=self.owner.recipe(),
            files=tuple(
                FileProfile(file.number, file.iso_fid, file.content, _MODES[file.mode], AccessRights.parse(file.rights))
                for file in self.files
            ),
            keys=tuple(key.recipe() for key in self.keys),
        )


def _check_input(parts: tuple[DivPart, ...]) -> None:
    if sum(_PART_LENGTHS[part] for part in parts) > MAX_INPUT:
        raise ValueError(f"this diversification input is longer than {MAX_INPUT} bytes")
