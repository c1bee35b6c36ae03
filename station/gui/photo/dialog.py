"""The photo dialog: the picture at the left, where it comes from and what is done to it at the right.

On a small screen these stand below the picture.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from station.gui.messages import Speech
from station.gui.photo.cropview import CropView
from station.gui.photo.framing import CLOSEST, Framing
from station.gui.photo.words import Say
from station.gui.photo.worker import Sitter
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.model.card import Problem
from station.model.holder import Purpose
from station.model.namesakes import with_code
from station.printer.photo_cut import Cut

_LIGHTS = 50
"""The slider's ends: half as bright, and half as bright again, in per cent."""
_FINE = 100
_SIDE = 44 * UNIT
"""Pixels: two buttons beside each other, in any language."""
_AROUND = 12 * UNIT
"""Pixels: the dialog's edges, and what is between its halves."""


class PhotoDialog(Dialog):
    """Signals: `cameras_wanted`; `camera_chosen` (name); `snapped`; `file_chosen` (path); `pasted` (QImage).

    `look_wanted` (quarter turns, light); `kept` (Esi, Cut).
    """

    cameras_wanted = Signal()
    camera_chosen = Signal(str)
    snapped = Signal()
    file_chosen = Signal(str)
    pasted = Signal(object)
    look_wanted = Signal(int, float)
    kept = Signal(object, object)

    def __init__(self, parent: QWidget, speech: Speech) -> None:
        super().__init__(parent, "")
        self._speech = speech
        self._sitter: Sitter | None = None
        self._turn = 0
        self.setAcceptDrops(True)
        self.view = CropView(speech)
        self._guide, self.note = label("hint", speech.say(Say.GUIDE), wraps=True), NoticePanel(speech)
        self.camera, self.which = QPushButton(speech.say(Say.CAMERA)), QComboBox()
        self.which.setAccessibleName(speech.say(Say.WHICH_CAMERA))
        self.file, self.paste = QPushButton(speech.say(Say.FILE)), QPushButton(speech.say(Say.PASTE))
        self.left, self.right = QPushButton(speech.say(Say.TURN_LEFT)), QPushButton(speech.say(Say.TURN_RIGHT))
        self.zoom, self.light = self._slider(_FINE, round(CLOSEST * _FINE)), self._slider(-_LIGHTS, _LIGHTS)
        self.snap = main_button(speech.say(Say.SNAP))
        self.keep = main_button(speech.say(Say.KEEP))
        self.cancel = QPushButton(speech.say(Say.CANCEL))
        self._lay_out()
        self._connect()
        self._show_state(live=False, photo=False)

    def sit(self, sitter: Sitter) -> None:
        """Whose photo it is."""
        self._sitter = sitter
        card, registry = (purpose in sitter.purposes for purpose in (Purpose.PHOTO_ON_CARD, Purpose.PHOTO_TO_REGISTRY))
        said = {
            (True, True): Say.BOTH,
            (True, False): Say.CARD_ONLY,
            (False, True): Say.REGISTRY_ONLY,
            (False, False): Say.NOT_WANTED,
        }
        who = with_code(sitter.name, sitter.esi.code)
        self.entitle(self._speech.say(Say.TITLE, name=who), self._speech.say(said[card, registry]))
        self.view.begin(sitter.aspect)

    def show_cameras(self, names: tuple[str, ...]) -> None:
        """The worker has looked; the first one is looked through."""
        self.which.clear()
        self.which.addItems(names)
        self.which.setVisible(len(names) > 1)
        if names:
            self._use_camera()
        else:
            self._note(Say.NO_CAMERA, Say.NO_CAMERA_HINT)

    def show_live(self, image: QImage) -> None:
        """What the camera sees."""
        if not self.snap.isVisible():
            self._show_state(live=True, photo=False)
            self.snap.setFocus()
        self.view.show_live(image)

    def show_prepared(self, image: QImage) -> None:
        """A photo to be framed."""
        if not self.keep.isEnabled():
            self._show_state(live=False, photo=True)
            self.view.setFocus()
        self._unsay()
        self.view.show_photo(image)

    def show_lost(self) -> None:
        """The camera fails."""
        self._show_state(live=False, photo=False)
        self._note(Say.CAMERA_LOST, Say.CAMERA_LOST_HINT)

    def show_unusable(self, problem: Problem) -> None:
        """What was chosen is no photo; the one before it is no longer meant."""
        self._show_state(live=False, photo=False)
        if self._sitter is not None:
            self.view.begin(self._sitter.aspect)
        self._say(Say.UNUSABLE, *self._speech.explain(problem))

    def show_refused(self, problem: Problem) -> None:
        """It was not kept; what is in the way may be put right, and the same photo kept then."""
        self.keep.setEnabled(True)
        self._say(Say.NOT_KEPT, *self._speech.explain(problem))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self._take(files[0])
        elif data.hasImage():
            self._start_anew()
            self.pasted.emit(QImage(data.imageData()))
        else:
            self._note(Say.ONLY_LINK, Say.ONLY_LINK_HINT)

    def _connect(self) -> None:
        self.camera.clicked.connect(self.cameras_wanted)
        self.which.activated.connect(self._use_camera)
        self.file.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        self.left.clicked.connect(lambda: self._look(self._turn - 1))
        self.right.clicked.connect(lambda: self._look(self._turn + 1))
        self.light.valueChanged.connect(lambda: self._look(self._turn))
        self.zoom.valueChanged.connect(self._zoom)
        self.view.framed.connect(self._show_zoom)
        self.snap.clicked.connect(self._snap)
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste)

    def _slider(self, least: int, most: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(least, most)
        return slider

    def _lay_out(self) -> None:
        self.which.hide()
        others = QHBoxLayout()
        others.addWidget(self.file)
        others.addWidget(self.paste)
        turns = QHBoxLayout()
        turns.addWidget(self.left)
        turns.addWidget(self.right)
        side = QVBoxLayout()
        side.setSpacing(UNIT)
        side.addWidget(self.camera)
        side.addWidget(self.which)
        side.addLayout(others)
        side.addSpacing(UNIT)
        side.addLayout(turns)
        for slider, say in ((self.zoom, Say.CLOSER), (self.light, Say.LIGHT)):
            text = self._speech.say(say)
            slider.setAccessibleName(text)
            side.addWidget(label("caption", text))
            side.addWidget(slider)
        side.addWidget(self._guide)
        side.addStretch(1)
        panel = QWidget()
        panel.setFixedWidth(_SIDE)
        panel.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        beside = self.screen().availableSize().width() >= self.view.minimumWidth() + _SIDE + _AROUND
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        if not beside:
            self.view.setFixedHeight(self.view.minimumHeight())
        row.setSpacing(3 * UNIT)
        row.addWidget(self.view, 1)
        row.addWidget(panel)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.note)
        self.put_buttons(self.cancel, self.snap, self.keep)

    def _show_state(self, *, live: bool, photo: bool) -> None:
        self.snap.setVisible(live)
        self.keep.setVisible(not live)
        (self.snap if live else self.keep).setDefault(True)
        self.keep.setEnabled(photo)
        for widget in (self.left, self.right, self.zoom, self.light):
            widget.setEnabled(photo)
        self._unsay()

    def _note(self, headline: Say, sentence: Say) -> None:
        self._say(headline, self._speech.say(sentence))

    def _say(self, headline: Say, sentence: str, remedy: str = "") -> None:
        self.note.show_notice(Notice(Tone.WARN, self._speech.say(headline), sentence, remedy))
        self._guide.hide()  # in its stead: there is nothing to frame
        self.note.show()

    def _unsay(self) -> None:
        self.note.hide()
        self._guide.show()

    def _start_anew(self) -> None:
        """Another photo comes: not turned, not lightened."""
        self._turn = 0
        self.light.blockSignals(True)
        self.light.setValue(0)
        self.light.blockSignals(False)

    def _use_camera(self) -> None:
        self._start_anew()
        self.camera_chosen.emit(self.which.currentText())

    def _snap(self) -> None:
        self._show_state(live=False, photo=False)
        self.snapped.emit()

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self._speech.say(Say.FILE), "", self._speech.say(Say.FILES))
        if path:
            self._take(path)

    def _take(self, path: str) -> None:
        self._start_anew()
        self.file_chosen.emit(path)

    def _paste(self) -> None:
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._note(Say.NOTHING_TO_PASTE, Say.NOTHING_TO_PASTE_HINT)
        else:
            self._start_anew()
            self.pasted.emit(image)

    @property
    def _brightness(self) -> float:
        return 1 + self.light.value() / 100

    def _look(self, turn: int) -> None:
        self._turn = turn % 4
        self.look_wanted.emit(self._turn, self._brightness)

    def _zoom(self, value: int) -> None:
        framing = self.view.framing
        if framing is not None:
            self.view.set_framing(replace(framing, zoom=value / _FINE).moved(0, 0))

    def _show_zoom(self, framing: Framing) -> None:
        self.zoom.blockSignals(True)
        self.zoom.setValue(round(framing.zoom * _FINE))
        self.zoom.blockSignals(False)

    def _keep(self) -> None:
        if self._sitter is not None and self.view.framing is not None:
            self.keep.setEnabled(False)
            self.kept.emit(self._sitter.esi, Cut(self._turn, self.view.framing.box, self._brightness))
