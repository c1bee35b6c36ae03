"""What stands in a list or table while nothing else does: what will come there, or what to do for it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel


class EmptyHint(QLabel):
    """Words in the middle of a view that has its model, for the eye and, as its description, for a screen reader."""

    def __init__(self, view: QAbstractItemView, text: str = "") -> None:
        super().__init__(view.viewport())
        self.setObjectName("emptyList")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view, self._said = view, view.accessibleDescription()
        view.viewport().installEventFilter(self)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._look)
        self.say(text)

    def say(self, text: str) -> None:
        """Other words: nothing may stand there for more than one reason."""
        self.setText(text)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is as large as the view."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.viewport().rect())
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        empty = self._view.model().rowCount() == 0
        self.setVisible(empty)
        self._view.setAccessibleDescription(self.text() if empty else self._said)
