"""The station's settings: `station.toml`, overridden by environment variables `STATION_…`.

No secret stands in the file: the ESC-R key comes from the environment (`STATION_ESCR_KEY`) or the system's keyring.
"""

import errno
import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from station.errors import SettingsError
from station.errors.foreign import misfits, refused, toml_fault
from station.home import default_data_dir, settings_file
from station.model.card_stock import Hologram

Source = PydanticBaseSettingsSource
_REGISTRY = re.compile("sandbox|production|simulated(:.+)?")
RETIRED = "card_cents"
"""An entry that there was: files of that time are still read, and lose it when they are next written."""


class Institution(BaseModel):
    """Who issues: printed on the card and told to ESC-R. The default PIC is that of the published ESCN example.

    `address` (its lines) and `contact` stand on orders alone.
    """

    name: str = "Demo University"
    pic: Annotated[str, Field(pattern=r"^[0-9]{9}$")] = "999859608"
    address: tuple[str, ...] = ()
    contact: str = ""

    @field_validator("name")
    @classmethod
    def _named(cls, name: str) -> str:
        """A card that says nobody's name is nobody's card."""
        if not name.strip():
            raise ValueError("it is empty")
        return name


class Pkcs11(BaseModel):
    """The token that keeps the keys: the module of its maker (a shared library), and the token's label."""

    module: Path | None = None
    token: str = ""


class Retention(BaseModel):
    """How long people are kept: so many days after the end of their status and of their last card."""

    days_after_expiry: Annotated[int, Field(ge=0, le=3650)] = 0


class Window(BaseModel):
    """How the window looks and speaks; `system` is as the desktop says.

    `lock_minutes`: where the station has accounts, the desk locks itself after so long without key or mouse; 0: never.
    """

    theme: Literal["system", "light", "dark", "high-contrast"] = "system"
    language: Literal["system", "en", "fr"] = "system"
    lock_minutes: Annotated[int, Field(ge=0, le=480)] = 10


def is_registry(name: str) -> bool:
    """Whether there can be a registry of this name."""
    return _REGISTRY.fullmatch(name) is not None


class Settings(BaseSettings):
    """All of station.toml.

    `prefix` (0..999) belongs to this desk alone: two desks with one prefix could mint one number twice. `reader`,
    `printer` and `registry` are what the command line takes where it is told no other. `custody` says who keeps the
    keys: a sealed file, or a token (PKCS #11); `keyfile` is keys.json in `data_dir` where it is not given.
    `inline_order` is what an in-line printer does first: a chip that fails before the print costs no ribbon; a card
    that is printed first never leaves the printer personalised but bare.
    `transcript` takes every exchange with every card as JSON Lines, secrets masked.
    `supplies_low` is the number of cards from which on a supply is said to run out; `currency` is that of all prices,
    an ISO 4217 code.
    """

    model_config = SettingsConfigDict(env_prefix="STATION_", env_nested_delimiter="__", extra="forbid")

    institution: Institution = Institution()
    prefix: Annotated[int, Field(ge=0, le=999)] = 1
    reader: str | None = None
    printer: str = "pdf:cards"
    chip_profile: str = "esc-cdz"
    template: str = "classic"
    supplies_low: Annotated[int, Field(ge=0)] = 50
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "EUR"
    printer_profile: str = "cr80-300"
    inline_order: Literal["encode-first", "print-first"] = "encode-first"
    hologram: Hologram = Hologram.PRE_APPLIED
    qr_prefix: str = "https://s.esc-r.eu/"
    registry: str = "sandbox"
    register_active: bool = True
    custody: Literal["keyfile", "pkcs11"] = "keyfile"
    keyfile: Path | None = None
    pkcs11: Pkcs11 = Pkcs11()
    transcript: Path | None = None
    retention: Retention = Retention()
    notices: Path | None = None
    window: Window = Window()
    data_dir: Path = default_data_dir()

    @model_validator(mode="before")
    @classmethod
    def _without_the_retired(cls, given: dict[str, object]) -> dict[str, object]:
        return {name: value for name, value in given.items() if name != RETIRED}

    @field_validator("registry")
    @classmethod
    def _known(cls, registry: str) -> str:
        """A misspelt name would be taken for a real registry's, and open its records."""
        if not is_registry(registry):
            raise ValueError("one of these is needed here: sandbox, production, simulated")
        return registry

    @property
    def keyfile_path(self) -> Path:
        """Where the keys are, or would be."""
        return self.keyfile or self.data_dir / "keys.json"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: Source,
        env_settings: Source,
        dotenv_settings: Source,
        file_secret_settings: Source,
    ) -> tuple[Source, ...]:
        """No .env, no secrets folder."""
        return cls.sources(init_settings, env_settings)

    @classmethod
    def sources(cls, given: Source, environment: Source) -> tuple[Source, ...]:
        """Arguments before the environment before the file."""
        return given, environment, TomlConfigSettingsSource(cls, toml_file=settings_file())


def load_settings() -> Settings:
    """Reads the settings. Raises SettingsError with every field that does not hold."""
    if settings_file().is_dir():  # which pydantic-settings passes over as if it were not there
        raise SettingsError(file=settings_file(), faults=refused(IsADirectoryError(errno.EISDIR, "")))
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(file=settings_file(), faults=misfits(error.errors())) from None
    except OSError as error:
        raise SettingsError(file=settings_file(), faults=refused(error)) from error
    except ValueError as error:  # TOML that cannot be read
        raise SettingsError(file=settings_file(), faults=toml_fault(error)) from error
