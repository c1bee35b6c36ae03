"""The language of the papers that the command line writes; it speaks English itself. A window says its own."""

import os

from station.model.written import LANGUAGES
from station.settings import Settings

_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(settings: Settings) -> str:
    """The first that is set of STATION_LANG, the settings' and the system's; en where there are no words in it."""
    own = "" if settings.window.language == "system" else settings.window.language
    said = (os.environ.get("STATION_LANG"), own, *(os.environ.get(name) for name in _SYSTEM))
    code = next(filter(None, said), "")[:2].lower()
    return code if code in LANGUAGES else "en"
