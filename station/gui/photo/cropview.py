"""The photo under its frame: what lies outside is dimmed, guides show where the face goes.

The guides are those of a full frontal portrait (ISO/IEC 19794-5, as ICAO Doc 9303 asks): the eyes between 30 and 50 per
cent from the top, the head 60 to 90 per cent of the height. They help a person; nothing is refused by them.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from station.gui.icons import Icon, draw
from station.gui.photo.framing import Framing
from station.gui.photo.words import Say
from station.gui.theme import UNIT, tokens
from station.gui.voice import Voice

_STEP, _CLOSER = 0.02, 1.05
_DIM = QColor(0, 0, 0, 150)
_GUIDE = QColor(255, 255, 255, 200)
_EYES, _HEAD_TALL, _HEAD_WIDE, _HEAD_TOP = (0.30, 0.50), 0.72, 0.66, 0.10
_KEYS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}
_ZOOMS = {Qt.Key.Key_Plus: _CLOSER, Qt.Key.Key_Equal: _CLOSER, Qt.Key.Key_Minus: 1 / _CLOSER}


class CropView(QWidget):
    """Shows a live picture as it comes, or a photo with a frame that a person moves.

    Signals: `framed` with the Framing after each change by hand.
    """

    framed = Signal(object)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._image = QImage()
        self._live = False
        self._aspect = 1.0
        self.framing: Framing | None = None
        self._held: QPointF | None = None
        self.setMinimumSize(56 * UNIT, 38 * UNIT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(voice.say(Say.PICTURE))
        self.setAccessibleDescription(voice.say(Say.PICTURE_HELP))

    def sizeHint(self) -> QSize:
        return QSize(64 * UNIT, 58 * UNIT)

    def begin(self, aspect: float) -> None:
        """An empty frame of this aspect."""
        self._aspect, self._image, self.framing = aspect, QImage(), None
        self.update()

    def show_live(self, image: QImage) -> None:
        """What the camera sees now."""
        self._image, self._live = image, True
        self.framing = Framing.around(image.width(), image.height(), self._aspect)
        self.update()

    def show_photo(self, image: QImage) -> None:
        """A photo to be framed; the frame stays where it was if the photo is still of the same shape."""
        before = None if self._live else self.framing
        self._image, self._live = image, False
        if before is None or (before.width, before.height) != (image.width(), image.height()):
            self.framing = Framing.around(image.width(), image.height(), self._aspect)
        self.update()
        self.framed.emit(self.framing)

    def set_framing(self, framing: Framing) -> None:
        """Moves the frame."""
        self.framing = framing
        self.update()
        self.framed.emit(framing)

    def frame_rect(self) -> QRectF:
        """Where the frame stands in the widget: as large as it fits, in the middle."""
        room = QRectF(self.rect()).adjusted(3 * UNIT, 3 * UNIT, -3 * UNIT, -3 * UNIT)
        width = min(room.width(), room.height() * self._aspect)
        frame = QRectF(0, 0, width, width / self._aspect)
        frame.moveCenter(room.center())
        return frame

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, frame = QPainter(self), self.frame_rect()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(_rounded(QRectF(self.rect())))
        painter.fillRect(self.rect(), QColor(tokens().raised) if self._image.isNull() else QColor(20, 22, 26))
        if self._image.isNull() or self.framing is None:
            self._paint_empty(painter)
        else:
            left, top, right, bottom = self.framing.box
            wide, tall = frame.width() / (right - left), frame.height() / (bottom - top)
            painter.drawImage(QRectF(frame.x() - left * wide, frame.y() - top * tall, wide, tall), self._image)
            _paint_frame(painter, QRectF(self.rect()), frame)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1)))
        painter.end()

    def _paint_empty(self, painter: QPainter) -> None:
        middle = QRectF(self.rect()).center()
        icon = QRectF(0, 0, 8 * UNIT, 8 * UNIT)
        icon.moveCenter(middle - QPointF(0, 5 * UNIT))
        draw(painter, Icon.PERSON, icon, tokens().edge)
        painter.setPen(QColor(tokens().ink))
        lines = QRectF(self.rect()).adjusted(4 * UNIT, middle.y() + UNIT, -4 * UNIT, 0)
        font = painter.font()
        font.setPixelSize(18)
        painter.setFont(font)
        painter.drawText(lines, Qt.AlignmentFlag.AlignHCenter, self._voice.say(Say.EMPTY))
        font.setPixelSize(14)
        painter.setFont(font)
        painter.setPen(QColor(tokens().soft))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(lines.adjusted(0, 4 * UNIT, 0, 0), flags, self._voice.say(Say.EMPTY_HINT))

    def _movable(self) -> Framing | None:
        return None if self._live else self.framing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        framing, key = self._movable(), Qt.Key(event.key())
        if framing is not None and key in _KEYS:
            self.set_framing(framing.moved(*_KEYS[key]))
        elif framing is not None and key in _ZOOMS:
            self.set_framing(framing.zoomed(_ZOOMS[key]))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if (framing := self._movable()) is not None:
            self.set_framing(framing.zoomed(_CLOSER ** (event.angleDelta().y() / 120)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The photo follows the hand, so the frame goes the other way."""
        framing, held = self._movable(), self._held
        if framing is not None and held is not None:
            moved, frame = event.position() - held, self.frame_rect()
            self._held = event.position()
            self.set_framing(framing.moved(-moved.x() / frame.width(), -moved.y() / frame.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None


def _rounded(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, 12, 12)
    return path


def _paint_frame(painter: QPainter, ground: QRectF, frame: QRectF) -> None:
    around = QPainterPath()
    around.addRect(ground)
    hole = QPainterPath()
    hole.addRect(frame)
    painter.fillPath(around.subtracted(hole), _DIM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("white"), 2))
    painter.drawRect(frame)
    painter.setPen(QPen(_GUIDE, 1.5, Qt.PenStyle.DashLine))
    head = QRectF(0, 0, _HEAD_WIDE * frame.width(), _HEAD_TALL * frame.height())
    head.moveCenter(QPointF(frame.center().x(), 0))
    head.moveTop(frame.y() + _HEAD_TOP * frame.height())
    painter.drawEllipse(head)
    for part in _EYES:
        height = frame.y() + part * frame.height()
        painter.drawLine(QPointF(frame.x(), height), QPointF(frame.right(), height))
