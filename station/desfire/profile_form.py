"""The form of a chip profile's TOML file: which tables and fields there are, and what each takes by itself."""

import re
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag

from station.desfire.application import MAX_KEYS
from station.desfire.application_session import MAX_FILES
from station.desfire.chip_profile import Content, DivPart
from station.model.card import CardType

_Item = TypeVar("_Item")
_INT32 = 0x7FFF_FFFF
MAX_FILE_BYTES = 0xFF_FFFF
"""Sizes travel in 3 bytes."""


def _from_hex(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", value):
        raise ValueError("hexadecimal digits in quotes are needed here, two for each byte")
    return bytes.fromhex(value)


def _hex_number(length: int) -> BeforeValidator:
    def read(value: object) -> object:
        octets = _from_hex(value)
        if not isinstance(octets, bytes) or len(octets) != length:
            raise ValueError(f"{2 * length} hexadecimal digits are needed here")
        return int.from_bytes(octets, "big")

    return BeforeValidator(read)


def _some(values: tuple[_Item, ...]) -> tuple[_Item, ...]:
    """Said apart from the items: pydantic's own minimum would speak up for every item that does not hold."""
    if not values:
        raise ValueError("at least one is needed here")
    return values


Octets = Annotated[bytes, BeforeValidator(_from_hex)]
Byte = Annotated[int, _hex_number(1)]
Short = Annotated[int, _hex_number(2)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Parts = Annotated[tuple[DivPart, ...], AfterValidator(_some)]
Size = Annotated[int, Field(ge=1, le=MAX_FILE_BYTES)]
Value = Annotated[int, Field(ge=-_INT32 - 1, le=_INT32)]


class Table(BaseModel):
    """Any table: unknown fields are refused, and no value is repeated in an error."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Head(Table):
    """`[profile]`."""

    name: Name
    card_type: CardType


class Stock(Table):
    """`[card]`: what the site's cards are like. `storage` in bytes."""

    storage: Annotated[int, Field(ge=2048, le=32768)] | None = None
    random_uid: bool = False


class Key(Table):
    """`[owner]` and `[[applications.keys]]`."""

    key: Name
    version: Byte
    input: Parts


class Dam(Table):
    """`[dam]`."""

    key: Name
    version: Byte


class Delegation(Table):
    """`[applications.delegation]`. `quota` in blocks of 32 bytes; without it, as many as the files need."""

    slot: Annotated[int, Field(ge=0, le=0xFFFF)]
    slot_version: Byte
    default_key: Name
    default_input: Parts
    quota: Annotated[int, Field(ge=1, le=0xFFFF)] | None = None


class _File(Table):
    number: Annotated[int, Field(ge=0, lt=MAX_FILES)]
    mode: Annotated[str, Field(pattern="^(plain|mac|full)$")]
    rights: Short


class DataFile(_File):
    """A file of type "standard" (where none is named) or "backup"."""

    type: Literal["standard", "backup"] = "standard"
    iso_fid: Short | None = None
    content: Content | None = None
    fixed: Octets | None = None
    size: Size | None = None


class ValueFile(_File):
    """A file of type "value"."""

    type: Literal["value"]
    lower: Value
    upper: Value
    value: Value
    limited_credit: bool = False


class RecordFile(_File):
    """A file of type "linear-record" or "cyclic-record"."""

    type: Literal["linear-record", "cyclic-record"]
    iso_fid: Short | None = None
    content: Content | None = None
    fixed: Octets | None = None
    size: Size
    records: Annotated[int, Field(ge=1, le=MAX_FILE_BYTES)]


_TAGS = {
    "standard": "data",
    "backup": "data",
    "value": "value",
    "linear-record": "record",
    "cyclic-record": "record",
}
FILE_TAGS = frozenset(_TAGS.values())
"""What pydantic puts into a place to say which kind of file it took."""


def _tag(table: Any) -> str | None:  # noqa: ANN401 - whatever the TOML file holds
    kind = table.get("type", "standard") if isinstance(table, dict) else "standard"  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType] - the file's
    return _TAGS.get(kind) if isinstance(kind, str) else None


AnyFile = Annotated[
    Annotated[DataFile, Tag("data")] | Annotated[ValueFile, Tag("value")] | Annotated[RecordFile, Tag("record")],
    Discriminator(
        _tag,
        custom_error_type="file_type",
        custom_error_message="a file's type is standard, backup, value, linear-record or cyclic-record",
    ),
]


class Application(Table):
    """`[[applications]]`."""

    aid: Octets
    creation: Literal["delegated", "owned"]
    key_settings_1: Byte
    final_key_settings_1: Byte | None = None
    iso_fid: Short | None = None
    df_name: Annotated[Octets, Field(min_length=1, max_length=16)] | None = None
    delegation: Delegation | None = None
    files: tuple[AnyFile, ...] = ()
    keys: Annotated[tuple[Key, ...], Field(max_length=MAX_KEYS), AfterValidator(_some)]


class Form(Table):
    """The whole file."""

    profile: Head
    card: Stock = Stock()
    owner: Key | None = None
    dam: Dam | None = None
    applications: Annotated[tuple[Application, ...], AfterValidator(_some)]
