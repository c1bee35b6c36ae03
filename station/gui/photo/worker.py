"""The photo dialog's side on the office thread: the camera, decoding, cutting, and the record."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from station.bootstrap import Station
from station.errors import OperatorError
from station.gui.boundary import bounded, deed
from station.gui.page import PageWorker
from station.issuance.lifecycle import LifeCycle
from station.issuance.rights import Rights
from station.model.esi import Esi
from station.model.holder import Purpose
from station.model.role import Right
from station.named_file import read_file
from station.printer.photo import read_photo
from station.printer.photo_cut import Cut, check_cuttable, cut_photo, turned

if TYPE_CHECKING:
    from station.gui.photo.camera import Camera

_PREVIEW = 1000
_PASSPORT = 35 / 45


@dataclass(frozen=True, slots=True)
class Sitter:
    """Whose photo it is, what it is for, and the aspect of its place on the card."""

    esi: Esi
    name: str
    purposes: frozenset[Purpose]
    aspect: float


def _a_camera() -> "Camera":
    # Half a second that only whoever uses a camera waits for.
    from station.gui.photo.camera import Camera

    return Camera()


class PhotoWorker(PageWorker):
    """Signals: `sat` (Sitter); `cameras` (names); `seen` (QImage, live); `prepared` (QImage, to be cut).

    `kept` (key of the holder); `lost`, the camera; `unusable` (Problem) is what was chosen; `refused` (Problem): it
    could not be kept.
    """

    sat = Signal(object)
    cameras = Signal(object)
    seen = Signal(object)
    prepared = Signal(object)
    kept = Signal(str)
    lost = Signal()
    unusable = Signal(object)
    refused = Signal(object)

    def __init__(self, open_camera: Callable[[], "Camera"] = _a_camera) -> None:
        super().__init__()
        self._open_camera = open_camera
        self._camera: Camera | None = None
        self._live: QImage | None = None
        self._aspect = _PASSPORT
        self._looking = False
        self._raw = b""
        self._small: Image.Image | None = None

    def closing(self) -> None:
        """See PageWorker."""
        self.leave()
        if self._camera is not None:
            self._camera.deleteLater()
            self._camera = None

    @Slot(object)
    @bounded
    def sit(self, esi: Esi) -> None:
        """Looks up whose photo is wanted; the one that there is can be cut again."""
        holder = self._station.desk.store.holders.find(esi) if self._station is not None else None
        if self._station is None or holder is None:
            return
        self._aspect = _aspect(self._station)
        self.sat.emit(Sitter(holder.esi, holder.name, frozenset(holder.consents), self._aspect))
        if holder.photo is not None:
            self.load(holder.photo)

    @Slot()
    @bounded
    def find_cameras(self) -> None:
        """Tells which cameras there are."""
        self.cameras.emit(self._eye().names())

    @Slot(str)
    @bounded
    def look(self, name: str) -> None:
        """Shows what a camera sees, until it is left or a photo is taken."""
        self._looking = True
        self._eye().start(name)

    @Slot()
    @bounded
    def leave(self) -> None:
        """Lets the camera go, and forgets the photo at hand."""
        self._rest()
        self._raw, self._small = b"", None

    @Slot()
    @bounded
    def snap(self) -> None:
        """Takes what the camera saw last."""
        if self._live is not None:
            image = self._live
            self._rest()
            self.load(_png(image))

    @Slot(str)
    @bounded
    def open_file(self, path: str) -> None:
        """Takes a file."""
        self._rest()
        try:
            self.load(read_file(Path(path)))
        except OperatorError as error:
            self._forget(error)

    @Slot(object)
    @bounded
    def paste(self, image: QImage) -> None:
        """Takes a picture of the clipboard, or one that was dropped."""
        self._rest()
        self.load(_png(image))

    @Slot(int, float)
    @bounded
    def show_turned(self, turn: int, light: float) -> None:
        """Shows the photo at hand, turned and lightened."""
        if self._small is not None:
            self.prepared.emit(_image(turned(self._small, turn, light)))

    @Slot(object, object)
    @deed(Right.PEOPLE)
    def keep(self, esi: Esi, cut: Cut) -> None:
        """Cuts the photo at hand and puts it into the record; ESC-R is told where the person has agreed."""
        if self._station is None or not self._raw:
            return
        store = self._station.desk.store
        try:
            photo = cut_photo(self._raw, cut)
            Rights(store, LifeCycle(store, self._station.desk.now)).give_photo(esi, photo)
        except OperatorError as error:
            self.refused.emit(error.problem)
        else:
            self.leave()
            self.kept.emit(esi.key)
            self.queued.emit()

    def load(self, raw: bytes) -> None:
        """Decodes a photo, and shows it uncut, where a cut of it can be kept."""
        try:
            small = read_photo(raw, _PREVIEW)
            check_cuttable(small, self._aspect)
        except OperatorError as error:
            self._forget(error)
            return
        small.thumbnail((_PREVIEW, _PREVIEW))
        self._raw, self._small = raw, small
        self.show_turned(0, 1.0)

    def _eye(self) -> "Camera":
        if self._camera is None:
            self._camera = self._open_camera()
            self._camera.pictured.connect(self._see)
            self._camera.lost.connect(self.lost)
        return self._camera

    @Slot(object)
    @bounded
    def _see(self, image: QImage) -> None:
        # What a camera saw last may arrive after it was let go.
        if self._looking:
            self._live = image
            self.seen.emit(image)

    def _rest(self) -> None:
        self._looking, self._live = False, None
        if self._camera is not None:
            self._camera.stop()

    def _forget(self, error: OperatorError) -> None:
        """Also the photo before: what was chosen last is meant, and it is none."""
        self._raw, self._small = b"", None
        self.unusable.emit(error.problem)


def _aspect(station: Station) -> float:
    """Of the photo's place on the card; a passport photo's where the template has none."""
    template = station.desk.template
    places = [one.box for side in ("front", "back") for one in template.side(side) if one.kind == "photo"]
    return places[0].w / places[0].h if places else _PASSPORT


def _png(image: QImage) -> bytes:
    picture = image.convertToFormat(QImage.Format.Format_RGB888)
    octets = BytesIO()
    size, line = (picture.width(), picture.height()), picture.bytesPerLine()
    Image.frombytes("RGB", size, bytes(picture.constBits()), "raw", "RGB", line).save(octets, "PNG", compress_level=1)
    return octets.getvalue()


def _image(picture: Image.Image) -> QImage:
    octets = picture.tobytes()
    return QImage(octets, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888).copy()
