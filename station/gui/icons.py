"""The icons: strokes on a grid of 24, drawn in the colour that is asked for, at any size."""

import enum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@enum.unique
class Icon(enum.Enum):
    """Each value is what stands inside the SVG element."""

    SEARCH = '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>'
    CLOSE = '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>'
    DOT = '<circle cx="12" cy="12" r="7.5"/>'
    NOW = '<circle cx="12" cy="12" r="7.5"/><circle cx="12" cy="12" r="3" fill="currentColor" stroke="none"/>'
    DONE = '<circle cx="12" cy="12" r="8.5"/><path d="M8 12.3l2.8 2.8L16.2 9.5"/>'
    CHECK = '<path d="M5.5 12.5l4.2 4.2L18.5 8"/>'
    WARN = '<path d="M12 4L21 19.5H3Z"/><path d="M12 10v4.4M12 16.9v.2"/>'
    STOP = '<path d="M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3Z"/><path d="M12 7.8v5M12 15.9v.2"/>'
    BUSY = '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>'
    PERSON = '<circle cx="12" cy="8.5" r="3.8"/><path d="M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"/>'
    CARD = '<rect x="3" y="5.5" width="18" height="13" rx="2.2"/><path d="M6.5 15h4M14 9h3.5v3.5H14Z"/>'
    STACK = '<path d="M12 4l8.5 4.5L12 13 3.5 8.5Z"/><path d="M4 12.5l8 4.3 8-4.3M4 16.5l8 4.3 8-4.3"/>'
    BOX = '<path d="M4 8l8-4 8 4v8.5l-8 4-8-4Z"/><path d="M4 8l8 4 8-4M12 12v8.5"/>'
    BENCH = '<path d="M9.5 3.5h5M10.5 3.5v6L5 19.5l1 1.5h12l1-1.5-5.5-10v-6"/><path d="M7.5 15h9"/>'
    TAP = '<rect x="2.5" y="9" width="12.5" height="10" rx="2"/><path d="M17 6a5 5 0 0 1 0 8M19.5 3.5a9 9 0 0 1 0 13"/>'
    FLIP = '<path d="M4 9.5h13.5M14 5.5l4 4-4 4"/><path d="M20 15.5H6.5M10 11.8l-4 3.7 4 4"/>'
    TEMPLATE = '<rect x="3" y="5.5" width="18" height="13" rx="2.2"/><path d="M3 10h18M9.5 10v8.5"/>'
    REGISTRY = '<path d="M4 8.5h15M15 4.5l4 4-4 4"/><path d="M20 15.5H5M9 11.5l-4 4 4 4"/>'
    CARDS = '<rect x="3" y="8" width="15" height="11" rx="2"/><path d="M7 5h12.5A1.5 1.5 0 0 1 21 6.5V15"/>'
    HOURGLASS = '<path d="M6.5 4h11M6.5 20h11M8 4c0 6 8 10 8 16M16 4c0 6-8 10-8 16"/>'
    STICKER = '<path d="M4 4.5h16v9.5l-6 6H4Z"/><path d="M20 14h-6v6M7.5 8h4v4h-4Z"/>'
    CHART = '<path d="M4 20h16.5M7 16.5v-4M12 16.5V6M17 16.5V9.5"/>'
    KEY = '<circle cx="8" cy="12" r="4.2"/><path d="M12.2 12H21M17.5 12v3.5M20.5 12v2.5"/>'
    LOCKED = '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>'
    UNLOCKED = '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V7a4 4 0 0 1 7.6-1.7"/>'
    PULSE = '<path d="M2.5 12.5h4l2.5-7 4.5 13 3-8.5 1.5 2.5h3.5"/>'
    SLIDERS = (
        '<path d="M4 7h9M18 7h2M4 17h2M11 17h9"/><circle cx="15.5" cy="7" r="2.5"/><circle cx="8.5" cy="17" r="2.5"/>'
    )
    BADGE = (
        '<rect x="4.5" y="6" width="15" height="14.5" rx="2.2"/><path d="M9.5 3.5h5V8h-5Z"/>'
        '<circle cx="12" cy="12.8" r="2"/><path d="M8.3 18c.5-1.7 1.9-2.5 3.7-2.5s3.2.8 3.7 2.5"/>'
    )
    LIST = '<path d="M10 6.5h10.5M10 12h10.5M10 17.5h10.5M3.5 6.5L5 8l2.5-3M3.5 12L5 13.5l2.5-3M3.5 17.5L5 19l2.5-3"/>'
    COPY = '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M5 15.5v-9a2 2 0 0 1 2-2h8.5"/>'


def draw(painter: QPainter, icon: Icon, where: QRectF, colour: str) -> None:
    """Draws an icon into a square."""
    _renderer(icon, colour).render(painter, where)


def picture(icon: Icon, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon as a pixmap of `size` device-independent pixels, for what takes no painter."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    draw(painter, icon, QRectF(0, 0, size, size), colour)
    painter.end()
    return pixmap


def qicon(icon: Icon, colour: str) -> QIcon:
    """An icon for buttons and line edits."""
    return QIcon(picture(icon, colour, 20, 3.0))


@lru_cache(maxsize=256)
def _renderer(icon: Icon, colour: str) -> QSvgRenderer:
    inside = icon.value.replace("currentColor", colour)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{colour}" '
        f'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{inside}</svg>'
    )
    return QSvgRenderer(QByteArray(svg.encode()))
