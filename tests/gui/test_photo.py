"""A photo at the desk: from a camera, a file, the clipboard; framed by keyboard; kept as consent says."""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameInput
from PySide6.QtTest import QTest

from station.bootstrap import Station
from station.gui.photo.camera import Camera
from station.gui.photo.dialog import PhotoDialog
from station.model.holder import Holder, Purpose
from station.store.consents import Asked
from station.store.database import open_store

if TYPE_CHECKING:
    from gui.conftest import Bench, Person, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "No RHI backend")
RED, BLUE = (200, 30, 30), (30, 30, 200)
ASPECT = 35 / 45


def picture(width: int, height: int, colour: tuple[int, int, int] = RED) -> Image.Image:
    return Image.new("RGB", (width, height), colour)


class FedCamera(Camera):
    """The real way of a picture through QtMultimedia; only the lens is missing."""

    def __init__(self) -> None:
        super().__init__()
        self.feed: QVideoFrameInput | None = None

    def names(self) -> tuple[str, ...]:
        return ("Desk camera",)

    def start(self, name: str) -> None:
        feed = QVideoFrameInput(self)
        self.session.setVideoFrameInput(feed)
        self.feed = feed  # from now on a picture may be sent from another thread

    def shine(self) -> None:
        if self.feed is not None:
            image = QImage(640, 480, QImage.Format.Format_RGB32)
            image.fill(0xFF1E1EC8)
            self.feed.sendVideoFrame(QVideoFrame(image))


@pytest.fixture
def sitter(person: "Person") -> Holder:
    return person(1, "Zoë Müller", consents=frozenset(Purpose))


@pytest.fixture
def bench(start: "Start", sitter: Holder) -> "Bench":
    bench = start(sitter, pages=[])
    bench.choose("Zo")
    return bench


@pytest.fixture
def dialog(bench: "Bench") -> Iterator[PhotoDialog]:
    QTest.keyClick(bench.app.page, Qt.Key.Key_F4)
    bench.wait(lambda: bench.app.photo.dialog is not None and "Zoë" in bench.app.photo.dialog.title.text())
    dialog = bench.app.photo.dialog
    assert dialog is not None
    yield dialog
    if bench.app.photo.dialog is not None:
        bench.app.photo.dialog.reject()


def refuse(station: Station) -> Station:
    """Everybody refuses both photo purposes, at the desk."""
    asked = Asked("2026-01", "Ada")
    for esi in tuple(station.desk.store.holders.identifiers()):
        answers = {Purpose.PHOTO_ON_CARD: False, Purpose.PHOTO_TO_REGISTRY: False}
        station.desk.store.holders.answer(esi, answers, asked)
    return station


def kept(bench: "Bench") -> bool:
    """The window shows the holder with a photo."""
    return bench.view.shown is not None and bench.view.shown.portrait is not None


def stored(folder: Path, sitter: Holder) -> Image.Image:
    """What is really in the record."""
    with closing(open_store(folder / "state" / "simulated.sqlite")) as store:
        found = store.holders.find(sitter.esi)
    assert found is not None
    assert found.photo is not None
    return Image.open(BytesIO(found.photo))


def saved(path: Path, image: Image.Image) -> Path:
    exif = Image.Exif()
    exif[0x010E] = "where it was taken"
    image.save(path, exif=exif)
    return path


def test_a_file_framed_by_keyboard_and_kept(
    bench: "Bench", dialog: PhotoDialog, sitter: Holder, tmp_path: Path
) -> None:
    both = picture(1200, 900)
    both.paste(BLUE, (600, 0, 1200, 900))
    dialog.file_chosen.emit(str(saved(tmp_path / "zoe.jpg", both)))
    bench.wait(dialog.keep.isEnabled)
    before = dialog.view.framing
    assert before is not None
    assert before.size[1] == 1.0
    for _ in range(60):
        QTest.keyClick(dialog.view, Qt.Key.Key_Right)
    QTest.keyClick(dialog.view, Qt.Key.Key_Plus)
    assert dialog.zoom.value() == 105
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    bench.wait(lambda: kept(bench))
    photo = stored(tmp_path, sitter)
    assert photo.getpixel((round(0.3 * photo.width), 5)) == pytest.approx(BLUE, abs=4), "the frame was moved there"
    assert photo.width / photo.height == pytest.approx(before.aspect, abs=0.01)
    assert not photo.getexif()
    assert bench.app.photo.dialog is None


