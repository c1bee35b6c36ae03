"""The People page: the list at the left, everything about the chosen person at the right."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from station.gui.entries import Title
from station.gui.holders.consent_dialog import ConsentDialog
from station.gui.holders.correct_dialog import CorrectDialog
from station.gui.holders.languages import LanguageBox
from station.gui.holders.personview import PersonPane
from station.gui.holders.roster_dialog import RosterDialog
from station.gui.holders.snapshot import Answers, Done, Found, Gone, PersonView, Wanted
from station.gui.holders.viewmodel import line
from station.gui.holders.words import HoldersMsg
from station.gui.messages import Speech
from station.gui.photo.words import Say as PhotoSay
from station.gui.theme import UNIT
from station.gui.widgets.confirm import confirmed
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.frame import PageFrame
from station.gui.widgets.label import label
from station.gui.widgets.namelines import NameLines
from station.gui.widgets.stepsearch import StepSearch
from station.model.card import Problem
from station.model.esi import Esi
from station.model.holder import Purpose
from station.model.role import Account, Right, may
from station.store.holders import HolderEntry

_LIST = 42 * UNIT


class HoldersPage(PageFrame):
    """Signals: `searched` with a text; `chosen` with a Wanted; `copy_wanted` with Wanted and folder; `erase_wanted`
    with an ESI; `answered` with Answers; `withdrawn` with ESI and purpose; `corrected` with a Correction;
    `notice_wanted` with holder, language and path; `read_wanted` with a Source; `apply_wanted`;
    `photo_wanted` with an ESI; `errand_over` when the dialog is closed that another page had opened.
    """

    searched = Signal(str)
    chosen = Signal(object)
    copy_wanted = Signal(object, str)
    erase_wanted = Signal(object)
    answered = Signal(object)
    withdrawn = Signal(object, object)
    corrected = Signal(object)
    notice_wanted = Signal(object, str, str)
    read_wanted = Signal(object)
    apply_wanted = Signal()
    photo_wanted = Signal(object)
    errand_over = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.HOLDERS), speech.say(HoldersMsg.HINT), wide=True)
        say = speech.say
        self._speech = speech
        self._entries: tuple[HolderEntry, ...] = ()
        self._view: PersonView | None = None
        self._wanted: Esi | None = None
        self._language: str | None = None
        self._opens: Callable[[], None] | None = None
        self._errand = False
        self._corrected_under = ""
        self.languages: tuple[str, ...] = ()
        self.consent: ConsentDialog | None = None
        self.correction: CorrectDialog | None = None
        self.roster = RosterDialog(self, speech)
        self.people = QListWidget()
        self.search = StepSearch(self.people)
        self.search.setPlaceholderText(say(HoldersMsg.SEARCH))
        self.search.setAccessibleName(say(HoldersMsg.SEARCH))
        self.people.setAccessibleName(say(Title.HOLDERS))
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setItemDelegate(NameLines(self.people))
        self._nobody = EmptyHint(self.people)
        self.count = label("hint")
        self.pane = PersonPane()
        self.language = LanguageBox(say(HoldersMsg.VIEW_LANGUAGE))
        self.language.setToolTip(say(HoldersMsg.VIEW_LANGUAGE))
        self.language.setPlaceholderText(say(HoldersMsg.LANGUAGE))
        self.ask, self.correct = QPushButton(say(HoldersMsg.DO_ANSWERS)), QPushButton(say(HoldersMsg.DO_CORRECT))
        self.copy, self.erase = QPushButton(say(HoldersMsg.DO_COPY)), QPushButton(say(HoldersMsg.DO_ERASE))
        self.photo = QPushButton(say(PhotoSay.OPEN))
        self.photo.setAccessibleName(say(PhotoSay.OPEN_NAME))
        self.import_ = QPushButton(say(HoldersMsg.DO_ROSTER))
        self.said = label("remedy", wraps=True)
        self.said.hide()
        self._lay_out()
        self._connect()
        self._show_nobody()

    def _lay_out(self) -> None:
        self.buttons.addWidget(self.import_)
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        for widget in (self.search, self.people, self.count):
            widget.setFixedWidth(_LIST)
            left.addWidget(widget)
        above = QHBoxLayout()
        above.setSpacing(UNIT)
        for button in (self.ask, self.photo, self.correct, self.copy, self.erase):
            above.addWidget(button)
        above.addStretch(1)
        above.addWidget(self.language)
        right = QVBoxLayout()
        right.setSpacing(UNIT)
        right.addLayout(above)
        right.addWidget(self.said)
        right.addWidget(self.pane, 1)
        halves = QHBoxLayout()
        halves.setSpacing(2 * UNIT)
        halves.addLayout(left)
        halves.addLayout(right, 1)
        self.body.addLayout(halves, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.people.currentRowChanged.connect(self._choose)
        self.language.picked.connect(self._choose_language)
        self.ask.clicked.connect(self._open_consent)
        self.correct.clicked.connect(self._open_correction)
        self.photo.clicked.connect(self._ask_photo)
        self.copy.clicked.connect(self._copy)
        self.erase.clicked.connect(self._erase)
        self.import_.clicked.connect(self.roster.open)
        self.roster.read_wanted.connect(self.read_wanted)
        self.roster.apply_wanted.connect(self.apply_wanted)

    def first_place(self) -> QWidget:
        """See PageFrame: who comes to the page can type."""
        return self.search

    def showEvent(self, event: QShowEvent) -> None:
        """Who came since is listed too."""
        super().showEvent(event)
        self.look_again()

    @Slot(object, bool)
    def open_for(self, esi: Esi, consent: bool) -> None:
        """Finds a person, and opens the dialog for consents or for corrections as soon as the record is there."""
        self._wanted, self._language, self._view = esi, None, None
        self._opens = self._open_consent if consent else self._open_correction
        self._say("")
        self._enable()
        self._errand = True
        self.search.setText(esi.code)
        self._want()

    @Slot(object)
    def allow(self, person: Account | None) -> None:
        """Offers what somebody's role may do here; all of it where the station has no accounts."""
        may_erase = person is None or may(person.role, Right.ERASE)
        self.erase.setVisible(may_erase)
        self.roster.allow_readmitting(allowed=may_erase)

    @Slot()
    def look_again(self) -> None:
        """The same search once more."""
        self.searched.emit(self.search.text())

    @Slot(object)
    def show_languages(self, languages: tuple[str, ...]) -> None:
        """There is a notice in these."""
        self.languages = languages
        self.language.offer(languages)

    @Slot(object)
    def show_found(self, found: Found) -> None:
        """Lists people; who is shown stays chosen."""
        self._entries = found.entries
        self.people.blockSignals(True)
        self.people.clear()
        for entry in found.entries:
            item = QListWidgetItem(line(self._speech, entry))
            self.people.addItem(item)
            if entry.esi == self._wanted:
                self.people.setCurrentItem(item)
        self.people.blockSignals(False)
        if self._wanted and self.people.currentRow() < 0 and self._corrected_under == self.search.text() != "":
            self.search.setText(self._wanted.code)  # who was corrected is not what was searched for, and stays listed
            return
        self._nobody.say(self._speech.say(HoldersMsg.NOBODY_FOUND if self.search.text() else HoldersMsg.NOBODY_KNOWN))
        msg = HoldersMsg.COUNT_MORE if found.more else HoldersMsg.COUNT
        self.count.setText(self._speech.say(msg, count=len(found.entries)))

    @Slot(object)
    def show_person(self, view: PersonView) -> None:
        """Shows a person, unless another was chosen meanwhile."""
        if view.esi != self._wanted:
            return
        self._view = view
        self.pane.show_person(view, "" if view.asked else self._speech.say(HoldersMsg.ASKING))
        self.language.show_language(view.notice.language)
        self._enable()
        if self.consent is not None:
            self.consent.show_view(view)
        elif self._opens is not None:
            self._opens()
        self._opens = None

    @Slot(object)
    def show_gone(self, gone: Gone) -> None:
        """The person was erased."""
        self._errand = False  # there is nobody to go back for
        self._close_dialogs()
        say = self._speech.say
        said = say(HoldersMsg.ERASED_LATER) if gone.left else say(HoldersMsg.ERASED, cards=gone.cards, files=gone.files)
        self._say(said, waits=gone.waits)
        self._show_nobody()
        self.look_again()

    @Slot(object)
    def show_done(self, done: Done) -> None:
        """Something was done. What is not recorded yet stays in its dialog."""
        self._say(self._speech.say(done.msg, file=done.file), waits=done.waits)
        if done.msg in {HoldersMsg.ANSWERED, HoldersMsg.CORRECTED}:
            self._close_dialogs()
            self._corrected_under = self.search.text()
            self.look_again()

    @Slot(str)
    def show_copied(self, files: str) -> None:
        """The copy is written."""
        self._say(self._speech.say(HoldersMsg.COPIED, files=files))

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """It could not be done."""
        text = " ".join(self._speech.explain(problem))
        self._say(text)
        if self.correction is not None:
            self.correction.show_problem(text)
        if self.consent is not None:
            self.consent.show_problem(text)

    @Slot(object)
    def show_untrue(self, problem: Problem) -> None:
        """What was typed does not hold: its dialog says so."""
        if self.correction is not None:
            self.correction.show_untrue(problem)

    def _say(self, text: str, *, waits: bool = False) -> None:
        """`waits`: ESC-R has still to be told, which is not done before it answers."""
        self.said.setText(f"{text} {self._speech.say(HoldersMsg.WAITS)}" if waits else text)
        self.said.setVisible(bool(text))

    def _show_nobody(self) -> None:
        self._view, self._wanted = None, None
        self.language.show_language(None)
        say = self._speech.say
        self.pane.show_nobody(say(HoldersMsg.NOBODY), say(HoldersMsg.NOBODY_HINT))
        self._enable()

    def _enable(self) -> None:
        for widget in (self.ask, self.photo, self.correct, self.copy, self.erase, self.language):
            widget.setEnabled(self._view is not None)

    @Slot(int)
    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._entries):
            self._wanted, self._language = self._entries[at].esi, None
            self._view = self._opens = None
            self._errand, self._corrected_under = False, ""
            self._say("")
            self._enable()
            self._want()

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        self._language = language
        self._want()

    def _want(self) -> None:
        if wanted := self._asked():
            self.chosen.emit(wanted)

    def _asked(self) -> Wanted | None:
        otherwise = QLocale.languageToCode(self._speech.locale.language())
        return Wanted(self._wanted, self._language, otherwise) if self._wanted else None

    @Slot()
    def _open_consent(self) -> None:
        if self._view is None:
            return
        dialog = self.consent = ConsentDialog(self, self._speech, self._view, self.languages)
        dialog.answered.connect(self._answer)
        dialog.withdrawn.connect(self._withdraw)
        dialog.language_wanted.connect(self._choose_language)
        dialog.notice_wanted.connect(self.notice_wanted)
        dialog.finished.connect(self._consent_closed)
        dialog.open()

    @Slot()
    def _ask_photo(self) -> None:
        if self._view is not None:
            self.photo_wanted.emit(self._view.insight.holder.esi)

    def _open_correction(self) -> None:
        if self._view is None:
            return
        dialog = self.correction = CorrectDialog(self, self._speech, self._view.insight.holder)
        dialog.corrected.connect(self.corrected)
        dialog.finished.connect(self._correction_closed)
        dialog.open()

    @Slot()
    def _consent_closed(self) -> None:
        self.consent = None
        self._end_errand()

    @Slot()
    def _correction_closed(self) -> None:
        self.correction = None
        self._end_errand()

    def _end_errand(self) -> None:
        if self._errand:
            self._errand = False
            self.search.clear()
            self.errand_over.emit()

    def _close_dialogs(self) -> None:
        for dialog in (self.consent, self.correction):
            if dialog is not None:
                dialog.accept()

    @Slot(object)
    def _answer(self, answers: Answers) -> None:
        if answers.answers.get(Purpose.CARD, True) or self._sure(HoldersMsg.CARD_NO_TEXT):
            self.answered.emit(answers)

    @Slot(object, object)
    def _withdraw(self, esi: Esi, purpose: Purpose) -> None:
        if self._sure(HoldersMsg.CARD_NO_TEXT) if purpose is Purpose.CARD else self._sure_to_withdraw(purpose):
            self.withdrawn.emit(esi, purpose)

    @Slot()
    def _erase(self) -> None:
        if self._wanted is not None and self._sure(HoldersMsg.ERASE_TEXT):
            self.erase_wanted.emit(self._wanted)

    @Slot()
    def _copy(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._speech.say(HoldersMsg.COPY_FOLDER))
        if folder and (wanted := self._asked()):
            self.copy_wanted.emit(wanted, folder)

    def _sure_to_withdraw(self, purpose: Purpose) -> bool:
        say, asked = self._speech.say, self._view.notice.purposes[purpose] if self._view else ""
        text = say(HoldersMsg.WITHDRAW_TEXT, purpose=asked)
        return confirmed(
            self.window(), say(HoldersMsg.WITHDRAW_TITLE), text, say(HoldersMsg.WITHDRAW), say(HoldersMsg.CANCEL)
        )

    def _sure(self, text: HoldersMsg) -> bool:
        name = self._view.insight.holder.name if self._view else ""
        say = self._speech.say
        words = (say(HoldersMsg.ERASE_TITLE), say(text, name=name), say(HoldersMsg.ERASE_YES), say(HoldersMsg.CANCEL))
        return confirmed(self.window(), *words)
