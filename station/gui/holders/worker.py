"""The office thread's side of the People page: it does what a person asks for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station
from station.errors import NoSuchHolderError, OperatorError, StoreLockedError
from station.gui.boundary import deed
from station.gui.holders.snapshot import Answers, Correction, Done, Gone
from station.gui.holders.words import HoldersMsg
from station.gui.page import PageWorker
from station.issuance.forms import read_form
from station.issuance.lifecycle import LifeCycle
from station.issuance.papers.notice import load_notice, notice_languages, notice_pdf
from station.issuance.presence import AT_WORK
from station.issuance.rights import Rights
from station.model.esi import Esi
from station.model.holder import AcademicLevel, Holder, Purpose
from station.model.role import Right
from station.named_file import write_file
from station.roster import cells
from station.roster.cells import CellError
from station.store.consents import Asked
from station.store.outbox import MessageState


class HoldersWorker(PageWorker):
    """Signals: `languages` with the codes that there is a notice in; `changed` with the ESI of whom something was
    changed; `gone` with Gone; `done` with Done; `failed_with` with a Problem; `untrue` with
    that of a cell that does not hold.
    """

    languages = Signal(object)
    changed = Signal(object)
    gone = Signal(object)
    done = Signal(object)
    failed_with = Signal(object)
    untrue = Signal(object)

    def opened(self, station: Station) -> None:
        self.languages.emit(notice_languages(station.notices))

    @Slot(object)
    @deed(Right.PEOPLE)
    def answer(self, answers: Answers) -> None:
        """Takes down what a person answers."""

        def do(station: Station) -> None:
            text = load_notice(answers.language, station.notices)
            form = read_form(answers.form) if isinstance(answers.form, Path) else answers.form
            asked = Asked(text.version, AT_WORK.name(), answers.language)
            _rights(station).answer(answers.esi, answers.answers, asked, form)
            self._after(station, answers.esi, HoldersMsg.ANSWERED)

        self._do(do)

    @Slot(object, object)
    @deed(Right.PEOPLE)
    def withdraw(self, esi: Esi, purpose: Purpose) -> None:
        """Ends a consent."""

        def do(station: Station) -> None:
            _rights(station).withdraw(esi, purpose, operator=AT_WORK.name())
            self._after(station, esi, HoldersMsg.WITHDREW)

        self._do(do)

    @Slot(object)
    @deed(Right.PEOPLE)
    def correct(self, correction: Correction) -> None:
        """Takes over what a person says is right."""

        def do(station: Station) -> None:
            before = station.desk.store.holders.find(correction.esi)
            if before is None:
                raise NoSuchHolderError(given=correction.esi)
            try:
                after = _corrected(before, correction)
            except CellError as error:
                self.untrue.emit(error.problem)
                return
            _rights(station).correct(after)
            self._after(station, correction.esi, HoldersMsg.CORRECTED)

        self._do(do)

    @Slot(object)
    @deed(Right.ERASE)
    def erase(self, esi: Esi) -> None:
        """Erases a person."""

        def do(second: str | None, station: Station) -> None:
            erased = _rights(station).erase(esi, sweep=False, second=second)
            try:
                _rights(station).sweep()
            except StoreLockedError:
                self._end(Gone(erased.cards, erased.files, left=True, waits=erased.pending))
            else:
                self._end(Gone(erased.cards, erased.files, waits=erased.pending))

        if self._station is not None:
            ask = self._station.desk.store, Right.ERASE
            self.second.ask(*ask, lambda second: self._do(partial(do, second)))

    @Slot(object, str, str)
    @deed(Right.PEOPLE)
    def save_notice(self, holder: Holder, language: str, path: str) -> None:
        """Writes the notice, with the person's name, to be signed on paper."""

        def do(station: Station) -> None:
            content = notice_pdf(load_notice(language, station.notices), station.desk.issuer.institution, holder)
            write_file(Path(path), content)
            self.done.emit(Done(HoldersMsg.NOTICE_SAVED, path))

        self._do(do)

    def _do(self, act: Callable[[Station], None]) -> None:
        if self._station is None:
            return
        try:
            act(self._station)
        except StoreLockedError:  # what was withdrawn is gone; its traces go at the end of the day
            self._end(Gone(left=True))
        except OperatorError as error:
            self.failed_with.emit(error.problem)

    def _after(self, station: Station, esi: Esi, done: HoldersMsg) -> None:
        """Something was changed, which may have ended what is kept."""
        outbox = station.desk.store.outbox
        waits = any(message.state is MessageState.PENDING for message in outbox.of_person(esi))
        if station.desk.store.holders.find(esi, photo=False) is None:
            self._end(Gone(waits=waits))
            return
        self.queued.emit()
        self.done.emit(Done(done, waits=waits))
        self.changed.emit(esi)

    def _end(self, gone: Gone) -> None:
        self.queued.emit()
        self.gone.emit(gone)


def _rights(station: Station) -> Rights:
    return Rights(station.desk.store, LifeCycle(station.desk.store, station.desk.now))


def _corrected(before: Holder, typed: Correction) -> Holder:
    """Raises CellError for what does not hold."""
    return Holder(
        esi=before.esi,
        name=cells.read_name(typed.name),
        level=AcademicLevel(typed.level) if typed.level else None,
        valid_until=typed.valid_until,
        email=cells.read_email(typed.email.strip()),
        photo=before.photo,
        role=cells.read_role(typed.role),
        language=typed.language or None,
    )
