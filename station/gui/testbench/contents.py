"""What is on the simulated card, as a tree; what has just changed stands out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from station.gui.messages import Speech
from station.gui.testbench.terms import place_in_words
from station.gui.testbench.viewmodel import Node
from station.gui.testbench.words import BenchMsg as Msg
from station.gui.theme import UNIT, tokens


class ContentsTree(QTreeWidget):
    """Places, and what they hold."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._nodes: tuple[Node, ...] = ()
        self.setHeaderLabels([speech.say(Msg.PLACE), speech.say(Msg.VALUE)])
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(2 * UNIT)

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Shows a card, all of it."""
        self._nodes = nodes
        self.clear()
        self.addTopLevelItems([self._item(node) for node in nodes])
        self.expandAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.show_nodes(self._nodes)

    def _item(self, node: Node) -> QTreeWidgetItem:
        name, value = (place_in_words(text, self._speech) for text in (node.name, node.value))
        item = QTreeWidgetItem([name, value])
        item.setToolTip(1, value)
        if node.changed:
            for column in (0, 1):
                item.setForeground(column, QColor(tokens().accent))
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        item.addChildren([self._item(child) for child in node.children])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return item
