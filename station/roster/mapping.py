"""Saved mappings (TOML): how another system's file, or a query, reads as a roster; and what is exported to it.

docs/mappings.md shows every field.
"""

import tomllib
from collections.abc import Mapping as ReadMapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

import pydantic
from pydantic import BaseModel, ConfigDict, ValidationError

from station.errors import InputError
from station.errors.foreign import misfits, refused, toml_fault
from station.model.fold import fold
from station.model.holder import AcademicLevel
from station.model.quoting import quoted
from station.roster.cells import CellError, read_level
from station.roster.columns import Field
from station.roster.existing import CardField, CardsForm

Exported = Literal[
    "uid", "uid-reversed", "escn", "esi", "esi-code", "name", "email", "level", "issued", "valid-until", "state"
]
"""What can stand in a column of exported cards. `uid-reversed` is the UID with its last byte first."""
Fixed = Annotated[str, pydantic.Field(pattern="^=")]
"""The same in every row: what stands after the equals sign."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _File(_Part):
    encoding: str | None = None
    delimiter: str | None = pydantic.Field(None, min_length=1, max_length=1)


class _Query(_Part):
    url: str = pydantic.Field(repr=False)
    query: str


class _Read(_Part):
    esi_scope: str | None = pydantic.Field(None, alias="esi-scope")
    dates: str | None = None
    levels: dict[str, str] = {}
    only: dict[str, list[str]] = {}


class _Cards(_Part):
    columns: dict[CardField, str]
    uid_reversed: bool = pydantic.Field(False, alias="uid-reversed")


class _Export(_Part):
    columns: dict[str, Exported | Fixed]
    states: dict[str, str] = {}
    dates: str = "%Y-%m-%d"
    delimiter: str = pydantic.Field(";", min_length=1, max_length=1)
    encoding: str = "utf-8"
    header: bool = True


class _Document(_Part):
    name: str
    file: _File = _File(encoding=None, delimiter=None)
    sql: _Query | None = None
    columns: dict[Field, str] = {}
    read: _Read = _Read.model_validate({})
    cards: _Cards | None = None
    export: _Export | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """A file of issued cards: what stands in each column, by header, in their order.

    `states` are the other system's words for where a card stands, by ours.
    """

    columns: ReadMapping[str, Exported | Fixed]
    states: ReadMapping[str, str]
    dates: str
    delimiter: str
    encoding: str
    header: bool


@dataclass(frozen=True, slots=True)
class Mapping:
    """One system. Without columns, a file has the names of a roster of ours.

    `esi_scope` makes identifiers of bare student codes; `dates` is strptime's; `levels` are the system's own words,
    folded. `only`: rows are passed over that have something else in a column (by header) than one of these.
    """

    name: str = "roster"
    encoding: str | None = None
    delimiter: str | None = None
    sql: tuple[str, str] | None = field(default=None, repr=False)
    columns: ReadMapping[Field, str] = field(default_factory=dict[Field, str])
    esi_scope: str | None = None
    dates: str | None = None
    levels: ReadMapping[str, AcademicLevel] = field(default_factory=dict[str, AcademicLevel])
    only: ReadMapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    cards: CardsForm | None = None
    export: Export | None = None


OURS = Mapping()
"""A roster as this station describes it."""


def shipped_mappings() -> tuple[str, ...]:
    """The names of the mappings of the package."""
    folder = resources.files("station.roster") / "mappings"
    return tuple(sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")))


def load_mapping(path: Path) -> Mapping:
    """Reads a mapping: a file, or a shipped one by its name. Raises InputError with every fault."""
    if str(path) in shipped_mappings():
        path = Path(str(resources.files("station.roster") / "mappings" / f"{path}.toml"))
    try:
        document = _Document.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        levels = {fold(word): level for word, text in document.read.levels.items() if (level := read_level(text))}
    except ValidationError as error:
        raise _bad(path, misfits(error.errors())) from None
    except CellError as error:
        raise _bad(path, error.problem.what.rstrip(".")) from None
    except OSError as error:
        raise _bad(path, refused(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _bad(path, toml_fault(error)) from error
    _check_encodings(path, document)
    return Mapping(
        name=document.name,
        encoding=document.file.encoding,
        delimiter=document.file.delimiter,
        sql=(document.sql.url, document.sql.query) if document.sql else None,
        columns=document.columns,
        esi_scope=document.read.esi_scope,
        dates=document.read.dates,
        levels=levels,
        only=_only(document),
        cards=_cards_form(document, document.cards) if document.cards else None,
        export=Export(**document.export.model_dump()) if document.export else None,
    )


def _cards_form(document: _Document, cards: _Cards) -> CardsForm:
    return CardsForm(
        columns=cards.columns,
        esi_scope=document.read.esi_scope,
        dates=document.read.dates,
        delimiter=document.file.delimiter,
        encoding=document.file.encoding,
        uid_reversed=cards.uid_reversed,
        only=_only(document),
    )


def _only(document: _Document) -> dict[str, frozenset[str]]:
    return {header: frozenset(map(str.casefold, values)) for header, values in document.read.only.items()}


def _check_encodings(path: Path, document: _Document) -> None:
    for encoding in filter(None, (document.file.encoding, document.export.encoding if document.export else None)):
        try:
            "".encode(encoding)
        except LookupError:
            raise _bad(path, f"there is no encoding {quoted(encoding)}") from None


def _bad(path: Path, faults: str) -> InputError:
    return InputError(
        what=f"The mapping {path} cannot be used: {faults}.",
        fix="Correct it there; docs/mappings.md shows every field.",
    )
