"""A card as a file: versioned JSON, replaced whole with every step, so that it is never half written.

The new file is written beside the old one and then takes its name (os.replace is atomic on POSIX and Windows): a
process killed at any moment leaves the card before the step or after it. It is not forced to the disk: a simulated
card need not survive a power cut of the computer.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from fake_reader.errors import CardFileError, NewerCardFileError
from fake_reader.image import CardImage
from fake_reader.personality import PERSONALITIES
from station.errors.foreign import refused

SUFFIX = ".picc"
SCHEMA = 2
"""1: standard data files alone, which did not say so. 2: every type, and what SetConfiguration sets."""


@dataclass(frozen=True, slots=True)
class _Envelope:
    schema: Literal[2]
    card: CardImage


_ADAPTER = TypeAdapter(_Envelope)


def load_card(path: Path) -> CardImage:
    """Reads a card. Raises CardFileError, NewerCardFileError."""
    try:
        text = path.read_bytes()
    except OSError as error:
        raise CardFileError(path=path, reason=refused(error)) from error
    content = _migrated(path, text)
    try:
        image = _ADAPTER.validate_python(content).card
    except ValidationError as error:
        # The values are not repeated: they may be keys.
        places = ", ".join(".".join(str(step) for step in fault["loc"]) for fault in error.errors(include_input=False))
        raise CardFileError(path=path, reason=f"it is damaged at {places}") from None
    if image.personality not in PERSONALITIES:
        raise CardFileError(path=path, reason=f"its personality {image.personality!r} is not known")
    return image


def save_card(path: Path, image: CardImage) -> None:
    """Writes a card in place of what stands there, atomically. Raises CardFileError; the old one stands then."""
    beside = path.with_name(path.name + ".new")
    try:
        beside.write_bytes(_ADAPTER.dump_json(_Envelope(SCHEMA, image), indent=1))
        os.replace(beside, path)
    except OSError as error:
        raise CardFileError(path=path, reason=f"it cannot be written ({refused(error)})") from error


def _migrated(path: Path, text: bytes) -> object:
    """The content in the present schema. Raises CardFileError, NewerCardFileError."""
    try:
        content = json.loads(text)
        found = content["schema"]
        if found == 1:
            for application in content["card"]["applications"]:
                for file in application["files"]:
                    file["kind"] = "standard"
            content["schema"] = SCHEMA
    except (ValueError, KeyError, TypeError) as error:
        raise CardFileError(path=path, reason="it is damaged") from error
    if isinstance(found, int) and found > SCHEMA:
        raise NewerCardFileError(path=path, found=found, known=SCHEMA)
    return content
