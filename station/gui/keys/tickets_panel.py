"""Tickets: made for others, received from others, and the application that one allows, put on cards."""

from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from station.gui.hold_words import HoldMsg
from station.gui.keys.change_dialog import ChangeDialog
from station.gui.keys.snapshot import Identity, Outcome
from station.gui.keys.ticket_dialog import TicketDialog
from station.gui.keys.tickets_model import cells, told
from station.gui.keys.tickets_snapshot import ApplyWish, TicketOutcome, TicketsView
from station.gui.keys.viewmodel import APPLYING, NO_TICKET
from station.gui.keys.viewmodel import told as told_of_keys
from station.gui.keys.words import KeysMsg as Msg
from station.gui.messages import Speech
from station.gui.provision.snapshot import BatchView
from station.gui.provision.taptable import TapTable
from station.gui.provision.viewmodel import render
from station.gui.theme import UNIT
from station.gui.widgets.confirm import confirmed
from station.gui.widgets.emptyhint import EmptyHint
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.scroll import yielding
from station.gui.widgets.texttable import TextTable
from station.keys.signer import Signer
from station.model.card import Problem
from station.store.tickets import Side, TicketRow

_COLUMNS = (
    *(Msg.COLUMN_TICKET, Msg.COLUMN_SIDE, Msg.COLUMN_AID, Msg.COLUMN_CARDS),
    *(Msg.COLUMN_USED, Msg.COLUMN_UNTIL, Msg.COLUMN_PARTY),
)


