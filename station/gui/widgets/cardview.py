"""The card as it will look, lying on the desk; it turns over."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.gui.icons import Icon, draw
from station.gui.shown import Picture
from station.gui.theme import tokens
from station.gui.widgets.raster import pixmap

_RATIO = 85.60 / 53.98  # ID-1, ISO/IEC 7810
_CORNER = 3.18 / 85.60  # the radius of its corners, as a part of its width
_SHADOW = 16


class CardView(QWidget):
    """Signals: `clicked`, when the card is pressed with the mouse."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._source: Picture | None = None
        self._pixmap: QPixmap | None = None
        self._coming: QPixmap | None = None
        self._side = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(QSize(320, 202))
        self._turn = QVariantAnimation(self, duration=240, startValue=1.0, endValue=-1.0)
        self._turn.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._turn.valueChanged.connect(self._turned)

    def show_face(self, picture: Picture | None, side: str, name: str) -> None:
        """Shows a side of a card; turns the card over where only the side has changed."""
        self.setAccessibleName(name)
        if picture is self._source and side == self._side:
            return
        turning = side != self._side and self._pixmap is not None and picture is not None and self.isVisible()
        self._source, self._side = picture, side
        self._coming = pixmap(picture) if picture else None
        self._turn.stop()
        if turning:
            self._turn.start()
        else:
            self._pixmap = self._coming
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((width - 2 * _SHADOW) / _RATIO) + 8 + 2 * _SHADOW

    def _turned(self, angle: float) -> None:
        if angle <= 0:
            self._pixmap = self._coming
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        where = self._card_rect()
        if self._turn.state() is QVariantAnimation.State.Running:
            width = where.width() * max(abs(float(self._turn.currentValue())), 0.02)
            where = QRectF(where.center().x() - width / 2, where.top(), width, where.height())
        self._paint_shadow(painter, where)
        if self._pixmap is not None:
            painter.drawPixmap(where, self._pixmap, QRectF(self._pixmap.rect()))
        corner = where.width() * _CORNER
        painter.setPen(QPen(QColor(tokens().line), 1))
        if self._pixmap is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(where, corner, corner)  # a black stripe would melt into a dark ground
            return
        painter.setBrush(QColor(tokens().surface))
        painter.drawRoundedRect(where, corner, corner)
        draw(painter, Icon.CARD, QRectF(where.center().x() - 24, where.center().y() - 24, 48, 48), tokens().edge)

    def _card_rect(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_SHADOW, 8, -_SHADOW, -2 * _SHADOW)
        width = min(room.width(), room.height() * _RATIO)
        height = width / _RATIO
        return QRectF(room.center().x() - width / 2, room.top(), width, height)

    def _paint_shadow(self, painter: QPainter, where: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        shade, corner = QColor(tokens().shadow), where.width() * _CORNER
        for spread in range(_SHADOW, 0, -1):
            shade.setAlphaF(0.012)
            painter.setBrush(shade)
            inset = spread - _SHADOW / 2
            painter.drawRoundedRect(
                where.adjusted(-inset, -inset + 8, inset, inset + 8), corner + spread, corner + spread
            )
