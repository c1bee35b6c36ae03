"""Where a person signs: strokes of a pen, a finger or the mouse, kept as a small picture."""

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QWidget

from station.gui.theme import tokens

_SIZE = QSize(480, 104)
_PEN = 2.4


class SignaturePad(QWidget):
    """Signals: `signed` when something was drawn or cleared. Touch comes as mouse events, as Qt makes them."""

    signed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._strokes: list[QPainterPath] = []
        self.setFixedSize(_SIZE)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def empty(self) -> bool:
        """Whether nothing is drawn. A click alone is no signature."""
        return not any(stroke.elementCount() > 1 for stroke in self._strokes)

    def clear(self) -> None:
        """Begins anew."""
        self._strokes.clear()
        self._changed()

    def picture(self) -> bytes:
        """What is drawn, as PNG: black on white, in grey levels."""
        image = QImage(_SIZE, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        self._draw(painter, "#000000")
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue] - the stubs want bytes
        return bytes(buffer.data().data())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() is QTabletEvent.Type.TabletPress:
            self._begin(event.position())
        elif event.type() is QTabletEvent.Type.TabletMove and event.pressure() > 0:
            self._go_on(event.position())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().edge), 1))
        painter.setBrush(QColor(tokens().surface))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        painter.setPen(QPen(QColor(tokens().line), 1))
        base = self.height() - 32
        painter.drawLine(24, base, self.width() - 24, base)
        self._draw(painter, tokens().ink)

    def _begin(self, point: QPointF) -> None:
        self._strokes.append(QPainterPath(point))

    def _go_on(self, point: QPointF) -> None:
        if self._strokes:
            self._strokes[-1].lineTo(point)
            self._changed()

    def _changed(self) -> None:
        self.update()
        self.signed.emit()

    def _draw(self, painter: QPainter, colour: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(colour), _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            painter.drawPath(stroke)
