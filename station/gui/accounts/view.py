"""The Accounts page: who works here at the left, what is done about the chosen one at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from station.gui.accounts.dialog import AccountDialog, NewSecretDialog, TwiceDialog
from station.gui.accounts.rolefield import RoleField
from station.gui.accounts.snapshot import NewRole, Outcome, Removal, Staff
from station.gui.accounts.viewmodel import rows, told
from station.gui.accounts.words import AccountsMsg as Msg
from station.gui.entries import Title
from station.gui.icons import Icon
from station.gui.messages import Speech
from station.gui.theme import UNIT, tokens
from station.gui.widgets.buttons import main_button
from station.gui.widgets.confirm import confirmed
from station.gui.widgets.frame import PageFrame, panel_column
from station.gui.widgets.icon import IconView
from station.gui.widgets.label import label
from station.gui.widgets.notice import NoticePanel
from station.gui.widgets.texttable import TextTable
from station.model.role import Account, Role

_PROSE = 90
"""The width of a paragraph that is read with ease, in steps of the grid."""


class AccountsPage(PageFrame):
    """Signals: `look_wanted`; `own_wanted`, another secret for who is signed in; `wished` with a Wish."""

    look_wanted = Signal()
    own_wanted = Signal()
    wished = Signal(object)

    def __init__(self, speech: Speech) -> None:
        super().__init__(speech.say(Title.ACCOUNTS), speech.say(Msg.HINT))
        self._speech = speech
        self._staff = Staff((), None)
        self.dialog: TwiceDialog | None = None
        self.first, self.add = main_button(speech.say(Msg.FIRST)), QPushButton(speech.say(Msg.ADD))
        self.table = TextTable(speech, Title.ACCOUNTS, (Msg.NAME, Msg.ROLE))
        self.table.setSelectionMode(TextTable.SelectionMode.SingleSelection)
        self.who, self.role = label("sectionTitle", wraps=True), RoleField(speech, Role.OPERATOR)
        self.set_role = QPushButton(speech.say(Msg.SET_ROLE))
        self.set_secret = QPushButton(speech.say(Msg.SET_SECRET))
        self.remove = QPushButton(speech.say(Msg.REMOVE))
        self.notice = NoticePanel(speech)
        self.notice.hide()
        self._open, self._desk = self._lay_out_open(), self._lay_out_desk()
        self.buttons.addWidget(self.add)
        for widget in (self._open, self._desk, self.add):
            widget.hide()  # nobody knows yet which it is
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._desk, 1)
        self.body.addWidget(self.notice)
        self.first.clicked.connect(self._make_first)
        self.add.clicked.connect(self._add)
        self.table.itemSelectionChanged.connect(self._choose)
        self.role.changed.connect(self._offer)
        self.set_role.clicked.connect(self._set_role)
        self.set_secret.clicked.connect(self._set_secret)
        self.remove.clicked.connect(self._remove)

    def showEvent(self, event: QShowEvent) -> None:
        """The command line may have changed them."""
        super().showEvent(event)
        self.notice.hide()
        self.look_wanted.emit()

    @Slot(object)
    def show_staff(self, staff: Staff) -> None:
        """Takes the office thread's truth; the chosen one stays chosen."""
        before = self._chosen()
        self._staff = staff
        self._open.setVisible(not staff.accounts)
        self._desk.setVisible(bool(staff.accounts))
        self.add.setVisible(bool(staff.accounts))
        self.table.show_rows(rows(self._speech, staff))
        names = [one.name for one in staff.accounts]
        self.table.selectRow(names.index(before.name) if before and before.name in names else 0)
        self._choose()

    @Slot(object)
    def show_outcome(self, outcome: Outcome) -> None:
        """What became of a wish; a dialog says itself what is wrong."""
        if self.dialog is not None:
            self.dialog.show_outcome(outcome)
            if outcome.problem is not None:
                return
        self.notice.show_notice(told(self._speech, outcome))
        self.notice.show()

    def _lay_out_open(self) -> QWidget:
        said = self._speech.say
        made, column = panel_column()
        made.setMaximumWidth(_PROSE * UNIT)
        column.addWidget(IconView(4 * UNIT, Icon.UNLOCKED, lambda: tokens().accent))
        column.addWidget(label("sectionTitle", said(Msg.OPEN), wraps=True))
        column.addWidget(label("sentence", said(Msg.OPEN_HINT), wraps=True))
        column.addWidget(label("sentence", said(Msg.FIRST_HINT), wraps=True))
        column.addSpacing(UNIT)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _lay_out_desk(self) -> QWidget:
        made = QWidget()
        side, column = panel_column(self.who, self.role, self.set_role)
        column.addSpacing(2 * UNIT)
        column.addWidget(self.set_secret)
        column.addWidget(self.remove)
        column.addStretch(1)
        halves = QHBoxLayout(made)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(2 * UNIT)
        halves.addWidget(self.table, 3)
        halves.addWidget(side, 2)
        return made

    def _chosen(self) -> Account | None:
        at = self.table.currentRow()
        return self._staff.accounts[at] if 0 <= at < len(self._staff.accounts) else None

    @Slot()
    def _choose(self) -> None:
        chosen = self._chosen()
        self.who.setText(chosen.name if chosen else self._speech.say(Msg.NOBODY))
        if chosen is not None:
            self.role.show_role(chosen.role)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        chosen = self._chosen()
        self.role.setEnabled(chosen is not None)
        self.set_role.setEnabled(chosen is not None and self.role.role is not chosen.role)
        self.set_secret.setEnabled(chosen is not None)
        self.remove.setEnabled(chosen is not None)

    @Slot()
    def _make_first(self) -> None:
        self._ask(AccountDialog(self.window(), self._speech, first=True))

    @Slot()
    def _add(self) -> None:
        self._ask(AccountDialog(self.window(), self._speech, first=False))

    @Slot()
    def _set_secret(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.name == self._staff.at_work:
            self.own_wanted.emit()
        elif chosen is not None:
            self._ask(NewSecretDialog(self.window(), self._speech, chosen.name))

    @Slot()
    def _set_role(self) -> None:
        chosen, say = self._chosen(), self._speech.say
        if chosen is None:
            return
        words = (say(Msg.LOSE_TITLE), say(Msg.LOSE_TEXT), say(Msg.SET_ROLE), say(Msg.CANCEL))
        if chosen.name != self._staff.at_work or confirmed(self.window(), *words):
            self.wished.emit(NewRole(chosen.name, self.role.role))

    @Slot()
    def _remove(self) -> None:
        chosen, say = self._chosen(), self._speech.say
        if chosen is None:
            return
        text = [say(Msg.REMOVE_TEXT, name=chosen.name)]
        if chosen.name == self._staff.at_work:
            text.append(say(Msg.REMOVE_SELF))
        words = (say(Msg.REMOVE_TITLE, name=chosen.name), " ".join(text), say(Msg.REMOVE_YES), say(Msg.CANCEL))
        if confirmed(self.window(), *words):
            self.wished.emit(Removal(chosen.name))

    def _ask(self, dialog: TwiceDialog) -> None:
        self.dialog = dialog
        dialog.wished.connect(self.wished)
        dialog.finished.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
