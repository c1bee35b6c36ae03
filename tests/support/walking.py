"""A walk over the widgets of a window: what a person can work with, what it is called, and what is not to be read.

Text is measured in a pseudo-locale in which everything that is translated is twice as long.
"""

import re
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from itertools import combinations, pairwise

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from station.gui.issue.primary import PrimaryButton
from station.gui.language import install
from station.gui.messages import Speech
from station.gui.widgets.elided import ElidedLabel
from station.gui.widgets.frame import PageFrame
from station.gui.words import Msg

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit)
PARTS = 3
"""How often Tab may stay in one field: day, month and year of a date."""
ARROW = 34
"""What a combo box needs beside its text: padding, and its arrow."""


class Pseudo(QTranslator):
    """Every text of the catalogues, and as much again; a brand's name stays."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        if not sourceText or sourceText == Msg.PRODUCT.value:
            return sourceText
        more = "".join("é" if letter.isalpha() else letter for letter in sourceText if letter not in "{}")
        return f"{sourceText} {more}"


@contextmanager
def pseudo(app: QApplication) -> Generator[None]:
    translator = Pseudo()
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


@contextmanager
def in_french(app: QApplication) -> Generator[Speech]:
    """The window's language is French until then."""
    before = QLocale()
    try:
        yield install(app, "fr")
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)


def controls(view: QWidget) -> list[QWidget]:
    """What a person can work with, as far as it is shown and enabled; parts of other controls are theirs."""
    return [
        widget
        for widget in view.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and (isinstance(widget, CONTROLS) or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus)
        and not isinstance(widget, QScrollBar | QHeaderView | QLabel)
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def on_the_way(window: QWidget) -> list[QWidget]:
    """Everything that Tab comes by in its order, until it comes round; a date field takes it once for each part."""
    seen, parts = list[QWidget](), 0
    while (at := QApplication.focusWidget()) is not None and (at not in seen or at is seen[-1]):
        if at not in seen:
            seen.append(at)
            parts = 0
        parts += 1
        if parts > PARTS:
            assert len(controls(window)) == 1, f"Tab stays in {told(at)}"
            break
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert window.window().isAncestorOf(seen[-1]) if seen else True
    return seen


def told(widget: QWidget) -> str:
    place = f"{type(widget).__name__}#{widget.objectName()} in {type(widget.parent()).__name__}"
    return f"{place}, {widget.width()} x {widget.height()} of {widget.sizeHint().width()}: {_shown(widget)!r}"


def cut(widget: QWidget) -> bool:
    """Whether a text is wider or higher than its place."""
    match widget:
        case PrimaryButton() | ElidedLabel():
            return False  # breaks, then elides with the whole text at hand
        case QLabel() if widget.text() and widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        case QLabel() if widget.text():
            return widget.sizeHint().width() > widget.width() + 1
        case QAbstractButton() if widget.text():
            return widget.sizeHint().width() > widget.width() + 1
        case QComboBox() if not widget.isEditable() and widget.toolTip() != widget.currentText():
            return widget.fontMetrics().horizontalAdvance(widget.currentText()) > widget.width() - ARROW
        case QAbstractSpinBox() if isinstance(inner := widget.findChild(QLineEdit), QLineEdit):
            room = inner.contentsRect().width() - inner.textMargins().left() - inner.textMargins().right()
            return inner.fontMetrics().horizontalAdvance(inner.text()) > room
        case _:
            return False


def settle() -> None:
    """Lets layouts come to rest: one that changes asks its neighbours to."""
    for _ in range(4):
        QApplication.processEvents()


def cut_texts(window: QWidget) -> list[str]:
    return [told(widget) for widget in window.findChildren(QWidget) if widget.isVisible() and cut(widget)]


def too_large(window: QWidget) -> list[str]:
    """Pages that have to be scrolled, and anything that has to be scrolled sideways."""
    return [
        told(content)
        for area in window.findChildren(QScrollArea)
        if area.isVisible()
        and (content := area.widget()) is not None
        and (
            area.horizontalScrollBar().maximum() > 0
            or (isinstance(content, PageFrame) and area.verticalScrollBar().maximum() > 0)
        )
    ]


def nameless(window: QWidget) -> list[str]:
    return [told(widget) for widget in controls(window) if not spoken(widget)]


def out_of_reach(window: QWidget, way: list[QWidget]) -> list[str]:
    """What is not on Tab's way. Of radio buttons it comes by one; the arrow keys go on from there."""
    reached = set(way)
    return [
        told(widget)
        for widget in controls(window)
        if not isinstance(widget, QRadioButton) and widget not in reached and widget.focusProxy() not in reached
    ]


def unseen_focus(window: QWidget, seen: set[tuple[type[QWidget], str]]) -> list[str]:
    """Controls that look the same with the focus and without; `seen`: the kinds that were looked at before."""
    found = list[str]()
    for widget in controls(window):
        kind = type(widget), widget.objectName()
        if kind in seen or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        seen.add(kind)
        before = QApplication.focusWidget()
        if before is not None:
            before.clearFocus()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.grab().toImage() == without:
            found.append(told(widget))
        if before is not None:
            before.setFocus()
    return found


def same_letters(window: QWidget) -> list[str]:
    """Letters that Alt and one key would press two controls by."""
    texts = [
        widget.text()
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel) and widget.isVisible()
    ]
    letters = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    return [f"{letter}: {count}" for letter, count in letters.items() if letter and count > 1]


def jumps(view: QWidget, way: list[QWidget]) -> list[str]:
    """Where Tab's way goes back inside a view: up in the same column, or to the left on the same line."""
    outside = next((at for at, widget in enumerate(way) if not view.isAncestorOf(widget)), 0)
    inside = [widget for widget in way[outside:] + way[:outside] if view.isAncestorOf(widget)]
    return [f"{told(one)} → {told(other)}" for one, other in pairwise(inside) if _is_back(_place(one), _place(other))]


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def _is_back(one: QRect, other: QRect) -> bool:
    beside = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > min(one.height(), other.height()) / 2
    below = one.left() < other.right() and other.left() < one.right()
    return (beside and other.right() <= one.left()) or (below and other.bottom() <= one.top())


def clashes(window: QWidget) -> list[str]:
    """Keys that two shortcuts listen to at once: of one widget, or of one that stands in the other."""
    keys = [(one.key().toString(), one.parent()) for one in window.findChildren(QShortcut)]
    return [
        f"{key} in {type(one).__name__} and {type(other).__name__}"
        for (key, one), (second, other) in combinations(keys, 2)
        if key == second and isinstance(one, QWidget) and isinstance(other, QWidget)
        if one is other or one.isAncestorOf(other) or other.isAncestorOf(one)
    ]


def untold_keys(window: QWidget) -> set[str]:
    """Shortcuts that no name, text or hint in the window speaks of; Enter and Esc need none."""
    said = " ".join(
        text
        for widget in window.findChildren(QWidget)
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), _shown(widget))
    )
    native = QKeySequence.SequenceFormat.NativeText
    keys = {one.key().toString(native) for one in window.findChildren(QShortcut)} - {"Esc", "Return", "Enter"}
    return {key for key in keys if not re.search(rf"(?<!\w){re.escape(key)}(?!\w)", said)}


def _shown(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
