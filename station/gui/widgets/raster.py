"""A worker's picture as Qt draws it."""

from PySide6.QtGui import QImage, QPixmap

from station.gui.shown import Picture


def pixmap(picture: Picture) -> QPixmap:
    """Copies the raster into a pixmap."""
    image = QImage(picture.rgba, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGBA8888)
    return QPixmap.fromImage(image.copy())
