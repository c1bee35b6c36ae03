"""Custody, with its audit: for a desk, for changes to the keys, for an office without a reader."""

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass

from station.bootstrap.records import check_at_work, open_records_of
from station.errors import (
    KeysError,
    LastPinTryError,
    NoKeysError,
    NoPassphraseError,
    NoPinError,
    NoTokenSoftwareError,
    PinLockedError,
    WrongPassphraseError,
    WrongPinError,
)
from station.issuance.world import World
from station.keys.audited import AuditedCustody
from station.keys.audited_store import AuditedKeyStore
from station.keys.custody import Custody
from station.keys.demo import DemoCustody
from station.keys.guarded import GuardedCustody
from station.keys.keystore import KeyStore
from station.keys.place import KeyfilePlace, KeyPlace
from station.model.deed import Deed
from station.settings import Settings
from station.store.database import Store

AskPassphrase = Callable[[], str]
_STAYS_LOCKED = (
    *(NoPassphraseError, WrongPassphraseError),
    *(NoPinError, WrongPinError, LastPinTryError, PinLockedError),
)


def key_place(settings: Settings) -> KeyPlace:
    """Where the settings say that the keys are. Raises NoTokenSoftwareError."""
    if settings.custody == "keyfile":
        return KeyfilePlace(settings.keyfile_path)
    try:
        from station.keys.pkcs11.place import TokenPlace
    except ImportError as error:
        raise NoTokenSoftwareError from error
    return TokenPlace(settings.pkcs11.module, settings.pkcs11.token)


def open_custody(settings: Settings, *, simulated: bool, ask: AskPassphrase | None = None) -> Custody:
    """The keys for this world: those of the keyfile or token; for simulated cards, where it is not for them, demo keys.

    `ask` gets the passphrase or PIN from a person where the keyring does not hold it; without it the keys stay locked
    where the keyring does not open them. Raises KeysError.
    """
    place = key_place(settings)
    if place.exists() and place.simulated() is simulated:
        custody = GuardedCustody(place.name, place.open, simulated=simulated)
        with suppress(*(() if ask else _STAYS_LOCKED)):
            custody.unlock(place.secret(ask))
        return custody
    if simulated:
        return DemoCustody(settings.institution.pic)
    raise NoKeysError


@contextmanager
def open_audited(
    settings: Settings, *, simulated: bool, ask: AskPassphrase | None = None
) -> Generator[tuple[AuditedCustody, Store]]:
    """The keys for this world and its records, where no desk is needed. Raises KeysError, StoreError."""
    check_at_work(settings, simulated=simulated)  # nobody is asked for a passphrase in vain
    custody = open_custody(settings, simulated=simulated, ask=ask)
    with ExitStack() as closing:
        closing.callback(custody.lock)
        store = open_records_of(settings, World.SIMULATED if simulated else World.REAL)
        closing.callback(store.close)
        audited = AuditedCustody(custody, store.audit)
        closing.callback(audited.lock)
        yield audited, store


@contextmanager
def open_keystore(settings: Settings, ask: AskPassphrase | None = None) -> Generator[KeyStore]:
    """The keys, for changes that the audit gets to know. Raises KeysError, StoreError."""
    check_at_work_on_keys(settings)
    place = key_place(settings)
    with ExitStack() as stack:
        keys = place.change(place.secret(ask))
        stack.callback(keys.lock)
        yield AuditedKeyStore(keys, stack.enter_context(_records_of_keys(settings, place)).audit)


def check_at_work_on_keys(settings: Settings, *, simulated: bool = False) -> None:
    """See check_at_work. The keys say which world theirs is; `simulated`: where they are still to be made."""
    place = key_place(settings)
    try:
        chosen = place.simulated() if place.exists() else simulated
    except KeysError:  # whoever uses them says what is wrong with them
        chosen = simulated
    check_at_work(settings, simulated=chosen)


def note_of_keys(settings: Settings, deed: Deed) -> None:
    """Puts what was done to the keys as a whole into the audit of their world."""
    with _records_of_keys(settings, key_place(settings)) as store:
        store.audit.append(deed)


def _records_of_keys(settings: Settings, place: KeyPlace) -> AbstractContextManager[Store]:
    world = World.SIMULATED if place.simulated() else World.REAL
    return closing(open_records_of(settings, world))


@dataclass(frozen=True, slots=True)
class Office:
    """Keys and records of one world, without a reader."""

    custody: AuditedCustody
    store: Store
    simulated: bool


@contextmanager
def open_office(
    settings: Settings, *, simulated: bool | None = None, ask: AskPassphrase | None = None
) -> Generator[Office]:
    """Keys and records; `simulated` None: those of the world that the settings' keys are for. Raises OperatorError."""
    chosen = _keys_simulated(settings) if simulated is None else simulated
    with open_audited(settings, simulated=chosen, ask=ask) as (custody, store):
        yield Office(custody, store, chosen)


@contextmanager
def open_office_records(settings: Settings, *, simulated: bool | None = None) -> Generator[Store]:
    """The same without the keys."""
    chosen = _keys_simulated(settings) if simulated is None else simulated
    with closing(open_records_of(settings, World.SIMULATED if chosen else World.REAL)) as store:
        yield store


def _keys_simulated(settings: Settings) -> bool:
    place = key_place(settings)
    return place.exists() and place.simulated()
