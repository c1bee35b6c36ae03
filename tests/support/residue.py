"""What a window says that no catalogue has translated: the letters that are left where every translation is blank."""

import re
import string
from collections.abc import Generator, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QTabWidget,
    QTextEdit,
    QTreeView,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ROWS = 40
"""Of a list, that many are looked at."""


class _Blank(QTranslator):
    """Of each text of the catalogues the signs and the facts, without a letter."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        if not sourceText:
            return sourceText
        if "{" not in sourceText:
            return re.sub(r"\w", "·", sourceText)
        parts = string.Formatter().parse(sourceText)
        return "".join(re.sub(r"\w", "·", said) + (f"{{{name}}}" if name else "") for said, name, _, _ in parts)


@contextmanager
def blank(app: QApplication) -> Generator[None]:
    """The window says nothing but facts; days and numbers are French."""
    before, translator = QLocale(), _Blank()
    app.installTranslator(translator)
    QLocale.setDefault(QLocale("fr"))
    try:
        yield
    finally:
        app.removeTranslator(translator)
        QLocale.setDefault(before)


def residue(window: QWidget) -> Iterator[str]:
    """Every word of two letters and more that is left in what is shown, spoken, or told in a hint."""
    yield from words_of(window.windowTitle())
    for widget in window.findChildren(QWidget):
        yield from residue_of(widget)


def residue_of(widget: QWidget) -> Iterator[str]:
    """The same of one widget alone."""
    for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), *_texts(widget)):
        yield from words_of(text)


def words_of(text: str) -> Iterator[str]:
    """The words of a text; a path or an address is one."""
    yield from re.findall(r"[^\W\d_][\w’'.:/@-]*\w", text)


def _texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QSpinBox():
            yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QAbstractItemView():
            yield from _cells(widget, QModelIndex())
        case _:
            pass


def _cells(view: QAbstractItemView, above: QModelIndex) -> Iterator[str]:
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount(above)
    if isinstance(view, QTableView | QTreeView):
        heads = (model.headerData(at, Qt.Orientation.Horizontal) for at in range(columns))
        yield from (head for head in heads if isinstance(head, str))
    for row in range(min(model.rowCount(above), _ROWS)):
        for column in range(columns):
            at = model.index(row, column, above)
            values = (model.data(at, role) for role in _ROLES)
            yield from (value for value in values if isinstance(value, str))
        if isinstance(view, QTreeView):
            yield from _cells(view, model.index(row, 0, above))
