"""station.toml changed entry by entry: what a person has written around an entry stays as it is."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError

from station.errors import SettingsError, SettingsUnwritableError
from station.errors.foreign import misfit, refused, toml_fault
from station.home import settings_file
from station.private_file import write_private
from station.settings import RETIRED, Settings, Source

if TYPE_CHECKING:  # loaded when something is changed: the desk opens without it
    from tomlkit import TOMLDocument

Value = str | int | bool | tuple[str, ...] | None
"""What an entry holds; None: it does not stand in the file, and is as it comes."""
Changes = Mapping[str, Value]
"""New values by dotted name, as in `institution.pic`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value does not hold: pydantic's name for it, and its words."""

    kind: str
    words: str


class FaultyChangesError(Exception):
    """Values that do not hold, by dotted name."""

    def __init__(self, faults: Mapping[str, Fault]) -> None:
        self.faults = dict(faults)
        super().__init__(", ".join(self.faults))


def with_changes(changes: Changes) -> Settings:
    """The settings as they would be. Raises FaultyChangesError, SettingsError (the file as it stands)."""
    return _checked(_changed(changes), _OfFileAndEnvironment)


def write_changes(changes: Changes) -> None:
    """Writes them, all or none. Raises FaultyChangesError, SettingsError, SettingsUnwritableError."""
    document = _changed(changes)
    _checked(document, _OfFile)
    file = settings_file()
    try:
        write_private(file, document.as_string().encode())
    except OSError as error:
        raise SettingsUnwritableError(file=file, found=refused(error)) from error


def entries(settings: Settings) -> dict[str, Value]:
    """Every entry of the settings by its dotted name."""
    return dict(_flat("", settings.model_dump(mode="json")))


def overridden() -> frozenset[str]:
    """The entries that the environment decides: what the file says of them is not heard."""
    given = {name.lower() for name in os.environ}
    return frozenset(name for name in entries(Settings()) if f"station_{name.replace('.', '__')}" in given)


class _OfFileAndEnvironment(Settings):
    """Settings of what is given, where the environment does not say otherwise."""

    @classmethod
    def sources(cls, given: Source, environment: Source) -> tuple[Source, ...]:
        return environment, given


class _OfFile(Settings):
    """Settings of what is given alone."""

    @classmethod
    def sources(cls, given: Source, environment: Source) -> tuple[Source, ...]:
        return (given,)


def _changed(changes: Changes) -> "TOMLDocument":
    import tomlkit

    document = _document()
    for name, value in {RETIRED: None, **changes}.items():
        table: Any = document
        *path, last = name.split(".")
        for step in path:
            table = table.setdefault(step, tomlkit.table())
        if value is None:
            table.pop(last, None)
        else:
            table[last] = list(value) if isinstance(value, tuple) else value
    return document


def _document() -> "TOMLDocument":
    import tomlkit

    file = settings_file()
    try:
        text = file.read_text("utf-8")
        tomllib.loads(text)  # which says what is wrong, and where, better than the one that keeps comments
        return tomlkit.parse(text)
    except FileNotFoundError:
        return tomlkit.document()
    except OSError as error:
        raise SettingsError(file=file, faults=refused(error)) from error
    except ValueError as error:
        raise SettingsError(file=file, faults=toml_fault(error)) from error


def _checked(document: "TOMLDocument", kind: type[Settings]) -> Settings:
    try:
        return kind(**document.unwrap())
    except ValidationError as error:
        faults = {
            ".".join(str(step) for step in fault["loc"]): Fault(fault["type"], misfit(fault))
            for fault in error.errors(include_url=False, include_input=False)
        }
        raise FaultyChangesError(faults) from None


def _flat(path: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{path}{name}.", cast("dict[str, Any]", value))
        else:
            yield f"{path}{name}", tuple(cast("list[str]", value)) if isinstance(value, list) else value
