"""The look: a palette for light, for dark and for high contrast, one stylesheet, one family of letters.

Distances are multiples of 8 px. One accent colour marks what can be done; green, amber and red only accompany an icon
and a word. Ink on its ground has a contrast of at least 7:1, the softer ink 4.5:1, what bounds a control 3:1; in high
contrast everything that is read has 7:1 (WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11).
"""

from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

UNIT = 8
"""The spacing grid in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours by what they are for."""

    ground: str
    surface: str
    raised: str
    line: str
    edge: str
    ink: str
    soft: str
    accent: str
    accent_hover: str
    accent_down: str
    on_accent: str
    accent_tint: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    shadow: str


LIGHT = Tokens(
    ground="#F3F4F6",
    surface="#FFFFFF",
    raised="#F1F3F6",
    line="#E2E6EB",
    edge="#7E8A99",
    ink="#161D26",
    soft="#556070",
    accent="#2450B8",
    accent_hover="#1D4299",
    accent_down="#17357C",
    on_accent="#FFFFFF",
    accent_tint="#E8EEFB",
    good="#17734A",
    good_tint="#E6F4EC",
    warn="#875400",
    warn_tint="#FCF2DE",
    bad="#B0281F",
    bad_tint="#FCECEA",
    shadow="#1A2433",
)
DARK = Tokens(
    ground="#0F1318",
    surface="#171C23",
    raised="#202731",
    line="#29313C",
    edge="#6C7888",
    ink="#ECF0F4",
    soft="#A2AEBC",
    accent="#8FB1FF",
    accent_hover="#A9C3FF",
    accent_down="#7599EE",
    on_accent="#0C1730",
    accent_tint="#1D2A47",
    good="#74D3A3",
    good_tint="#14301F",
    warn="#F0C067",
    warn_tint="#33290F",
    bad="#FFA198",
    bad_tint="#3B1D1B",
    shadow="#000000",
)
CONTRAST = Tokens(
    ground="#000000",
    surface="#000000",
    raised="#1F1F1F",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    soft="#E4E4E4",
    accent="#FFE14A",
    accent_hover="#FFEE99",
    accent_down="#E8C400",
    on_accent="#000000",
    accent_tint="#332D00",
    good="#7CF59B",
    good_tint="#00240C",
    warn="#FFC861",
    warn_tint="#2E1F00",
    bad="#FFA9A1",
    bad_tint="#330A07",
    shadow="#000000",
)

_CONTRAST_MORE = """
QPushButton:disabled, QPushButton#tool:disabled, QLineEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QCheckBox::indicator:disabled,
QRadioButton::indicator:disabled { border-style: dashed; }
#simulated, #notice[tone="warn"] { border: 1px solid @warn; }
#notice[tone="good"] { border-color: @good; }
#notice[tone="bad"] { border-color: @bad; }
#railButton:checked { border-color: @accent; }
#railButton:focus { border-color: @ink; }
QListView::item:selected { border: 1px solid @accent; padding: 3px 7px; }
QTableView::item:selected, QTreeView::item:selected {
    background: @accent_tint; border: solid @accent; border-width: 1px 0; padding: 3px 8px;
}
"""
"""Where every ink is bright and every tint dark, what is off, chosen, or said is told by its outline."""

_HERE = Path(__file__).parent
_now = LIGHT
_theme = "system"


def tokens() -> Tokens:
    """The colours of the moment, for what is painted by hand."""
    return _now


def dress(app: QApplication) -> None:
    """Gives the application its letters, and has the look follow the system's light, dark or contrast.

    The look itself comes with `choose`, best when the widgets are there: one that changes its place in a window under
    a stylesheet is polished anew with all that is in it.
    """
    app.setStyle("Fusion")
    app.setFont(_letters())
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(partial(_follow, app))
    hints.accessibility().contrastPreferenceChanged.connect(partial(_follow, app))


def choose(app: QApplication, theme: str) -> None:
    """A person's choice, in the settings' words: `system`, `light`, `dark` or `high-contrast`."""
    global _theme
    _theme = theme
    _follow(app)


def wear(app: QApplication, look: Tokens) -> None:
    """Puts a palette on."""
    global _now
    _now = look
    app.setStyleSheet("")  # one stylesheet in the place of another costs Qt five times as much
    app.setPalette(_palette(_now))
    app.setStyleSheet(_stylesheet(_now))


def _follow(app: QApplication, *_: object) -> None:
    wear(app, _LOOKS.get(_theme) or _system_look())


_LOOKS = {"light": LIGHT, "dark": DARK, "high-contrast": CONTRAST}


def _system_look() -> Tokens:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _letters() -> QFont:
    fonts = _HERE.parent / "printer" / "fonts"
    families = list[str]()
    for name in ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"):
        number = QFontDatabase.addApplicationFont(str(fonts / name))
        families += QFontDatabase.applicationFontFamilies(number)
    font = QFont(families[:1])
    font.setPixelSize(14)
    return font


def _stylesheet(look: Tokens) -> str:
    text = (_HERE / "theme.qss").read_text("utf-8")
    check = "check-white.svg" if look is LIGHT else "check-black.svg"
    chevron = "chevron-white.svg" if look is CONTRAST else "chevron.svg"
    for name, file in (("@chevron", chevron), ("@check", check)):
        text = text.replace(f"url({name})", f"url({(_HERE / file).as_posix()})")
    if look is CONTRAST:
        text += _CONTRAST_MORE
    # Longest names first: @accent is the beginning of @accent_hover.
    for name, colour in sorted(asdict(look).items(), key=lambda item: -len(item[0])):
        text = text.replace(f"@{name}", colour)
    return text


def _palette(look: Tokens) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, look.ground),
        (QPalette.ColorRole.Base, look.surface),
        (QPalette.ColorRole.AlternateBase, look.raised),
        (QPalette.ColorRole.Button, look.surface),
        (QPalette.ColorRole.WindowText, look.ink),
        (QPalette.ColorRole.Text, look.ink),
        (QPalette.ColorRole.ButtonText, look.ink),
        (QPalette.ColorRole.PlaceholderText, look.soft),
        (QPalette.ColorRole.Highlight, look.accent),
        (QPalette.ColorRole.HighlightedText, look.on_accent),
        (QPalette.ColorRole.ToolTipBase, look.surface),
        (QPalette.ColorRole.ToolTipText, look.ink),
    ):
        palette.setColor(role, QColor(colour))
    return palette
