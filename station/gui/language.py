"""The window's language: the system's, or STATION_LANG."""

import os
from importlib.resources import as_file, files

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from station.gui.messages import Speech

VARIABLE = "STATION_LANG"


def install(app: QApplication, name: str | None = None) -> Speech:
    """Loads the catalogue of a language (None: as the environment says) and returns the voice of the window."""
    wanted = name or os.environ.get(VARIABLE)
    locale = QLocale(wanted) if wanted else QLocale()
    QLocale.setDefault(locale)
    language = QLocale.languageToCode(locale.language())
    catalogue = files("station.gui") / "i18n" / f"station_{language}.qm"
    if catalogue.is_file():
        translator = QTranslator(app)
        with as_file(catalogue) as path:
            translator.load(str(path))
        app.installTranslator(translator)
    return Speech(locale)
