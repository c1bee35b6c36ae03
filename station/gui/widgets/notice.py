"""What the window says now: headline and sentence; for a failure also what to do, and details for support."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from station.gui.icons import Icon
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.voice import Voice
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import label, named
from station.gui.widgets.restyle import set_style
from station.gui.widgets.tones import ICONS, colour
from station.gui.words import Msg

if TYPE_CHECKING:  # the window opens without it
    from station.gui.widgets.gesture import GestureView


class NoticePanel(QFrame):
    """A calm panel in the colour of its tone, with an icon of its own for each."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._voice = voice
        self._icon = IconView(28, Icon.DOT, lambda: colour(Tone.QUIET))
        self._headline = label("headline", wraps=True)
        self._sentence = label("sentence", wraps=True)
        self._meaning = label("meaning", wraps=True)
        self._remedy = label("remedy", wraps=True)
        self._gesture: GestureView | None = None
        self._more = named(QPushButton(voice.say(Msg.DO_DETAILS)), "link")
        self._more.setAccessibleName(self._more.text())
        self._more.clicked.connect(self.show_details)
        self._lay_out()
        self._notice: Notice | None = None

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(UNIT + UNIT // 2)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self._meaning)
        column.addWidget(self._remedy)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """Everything that it says, line by line."""
        return "\n".join(words.text() for words in self._words if words.text())

    @property
    def _words(self) -> tuple[QLabel, ...]:
        return self._headline, self._sentence, self._meaning, self._remedy

    def show_notice(self, notice: Notice) -> None:
        """Says it."""
        if notice == self._notice:
            return
        self._notice = notice
        tone = notice.tone
        set_style(self, "tone", tone.value)
        self._icon.show_icon(ICONS[tone], lambda: colour(tone))
        self._headline.setText(notice.headline)
        self._sentence.setText(notice.sentence)
        self._sentence.setVisible(bool(notice.sentence))
        self._meaning.setText(notice.meaning)
        self._meaning.setVisible(bool(notice.meaning))
        if notice.gesture is not None or self._gesture is not None:
            self._gesture_view().show_gesture(notice.gesture)
        self._icon.setVisible(notice.gesture is None)
        self._remedy.setText(notice.remedy)
        self._remedy.setVisible(bool(notice.remedy))
        self._more.setVisible(bool(notice.details))
        self.setAccessibleName(notice.headline)
        self.setAccessibleDescription(" ".join(filter(None, (notice.sentence, notice.meaning, notice.remedy))))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def _gesture_view(self) -> "GestureView":
        from station.gui.widgets.gesture import GestureView

        if self._gesture is None:
            self._gesture = GestureView()
            self._head.addWidget(self._gesture, 0, Qt.AlignmentFlag.AlignTop)
        return self._gesture

    def show_details(self) -> None:
        """Opens the lines for support."""
        from station.gui.widgets.support import SupportDialog  # many a day ends without it

        if self._notice is not None:
            SupportDialog(self.window(), self._voice, self._notice.headline, self._notice.details).exec()
