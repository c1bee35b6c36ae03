"""The window's language: STATION_LANG, the settings', or the system's. Catalogues are Qt Linguist's own files,
read as they are."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from station.gui.messages import Speech

VARIABLE = "STATION_LANG"
_CATALOGUES = Path(__file__).parent / "i18n"


class Catalogue(QTranslator):
    """All catalogues of one language, by context and source text."""

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._known = dict(_sentences(language))

    def isEmpty(self) -> bool:
        return not self._known

    def translate(self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str | None:
        """None leaves the source text as it is."""
        return self._known.get((context, sourceText))


def install(app: QApplication, name: str | None = None) -> Speech:
    """Loads the catalogues of a language (None: the system's) in the place of others; returns the window's voice."""
    wanted = os.environ.get(VARIABLE) or name
    locale = QLocale(wanted) if wanted else QLocale.system()
    QLocale.setDefault(locale)
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    of_qt = QTranslator(app)  # what its own dialogs and menus say: files, copy and paste
    if of_qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    catalogue = Catalogue(QLocale.languageToCode(locale.language()), app)
    if not catalogue.isEmpty():
        app.installTranslator(catalogue)
    return Speech(locale)


def _sentences(language: str) -> Iterator[tuple[tuple[str, str], str]]:
    for file in _CATALOGUES.glob(f"*_{language}.ts"):
        from xml.etree import ElementTree as ET  # a window in English opens without it

        for context in ET.fromstring(file.read_text("utf-8")).iter("context"):  # noqa: S314 - our own files
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                yield (name, message.findtext("source") or ""), message.findtext("translation") or ""