def test_turned_and_lightened(bench: "Bench", dialog: PhotoDialog, sitter: Holder, tmp_path: Path) -> None:
    tall = picture(600, 1000, (100, 100, 100))
    tall.paste(RED, (0, 0, 600, 20))
    dialog.file_chosen.emit(str(saved(tmp_path / "zoe.png", tall)))
    bench.wait(dialog.keep.isEnabled)
    dialog.right.click()
    bench.wait(lambda: dialog.view.framing is not None and dialog.view.framing.width > dialog.view.framing.height)
    dialog.light.setValue(50)
    dialog.keep.click()
    bench.wait(lambda: kept(bench))
    photo = stored(tmp_path, sitter)
    assert photo.getpixel((photo.width // 2, photo.height // 2)) == pytest.approx((150, 150, 150), abs=4)


def test_pasted_and_dropped(bench: "Bench", dialog: PhotoDialog, tmp_path: Path) -> None:
    QGuiApplication.clipboard().clear()
    dialog.paste.click()
    assert "Copy one first" in dialog.note.text
    image = QImage(400, 500, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF00)
    QGuiApplication.clipboard().setImage(image)
    dialog.paste.click()
    bench.wait(dialog.keep.isEnabled)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(saved(tmp_path / "wide.png", picture(900, 300))))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    bench.wait(lambda: dialog.view.framing is not None and dialog.view.framing.width == 900)
    data.setUrls([QUrl("https://pictures.example/zoe.jpg")])
    dialog.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert "Save the picture first" in dialog.note.text


def test_what_is_no_photo_is_said_and_the_dialog_stays(bench: "Bench", dialog: PhotoDialog, tmp_path: Path) -> None:
    dialog.file_chosen.emit(str(saved(tmp_path / "zoe.jpg", picture(600, 800))))
    bench.wait(dialog.keep.isEnabled)
    (tmp_path / "text.jpg").write_text("not a picture")
    dialog.file_chosen.emit(str(tmp_path / "text.jpg"))
    bench.wait(lambda: "not a picture in a known format" in dialog.note.text)
    shown: list[QImage] = []
    bench.app.photo.worker.prepared.connect(shown.append, Qt.ConnectionType.DirectConnection)
    dialog.look_wanted.emit(1, 1.0)
    dialog.file_chosen.emit(str(tmp_path / "gone.jpg"))
    bench.wait(lambda: "gone.jpg cannot be read" in dialog.note.text)
    assert dialog.note.isVisible()
    assert not dialog.keep.isEnabled(), "it would keep the photo before"
    assert shown == [], "nor show it again"
    dialog.file_chosen.emit(str(tmp_path / "zoe.jpg"))
    bench.wait(dialog.keep.isEnabled)
    assert dialog.view.framing is not None
    assert dialog.view.framing.width == 600
    assert not dialog.note.isVisible()
    assert bench.app.photo.dialog is dialog


def test_a_photo_that_is_too_small_however_it_is_turned_is_said_at_once(
    bench: "Bench", dialog: PhotoDialog, tmp_path: Path
) -> None:
    image = QImage(30, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF00)
    QGuiApplication.clipboard().setImage(image)
    dialog.paste.click()
    bench.wait(lambda: "too small: 30 x 3" in dialog.note.text)
    assert not dialog.keep.isEnabled()
    dialog.file_chosen.emit(str(saved(tmp_path / "lying.png", picture(170, 121))))
    bench.wait(dialog.keep.isEnabled)


def test_from_the_camera(bench: "Bench", sitter: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cameras: list[FedCamera] = []

    def open_camera() -> Camera:
        cameras.append(FedCamera())
        return cameras[0]

    monkeypatch.setattr(bench.app.photo.worker, "_open_camera", open_camera)
    bench.app.page.person.photo.click()
    bench.wait(lambda: bench.app.photo.dialog is not None and "Zoë" in bench.app.photo.dialog.title.text())
    dialog = bench.app.photo.dialog
    assert dialog is not None
    dialog.camera.click()

    def pictured() -> bool:
        if cameras:
            cameras[0].shine()
        return dialog.snap.isVisible()

    bench.wait(pictured)
    QTest.keyClick(dialog.snap, Qt.Key.Key_Space)
    bench.wait(dialog.keep.isEnabled)
    assert not dialog.snap.isVisible()
    dialog.keep.click()
    bench.wait(lambda: kept(bench))
    assert stored(tmp_path, sitter).getpixel((5, 5)) == pytest.approx(BLUE, abs=12)


def test_who_wants_no_photo_gets_none(start: "Start", person: "Person", tmp_path: Path) -> None:
    bench = start(person(1, "Bo Berg", consents=frozenset({Purpose.CARD})), pages=[], part=refuse)
    bench.choose("Berg")
    bench.app.page.person.photo.click()
    bench.wait(lambda: bench.app.photo.dialog is not None and "Berg" in bench.app.photo.dialog.title.text())
    dialog = bench.app.photo.dialog
    assert dialog is not None
    assert "wants no photo" in dialog.about.text()
    dialog.file_chosen.emit(str(saved(tmp_path / "bo.png", picture(600, 800))))
    bench.wait(dialog.keep.isEnabled)
    dialog.keep.click()
    bench.wait(lambda: "it was not kept" in dialog.note.text)
    assert not kept(bench)
    dialog.reject()


def test_a_computer_without_a_camera(dialog: PhotoDialog) -> None:
    dialog.show_cameras(())
    assert "No camera is connected" in dialog.note.text
    dialog.show_lost()
    assert "gives no picture" in dialog.note.text
