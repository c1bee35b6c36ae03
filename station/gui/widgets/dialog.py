"""The frame that every dialog has: a title, what it is about, the body, and the buttons at its foot."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.gui.theme import UNIT
from station.gui.widgets.label import label
from station.gui.widgets.scroll import scrolled
from station.gui.widgets.staying import stays

_HIGHEST, _WIDEST = 660, 1200
"""Pixels: what a screen of 1280 by 720 leaves beside a title bar and a panel of the desktop."""


class Dialog(QDialog):
    """`body` takes what it is made of. It grows with what it says, and wider before it is higher than a small screen.

    Its title, which may name a person, stands inside: task bars and shared screens show what a title bar says, and that
    is what the window's own says. Enter presses the button that has the focus, else the default one; Esc leaves.

    Left, it is gone, unless its class `lasts`: that is opened again.
    """

    lasts: ClassVar[bool] = False

    def __init__(self, parent: QWidget | None, title: str, about: str = "", *, width: int = 60) -> None:
        super().__init__(parent)
        self.title, self.about = label("dialogTitle", wraps=True), label("sentence", wraps=True)
        self.body, self._foot = QVBoxLayout(), QHBoxLayout()
        self._scrolls = False
        if not self.lasts:
            self.finished.connect(self.deleteLater)
        self.setWindowTitle(parent.window().windowTitle() if parent else "")
        self.setMinimumWidth(min(width * UNIT, self.screen().availableGeometry().width()))
        self.entitle(title, about)
        self.body.setSpacing(UNIT)
        self._foot.setSpacing(UNIT)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addSpacing(UNIT)
        column.addLayout(self.body, 1)

    def entitle(self, title: str, about: str) -> None:
        """Says what the dialog, or this step of it, is for."""
        self.title.setText(title.removesuffix("…"))  # a button promises with it that something is asked first
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(" ".join(filter(None, (title, about))))

    def put_buttons(self, *buttons: QPushButton, beside: tuple[QWidget, ...] = ()) -> None:
        """The buttons at the foot: what leaves the dialog first, the default one last; `beside` stands at the left."""
        self._column.addSpacing(UNIT)
        self._column.addLayout(self._foot)
        for widget in beside:
            self._foot.addWidget(widget, 0 if isinstance(widget, QPushButton) else 1)
        if all(isinstance(widget, QPushButton) for widget in beside):
            self._foot.addStretch(1)
        for button in buttons:
            self._foot.addWidget(button)
        buttons[-1].setDefault(True)

    def sizeHint(self) -> QSize:
        """As high as its texts are at that width; Qt would guess with lines of another length."""
        hint = super().sizeHint()
        width = max(hint.width(), self.minimumWidth())
        return QSize(width, self.heightForWidth(width)) if self.hasHeightForWidth() else hint

    def focusNextPrevChild(self, next: bool) -> bool:
        """See QWidget and `stays`: while a wish is carried out no other button gets the keyboard."""
        return stays(self, self) or super().focusNextPrevChild(next)

    def showEvent(self, event: QShowEvent) -> None:
        """It is on the screen from the first."""
        super().showEvent(event)
        self._stay_on_screen()

    def event(self, event: QEvent) -> bool:
        """It grows with what it says."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and not self._scrolls:
            width = max(self.width(), self._column.totalMinimumSize().width())
            while width < _WIDEST and self._column.totalMinimumHeightForWidth(width) > _HIGHEST:
                width += UNIT
            height = min(self.heightForWidth(width), _HIGHEST)
            self.resize(width, max(self.height(), height, self._column.totalMinimumHeightForWidth(width)))
            self._stay_on_screen()
        return done

    def _stay_on_screen(self) -> None:
        """All of it is scrolled on a screen that is smaller than it, at a large scale; grown past an end it moves in.

        It is as large then as that screen lets it be: Qt would take three quarters.
        """
        screen = self.screen().availableGeometry()
        room = screen.size() - (self.frameSize() - self.size())
        if not self._scrolls and self.size().boundedTo(room) != self.size():
            self._scrolls = True
            wanted = self.sizeHint().expandedTo(self.size())
            focus, inside = self.focusWidget(), QWidget()
            inside.setLayout(self._column)
            whole = QVBoxLayout(self)
            whole.setContentsMargins(0, 0, 0, 0)
            whole.addWidget(area := scrolled(inside))
            area.show()
            if focus:  # lost on the way into the area
                focus.setFocus()
            self.setMinimumSize(0, 0)
            beside = area.verticalScrollBar().sizeHint().width()
            self.resize(QSize(wanted.width() + beside, wanted.height()).boundedTo(room))
        frame = self.frameGeometry()
        aside, down = max(frame.right() - screen.right(), 0), max(frame.bottom() - screen.bottom(), 0)
        if aside or down:
            self.move(max(self.x() - aside, screen.left()), max(self.y() - down, screen.top()))
