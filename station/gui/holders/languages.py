"""A choice of languages, each under its own name."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox

SPOKEN = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl"),
    *("pl", "pt", "ro", "sk", "sl", "sv", "is", "mk", "no", "sr", "tr"),
)
"""The official languages of the European Union (Regulation No 1 of 1958, article 1), and of the other countries that
take part in Erasmus+ (Programme Guide, "Eligible countries").
"""


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
    """What those who speak it call it; the code, where Qt does not know it."""
    locale = QLocale(code)
    if locale.language() is QLocale.Language.English:
        return "English"  # Qt names it after its country, as it does Spanish
    name = locale.nativeLanguageName().partition(" de ")[0]
    return name[:1].upper() + name[1:] if name else code
