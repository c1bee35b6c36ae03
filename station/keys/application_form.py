"""A delegated application as JSON: in tickets, and between two sites."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from station.desfire.application import Aid
from station.desfire.dam import DelegatedApplication

Hex = Annotated[str, Field(pattern="^([0-9A-Fa-f]{2})*$")]
_Byte = Annotated[int, Field(ge=0, le=0xFF)]
_Short = Annotated[int, Field(ge=0, le=0xFFFF)]


class Strict(BaseModel):
    """Unknown fields are refused, and no value is repeated in an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ApplicationForm(Strict):
    """The fields of CreateDelegatedApplication; `quota` in blocks of 32 bytes, `aid` most significant byte first."""

    aid: Annotated[Hex, Field(min_length=6, max_length=6)]
    slot: _Short
    slot_version: _Byte
    quota: Annotated[int, Field(ge=1, le=0xFFFF)]
    key_settings_1: _Byte
    key_settings_2: _Byte
    iso_fid: _Short | None
    df_name: Annotated[Hex, Field(max_length=32)]

    def application(self) -> DelegatedApplication:
        """What is described."""
        return DelegatedApplication(
            aid=Aid(bytes.fromhex(self.aid)),
            slot=self.slot,
            slot_version=self.slot_version,
            quota=self.quota,
            key_settings_1=self.key_settings_1,
            key_settings_2=self.key_settings_2,
            iso_fid=self.iso_fid,
            df_name=bytes.fromhex(self.df_name),
        )


def described(application: DelegatedApplication) -> dict[str, object]:
    """The same, to be written."""
    return {
        "aid": str(application.aid),
        "slot": application.slot,
        "slot_version": application.slot_version,
        "quota": application.quota,
        "key_settings_1": application.key_settings_1,
        "key_settings_2": application.key_settings_2,
        "iso_fid": application.iso_fid,
        "df_name": application.df_name.hex().upper(),
    }
