"""What the hand is to do with the card, as a small moving picture: place it, take it away, leave it, reject it."""

import math

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QStyle, QWidget

from station.gui.shown import Gesture
from station.gui.theme import tokens

_SIZE = QSize(84, 64)
_CARD = QRectF(0, 0, 40, 25)
_ON_READER = QPointF(22, 26)
_ABOVE = QPointF(22, 1)
_BESIDE = QPointF(42, 4)
_ROUND_MS = 1800
_ROUNDS = 4


class GestureView(QWidget):
    """Moves a few times, then rests in the position that is meant; where the system wants no motion, it rests at once.

    It repeats in a picture what stands beside it in words, so it has no name of its own for a screen reader.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SIZE)
        self._gesture: Gesture | None = None
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_ROUND_MS)
        self._motion.setLoopCount(_ROUNDS)
        self._motion.valueChanged.connect(self._moved)

    @property
    def moving(self) -> bool:
        """Whether it moves now."""
        return self._motion.state() is QVariantAnimation.State.Running

    def show_gesture(self, gesture: Gesture | None) -> None:
        """Shows another gesture, from its beginning."""
        self.setVisible(gesture is not None)
        if gesture is not self._gesture:
            self._gesture = gesture
            self._begin()

    def _moved(self) -> None:
        self.update()

    def _begin(self) -> None:
        self._motion.stop()
        # Qt styles tell with a duration of 0 that the system has turned motion off.
        calm = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) == 0
        if self._gesture is not None and self.isVisible() and not calm:
            self._motion.start()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._motion.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._gesture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        moment = float(self._motion.currentValue()) if self.moving else 1.0
        # The last third of a round rests, so that the eye sees where it ends.
        way = QEasingCurve(QEasingCurve.Type.InOutCubic).valueForProgress(min(moment * 1.5, 1.0))
        self._paint_reader(painter)
        match self._gesture:
            case Gesture.PLACE:
                _paint_card(painter, _between(_ABOVE, _ON_READER, way))
            case Gesture.TAKE_AWAY:
                _paint_card(painter, _between(_ON_READER, _ABOVE, way))
                _paint_arrow(painter)
            case Gesture.LEAVE:
                _paint_waves(painter, moment if self.moving else 0.5)
                _paint_card(painter, _ON_READER)
            case Gesture.REJECT:
                _paint_card(painter, _between(_ON_READER, _BESIDE, way), crossed=True)

    def _paint_reader(self, painter: QPainter) -> None:
        look = tokens()
        painter.setPen(QPen(QColor(look.edge), 1.5))
        painter.setBrush(QColor(look.surface))
        painter.drawRoundedRect(QRectF(8, 40, 68, 20), 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent))
        painter.drawEllipse(QPointF(67, 50), 2.2, 2.2)


def _between(start: QPointF, end: QPointF, way: float) -> QPointF:
    return start + (end - start) * way


def _paint_card(painter: QPainter, where: QPointF, *, crossed: bool = False) -> None:
    look = tokens()
    card = _CARD.translated(where)
    painter.setPen(QPen(QColor(look.bad if crossed else look.accent), 1.8))
    painter.setBrush(QColor(look.bad_tint if crossed else look.accent_tint))
    painter.drawRoundedRect(card, 3.5, 3.5)
    if crossed:
        inner = card.adjusted(13, 5.5, -13, -5.5)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
        return
    painter.drawLine(card.topLeft() + QPointF(6, 18), card.topLeft() + QPointF(18, 18))
    painter.setBrush(QColor(look.accent))
    painter.drawRoundedRect(QRectF(card.left() + 27, card.top() + 6, 7, 7), 1.5, 1.5)


def _paint_arrow(painter: QPainter) -> None:
    painter.setPen(QPen(QColor(tokens().accent), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(72, 33), QPointF(72, 19))
    for side in (-4, 4):
        painter.drawLine(QPointF(72, 18), QPointF(72 + side, 23))


def _paint_waves(painter: QPainter, moment: float) -> None:
    """Rings around the card that come and go: it is being talked to."""
    for ring in range(3):
        shade = QColor(tokens().accent)
        shade.setAlphaF(0.15 + 0.6 * max(0.0, math.sin(math.pi * (2 * moment - ring / 4))))
        painter.setPen(QPen(shade, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = 6.0 * ring
        painter.drawArc(QRectF(30 - reach, 12 - reach, 24 + 2 * reach, 24 + 2 * reach), 45 * 16, 90 * 16)
