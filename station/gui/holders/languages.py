"""A choice of languages, each under its own name."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox


class LanguageBox(QComboBox):
    """Signals: `picked` with a language's code (ISO 639-1)."""

    picked = Signal(str)

    def __init__(self, name: str, codes: Iterable[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.activated.connect(lambda: self.picked.emit(self.currentData()))
        self.offer(codes)

    def offer(self, codes: Iterable[str]) -> None:
        """What can be chosen."""
        self.clear()
        for code in codes:
            self.addItem(language_name(code), code)

    def show_language(self, code: str) -> None:
        """Which one it is now."""
        self.setCurrentIndex(self.findData(code))


def language_name(code: str) -> str:
    """What those who speak it call it; the code, where Qt does not know it."""
    locale = QLocale(code)
    if locale.language() is QLocale.Language.English:
        return "English"  # Qt names it after its country
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code
