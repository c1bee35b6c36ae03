"""The findings for support: without names of people, keys, or where on this computer things lie."""

import platform
from collections.abc import Iterable
from pathlib import Path

from station import __version__
from station.doctor.finding import Finding
from station.home import settings_file
from station.settings import Settings


def support_text(findings: Iterable[Finding], settings: Settings | None) -> str:
    """One line a finding, in English, whatever the window speaks. Paths give way to what they are."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    lines = [f"station: {__version__}", f"system: {system}"]
    for finding in findings:
        said = finding.said
        lines.append(f"{finding.part.value}: {finding.state.value} [{said.code}] {said.what}")
    text = "\n".join(lines)
    # The longest first: one path may be the beginning of another.
    for path, name in sorted(_places(settings).items(), key=lambda item: -len(item[0])):
        text = text.replace(path, name)
    return text


def _places(settings: Settings | None) -> dict[str, str]:
    places = {str(settings_file()): "station.toml", str(Path.home()): "~"}
    if settings is not None:
        places[str(settings.data_dir)] = "(records)"
        places[str(settings.keyfile_path)] = "(keyfile)"
    return places
