"""Who did what, with which key; and whether the record still is what was written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from station.gui.keys.audit_model import about_of, cells, verdict
from station.gui.keys.audit_worker import AuditView
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.shown import Notice, Tone
from station.gui.theme import UNIT
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.texttable import TextTable

_COLUMNS = (
    Msg.COLUMN_ROW,
    Msg.COLUMN_WHEN,
    Msg.COLUMN_WHO,
    Msg.COLUMN_WHAT,
    Msg.COLUMN_KEY,
    Msg.COLUMN_ABOUT,
    Msg.COLUMN_WHAT_FOR,
)


class AuditPanel(QWidget):
    """`whole`: whether the last look at every row found each as it was written.

    Signals: `look_wanted` with the CardUid or Esi whose rows are to be seen, or None; `verify_wanted`.
    """

    look_wanted = Signal(object)
    verify_wanted = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self.whole = False
        self.table = TextTable(speech, Msg.AUDIT_LIST, _COLUMNS)
        self.notice = NoticePanel(speech)
        self.notice.hide()
        self.about = QLineEdit(placeholderText=speech.say(Msg.AUDIT_ABOUT))
        self.about.setAccessibleName(self.about.placeholderText())
        self.about.setToolTip(speech.say(Msg.AUDIT_ABOUT_HINT))
        self.about.setMinimumWidth(32 * UNIT)
        self.about.textChanged.connect(self._look)
        self.verify = QPushButton(speech.say(Msg.AUDIT_VERIFY))
        self.verify.setAccessibleName(self.verify.text())
        self.verify.clicked.connect(self._verify)
        head = QHBoxLayout()
        head.addWidget(label("hint", speech.say(Msg.AUDIT_HINT), wraps=True), 1)
        head.addWidget(self.about)
        head.addWidget(self.verify)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """What was done since is shown too."""
        super().showEvent(event)
        self._look()

    def show_view(self, view: AuditView) -> None:
        """Takes the office thread's truth."""
        self.table.show_rows([cells(row, self._speech) for row in view.rows])
        notice = verdict(view, self._speech)
        if notice is None:
            return  # a look at the last rows alone: what a look at all of them came to stays
        self.whole = view.verified is not None and not view.verified.findings
        self.verify.setEnabled(True)
        self.notice.show_notice(notice)
        self.notice.show()

    def _look(self) -> None:
        self.look_wanted.emit(about_of(self.about.text()))

    def _verify(self) -> None:
        self.verify.setEnabled(False)
        self.notice.show_notice(Notice(Tone.BUSY, self._speech.say(Msg.AUDIT_VERIFYING), ""))
        self.notice.show()
        self.verify_wanted.emit()
