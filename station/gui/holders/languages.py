"""A choice of languages, each under its own name."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox

from station.model.language import OWN_NAMES


class LanguageBox(QComboBox):
    """Signals: `picked` with a language's code (ISO 639-1)."""

    picked = Signal(str)

    def __init__(self, name: str, codes: Iterable[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.activated.connect(lambda: self.picked.emit(self.currentData()))
        self.offer(codes)

    def offer(self, codes: Iterable[str]) -> None:
        """What can be chosen. Nothing is, until it is shown which one it is."""
        shown = self.currentData()
        self.clear()
        for code in codes:
            self.addItem(language_name(code), code)
        self.show_language(shown)

    def show_language(self, code: str | None) -> None:
        """Which one it is now; None for none."""
        self.setCurrentIndex(self.findData(code) if code else -1)


def language_name(code: str) -> str:
    """What those who speak it call it, also where Qt alone knows it; else the code."""
    return OWN_NAMES.get(code) or QLocale(code).nativeLanguageName() or code
