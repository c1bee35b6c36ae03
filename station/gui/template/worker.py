"""The Template page's side on the office thread: files, holders, pictures."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import NotAllowedError, NotSignedInError, OperatorError, TemplateError
from station.errors.foreign import refused
from station.gui.boundary import bounded, deed
from station.gui.page import Lane, PageWorker
from station.gui.template.drawing import draw, holds
from station.gui.template.snapshot import Opened, Saving, Somebody, Wanted
from station.issuance.card_face import face_data, unnumbered
from station.issuance.presence import AT_WORK
from station.model.esi import Esi
from station.model.role import Right
from station.named_file import write_file
from station.printer.face_data import FaceData
from station.printer.profile import PrinterProfile
from station.printer.sample import sample_data
from station.printer.template import shipped_file
from station.roster.sample import sample_roster
from station.settings import load_settings

_MOST_HOLDERS = 500
"""So many names are offered; a designer looks at a few."""


class TemplateWorker(PageWorker):
    """Signals: `opened_file` (Opened), `drawn` (Drawing), `saved` (Saving), `unfit` (Saving) where the text is no
    template, `refused` (Problem), `people` (tuple of Somebody)."""

    lane: ClassVar[Lane] = Lane.OFFICE
    opened_file = Signal(object)
    drawn = Signal(object)
    saved = Signal(object)
    unfit = Signal(object)
    refused = Signal(object)
    people = Signal(object)

    def opened(self, station: Station) -> None:
        """Opens the station's own template."""
        del station
        self.find_people()
        self.open_file(load_settings().template)

    @Slot()
    @bounded
    def find_people(self) -> None:
        """Says who can be shown on the card: nobody, where the one who is at work may not see people."""
        shows = self._station is not None and _may_see_people(self._station)
        found = self._station.desk.store.holders.search("", _MOST_HOLDERS) if self._station and shows else ()
        self.people.emit(tuple(Somebody(holder.esi.key, holder.name) for holder in found))

    @Slot(str)
    @bounded
    def open_file(self, name: str) -> None:
        """A shipped template by name, or a file."""
        try:
            path = Path(name) if name.endswith(".toml") else shipped_file(name)
            self.opened_file.emit(Opened(path, _text(path), shipped=not name.endswith(".toml")))
        except OperatorError as error:
            self.refused.emit(error.problem)

    @Slot(object)
    @bounded
    def draw(self, wanted: Wanted) -> None:
        """Draws a text and says what the check says."""
        profile = self._station.desk.canvas if self._station else PrinterProfile()
        self.drawn.emit(draw(wanted, self._data(wanted.holder), profile, load_settings().hologram))

    @Slot(object)
    @deed(Right.DESIGN)
    def save(self, saving: Saving) -> None:
        """Writes a text to its file, whole or not at all; one that is no template only where that is sure."""
        if not saving.sure and not holds(saving.path, saving.text):
            self.unfit.emit(saving)
            return
        try:
            write_file(saving.path, saving.text.encode())
        except OperatorError as error:
            self.refused.emit(error.problem)
        else:
            self.saved.emit(saving)

    def _data(self, key: str | None) -> FaceData:
        if self._station and key and _may_see_people(self._station):
            desk = self._station.desk
            if (holder := desk.store.holders.find(Esi.parse(key))) is not None:
                return face_data(desk.issuer, holder, unnumbered(desk.issuer))
        return sample_data(photo=_sample_photo())


def _may_see_people(station: Station) -> bool:
    try:
        AT_WORK.check(Right.PEOPLE, station.desk.store)
    except (NotSignedInError, NotAllowedError):
        return False
    return True


def _sample_photo() -> bytes | None:
    photos = sorted((sample_roster().parent / "photos").glob("*.jpg"))
    return photos[0].read_bytes() if photos else None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise TemplateError(place=path, problem=f"it cannot be read ({refused(error)})") from error
    except UnicodeDecodeError as error:
        raise TemplateError(place=path, problem="it is not UTF-8 text") from error
