"""A button with an icon in the accent colour, which follows a change of theme."""

from PySide6.QtCore import QEvent

from station.gui.icons import Icon, qicon
from station.gui.theme import tokens
from station.gui.widgets.settled import SettledButton


class IconButton(SettledButton):
    """`name` is what the stylesheet knows it by."""

    def __init__(self, name: str, icon: Icon, text: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.show_icon(icon)

    def show_icon(self, icon: Icon) -> None:
        """Changes what is drawn."""
        self._icon = icon
        self.setIcon(qicon(icon, tokens().accent))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.show_icon(self._icon)
