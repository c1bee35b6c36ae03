"""Provisioning recipes, as TOML: what becomes of a factory-fresh card. Shipped ones by name, others by path."""

import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, model_validator

from station.desfire.application import Allows, changing_key
from station.desfire.chip_profile import DivPart, KeyRecipe
from station.desfire.profile_form import Byte, Name, Parts, Table
from station.desfire.profile_lines import field_lines, line_of
from station.desfire.version import Generation
from station.errors import RecipeError
from station.errors.foreign import misfit, refused, toml_fault


@dataclass(frozen=True, slots=True)
class DamRecipe:
    """The root of a card's DAM keys, and their version on the card."""

    key: str
    version: int


@dataclass(frozen=True, slots=True)
class Permanent:
    """SetConfiguration 00: what nobody can undo."""

    disable_format: bool
    random_uid: bool


@dataclass(frozen=True, slots=True)
class Recipe:
    """A recipe that has passed every check. `free_memory` in bytes; `key_settings_1` None leaves them as they are."""

    name: str
    generations: frozenset[Generation]
    free_memory: int
    originality: bool
    master: KeyRecipe
    dam: DamRecipe | None
    key_settings_1: int | None
    permanent: Permanent | None


def load_recipe(name_or_path: str) -> Recipe:
    """A shipped recipe by its name (`esc-blank`), or a file. Raises RecipeError with file, line and field."""
    if re.fullmatch(r"[a-z0-9-]+", name_or_path):
        shipped = resources.files("station.desfire") / "recipes" / f"{name_or_path}.toml"
        if not shipped.is_file():
            raise RecipeError(place=name_or_path, problem="no recipe of that name is shipped with the station")
        return parse_recipe(shipped.read_text("utf-8"), name_or_path)
    try:
        return parse_recipe(Path(name_or_path).read_text("utf-8-sig"), name_or_path)
    except (OSError, UnicodeDecodeError) as error:
        reason = refused(error) if isinstance(error, OSError) else "it is not UTF-8"
        raise RecipeError(place=name_or_path, problem=f"it cannot be read ({reason})") from error


def parse_recipe(text: str, place: str) -> Recipe:
    """Reads a recipe; `place` names the file in errors. Raises RecipeError."""
    try:
        return _Form.model_validate(tomllib.loads(text)).recipe()
    except tomllib.TOMLDecodeError as error:
        raise RecipeError(place=place, problem=f"it is not TOML ({toml_fault(error)})") from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        line = line_of(first["loc"], field_lines(text))
        where = f"{place}, line {line}" if line else place
        field = ".".join(map(str, first["loc"])) or "the recipe"
        raise RecipeError(place=where, problem=f"{field}: {misfit(first)}") from error


_LoadedVersion = Annotated[Byte, Field(ge=1)]


class _Head(Table):
    name: Name
    generations: Annotated[tuple[str, ...], Field(min_length=1)]
    free_memory: Annotated[int, Field(ge=0)]
    originality: bool

    @model_validator(mode="after")
    def _known(self) -> "_Head":
        known = [generation.name for generation in Generation]
        for name in self.generations:
            if name not in known:
                raise ValueError(f"there is no generation {name}; the known ones are {', '.join(known)}")
        return self


class _Master(Table):
    key: Name
    version: _LoadedVersion
    input: Parts

    @model_validator(mode="after")
    def _of_the_card(self) -> "_Master":
        if set(self.input) - {DivPart.UID}:
            raise ValueError("a blank has nothing but its UID to derive a key from")
        return self


class _Dam(Table):
    key: Name
    version: _LoadedVersion


class _Settings(Table):
    key_settings_1: Byte

    @model_validator(mode="after")
    def _not_frozen(self) -> "_Settings":
        wanted = Allows.NEW_MASTER_KEY | Allows.NEW_SETTINGS
        if changing_key(self.key_settings_1) or self.key_settings_1 & wanted != wanted:
            raise ValueError("bits 0 and 3 stay set (0F, 0B, 0D, 09): otherwise key or settings are frozen for ever")
        return self


class _Permanent(Table):
    disable_format: bool = False
    random_uid: bool = False


class _Form(Table):
    recipe_: Annotated[_Head, Field(alias="recipe")]
    master: _Master
    dam: _Dam | None = None
    settings: _Settings | None = None
    permanent: _Permanent | None = None

    @model_validator(mode="after")
    def _together(self) -> "_Form":
        generations = [Generation[name] for name in self.recipe_.generations]
        if self.dam is not None and not all(generation.delegates for generation in generations):
            raise ValueError("DAM keys are for EV2 cards and later; leave [dam] out, or the older generations")
        if self.permanent is not None and self.permanent.random_uid:
            raise ValueError("random_uid: every key here is derived from the UID, which such a card hides")
        return self

    def recipe(self) -> Recipe:
        head, permanent = self.recipe_, self.permanent
        return Recipe(
            name=head.name,
            generations=frozenset(Generation[name] for name in head.generations),
            free_memory=head.free_memory,
            originality=head.originality,
            master=KeyRecipe(self.master.key, self.master.version, self.master.input),
            dam=DamRecipe(self.dam.key, self.dam.version) if self.dam else None,
            key_settings_1=self.settings.key_settings_1 if self.settings else None,
            permanent=Permanent(permanent.disable_format, permanent.random_uid) if permanent else None,
        )
