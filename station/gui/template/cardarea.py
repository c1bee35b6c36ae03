"""The frame around the designer's card: the card fills it until a person chooses a zoom."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSlider

from station.gui.template.cardcanvas import CardCanvas
from station.gui.widgets.reading import ReadingArea


class CardArea(ReadingArea):
    """The card; `zoom` says how large, in per cent. What a person does with it holds from then on."""

    def __init__(self, canvas: CardCanvas, zoom: QSlider) -> None:
        super().__init__()
        self._canvas, self._zoom, self._fills = canvas, zoom, True
        self.setWidget(canvas)
        self.setAccessibleName(canvas.accessibleName())
        zoom.valueChanged.connect(self._zoomed)
        zoom.actionTriggered.connect(self._leave)

    def fill(self) -> None:
        """As large as there is room for, unless a person has chosen how large."""
        if self._fills:
            self._zoom.setValue(int(100 * self._canvas.fitting(self.size())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fill()

    def _zoomed(self, per_cent: int) -> None:
        self._canvas.set_zoom(per_cent / 100)

    def _leave(self) -> None:
        self._fills = False
