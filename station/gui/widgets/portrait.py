"""The holder's photo, or the outline of a person where there is none."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from station.gui.icons import Icon, draw
from station.gui.shown import Picture
from station.gui.theme import tokens
from station.gui.widgets.raster import pixmap

_SIZE = QSize(128, 165)  # 35 x 45 mm, as passport photos are


class Portrait(QWidget):
    """A picture with round corners."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SIZE)
        self._source: Picture | None = None
        self._pixmap: QPixmap | None = None

    def show_portrait(self, picture: Picture | None, name: str) -> None:
        """Shows a photo."""
        self.setAccessibleName(name)
        if picture is self._source:
            return
        self._source = picture
        self._pixmap = pixmap(picture) if picture else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        where = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(where, 8, 8)
        painter.setClipPath(shape)
        if self._pixmap is None:
            painter.fillRect(where, QColor(tokens().line))
            draw(painter, Icon.PERSON, QRectF(32, 50, 64, 64), tokens().soft)
            return
        scaled = self._pixmap.size().scaled(_SIZE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (_SIZE.width() - scaled.width()) / 2, (_SIZE.height() - scaled.height()) / 2
        painter.drawPixmap(
            QRectF(left, top, scaled.width(), scaled.height()), self._pixmap, QRectF(self._pixmap.rect())
        )
