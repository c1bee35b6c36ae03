"""The dialogs of the window, each open over the page that it belongs to, and the cover of a desk that is shut."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from station.errors import CardLostError
from station.gui.accounts.view import AccountsPage
from station.gui.app import DeskApp
from station.gui.cards.view import CardsPage
from station.gui.cards.viewmodel import Offer, Order
from station.gui.cards.viewmodel import question as asked_of_cards
from station.gui.door.own_dialog import OwnSecretDialog
from station.gui.door.second_dialog import SecondDialog
from station.gui.door.worker import Door, DoorView
from station.gui.existing.view import StickersPage
from station.gui.guide.dialog import GuideDialog
from station.gui.holders.view import HoldersPage
from station.gui.issue.questions import question
from station.gui.issue.viewstate import Act as Press
from station.gui.issue.viewstate import Button
from station.gui.keys.ceremony_dialog import CeremonyDialog
from station.gui.keys.change_dialog import GenerateDialog
from station.gui.keys.ticket_dialog import TicketDialog
from station.gui.keys.unlock_dialog import UnlockDialog
from station.gui.keys.view import KeysPage
from station.gui.messages import Speech
from station.gui.provision.forever_dialog import ForeverDialog
from station.gui.provision.view import ProvisionView
from station.gui.settings.view import SettingsView
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.support import SupportDialog
from station.gui.widgets.unsaved import UnsavedDialog
from station.model.role import Account, Right, Role
from station.model.standing import Act, Reason
from station.roster.sample import sample_roster

_V = TypeVar("_V", bound=QWidget)
Wait = Callable[[Callable[[], bool]], None]
LOST = CardLostError(reader="ACS ACR1252").problem
_GUIDE_STEPS = 7


class Dialogs:
    """See Moments. The page Issue is in front, with somebody chosen."""

    def __init__(self, desk: DeskApp, speech: Speech, wait: Wait, rest: Callable[[float], None]) -> None:
        self._desk, self._speech, self._wait, self._rest = desk, speech, wait, rest

    def all(self) -> Iterator[str]:
        """Each under its name."""
        yield from self._of_issue()
        yield from self._of_people()
        yield from self._of_cards()
        yield from self._of_keys()
        yield from self._of_accounts()
        yield from self._of_guide()
        yield from self._of_door()

    def _of_issue(self) -> Iterator[str]:
        page, shell = self._desk.page, self._desk.shell
        QTest.keyClick(page, Qt.Key.Key_F4)
        self._rest(1.0)
        yield "dialog-photo"
        self._close()
        asked = question(shell, self._speech, Button("", Press.REPLACE), page.person.name.text())
        if asked is not None:
            yield from self._shown(asked, "replace")
        yield from self._shown(
            SupportDialog(shell, self._speech, self._speech.explain(LOST)[0], "code: card.lost\nstate: held"), "support"
        )
        shell.rail.help.click()
        self._rest(0.3)
        yield "dialog-shortcuts"
        self._close()

    def _of_people(self) -> Iterator[str]:
        people = self._front(HoldersPage)
        for button, name in ((people.ask, "consent"), (people.correct, "correct"), (people.import_, "roster")):
            button.click()
            self._rest(0.5)
            yield f"dialog-{name}"
            if name != "roster":
                self._close()
        people.roster.path = sample_roster()
        people.roster.read()
        self._wait(lambda: people.roster.rows.count() > 0)
        yield "dialog-roster-read"
        self._close()
        stickers = self._front(StickersPage)
        stickers.list.open()
        self._rest(0.5)
        yield "dialog-list"
        self._close()

    def _of_cards(self) -> Iterator[str]:
        names = ("Aoife Ní Bhriain", "Marta Kovač")
        asked = asked_of_cards(self._speech, Offer("", Order(Act.REVOKE, names, Reason.LEFT), names))
        if asked is not None:
            title, text, yes, no = asked
            yield from self._shown(AskDialog(self._front(CardsPage), title, text, [(yes, True)], no), "revoke")

    def _of_keys(self) -> Iterator[str]:
        keys, speech = self._front(KeysPage), self._speech
        for dialog, name in (
            (CeremonyDialog(keys, speech), "ceremony"),
            (GenerateDialog(keys, speech), "generate"),
            (TicketDialog(keys, speech), "ticket"),
            (UnlockDialog(keys, speech, "keys.json"), "unlock"),
        ):
            yield from self._shown(dialog, name)
        yield from self._shown(ForeverDialog(self._front(ProvisionView), speech), "forever")

    def _of_accounts(self) -> Iterator[str]:
        accounts, shell = self._front(AccountsPage), self._desk.shell
        accounts.first.click()
        self._rest(0.3)
        yield "dialog-account"
        self._close()
        yield from self._shown(OwnSecretDialog(shell, self._speech, "Ada"), "own-passphrase")
        yield from self._shown(SecondDialog(shell, self._speech, Right.ERASE), "second")

    def _of_guide(self) -> Iterator[str]:
        settings = self._front(SettingsView)
        yield from self._shown(
            UnsavedDialog(settings, self._speech, [settings.accessibleName()], lambda: None), "unsaved"
        )
        settings.guide.click()
        self._wait(lambda: self._open_guide() is not None)
        self._rest(0.5)
        yield "dialog-guide"
        for step in range(1, _GUIDE_STEPS):
            guide = self._open_guide()
            if guide is None:
                raise LookupError(step)
            guide.next.click()
            self._wait(lambda step=step: (open_ := self._open_guide()) is None or open_.pages.currentIndex() == step)
            self._rest(0.5)
            yield f"dialog-guide-{step + 1}"
        self._close()

    def _of_door(self) -> Iterator[str]:
        self._desk.shell.show_page(0)
        cover, shell = self._desk.door.cover, self._desk.shell
        shell.show_cover(covered=True)
        for person, name in ((None, "door-sign-in"), (Account("Ada", Role.OPERATOR), "door-locked")):
            cover.show_view(DoorView(Door.SHUT, person))
            self._rest(0.3)
            yield name
        shell.show_cover(covered=False)

    def _shown(self, dialog: QDialog, name: str) -> Iterator[str]:
        dialog.open()
        self._rest(0.3)
        yield f"dialog-{name}"
        self._close()

    def _open_guide(self) -> GuideDialog | None:
        return next((one for one in self._desk.shell.findChildren(GuideDialog) if one.isVisible()), None)

    def _front(self, kind: type[_V]) -> _V:
        at, view = page_of(self._desk, kind)
        self._desk.shell.show_page(at)
        self._rest(0.5)
        return view

    def _close(self) -> None:
        for dialog in self._desk.shell.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self._rest(0.3)


def page_of(desk: DeskApp, kind: type[_V]) -> tuple[int, _V]:
    """A page by what it is: its place and its view."""
    return next((at, page.view) for at, page in enumerate(desk.pages) if isinstance(page.view, kind))
