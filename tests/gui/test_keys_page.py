"""The Keys page: ceremony, new keys, the certificate, the roll and the audit, with a keyfile of simulated keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast
from unittest.mock import Mock

import pypdfium2 as pdfium
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QPushButton

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from station.bootstrap import Station
from station.desfire.profile import load_profile
from station.errors import CustodyLockedError, KeyKnownError, NoCertificateError, TokenLostError
from station.gui.keys.audit_model import about_of, cells, verdict
from station.gui.keys.audit_worker import AuditView
from station.gui.keys.ceremony_dialog import CeremonyDialog
from station.gui.keys.change_dialog import ChangeDialog, GenerateDialog
from station.gui.keys.lock_worker import Lock
from station.gui.keys.page import keys_page
from station.gui.keys.snapshot import KeysView, NewKey, NewSigningKey, Outcome, Wish
from station.gui.keys.view import KeysPage
from station.gui.keys.viewmodel import render, told
from station.gui.keys.worker import KeysWorker
from station.gui.messages import Speech, day_format
from station.gui.shown import Tone
from station.keys.demo import DemoCustody
from station.keys.guarded import GuardedCustody
from station.keys.key import KeyId, KeyInfo, Purpose
from station.keys.keyfile import create_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.sealed import Cost
from station.model.card import CardUid
from station.model.esi import Esi
from station.model.secret import SecretKey
from station.store.audit import Verified
from station.store.audit_chain import AuditRow, Fault, Finding, Head

if TYPE_CHECKING:
    from gui.conftest import Bench, Start

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SPEECH = Speech(QLocale("en_GB"))
PASSPHRASE = "four random words"
CHEAP = Cost(1 << 14)
ROOTS = {
    ("picc-master", 1): Purpose.PICC_MASTER,
    ("dam", 1): Purpose.DAM,
    ("dam", 2): Purpose.DAM,
    ("dam-default", 0): Purpose.DAM_DEFAULT,
}
FIRST, SECOND = "00112233445566778899AABBCCDDEEFF", "0F0E0D0C0B0A09080706050403020100"


@pytest.fixture
def keyfile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "state" / "keys.json"
    monkeypatch.setenv("STATION_DATA_DIR", str(path.parent))
    monkeypatch.setattr("station.keys.keyfile.Cost", lambda: CHEAP)
    create_keyfile(path, SecretKey(PASSPHRASE.encode()), simulated=True, cost=CHEAP)
    store = KeyfileStore(path, SecretKey(PASSPHRASE.encode()), cost=CHEAP)
    for number, ((name, version), purpose) in enumerate(ROOTS.items()):
        store.add(KeyId(name, version), purpose, SecretKey(bytes(range(number, number + 16))))
    store.lock()
    return path


def opened(start: "Start", **parts: object) -> "tuple[Bench, KeysPage]":
    """A desk with the Keys page in front, its keys unlocked by the dialog that opens by itself."""
    desk = start(pages=[keys_page], **parts)
    view = desk.app.pages[1].view
    assert isinstance(view, KeysPage)
    desk.wait(lambda: desk.app.lock.dialog is not None)
    desk.app.shell.show_page(1)
    dialog = desk.app.lock.dialog
    assert dialog is not None
    dialog.field.setText(PASSPHRASE)
    dialog.go.click()
    desk.wait(lambda: view.keys.table.rowCount() == len(ROOTS))
    return desk, view


def typed(dialog: CeremonyDialog, custodian: str, component: str) -> str:
    dialog.custodian.setText(custodian)
    dialog.component.setText(component)
    dialog.go.click()
    return dialog.value.text()


def emptied(wish: Wish) -> bool:
    """Whether neither the key nor the passphrase is left in it."""
    assert isinstance(wish.change, NewKey)
    assert wish.change.value is not None
    for secret in (wish.secret, wish.change.value):
        with pytest.raises(ValueError, match="wiped"):
            secret.reveal()
    return True


def test_a_ceremony_of_two_people(start: "Start", keyfile: Path) -> None:
    desk, view = opened(start)
    view.keys.ceremony.click()
    dialog = view.keys.dialog
    assert isinstance(dialog, CeremonyDialog)
    dialog.form.name.setText("cdz")
    dialog.go.click()
    assert typed(dialog, "Ada", FIRST[:-2]) == ""
    assert "32 digits, not 30" in dialog.problem.text
    assert len(typed(dialog, "Ada", FIRST)) == 6
    assert dialog.component.text() == ""
    dialog.back.click()
    typed(dialog, "Ada", FIRST)
    dialog.go.click()
    typed(dialog, "ada", SECOND)
    dialog.go.click()
    assert "ada cannot give this component" in dialog.problem.text
    typed(dialog, "Bob", SECOND)
    dialog.go.click()
    wishes: list[Wish] = []
    dialog.wished.connect(wishes.append)
    dialog.passphrase.setText("not these words")
    dialog.go.click()
    desk.wait(lambda: "is not the passphrase" in dialog.problem.text)
    assert [emptied(wish) for wish in wishes] == [True]
    dialog.passphrase.setText(PASSPHRASE)
    dialog.go.click()
    desk.wait(lambda: view.keys.dialog is None)
    assert [emptied(wish) for wish in wishes] == [True, True]
    assert "cdz 01 has been added" in view.keys.notice.text
    desk.wait(lambda: ["cdz", "01"] in [row[:2] for row in view.keys.table.texts()])
    (protocol,) = (keyfile.parent / "reports").glob("ceremony-cdz-01-*.pdf")
    text = pdfium.PdfDocument(protocol)[0].get_textpage().get_text_range()
    assert "Ada" in text
    assert FIRST not in text


def test_a_check_value_that_is_not_the_paper_s_begins_the_ceremony_anew(start: "Start", keyfile: Path) -> None:
    _, view = opened(start)
    view.keys.ceremony.click()
    dialog = view.keys.dialog
    assert isinstance(dialog, CeremonyDialog)
    dialog.form.name.setText("cdz")
    dialog.expected.setText("000000")
    dialog.go.click()
    for custodian, component in (("Ada", FIRST), ("Bob", SECOND)):
        typed(dialog, custodian, component)
        dialog.go.click()
    assert "not 000000" in dialog.problem.text
    assert dialog.title.text() == "Component 1 of 2"
    dialog.reject()
    assert view.keys.dialog is None


def test_generated_keys_and_the_signing_key_with_its_certificate(
    start: "Start", keyfile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, view = opened(start)
    assert "Cards cannot be signed yet." in view.keys.signing.text()

    def change(button: QPushButton) -> None:
        button.click()
        dialog = view.keys.dialog
        assert isinstance(dialog, ChangeDialog)
        if isinstance(dialog, GenerateDialog):
            dialog.form.name.setText("cdz-master")
        dialog.field.setText(PASSPHRASE)
        dialog.go.click()
        desk.wait(lambda: view.keys.dialog is None)

    change(view.keys.generate)
    assert "cdz-master 01 has been added" in view.keys.notice.text
    change(view.keys.new_signing)
    request, certificate = tmp_path / "request.pem", tmp_path / "certificate.pem"
    for name, path in (("getSaveFileName", request), ("getOpenFileName", certificate)):
        monkeypatch.setattr(QFileDialog, name, choosing(path))
    change(view.keys.request)
    certificate.write_bytes(signed(request.read_bytes()))
    change(view.keys.certificate)
    desk.wait(lambda: "ask for the next one now" in view.keys.signing.text())


def choosing(path: Path) -> Callable[..., tuple[str, str]]:
    def choose(*_: object) -> tuple[str, str]:
        return str(path), ""

    return choose


def signed(request: bytes) -> bytes:
    """A certificate that ends in a month."""
    wanted, now = x509.load_pem_x509_csr(request), datetime.now(UTC)
    key = ec.generate_private_key(ec.SECP256R1())
    builder = x509.CertificateBuilder().subject_name(wanted.subject).issuer_name(wanted.subject)
    builder = builder.public_key(cast("ec.EllipticCurvePublicKey", wanted.public_key())).serial_number(1)
    made = builder.not_valid_before(now).not_valid_after(now + timedelta(days=30)).sign(key, hashes.SHA256())
    return made.public_bytes(serialization.Encoding.PEM)


def test_a_key_that_is_there_already_is_refused_in_its_dialog_and_the_keys_stay_unlocked(
    start: "Start", keyfile: Path
) -> None:
    desk, view = opened(start)
    view.keys.generate.click()
    dialog = view.keys.dialog
    assert isinstance(dialog, GenerateDialog)
    dialog.field.setText(PASSPHRASE)
    dialog.go.click()
    assert "cannot be the name of a key" in dialog.problem.text
    dialog.form.name.setText("dam")
    dialog.form.purpose.setCurrentIndex(1)
    dialog.go.click()
    desk.wait(lambda: "already holds the key dam" in dialog.problem.text)
    desk.wait(lambda: desk.app.lock.text() == "Keys unlocked")
    dialog.reject()


def test_a_roll_at_the_window_and_every_use_of_its_keys_in_the_audit(
    start: "Start", keyfile: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "fresh"
    make_stack(folder, 2, seed=1)
    desk, view = opened(start, reader=SimulatedReader(folder))
    view.tabs.setCurrentWidget(view.roll)
    desk.wait(lambda: view.roll.key.count() > 0 and "Nothing to roll yet" in view.roll.notice.text)
    assert not view.roll.start.isEnabled(), "there is no version to come from"
    view.roll.key.setCurrentText("dam")
    desk.wait(view.roll.start.isEnabled)
    assert "Ready to start" in view.roll.notice.text
    assert view.roll.to.currentText() == "02"
    view.roll.start.click()
    desk.wait(lambda: view.roll.table.rowCount() == 2)
    assert list((keyfile.parent / "reports").glob("*")) == [], "nobody's card is listed beside the records"
    view.roll.start.click()
    view.tabs.setCurrentWidget(view.audit)
    rolled = "New key versions on a card"
    desk.wait(lambda: len({row[5] for row in view.audit.table.texts() if row[6] == rolled}) == 2)
    view.audit.about.setText(next(tmp_path.rglob("*.picc")).stem.partition("-")[2])
    desk.wait(lambda: len({row[5] for row in view.audit.table.texts()}) == 1)
    assert view.audit.table.texts()[0][5], "the rows of one card alone"
    view.audit.about.clear()
    view.audit.verify.click()
    desk.wait(lambda: "as it was written" in view.audit.notice.text)


def test_demo_keys_are_shown_and_cannot_be_changed(start: "Start") -> None:
    desk = start(pages=[keys_page])
    view = desk.app.pages[1].view
    assert isinstance(view, KeysPage)
    desk.wait(lambda: view.keys.table.rowCount() == 5)
    assert not view.keys.generate.isEnabled()
    assert "Demo keys" in view.keys.place.text()


INFO = KeyInfo(KeyId("cdz", 2), Purpose.APPLICATION, "08D7B4")


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (KeysView(), "The station is not open"),
        (KeysView("", Lock.NONE), "Demo keys, for simulated cards only. They are public and cannot be changed."),
        (KeysView("lab", Lock.UNLOCKED, token=True, keys=(INFO,)), "In the token lab, which they never leave."),
        (KeysView("k.json", Lock.LOCKED), "Unlock the keys to list them."),
        (KeysView("k.json", Lock.UNLOCKED), "There are no keys yet."),
    ],
)
def test_where_the_keys_are(view: KeysView, said: str) -> None:
    assert said in render(view, SPEECH).place


def test_the_progress_of_a_roll_ends_with_what_is_not_known() -> None:
    state = render(KeysView("k", Lock.UNLOCKED, keys=(INFO,), rolled={"cdz": {None: 3, 2: 5, 1: 4}}), SPEECH)
    assert state.progress == (("cdz", "01", "4"), ("cdz", "02", "5"), ("cdz", "not known", "3"))
    assert state.choices == (("cdz", (2,)),)


def test_what_is_missing_is_said_without_a_way_to_the_page_that_one_sees() -> None:
    problem = NoCertificateError().problem
    locked, unlocked = (KeysView("k", lock, signing=problem) for lock in (Lock.LOCKED, Lock.UNLOCKED))
    hints = [SPEECH.say(render(view, SPEECH).unrolled.idle_hint) for view in (locked, unlocked)]
    assert ["Unlock the keys" in hint for hint in hints] == [True, False]
    assert "page Keys" not in render(unlocked, SPEECH).signing


def test_a_certificate_near_its_end_is_warned_of() -> None:
    until = datetime(2031, 9, 30, tzinfo=UTC)
    near = render(KeysView("k", Lock.UNLOCKED, until=until, soon=True), SPEECH)
    far = render(KeysView("k", Lock.UNLOCKED, until=until), SPEECH)
    assert (near.signing_tone, far.signing_tone) == (Tone.WARN, Tone.GOOD)
    assert far.signing.endswith("30 September 2031.")


def test_a_refused_change_says_what_the_core_says() -> None:
    error = KeyKnownError(key="signing")
    problem = error.problem
    notice = told(Outcome(NewSigningKey(), problem=problem), SPEECH)
    assert (notice.tone, notice.headline) == (Tone.BAD, error.happened)


ROW = AuditRow(7, "2026-11-25T20:00:00+00:00", "ada", "bob", "key.derive", "cdz", 1, "roll", "ff", "")


def test_rows_of_the_audit_as_texts() -> None:
    number, when, *rest = cells(ROW, SPEECH)
    assert number == "7"
    assert "/11/2026 " in when
    assert rest == ["ada, bob", "Key derived", "cdz 01", "ff", "New key versions on a card"]
    assert cells(replace(ROW, action="key.invent", at="never"), SPEECH)[1:4] == ("never", "ada, bob", "key.invent")


def test_a_uid_and_an_esi_name_whose_rows_are_asked_for() -> None:
    esi = "urn:schac:personalUniqueCode:int:esi:uni-demo.example:2026-0001"
    assert about_of("04 11 22 33 44 55 66") == CardUid(bytes.fromhex("04112233445566"))
    assert about_of(esi) == Esi.parse(esi)
    assert [about_of(half) for half in ("", "0411", "urn:schac", "Ada")] == [None] * 4


def test_a_system_without_a_language_has_a_day_that_can_be_read() -> None:
    assert day_format(QLocale.c()) == "dd/MM/yyyy"


@pytest.mark.parametrize(
    ("action", "purpose", "said"),
    [
        ("card.change", "replace, out-of-order, unregistered", "Replace by a new card, out of order, unregistered"),
        ("card.work", "registering", "Registering"),
        (
            "consent.answer",
            "card yes, name-to-registry no",
            "Card and registration: yes, name at ESC\N{NON-BREAKING HYPHEN}R: no",
        ),
        ("account.add", "sign, operator", "sign, operator"),
        ("account.remove", "sign", "sign"),
        ("dam.grant", "token gym, application F58840", "Token gym, application F58840"),
        ("records.restore", "backup of 2026-11-25 20:00, after row 7 was known", "Backup of {}, after row 7 was known"),
        ("key.invent", "whatever, yes", "Whatever, yes"),
    ],
)
def test_what_a_row_was_for_is_said_in_words(action: str, purpose: str, said: str) -> None:
    row = replace(ROW, action=action, purpose=purpose)
    assert cells(row, SPEECH)[6] == said.format(SPEECH.moment(datetime(2026, 11, 25, 20, tzinfo=UTC)))


def verdict_of(*findings: Finding) -> tuple[Tone, str]:
    notice = verdict(AuditView((), Verified(Head(9, "ab"), None, findings)), SPEECH)
    assert notice is not None
    assert len(notice.details.splitlines()) == len(findings)
    return notice.tone, f"{notice.headline} {notice.sentence}"


def test_what_a_look_at_every_row_came_to() -> None:
    assert verdict(AuditView(), SPEECH) is None
    assert verdict_of() == (
        Tone.GOOD,
        "The audit is as it was written. Rows: 9 Note this end elsewhere, to compare it later: 9:ab",
    )
    tone, said = verdict_of(Finding(Fault.MISSING, 3, 5), *[Finding(Fault.CHANGED, at, at) for at in range(6, 12)])
    assert tone is Tone.BAD
    assert "Rows 3 to 5: missing." in said
    assert "More of them: 2." in said
    assert said.count("\n") == 5


@pytest.mark.parametrize("asked", ["inventory", "certificate"])
@pytest.mark.parametrize("pulled", [True, False])
def test_keys_that_go_while_they_are_looked_at_are_locked(
    qapp: object, keyfile: Path, monkeypatch: pytest.MonkeyPatch, asked: str, *, pulled: bool
) -> None:
    """A token that nobody has missed yet, or the padlock, which is pressed on another thread."""
    del qapp, keyfile
    custody = GuardedCustody("here", lambda _: DemoCustody("999859608"), simulated=True)
    custody.unlock(SecretKey(b"x"))
    store = Mock()
    store.card_keys.progress.return_value = {}
    desk = SimpleNamespace(store=store, chip=load_profile("esc-cdz"), custody=SimpleNamespace(inside=custody))
    worker, views, faults = KeysWorker(), list[KeysView](), list[object]()
    worker.changed.connect(views.append)
    worker.crashed.connect(faults.append)
    worker.not_done.connect(faults.append)

    def goes(_: DemoCustody) -> bytes:
        if pulled:
            raise TokenLostError(token="here", found="removed")
        custody.lock()
        raise CustodyLockedError(custody="here")

    monkeypatch.setattr(DemoCustody, asked, goes)
    worker.attach(cast("Station", SimpleNamespace(desk=desk)))
    assert {view.lock for view in views} == {Lock.LOCKED}
    assert faults == []
