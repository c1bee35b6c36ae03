"""What the window reads before the settings are read as a whole: the same, wherever the settings hold."""

import os
from pathlib import Path
from unittest.mock import patch

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from station.home import Look, default_data_dir, first_look
from station.settings import RETIRED, load_settings

THEMES = st.sampled_from(["system", "light", "dark", "high-contrast"])
LANGUAGES = st.sampled_from(["system", "en", "fr"])
FOLDERS = st.sampled_from(["/srv/cards", "/srv/two words", "désk", "relative/", ""])


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("config") / "esc-station"
    folder.mkdir()
    return folder


@given(
    window=st.fixed_dictionaries({}, optional={"theme": THEMES, "language": LANGUAGES}),
    file=st.fixed_dictionaries({}, optional={"data_dir": FOLDERS, "prefix": st.just(7), RETIRED: st.just(120)}),
    environment=st.fixed_dictionaries(
        {},
        optional={
            "STATION_WINDOW__THEME": THEMES,
            "station_window__language": LANGUAGES,
            "STATION_DATA_DIR": FOLDERS,
        },
    ),
)
def test_the_first_look_is_what_the_settings_say(
    config: Path, window: dict[str, str], file: dict[str, object], environment: dict[str, str]
) -> None:
    (config / "station.toml").write_text(tomlkit.dumps({**file, "window": window}), "utf-8")
    others = {name: value for name, value in os.environ.items() if not name.upper().startswith("STATION_")}
    with patch.dict(os.environ, {**others, "XDG_CONFIG_HOME": str(config.parent), **environment}, clear=True):
        settings = load_settings()
        assert first_look() == Look(settings.window.theme, settings.window.language, settings.data_dir)


@pytest.mark.parametrize("text", ["window = 3", "[window]\ntheme = 3\n", "data_dir = 1", "[window", "\x00", ""])
def test_what_cannot_be_read_is_left_to_the_settings(config: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (config / "station.toml").write_text(text, "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config.parent))
    monkeypatch.delenv("STATION_DATA_DIR", raising=False)
    assert first_look() == Look("system", "system", default_data_dir())
