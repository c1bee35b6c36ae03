"""The Keys page's side on the office thread: looks, and changes what there is."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from station.bootstrap import Station, key_place
from station.desfire.recipe import load_recipe
from station.desfire.roll import root_names
from station.errors import CertificateError, CustodyLockedError, NoIdentityError, OperatorError, TokenLostError
from station.gui.boundary import bounded
from station.gui.keys.lock_worker import Lock
from station.gui.keys.snapshot import (
    Certificate,
    Change,
    Identity,
    KeysView,
    NewKey,
    NewSigningKey,
    Outcome,
    Request,
    Wish,
)
from station.gui.page import PageWorker
from station.issuance.papers.ceremony_report import write_report
from station.issuance.presence import AT_WORK
from station.keys.audited_store import AuditedKeyStore
from station.keys.certificate import ends_on, ends_soon
from station.keys.guarded import GuardedCustody
from station.keys.identity import fingerprint, public_pem
from station.keys.key import KeyInfo, check_value
from station.keys.keystore import KeyStore
from station.model.role import Right
from station.model.secret import SecretKey
from station.named_file import file_to_come, read_file, write_file, writing
from station.private_file import to_disk
from station.settings import Settings, load_settings

RECIPE = "esc-blank"
"""What the cards that are rolled were provisioned with."""


class KeysWorker(PageWorker):
    """Signals: `changed` with a KeysView; `done` with an Outcome."""

    changed = Signal(object)
    done = Signal(object)
    _heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heard.connect(self.look)  # a lock is turned on any thread

    def opened(self, station: Station) -> None:
        """See PageWorker."""
        custody = station.desk.custody.inside
        if isinstance(custody, GuardedCustody):
            custody.listen(lambda _: self._heard.emit())
        self.look()

    def closing(self) -> None:
        """See PageWorker."""
        self.changed.emit(KeysView())

    @Slot()
    @bounded
    def look(self) -> None:
        """Shows what there is now."""
        if self._station is not None:
            self.changed.emit(_view(self._station))

    @Slot(object)
    @bounded
    def change(self, wish: Wish) -> None:
        """Makes a change. Nobody uses the keys meanwhile; afterwards they are unlocked."""
        station = self._station
        custody = station.desk.custody.inside if station else None
        if station is None or not isinstance(custody, GuardedCustody):
            wish.wipe()
            return
        try:
            AT_WORK.check(Right.KEYS, station.desk.store)
            settings = load_settings()
            custody.lock()
            store = key_place(settings).change(SecretKey(wish.secret.reveal()))
            outcome = _tried(wish.change, AuditedKeyStore(store, station.desk.store.audit), settings)
            custody.unlock(SecretKey(wish.secret.reveal()))
        except OperatorError as error:
            outcome = Outcome(wish.change, problem=error.problem)
        finally:
            wish.wipe()
        self.done.emit(outcome)
        self.look()


def _tried(change: Change, store: KeyStore, settings: Settings) -> Outcome:
    try:
        return _carry_out(change, store, settings)
    except OperatorError as error:
        return Outcome(change, problem=error.problem)
    finally:
        store.lock()


def _carry_out(change: Change, store: KeyStore, settings: Settings) -> Outcome:
    institution = settings.institution
    match change:
        case NewKey():
            return _new_key(change, store, settings)
        case NewSigningKey():
            store.new_signing_key()
            return Outcome(change)
        case Request(path):
            write_file(path, store.request(institution.name, institution.pic))
            return Outcome(change, path=str(path))
        case Identity(path):
            return _identity(change, store, path)
        case Certificate(path):
            store.add_certificate(read_file(path), institution.pic)
            return Outcome(change, until=ends_on(store.certificate()))


def _identity(change: Identity, store: KeyStore, path: Path) -> Outcome:
    try:
        point = store.identity()
    except NoIdentityError:
        store.new_identity()
        point = store.identity()
    write_file(path, public_pem(point))
    return Outcome(change, path=str(path), fingerprint=fingerprint(point))


def _new_key(change: NewKey, store: KeyStore, settings: Settings) -> Outcome:
    if change.value is None:
        return Outcome(change, info=store.generate(change.key, change.purpose))
    now = datetime.now().astimezone()
    name = f"ceremony-{change.key.name}-{change.key.version:02X}-{now:%Y-%m-%d-%H%M%S}.pdf"
    path = settings.data_dir / "reports" / name
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with change.value as key, file_to_come(path) as paper:
        info = KeyInfo(change.key, change.purpose, check_value(key))
        write_report(paper, info, change.given, settings.institution.name, now, change.language)
        to_disk(paper)
        store.add(change.key, change.purpose, key)
    return Outcome(change, info=info, path=str(path))


def _view(station: Station) -> KeysView:
    desk, settings = station.desk, load_settings()
    custody = desk.custody.inside
    guarded = isinstance(custody, GuardedCustody)
    lock = (Lock.LOCKED if custody.locked else Lock.UNLOCKED) if guarded else Lock.NONE
    rolled = desk.store.card_keys.progress(root_names(desk.chip, load_recipe(RECIPE)))
    view = KeysView(custody.place if guarded else "", lock, token=settings.custody == "pkcs11", rolled=rolled)
    if lock is Lock.LOCKED:
        return view
    keys, until, soon, signing = (), None, False, None
    try:
        keys = custody.inventory()
        certificate = custody.certificate()
        until, soon = ends_on(certificate), ends_soon(certificate, datetime.now(UTC)) is not None
    except CertificateError as error:
        signing = error.problem
    except (CustodyLockedError, TokenLostError):
        return replace(view, lock=Lock.LOCKED)  # since it was asked: by the padlock, or a token that was pulled
    return KeysView(view.place, lock, view.token, keys, until, soon, signing, rolled)
