"""The window's language: STATION_LANG, the settings', or the system's."""

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from station.gui.catalogues import contexts, sentences
from station.gui.messages import Speech

VARIABLE = "STATION_LANG"
_OF_EUROPE = {"en": "en_GB"}
"""A language without a country is to Qt that of its largest: the dates of the United States have the month first."""


def language_code() -> str:
    """The language of the window, an ISO 639 code."""
    return QLocale.languageToCode(QLocale().language())


class Catalogue(QTranslator):
    """All catalogues of one language; each is read when its context is first asked for."""

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._language, self._contexts = language, frozenset(contexts(language))

    def isEmpty(self) -> bool:
        return not self._contexts

    def translate(self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str | None:
        """None leaves the source text as it is."""
        return sentences(self._language, context).get(sourceText) if context in self._contexts else None


def install(app: QApplication, name: str | None = None) -> Speech:
    """Puts the catalogues of a language (None: the system's) in the place of others; returns the window's voice."""
    wanted = os.environ.get(VARIABLE) or name
    locale = QLocale(_OF_EUROPE.get(wanted, wanted)) if wanted else QLocale.system()
    QLocale.setDefault(locale)
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    of_qt = QTranslator(app)  # what its own dialogs and menus say: files, copy and paste
    if of_qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    catalogue = Catalogue(language_code(), app)
    if not catalogue.isEmpty():
        app.installTranslator(catalogue)
    return Speech(locale)
