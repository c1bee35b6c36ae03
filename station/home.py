"""Where the station's own files are, and the little that a window must know before the settings are read as a whole."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import platformdirs

APP = "esc-station"
_PREFIX = "STATION_"


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks and speaks, in the settings' words, and the folder whose desk this is."""

    theme: str
    language: str
    data_dir: Path


def settings_file() -> Path:
    """Where station.toml is looked for."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "station.toml"


def default_data_dir() -> Path:
    """Where the records are, where the settings say nothing."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def first_look() -> Look:
    """Reads what the settings say of it, the environment before the file. What does not hold is left to the settings,
    which say so: here it is as if nothing were said."""
    said = _file()
    window = said.get("window")
    inside: Mapping[str, object] = cast("Mapping[str, object]", window) if isinstance(window, dict) else {}
    folder = _text("DATA_DIR", said.get("data_dir"))
    return Look(
        _text("WINDOW__THEME", inside.get("theme")) or "system",
        _text("WINDOW__LANGUAGE", inside.get("language")) or "system",
        default_data_dir() if folder is None else Path(folder),
    )


def _file() -> Mapping[str, object]:
    try:
        text = settings_file().read_text("utf-8")
    except (OSError, ValueError):
        return {}
    import tomllib  # where there is no file, the window opens without it

    try:
        return tomllib.loads(text)
    except ValueError:
        return {}


def _text(name: str, said: object) -> str | None:
    """The environment's names are read without regard to case, as the settings read them."""
    found = [value for key, value in os.environ.items() if key.upper() == _PREFIX + name]
    return found[-1] if found else said if isinstance(said, str) else None
