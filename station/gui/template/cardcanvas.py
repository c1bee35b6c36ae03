"""The card under the designer's eyes: at any zoom, with rulers, keep-outs and the chosen element."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from station.gui.template.ruler import element_at, ticks
from station.gui.template.snapshot import Drawing, ElementView
from station.gui.theme import LIGHT, tokens
from station.gui.widgets.raster import pixmap
from station.printer.card_geometry import Box
from station.printer.layers import side_of

_RULER = 24
_MARGIN = 8
_PIXELS_PER_MM = 5.6
"""At a zoom of 100 %."""
_FADED = 0.3
"""The opacity of a card that is not of the text."""


class CardCanvas(QWidget):
    """Signals: `picked` with the element under the mouse (or None)."""

    picked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._drawing: Drawing | None = None
        self._pixmap: QPixmap | None = None
        self._layer, self._zoom, self._keep_outs = "front", 1.0, True
        self._chosen: tuple[str, int] | None = None
        self._faded = False

    def show_drawing(self, drawing: Drawing, layer: str) -> None:
        """Shows a layer; where nothing could be drawn, what was seen last stays, and fades."""
        self._faded = not drawing.pictures
        if self._faded:
            self.update()
            return
        self._drawing, self._layer = drawing, layer
        self._pixmap = pixmap(drawing.pictures[layer])
        self._resize()

    def forget(self) -> None:
        """Shows no card until another is drawn."""
        self._pixmap = None
        self.update()

    def set_zoom(self, zoom: float) -> None:
        """1.0 shows a millimetre as 5.6 pixels."""
        self._zoom = zoom
        self._resize()

    def fitting(self, room: QSize) -> float:
        """The largest zoom at which all of the card is seen in so many pixels; 1.0 while there is none."""
        if self._drawing is None:
            return 1.0
        card, around = self._drawing.card, _RULER + 2 * _MARGIN
        return min((room.width() - around) / card.w, (room.height() - around) / card.h) / _PIXELS_PER_MM

    def show_keep_outs(self, shown: bool) -> None:
        """Hatches what must stay free."""
        self._keep_outs = shown
        self.update()

    def choose(self, element: ElementView | None) -> None:
        """Frames an element."""
        self._chosen = (element.side, element.number) if element else None
        self.update()

    def sizeHint(self) -> QSize:
        if self._drawing is None:
            return QSize(600, 400)
        card = self._drawing.card
        return QSize(
            round(card.w * self._per_mm) + _RULER + 2 * _MARGIN, round(card.h * self._per_mm) + _RULER + 2 * _MARGIN
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._drawing is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        at = (event.position() - self._corner) / self._per_mm
        self.picked.emit(element_at(self._drawing.elements, side_of(self._layer), at.x(), at.y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._drawing is None or self._pixmap is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card = self._place(self._drawing.card)
        painter.fillRect(card, QColor("#ffffff") if self._layer not in ("front", "back") else QColor(tokens().ground))
        painter.setOpacity(_FADED if self._faded else 1)
        painter.drawPixmap(card, self._pixmap, QRectF(self._pixmap.rect()))
        painter.setOpacity(1)
        painter.setPen(QPen(QColor(tokens().edge), 1))
        if self._layer not in ("front", "back"):
            painter.drawRect(card)
        self._paint_rulers(painter, self._drawing.card)
        self._paint_elements(painter, self._drawing)
        painter.end()

    def _paint_elements(self, painter: QPainter, drawing: Drawing) -> None:
        for element in drawing.elements:
            if element.side != side_of(self._layer):
                continue
            if element.keep_out and self._keep_outs:
                painter.setPen(QPen(QColor(LIGHT.bad), 1, Qt.PenStyle.DashLine))  # a card is light in every look
                painter.setBrush(QBrush(QColor(LIGHT.bad), Qt.BrushStyle.BDiagPattern))
                painter.drawRect(self._place(element.box))
            if (element.side, element.number) == self._chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for colour, width in ((tokens().surface, 4), (tokens().accent, 2)):  # seen on any ground of a card
                    painter.setPen(QPen(QColor(colour), width))
                    painter.drawRect(self._place(element.box))

    def _paint_rulers(self, painter: QPainter, card: Box) -> None:
        painter.setPen(QPen(QColor(tokens().soft), 1))
        font = painter.font()
        font.setPixelSize(10)
        painter.setFont(font)
        corner = self._corner
        for mm, figure in ticks(card.w, self._per_mm):
            x, length = corner.x() + mm * self._per_mm, 9 if figure else 5
            painter.drawLine(QPointF(x, corner.y() - 4), QPointF(x, corner.y() - 4 - length))
            if figure:
                painter.drawText(QRectF(x - 15, corner.y() - 29, 30, 15), Qt.AlignmentFlag.AlignCenter, str(mm))
        for mm, figure in ticks(card.h, self._per_mm):
            y, length = corner.y() + mm * self._per_mm, 9 if figure else 5
            painter.drawLine(QPointF(corner.x() - 4, y), QPointF(corner.x() - 4 - length, y))
            if figure:
                left = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(corner.x() - 46, y - 8, 30, 16), left, str(mm))

    @property
    def _per_mm(self) -> float:
        return _PIXELS_PER_MM * self._zoom

    @property
    def _corner(self) -> QPointF:
        return QPointF(_RULER + _MARGIN, _RULER + _MARGIN)

    def _place(self, box: Box) -> QRectF:
        corner, per_mm = self._corner, self._per_mm
        return QRectF(corner.x() + box.x * per_mm, corner.y() + box.y * per_mm, box.w * per_mm, box.h * per_mm)

    def _resize(self) -> None:
        self.resize(self.sizeHint())
        self.updateGeometry()
        self.update()
