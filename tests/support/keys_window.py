"""The technician at the window: what is pressed and typed on the pages Keys and Provision."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('screen.json')}")

from collections.abc import Callable, Generator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desks import whole_desk
from station.bootstrap import Choices, open_station
from station.gui.app import DeskApp
from station.gui.keys.ceremony_dialog import CeremonyDialog
from station.gui.keys.change_dialog import ChangeDialog, GenerateDialog
from station.gui.keys.page import keys_page
from station.gui.keys.ticket_dialog import TicketDialog
from station.gui.keys.view import KeysPage
from station.gui.messages import Speech
from station.gui.provision.page import provision_page
from station.gui.provision.view import ProvisionView
from station.keys.key import Purpose
from station.settings import load_settings

Wait = Callable[[Callable[[], bool]], None]
Shoot = Callable[[str], None]


class Technician:
    """One window with its keys unlocked. `wait` lasts until something holds; `secret` is the passphrase or PIN.

    `shoot` hears of moments that are worth a picture.
    """

    def __init__(self, app: DeskApp, wait: Wait, secret: str, patch: pytest.MonkeyPatch, shoot: Shoot) -> None:
        self.app, self._wait, self._secret, self._patch, self._shoot = app, wait, secret, patch, shoot
        provision, keys = (page.view for page in app.pages[1:])
        assert isinstance(provision, ProvisionView)
        assert isinstance(keys, KeysPage)
        self.provision, self.page = provision, keys

    def unlock(self) -> None:
        """The dialog has opened by itself."""
        self._wait(lambda: self.app.lock.dialog is not None)
        dialog = self.app.lock.dialog
        assert dialog is not None
        self._shoot("unlock")
        dialog.field.setText(self._secret)
        dialog.go.click()
        self._wait(lambda: self.app.lock.dialog is None)
        self.app.shell.show_page(2)
        self._wait(self.page.keys.ceremony.isEnabled)

    def ceremony(self, name: str, purpose: Purpose, slips: dict[str, str]) -> None:
        """A key from the components that people hold, by their names."""
        self.page.keys.ceremony.click()
        dialog = self.page.keys.dialog
        assert isinstance(dialog, CeremonyDialog)
        dialog.form.name.setText(name)
        dialog.form.purpose.setCurrentIndex(dialog.form.purpose.findData(purpose))
        dialog.go.click()
        for custodian, component in slips.items():
            dialog.custodian.setText(custodian)
            dialog.component.setText(component)
            self._shoot("component")
            dialog.go.click()
            self._shoot("check-value")
            dialog.go.click()
        dialog.passphrase.setText(self._secret)
        self._shoot("ceremony-end")
        dialog.go.click()
        self._wait(lambda: self.page.keys.dialog is None)
        self._shoot("ceremony")

    def generate(self, name: str, purpose: Purpose, version: str = "01") -> None:
        """A random key."""
        self.page.keys.generate.click()
        dialog = self.page.keys.dialog
        assert isinstance(dialog, GenerateDialog)
        dialog.form.name.setText(name)
        dialog.form.purpose.setCurrentIndex(dialog.form.purpose.findData(purpose))
        dialog.form.version.setText(version)
        self.confirm(lambda: self.page.keys.dialog)

    def confirm(self, dialog_of: Callable[[], object]) -> None:
        """The passphrase or PIN into the change that is open."""
        dialog = dialog_of()
        assert isinstance(dialog, ChangeDialog)
        dialog.field.setText(self._secret)
        dialog.go.click()
        self._wait(lambda: dialog_of() is None)

    def change(self, button: QPushButton, file: Path | None = None) -> None:
        """A change of the signing key, with the file that is chosen for it."""
        self.choose(file)
        button.click()
        self.confirm(lambda: self.page.keys.dialog)

    def identity(self, file: Path) -> None:
        """Our public key for tickets."""
        self.choose(file)
        self.page.tickets.identity.click()
        self.confirm(lambda: self.page.tickets.dialog)

    def choose(self, file: Path | None) -> None:
        """What the system's file dialogs will be told."""

        def told(*_: object) -> tuple[str, str]:
            return str(file or ""), ""

        for name in ("getSaveFileName", "getOpenFileName"):
            self._patch.setattr(QFileDialog, name, told)

    def blanks(self, count: int) -> Path:
        """A batch of blanks; its report."""
        self.app.shell.show_page(1)
        self._wait(self.provision.start.isEnabled)
        self.provision.start.click()
        self._wait(lambda: self.provision.table.rowCount() == count)
        self._shoot("provision")
        self.provision.start.click()
        self._wait(self.provision.recipe.isEnabled)
        self.app.shell.show_page(2)
        (report,) = (load_settings().data_dir / "reports").glob("blanks-*.csv")
        return report

    def certificate(self, file: Path) -> None:
        """Our certificate for those whom we give tickets."""
        self.choose(file)
        self.page.tickets.certificate.click()
        self._wait(file.exists)

    def ticket(self, profile: Path, cards: Path, to: Path, file: Path) -> None:
        """A ticket for somebody."""
        self.page.tabs.setCurrentWidget(self.page.tickets)
        self.page.tickets.make.click()
        dialog = self.page.tickets.dialog
        assert isinstance(dialog, TicketDialog)
        for field, path in ((dialog.profile, profile), (dialog.cards, cards), (dialog.to, to), (dialog.file, file)):
            field.path.setText(str(path))
        self._shoot("ticket")
        dialog.go.click()
        self._wait(lambda: self.page.tickets.dialog is None)

    def trust(self, certificate: Path) -> None:
        """An issuer, after its fingerprint has been compared."""

        def agree(*_: object) -> bool:
            return True

        self._patch.setattr("station.gui.keys.tickets_panel.confirmed", agree)
        self.choose(certificate)
        self.page.tickets.trust.click()
        self._wait(lambda: self.page.tickets.notice.text.count("CN=") > 0)

    def apply(self, ticket: Path, profile: Path, count: int) -> None:
        """A ticket taken in, and its application on cards."""
        tickets = self.page.tickets
        self.page.tabs.setCurrentWidget(tickets)
        self.choose(ticket)
        tickets.take_in.click()
        self._wait(lambda: tickets.table.rowCount() == 1 and tickets.apply.isEnabled())
        self.choose(profile)
        tickets.apply.click()
        self._wait(lambda: tickets.taps.rowCount() == count)
        self._shoot("delegate")
        tickets.apply.click()
        self._wait(lambda: tickets.table.texts()[0][4] == str(count))

    def roll(self, name: str, count: int) -> None:
        """Cards to the newest version of a key."""
        roll = self.page.roll
        self.page.tabs.setCurrentWidget(roll)
        roll.key.setCurrentText(name)
        self._wait(roll.start.isEnabled)
        roll.start.click()
        self._wait(lambda: roll.table.rowCount() == count)
        self._wait(lambda: [name, roll.to.currentText(), str(count)] in roll.progress.texts())
        self._shoot("roll")
        roll.start.click()

    def audit(self) -> bool:
        """Whether every row is what was written."""
        audit = self.page.audit
        self.page.tabs.setCurrentWidget(audit)
        audit.verify.click()
        self._wait(audit.verify.isEnabled)
        self._shoot("audit")
        return audit.whole


@contextmanager
def technician(
    stack: Path, speech: Speech, wait: Wait, secret: str, patch: pytest.MonkeyPatch, shoot: Shoot = lambda _: None
) -> Generator[Technician]:
    """A window over the station that the environment's settings describe, unlocked; closed at the end."""
    settings = load_settings()
    choices = Choices(f"simulated:{stack}", f"pdf:{settings.data_dir / 'faces'}", "simulated")
    app = whole_desk(lambda: open_station(settings, choices), speech, [provision_page, keys_page])
    app.start()
    try:
        hands = Technician(app, wait, secret, patch, shoot)
        hands.unlock()
        yield hands
    finally:
        app.shell.close()
        wait(lambda: not app.crew.running)
        app.end()
