"""Every dialog of the window, and each state that it can be in: who walks over them takes them from here."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from people import holder
from station import errors
from station.gui.accounts.dialog import AccountDialog, NewSecretDialog
from station.gui.accounts.snapshot import Outcome as Settled
from station.gui.accounts.snapshot import Removal
from station.gui.door.own_dialog import OwnSecretDialog
from station.gui.door.second_dialog import SecondDialog
from station.gui.entries import Title
from station.gui.existing.list_dialog import ListDialog
from station.gui.existing.snapshot import ListState
from station.gui.guide.dialog import GuideDialog
from station.gui.guide.steps import STEPS
from station.gui.holders.consent_dialog import ConsentDialog
from station.gui.holders.correct_dialog import CorrectDialog
from station.gui.holders.roster_dialog import RosterDialog
from station.gui.holders.snapshot import PersonView, RosterState
from station.gui.issue.questions import question
from station.gui.issue.viewstate import Act, Button
from station.gui.keys.ceremony_dialog import CeremonyDialog
from station.gui.keys.change_dialog import ChangeDialog, GenerateDialog
from station.gui.keys.lock_worker import Lock, LockView
from station.gui.keys.snapshot import NewSigningKey, Outcome
from station.gui.keys.ticket_dialog import TicketDialog
from station.gui.keys.unlock_dialog import UnlockDialog
from station.gui.keys.words import KeysMsg
from station.gui.messages import Speech
from station.gui.photo.dialog import PhotoDialog
from station.gui.photo.worker import Sitter
from station.gui.provision.forever_dialog import ForeverDialog
from station.gui.settings.worker import Loaded
from station.gui.sheet.dialog import KeySheet
from station.gui.template.words import Say as TemplateMsg
from station.gui.widgets.ask import AskDialog
from station.gui.widgets.support import SupportDialog
from station.gui.widgets.unsaved import UnsavedDialog
from station.gui.words import Msg
from station.issuance.existing import CardChange, CardFate
from station.issuance.insight import AtRegistry, Insight
from station.issuance.intake import Change, Fate, Tally
from station.issuance.papers.notice import load_notice, notice_languages
from station.model.card import Problem
from station.model.holder import Purpose
from station.model.role import Right
from station.roster.line import BadRow
from station.roster.source import Source
from station.settings import Settings
from station.settings.edit import entries
from station.store.consents import Consent

Scene = Callable[[QWidget, Speech], Iterator[QDialog]]
"""Opens a dialog over a window, and yields it in one state after another, first as it opens."""

LONG = Path("/home/maximiliane/Documents/University of Invented Names/2026-2027/september/students-and-staff.csv")
TROUBLE = errors.StoreUnwritableError(path=LONG, found="the system does not allow it").problem
ADA = holder(1)
BAD_MAIL = Problem("roster.email", "This is not an e-mail address.", "Correct it, or leave it out.")


def consent(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    at = datetime(2026, 11, 25, 12, tzinfo=UTC)
    records = tuple(Consent(purpose, "2026-11", at, "carla", None, None, True) for purpose in Purpose)
    notice = load_notice("en", None)
    view = PersonView(Insight(ADA, records, {}, (), {}, (), AtRegistry()), notice, (), "Invented University", True)
    dialog = ConsentDialog(parent, speech, view, notice_languages(None))
    dialog.show()
    yield dialog
    dialog.rows[Purpose.CARD].yes.click()
    yield dialog
    QTest.mousePress(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    yield dialog
    dialog.take_scan(LONG)
    yield dialog
    dialog.show_problem(" ".join(speech.explain(TROUBLE)))
    yield dialog


def correct(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = CorrectDialog(parent, speech, ADA)
    dialog.show()
    yield dialog
    dialog.show_problem(" ".join(speech.explain(TROUBLE)))
    yield dialog


def roster(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = RosterDialog(parent, speech)
    dialog.show()
    yield dialog
    source = Source(LONG, LONG, LONG)
    dialog.show_state(RosterState(source, Tally(new=1000), reading=True))
    yield dialog
    rows = (
        Change(Fate.CHANGED, ADA.esi, ADA.name, ("name", "valid until")),
        Change(Fate.AWAY, ADA.esi, ADA.name),
        BadRow(7, "email", BAD_MAIL, ""),
    )
    tally = Tally(changed=20, renamed=19, away=1, rejected=1)
    dialog.show_state(RosterState(source, tally, rows, left=3, windows_text=True))
    dialog.rows.setCurrentRow(1)
    yield dialog
    dialog.show_state(RosterState(source, problem=TROUBLE))
    yield dialog


def cards(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = ListDialog(parent, speech)
    dialog.show()
    yield dialog
    dialog.show_state(ListState(LONG, LONG, reading=True))
    yield dialog
    rows = (CardChange(1, CardFate.NEW, ADA.esi, ADA.name), CardChange(2, CardFate.REFUSED, ADA.esi, problem=TROUBLE))
    dialog.show_state(ListState(LONG, LONG, {CardFate.NEW: 1, CardFate.REFUSED: 1}, rows=rows, left=7))
    yield dialog
    dialog.show_state(ListState(LONG, LONG, problem=TROUBLE))
    yield dialog


def forever(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = ForeverDialog(parent, speech)
    dialog.show()
    yield dialog
    dialog.name.setText(ADA.name)
    yield dialog


def photo(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = PhotoDialog(parent, speech)
    dialog.sit(Sitter(ADA.esi, "Maximiliane-Charlotte von Schönfeld-Wagenknecht", frozenset(Purpose), 0.78))
    dialog.show()
    yield dialog
    image = QImage(350, 450, QImage.Format.Format_RGB32)
    image.fill(QColor("gray"))
    dialog.show_cameras(("Front", "Videokamera 4K/1080p/UVC-2.0/USB3.2:0000:00:14.0-1.4"))
    dialog.show_live(image)
    yield dialog
    dialog.show_prepared(image)
    yield dialog
    dialog.show_refused(TROUBLE)
    yield dialog
    dialog.show_unusable(TROUBLE)
    yield dialog
    dialog.show_lost()
    yield dialog


def guide(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    for first in (True, False):
        dialog = GuideDialog(parent, speech, Loaded(entries(Settings()), frozenset()), first=first)
        dialog.show()
        yield dialog
        for _ in STEPS[1:]:
            dialog.next.click()
            yield dialog
        dialog.show_trouble(TROUBLE)
        yield dialog
        dialog.reject()


def account(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    for first in (True, False):
        dialog = AccountDialog(parent, speech, first=first)
        dialog.show()
        yield dialog
        dialog.show_outcome(Settled(Removal("Max"), TROUBLE))
        yield dialog
        dialog.reject()


def own_secret(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = OwnSecretDialog(parent, speech, ADA.name)
    dialog.show()
    yield dialog
    dialog.hear(TROUBLE)
    yield dialog


def new_secret(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = NewSecretDialog(parent, speech, ADA.name)
    dialog.show()
    yield dialog
    dialog.field.setText("one")
    dialog.again.setText("other")
    dialog.go.click()
    yield dialog


def second(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = SecondDialog(parent, speech, Right.MAKE_PERMANENT)
    dialog.show()
    dialog.form.begin("")
    yield dialog
    dialog.form.name.setText(ADA.name)
    dialog.form.secret.setText("something")
    dialog.form.go.click()
    yield dialog
    dialog.form.refuse(TROUBLE)
    yield dialog


def unlock(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = UnlockDialog(parent, speech, str(LONG))
    dialog.show()
    yield dialog
    dialog.field.setText("something")
    dialog.go.click()
    yield dialog
    dialog.show_view(LockView(Lock.LOCKED, str(LONG), TROUBLE))
    yield dialog


def change(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = ChangeDialog(parent, speech, (KeysMsg.SIGNING_REQUEST, str(LONG), KeysMsg.GO_ON), NewSigningKey())
    dialog.show()
    yield dialog
    dialog.show_outcome(Outcome(NewSigningKey(), TROUBLE))
    yield dialog


def generate(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = GenerateDialog(parent, speech)
    dialog.show()
    yield dialog
    dialog.field.setText("something")
    dialog.form.version.setText("zz")
    dialog.go.click()
    yield dialog


def ceremony(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = CeremonyDialog(parent, speech)
    dialog.show()
    yield dialog
    dialog.go.click()  # without a name
    yield dialog
    dialog.form.name.setText("app/read")
    dialog.components.setValue(2)
    dialog.go.click()
    yield dialog
    dialog.component.setText("no component")
    dialog.go.click()
    yield dialog
    for name, component in ((ADA.name, "0F" * 16), ("Zoë", "A5" * 16)):
        dialog.custodian.setText(name)
        dialog.component.setText(component)
        dialog.go.click()
        yield dialog
        dialog.go.click()
        yield dialog
    dialog.show_outcome(Outcome(NewSigningKey(), TROUBLE))
    yield dialog


def ticket(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    dialog = TicketDialog(parent, speech)
    dialog.show()
    yield dialog
    dialog.fail(TROUBLE)
    yield dialog


def ask(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    for act in (Act.GIVE_UP, Act.CALL_OFF, Act.HAND_OUT_EARLY, Act.REPLACE, Act.TAKE_BACK):
        dialog = question(parent, speech, Button("", act), ADA.name)
        assert dialog is not None
        dialog.show()
        yield dialog
        dialog.reject()


def unsaved(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    pages, save = [speech.say(Title.SETTINGS), speech.say(Title.TEMPLATE)], speech.say(TemplateMsg.SAVE_AS)
    dialog = UnsavedDialog(parent, speech, pages, lambda: None, [(save, lambda: None)])
    dialog.show()
    yield dialog


def support(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    lines = "\n".join(f"code: card.lost, station/gui/issue/worker.py:{number}" for number in range(12))
    dialog = SupportDialog(parent, speech, " ".join(speech.explain(TROUBLE)), lines, speech.say(Msg.CRASH_TEXT))
    dialog.show()
    yield dialog
    dialog.copy.click()
    yield dialog


def keys(parent: QWidget, speech: Speech) -> Iterator[QDialog]:
    for issues in (True, False):
        sheet = KeySheet(parent, speech, issues=issues)
        sheet.open()
        yield sheet


SCENES: Mapping[type[QDialog], Scene] = {
    AccountDialog: account,
    AskDialog: ask,
    CeremonyDialog: ceremony,
    ChangeDialog: change,
    ConsentDialog: consent,
    CorrectDialog: correct,
    ForeverDialog: forever,
    GenerateDialog: generate,
    GuideDialog: guide,
    KeySheet: keys,
    ListDialog: cards,
    NewSecretDialog: new_secret,
    OwnSecretDialog: own_secret,
    PhotoDialog: photo,
    RosterDialog: roster,
    SecondDialog: second,
    SupportDialog: support,
    TicketDialog: ticket,
    UnlockDialog: unlock,
    UnsavedDialog: unsaved,
}
