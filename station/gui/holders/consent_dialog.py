"""The dialog in which a person reads the notice, answers each question and signs."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from station.gui.holders.languages import LanguageBox
from station.gui.holders.signpad import SignaturePad
from station.gui.holders.snapshot import Answers, PersonView
from station.gui.holders.viewmodel import Question, questions
from station.gui.holders.words import HoldersMsg
from station.gui.theme import UNIT
from station.gui.translation import unbroken
from station.gui.voice import Voice
from station.gui.widgets.buttons import main_button
from station.gui.widgets.dialog import Dialog
from station.gui.widgets.label import label
from station.issuance.forms import drawn_form, typed_form
from station.model.holder import Purpose
from station.store.consents import Form

_APART = 3
"""The column that keeps withdrawing away from the answers."""


class ConsentDialog(Dialog):
    """Signals: `answered` with Answers; `withdrawn` with ESI and purpose; `language_wanted` with a language's code;
    `notice_wanted` with holder, language and path.
    """

    answered = Signal(object)
    withdrawn = Signal(object, object)
    language_wanted = Signal(str)
    notice_wanted = Signal(object, str, str)

    def __init__(self, parent: QWidget, voice: Voice, view: PersonView, languages: tuple[str, ...]) -> None:
        super().__init__(parent, voice.say(HoldersMsg.ANSWERS_TITLE, name=view.insight.holder.name))
        self._voice = voice
        self._view = view
        self._scan: Path | None = None
        self.resize(140 * UNIT, 80 * UNIT)
        self.language = LanguageBox(voice.say(HoldersMsg.LANGUAGE), languages)
        self.version = label("hint")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumWidth(34 * UNIT)
        self.rows = {purpose: _Row(voice, purpose) for purpose in Purpose}
        self.pad = SignaturePad(voice.say(HoldersMsg.SIGN_HERE))
        self.typed = QLineEdit()
        self.typed.setAccessibleName(voice.say(HoldersMsg.TYPE_HERE))
        self.clear = QPushButton(voice.say(HoldersMsg.CLEAR))
        self.scan = QPushButton(voice.say(HoldersMsg.SCAN))
        self.pdf = QPushButton(voice.say(HoldersMsg.NOTICE_PDF))
        self.record = main_button(voice.say(HoldersMsg.RECORD))
        self.hint = label("hint", wraps=True)
        self._close = QPushButton(voice.say(HoldersMsg.CLOSE))
        self._lay_out()
        self._connect()
        self.show_view(view)

    @Slot(object)
    def show_view(self, view: PersonView) -> None:
        """Shows the notice in another language, or what was answered meanwhile."""
        self._view = view
        notice = view.notice
        self.language.show_language(notice.language)
        self.version.setText(self._voice.say(HoldersMsg.TEXT_VERSION, version=notice.version))
        paragraphs = (text.format(institution=view.institution) for text in notice.paragraphs)
        self.text.setPlainText(unbroken("\n\n".join(paragraphs)))
        self.text.setAccessibleName(notice.title)
        for question in questions(self._voice, view.insight):
            self.rows[question.purpose].show_question(question, notice.purposes[question.purpose])
        self._settle()

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """It could not be recorded: the dialog stays."""
        self._settle()
        self.hint.setText(text)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(label("hint", self._voice.say(HoldersMsg.LANGUAGE)))
        above.addWidget(self.language)
        above.addWidget(self.version, 1)
        above.addWidget(self.pdf)
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(_APART, 4 * UNIT)
        for at, row in enumerate(self.rows.values()):
            row.place(grid, at)
        asked = QHBoxLayout()
        asked.setSpacing(3 * UNIT)
        asked.addWidget(self.text, 1)
        asked.addLayout(grid, 2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear)
        buttons.addWidget(self.scan)
        buttons.addStretch(1)
        drawn, typed = QVBoxLayout(), QVBoxLayout()
        for column in (drawn, typed):
            column.setSpacing(UNIT)
        drawn.addWidget(label("hint", self._voice.say(HoldersMsg.SIGN_HERE)))
        drawn.addWidget(self.pad)
        typed.addWidget(label("hint", self._voice.say(HoldersMsg.TYPE_HERE), wraps=True))
        typed.addWidget(self.typed)
        typed.addStretch(1)
        typed.addLayout(buttons)
        sign = QHBoxLayout()
        sign.setSpacing(2 * UNIT)
        sign.addLayout(drawn)
        sign.addLayout(typed, 1)
        self.body.addLayout(above)
        self.body.addLayout(asked, 1)
        self.body.addLayout(sign)
        self.put_buttons(self._close, self.record, beside=(self.hint,))

    def _connect(self) -> None:
        self.language.picked.connect(self.language_wanted)
        self.pad.signed.connect(self._settle)
        self.typed.textChanged.connect(self._settle)
        self.clear.clicked.connect(self._clear)
        self.scan.clicked.connect(self._choose_scan)
        self.pdf.clicked.connect(self._save_notice)
        self.record.clicked.connect(self._record)
        self._close.clicked.connect(self.reject)
        for purpose, row in self.rows.items():
            row.answers.idToggled.connect(self._settle)
            row.withdraw.clicked.connect(lambda _=False, one=purpose: self.withdrawn.emit(self._view.esi, one))

    @Slot()
    def _settle(self) -> None:
        """Whether the answers can be recorded, and what is missing."""
        answered = any(row.answer is not None for row in self.rows.values())
        signed = self._scan is not None or not self.pad.empty or self.typed.text().strip() != ""
        if not answered:
            said = self._voice.say(HoldersMsg.UNANSWERED)
        elif not signed:
            said = self._voice.say(HoldersMsg.UNSIGNED)
        else:
            said = self._voice.say(HoldersMsg.SCAN_CHOSEN, file=self._scan.name) if self._scan else ""
        self.hint.setText(said)
        self.record.setEnabled(answered and signed)

    def _signed(self) -> Form | Path:
        """The sheet, else what is drawn, else what is typed."""
        if self._scan is not None:
            return self._scan
        return typed_form(self.typed.text().strip()) if self.pad.empty else drawn_form(self.pad.picture())

    @Slot()
    def _clear(self) -> None:
        self._scan = None
        self.typed.clear()
        self.pad.clear()

    @Slot()
    def _choose_scan(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self._voice.say(HoldersMsg.SCAN), "", self._voice.say(HoldersMsg.SCAN_FILES)
        )
        if path:
            self.take_scan(Path(path))

    def take_scan(self, path: Path) -> None:
        """The signed sheet is this file."""
        self._scan = path
        self._settle()

    @Slot()
    def _save_notice(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self._voice.say(HoldersMsg.NOTICE_PDF), "notice.pdf", self._voice.say(HoldersMsg.PDF_FILES)
        )
        if path:
            self.notice_wanted.emit(self._view.insight.holder, self._view.notice.language, path)

    @Slot()
    def _record(self) -> None:
        answers = {purpose: row.answer for purpose, row in self.rows.items() if row.answer is not None}
        self.record.setEnabled(False)
        self.answered.emit(Answers(self._view.esi, self._view.notice.language, answers, self._signed()))


class _Row:
    """One purpose: the question, what was answered before, yes, no, and withdrawing."""

    def __init__(self, voice: Voice, purpose: Purpose) -> None:
        self._voice = voice
        self.purpose = purpose
        self.question, self.answered = label("sentence", wraps=True), label("hint", wraps=True)
        self.yes, self.no = QRadioButton(voice.say(HoldersMsg.YES)), QRadioButton(voice.say(HoldersMsg.NO))
        self.withdraw = QPushButton(voice.say(HoldersMsg.WITHDRAW))
        self.withdraw.setObjectName("quiet")
        self.answers = QButtonGroup()
        self.answers.addButton(self.yes, 1)
        self.answers.addButton(self.no, 0)

    @property
    def answer(self) -> bool | None:
        """What is chosen; None where nothing is."""
        chosen = self.answers.checkedId()
        return None if chosen < 0 else chosen == 1

    def place(self, grid: QGridLayout, at: int) -> None:
        """Puts the row into the grid: the question beside its buttons, below it what was answered."""
        for column, widget in enumerate((self.question, self.yes, self.no)):
            grid.addWidget(widget, 3 * at, column)
        grid.addWidget(self.withdraw, 3 * at, _APART + 1)
        grid.addWidget(self.answered, 3 * at + 1, 0, 1, _APART + 2)
        grid.setRowStretch(3 * at + 2, 1)

    def show_question(self, question: Question, text: str) -> None:
        """Shows it in the person's words."""
        self.question.setText(unbroken(text))
        self.answered.setText(question.answered)
        self.withdraw.setEnabled(question.stands)
        self.yes.setAccessibleName(self._voice.say(HoldersMsg.ANSWER_YES, purpose=text))
        self.no.setAccessibleName(self._voice.say(HoldersMsg.ANSWER_NO, purpose=text))
        self.withdraw.setAccessibleName(self._voice.say(HoldersMsg.WITHDRAW_NAME, purpose=text))