class TicketsPanel(QWidget):
    """What a person does with tickets.

    Signals: `wished` with a Wish for the keys; `carry_out` with a MakeTicket or a Signer; `take`, `meet` and
    `certificate_wanted` with a path; `begun` with an ApplyWish; `ended`; `look_wanted`.
    """

    wished = Signal(object)
    carry_out = Signal(object)
    take = Signal(str)
    meet = Signal(str)
    certificate_wanted = Signal(str)
    begun = Signal(object)
    ended = Signal()
    freed = Signal()
    look_wanted = Signal()

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._rows: tuple[TicketRow, ...] = ()
        self._batch: BatchView | None = None
        self._running = self._may_start = False
        self.dialog: TicketDialog | ChangeDialog | None = None
        self.table, self.taps = TextTable(speech, Msg.TICKETS_LIST, _COLUMNS), TapTable(speech)
        self.table.itemSelectionChanged.connect(self._may)
        EmptyHint(self.table, speech.say(Msg.NO_TICKETS))
        self.notice = NoticePanel(speech)
        self.make = self._button(Msg.TICKET_MAKE)
        self.take_in, self.trust = self._button(Msg.TICKET_TAKE), self._button(Msg.TRUST)
        self.identity, self.certificate = self._button(Msg.IDENTITY), self._button(Msg.OUR_CERTIFICATE)
        self.apply = self._button(Msg.APPLY)
        self.make.clicked.connect(self._make)
        self.take_in.clicked.connect(lambda: self._chosen(self.take, Msg.TICKET_TAKE, Msg.TICKET_FILES))
        self.trust.clicked.connect(lambda: self._chosen(self.meet, Msg.TRUST, Msg.PEM_FILES))
        self.identity.clicked.connect(self._identity)
        self.certificate.clicked.connect(self._certificate)
        self.apply.clicked.connect(self._apply)
        self._lay_out()
        self.show_batch(BatchView())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        for button in (self.make, self.certificate, self.take_in, self.trust, self.identity):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.apply)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * UNIT, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(label("hint", self._speech.say(Msg.TICKETS_HINT), wraps=True))
        column.addLayout(buttons)
        column.addSpacing(UNIT)
        yielding(self.table, 14 * UNIT)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addSpacing(UNIT)
        column.addWidget(self.notice)
        yielding(self.taps, 14 * UNIT)
        column.addWidget(self.taps, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """What was made since is shown too."""
        super().showEvent(event)
        self.look_wanted.emit()

    def show_view(self, view: TicketsView) -> None:
        """Takes the office thread's truth."""
        chosen = self.table.currentRow()
        self._rows = view.rows
        self.table.show_rows([cells(row, self._speech) for row in view.rows])
        self.table.selectRow(chosen if 0 <= chosen < len(view.rows) else 0)
        self._may()

    def show_outcome(self, outcome: TicketOutcome) -> None:
        """What became of a wish; an issuer is compared by a person first."""
        if isinstance(outcome, Signer):
            self._compare(outcome)
            return
        if isinstance(self.dialog, TicketDialog):
            if isinstance(outcome, Problem):
                self.dialog.fail(outcome)
                return
            self.dialog.accept()
        self._batch = None
        self.notice.show_notice(told(outcome, self._speech))

    def show_change(self, outcome: Outcome) -> None:
        """What became of a change of the keys that was begun here."""
        if not isinstance(self.dialog, ChangeDialog):
            return
        if outcome.problem is None:
            self._batch = None
            self.notice.show_notice(told_of_keys(outcome, self._speech))
        self.dialog.show_outcome(outcome)

    def show_batch(self, view: BatchView) -> None:
        """Takes the device thread's truth."""
        state = render(view, self._speech, APPLYING)
        self._running, self._may_start, self._may_free = state.running, state.may_start, state.may_free
        self._batch = view
        self.taps.show_rows(state.rows)
        self.taps.setVisible(bool(state.rows))
        self.apply.setText(
            self._speech.say(Msg.ROLL_STOP if state.running else HoldMsg.FREE if state.may_free else Msg.APPLY)
        )
        self.apply.setAccessibleName(self.apply.text())
        self._may()
        if view.taps and not state.running:
            self.look_wanted.emit()

    def _button(self, words: Msg) -> QPushButton:
        button = QPushButton(self._speech.say(words))
        button.setAccessibleName(button.text())
        return button

    def _may(self) -> None:
        row = self._row()
        received = row is not None and row.side is Side.RECEIVED
        if self._batch is not None:  # else the notice says what became of a wish
            wording = APPLYING if received else NO_TICKET
            self.notice.show_notice(render(self._batch, self._speech, wording).notice)
        self.apply.setEnabled(self._running or self._may_free or (self._may_start and received))

    def _row(self) -> TicketRow | None:
        at = self.table.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _chosen(self, signal: SignalInstance, title: Msg, files: Msg) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self._speech.say(title), "", self._speech.say(files))
        if path:
            signal.emit(path)

    def _make(self) -> None:
        dialog = TicketDialog(self, self._speech)
        dialog.wished.connect(self.carry_out)
        self._open(dialog)

    def _identity(self) -> None:
        say = self._speech.say
        path, _ = QFileDialog.getSaveFileName(self, say(Msg.IDENTITY), "delegate.pem", say(Msg.PEM_FILES))
        if path:
            hint = f"{path}. {say(Msg.IDENTITY_HINT)}"
            dialog = ChangeDialog(self, self._speech, (Msg.IDENTITY, hint, Msg.GO_ON), Identity(Path(path)))
            dialog.wished.connect(self.wished)
            self._open(dialog)

    def _certificate(self) -> None:
        say = self._speech.say
        path, _ = QFileDialog.getSaveFileName(self, say(Msg.OUR_CERTIFICATE), "issuer.pem", say(Msg.PEM_FILES))
        if path:
            self.certificate_wanted.emit(path)

    def _compare(self, signer: Signer) -> None:
        say = self._speech.say
        text = f"{signer.subject}\n\n{signer.fingerprint}"
        if confirmed(self, say(Msg.TRUST_TITLE), text, say(Msg.TRUST_YES), say(Msg.TRUST_NO)):
            self.carry_out.emit(signer)

    def _apply(self) -> None:
        if self._running:
            self.ended.emit()
            return
        if self._may_free:
            self.freed.emit()
            return
        row, say = self._row(), self._speech.say
        path, _ = QFileDialog.getOpenFileName(self, say(Msg.SERVICE), "", say(Msg.PROFILE_FILES))
        if row is not None and path:
            self.begun.emit(ApplyWish(row.ticket, path))

    def _open(self, dialog: TicketDialog | ChangeDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
