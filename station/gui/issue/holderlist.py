"""The roster as a list: initials, name, level, and in a word where the card stands."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from station.gui.icons import Icon, draw
from station.gui.issue.viewstate import ListRow
from station.gui.theme import CONTRAST, tokens
from station.gui.widgets.tones import ICONS, colour

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_HEIGHT, _APART = 64, 12


class HolderModel(QAbstractListModel):
    """The rows that are listed."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] = ()

    def show_rows(self, rows: tuple[ListRow, ...]) -> None:
        """Lists these rows; where only their words have changed the selection stays."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, key: str | None) -> QModelIndex:
        """Where a holder stands; an invalid index where it is not listed."""
        return next((self.index(at) for at, row in enumerate(self._rows) if row.key == key), QModelIndex())

    def key_at(self, at: int) -> str:
        """The holder of a row."""
        return self._rows[at].key

    def rowCount(self, parent: Index | None = None) -> int:
        del parent
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None


class HolderList(QListView):
    """Signals: with the holder's key, `chosen` when a person has chosen a row, `mark_pressed` for its initials."""

    chosen = Signal(str)
    mark_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("holders")
        self._model = HolderModel()
        self._quiet = False
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_rows(self, rows: tuple[ListRow, ...], chosen: str | None) -> None:
        """Lists rows, with one of them chosen, without telling that a person chose it."""
        self._quiet = True
        self._model.show_rows(rows)
        index = self._model.index_of(chosen)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self._quiet = False

    def step(self, by: int) -> None:
        """Chooses the next row down or up."""
        count = self._model.rowCount()
        if not count:
            return
        here = self.currentIndex().row()
        at = 0 if here < 0 else min(max(here + by, 0), count - 1)
        self.setCurrentIndex(self._model.index(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row: ListRow | None = index.data(_ROW) if index.isValid() else None
        if row is not None and row.mark is not None and _circle(self.visualRect(index)).contains(event.position()):
            self.mark_pressed.emit(row.key)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen one stays in sight when what is counted below the list takes a line more."""
        super().resizeEvent(event)
        chosen = self.visualRect(self.currentIndex())
        if QRect(QPoint(), event.oldSize()).contains(chosen):
            self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._let_compose()

    def _let_compose(self) -> None:
        """What is typed here is searched for, accents too; Qt lets none be composed over a row that is not edited."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        self._let_compose()
        if now.isValid() and not self._quiet:
            self.chosen.emit(self._model.key_at(now.row()))


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(240, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(_ROW)
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        where = _inside(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            outline = 2 if focused else 1 if chosen and tokens() is CONTRAST else 0
            painter.setPen(QPen(QColor(tokens().accent), outline) if outline else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent_tint if chosen else tokens().raised))
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 8, 8)
        if row.mark:
            _paint_mark(painter, _circle(rect))
        else:
            _paint_initials(painter, _circle(rect), row.name, chosen=chosen)
        _paint_words(painter, where.adjusted(54, 0, -8, 0), row, painter.font())
        painter.restore()


def _inside(row: QRect) -> QRectF:
    return QRectF(row).adjusted(8, 2, -8, -2)


def _circle(row: QRect) -> QRectF:
    """Where the initials stand, or the mark in their place."""
    where = _inside(row)
    return QRectF(where.left() + 8, where.center().y() - 18, 36, 36)


def _paint_mark(painter: QPainter, circle: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().accent))
    painter.drawEllipse(circle)
    draw(painter, Icon.CHECK, circle.adjusted(6, 6, -6, -6), tokens().on_accent)


def _paint_initials(painter: QPainter, circle: QRectF, name: str, *, chosen: bool) -> None:
    words = [word for word in name.split() if word[0].isalpha()]
    letters = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().accent if chosen else tokens().raised))
    painter.drawEllipse(circle)
    painter.setPen(QColor(tokens().on_accent if chosen else tokens().soft))
    painter.setFont(_sized(painter.font(), 13, bold=True))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letters)


def _paint_words(painter: QPainter, room: QRectF, row: ListRow, font: QFont) -> None:
    name_font, line_font = _sized(font, 14, bold=True), _sized(font, 13, bold=False)
    painter.setFont(name_font)
    painter.setPen(QColor(tokens().ink))
    name = QFontMetrics(name_font).elidedText(row.name, Qt.TextElideMode.ElideRight, int(room.width()))
    top = QRectF(room.left(), room.top() + 8, room.width(), 22)
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    below = QRectF(room.left(), room.top() + 30, room.width(), 22)
    draw(painter, ICONS[row.tone], QRectF(below.left(), below.center().y() - 7, 14, 14), colour(row.tone))
    painter.setFont(line_font)
    painter.setPen(QColor(colour(row.tone)))
    badge = below.adjusted(20, 0, 0, 0)
    said, beside = _share(painter.fontMetrics(), int(badge.width()), row)
    painter.drawText(badge, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
    painter.setPen(QColor(tokens().soft))
    painter.drawText(badge, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, beside)


def _share(metrics: QFontMetrics, room: int, row: ListRow) -> tuple[str, str]:
    """Badge and line as they fit beside each other: what tells two people apart stays, of any other half tells nothing.

    Student codes differ in their ends.
    """
    line = metrics.elidedText(row.line, Qt.TextElideMode.ElideLeft, room // 2) if row.apart else row.line
    left = room - (metrics.horizontalAdvance(line) + _APART if line else 0)
    if not row.apart and metrics.horizontalAdvance(row.badge) > left:
        line, left = "", room
    return metrics.elidedText(row.badge, Qt.TextElideMode.ElideRight, left), line


def _sized(font: QFont, pixels: int, *, bold: bool) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    sized.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return sized
