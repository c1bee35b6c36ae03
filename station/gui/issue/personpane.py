"""The middle: the person, what they agree to, and the card as it will look."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from station.gui.icons import Icon
from station.gui.issue.viewstate import Consent, HolderPanel
from station.gui.photo.words import Say as PhotoSay
from station.gui.theme import UNIT, tokens
from station.gui.voice import Voice
from station.gui.widgets.cardview import CardView
from station.gui.widgets.icon import IconView
from station.gui.widgets.iconbutton import IconButton
from station.gui.widgets.label import label, named
from station.gui.widgets.namelabel import NameLabel
from station.gui.widgets.portrait import Portrait
from station.gui.widgets.restyle import set_style
from station.gui.words import Msg

_WIDEST = 112 * UNIT


class PersonPane(QFrame):
    """Signals: `flip_pressed`; `photo_pressed`."""

    flip_pressed = Signal()
    photo_pressed = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.setObjectName("middle")
        self.portrait, self.card = Portrait(), CardView()
        self.card.clicked.connect(self.flip_pressed)
        self.name, self._line = NameLabel("name"), label("holderLine", wraps=True)
        self._caption, self._caution = label("caption", wraps=True), label("caution", wraps=True)
        self.flip = IconButton("quiet", Icon.FLIP, f"{voice.say(Msg.FLIP)}  ·  F2")
        self.flip.setAccessibleName(voice.say(Msg.FLIP_NAME))
        self.flip.setToolTip(voice.say(Msg.FLIP_NAME))
        self.flip.clicked.connect(self.flip_pressed)
        self.photo = named(QPushButton(f"{voice.say(PhotoSay.OPEN)}  ·  F4"), "quiet")
        self.photo.setAccessibleName(voice.say(PhotoSay.OPEN_NAME))
        self.photo.setToolTip(voice.say(PhotoSay.OPEN_NAME))
        self.photo.clicked.connect(self.photo_pressed)
        self._consents = [_ConsentView() for _ in range(4)]
        self._pile = QStackedLayout(self)
        self._pile.addWidget(_nobody(voice))
        self._pile.addWidget(self._somebody(voice))

    def hasHeightForWidth(self) -> bool:
        # The card gives way to the texts: what it would like to have must not make a window scroll that is high enough.
        return False

    def show_person(self, panel: HolderPanel | None) -> None:
        """Shows a holder, or that nobody is chosen."""
        self._pile.setCurrentIndex(1 if panel else 0)
        if panel is None:
            return
        self.name.setText(panel.name)
        self._line.setText(panel.line)
        set_style(self._line, "warn", panel.warn)
        self.portrait.show_portrait(panel.portrait, panel.portrait_name)
        for view, consent in zip(self._consents, panel.consents, strict=True):
            view.show_consent(consent)
        self.card.show_face(panel.face, panel.side, panel.face_name)
        self._caption.setText(panel.caption)
        self._caution.setText(panel.caution)
        self._caution.setVisible(bool(panel.caution))
        self.flip.setEnabled(panel.face is not None)

    def _somebody(self, voice: Voice) -> QWidget:
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._head(voice))
        column.addSpacing(UNIT)
        column.addWidget(self.card)
        column.addLayout(self._below())
        column.addWidget(self._caution)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(2 * UNIT, 3 * UNIT, 2 * UNIT, 2 * UNIT)
        row.addWidget(inner)
        return page

    def _head(self, voice: Voice) -> QHBoxLayout:
        """The picture, and beside it who it is and what they agree to."""
        picture = QVBoxLayout()
        picture.setSpacing(0)
        picture.addWidget(self.portrait)
        picture.addWidget(self.photo)
        picture.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(UNIT // 2)
        words.addWidget(self.name)
        words.addWidget(self._line)
        words.addStretch(1)
        words.addWidget(label("consentTitle", voice.say(Msg.CONSENT)))
        words.addLayout(self._consent_grid())
        head = QHBoxLayout()
        head.setSpacing(3 * UNIT)
        head.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        head.addLayout(picture)
        head.addLayout(words, 1)
        return head

    def _consent_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        for at, view in enumerate(self._consents):
            grid.addWidget(view, at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        return grid

    def _below(self) -> QHBoxLayout:
        """What is said of the card, and what turns it over."""
        below = QHBoxLayout()
        below.addSpacing(2 * UNIT)
        below.addWidget(self._caption, 1)
        below.addWidget(self.flip)
        below.addSpacing(UNIT)
        return below


class _ConsentView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = IconView(16, Icon.CHECK, lambda: tokens().good)
        self._text = label("consent", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)

    def show_consent(self, consent: Consent) -> None:
        if consent.given:
            self._icon.show_icon(Icon.CHECK, lambda: tokens().good)
        else:
            self._icon.show_icon(Icon.CLOSE, lambda: tokens().soft)
        self._text.setText(consent.text)
        self._text.setEnabled(consent.given)
        self.setAccessibleName(consent.spoken)
        self.setToolTip(consent.spoken)


def _nobody(voice: Voice) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(UNIT)
    column.addStretch(1)
    icon = IconView(8 * UNIT, Icon.PERSON, lambda: tokens().edge)
    column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
    for name, msg in (("nobody", Msg.NOBODY_CHOSEN), ("nobodyHint", Msg.NOBODY_CHOSEN_HINT)):
        said = label(name, voice.say(msg), wraps=True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(said)
    column.addStretch(1)
    return page
