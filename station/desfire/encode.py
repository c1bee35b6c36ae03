"""Carries a plan out on a card.

Nothing is tried twice here: an error leaves the card as it is, and a new plan from a new observation goes on. The card
is the one that was observed on this same connection (a card that leaves or is reset breaks it), so its UID is not asked
for again; the keys, diversified by it, would be refused by any other.
"""

import os
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Protocol, assert_never

from station.desfire.application_session import ApplicationSession, AuthenticatedApplicationSession
from station.desfire.chip_profile import DerivedKey
from station.desfire.dam import DelegatedApplication, Delegation, Grant, make_grant
from station.desfire.new_files import StdDataFile
from station.desfire.operations import (
    Authenticate,
    ChangeKey,
    ChangeKeySettings,
    ChangeOwnKey,
    CheckVersion,
    Commit,
    CreateApplication,
    CreateDelegatedApplication,
    CreateFile,
    DataFile,
    DeleteDelegatedApplication,
    FactoryKey,
    GrantedKey,
    Operation,
    PlanKey,
    ReadBack,
    SelectApplication,
    WriteFile,
)
from station.desfire.picc_session import AuthenticatedPiccSession, Ev2PiccSession, PiccSession
from station.desfire.plan import DamKeys, Plan
from station.desfire.session import RandomBytes
from station.desfire.status import Status
from station.errors import CardVerificationError, StatusError, WrongKeyError
from station.model.card import CardUid
from station.model.secret import SecretKey
from station.reader.port import CardConnection


class KeySource(Protocol):
    """Whoever keeps the station's keys."""

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """One card's key: the root `name` in `version`, diversified (AN10922) by 1..31 bytes. Raises OperatorError."""
        ...


class AttemptMemory(Protocol):
    """Remembers, across restarts, which key a card has refused."""

    def check(self, uid: CardUid, key: str, version: int) -> None:
        """Raises WrongKeyError when the card has refused this key in this version before."""
        ...

    def record_failure(self, uid: CardUid, key: str, version: int) -> None:
        """Remembers a refusal."""
        ...


class CustodyDelegation:
    """A Delegation by the station's own custody, which holds the card's DAM keys."""

    def __init__(self, keys: KeySource, dam_keys: DamKeys, random_bytes: RandomBytes) -> None:
        self._keys = keys
        self._dam_keys = dam_keys
        self._random_bytes = random_bytes

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """See Delegation. The keys are those of the card that the plan was made for."""
        dam = self._dam_keys
        with ExitStack() as failed:
            auth, mac, enc, default = (
                failed.enter_context(self._keys.derive(key.name, key.version, key.div_input))
                for key in (dam.auth, dam.mac, dam.enc, dam.defaults[application.aid])
            )
            grant = make_grant((auth, mac, enc), default, application, self._random_bytes(7))
            failed.pop_all()
        return grant


def authenticate(attempts: AttemptMemory, uid: CardUid, name: str, version: int, handshake: Callable[[], None]) -> None:
    """Runs one handshake. A refusal is remembered and never repeated.

    Raises WrongKeyError for AUTHENTICATION_ERROR, now or remembered. A connection that breaks is no refusal.
    """
    attempts.check(uid, name, version)
    try:
        handshake()
    except StatusError as error:
        if error.status != Status.AUTHENTICATION_ERROR:
            raise
        attempts.record_failure(uid, name, version)
        raise WrongKeyError(uid=uid, key=name, version=version) from error


def apply_plan(
    plan: Plan,
    connection: CardConnection,
    keys: KeySource,
    *,
    attempts: AttemptMemory,
    after: Callable[[Operation], None] = lambda _: None,
    random_bytes: RandomBytes = os.urandom,
    delegation: Delegation | None = None,
) -> None:
    """Does what the plan says, in its order, on the card observed on this connection.

    `after` is called with every operation that is done. `delegation` grants the application where the station's own
    custody does not hold the DAM keys. Raises WrongKeyError, CardVerificationError, ProtocolError, what the keys raise,
    and what the connection raises.
    """
    if delegation is None and plan.dam_keys is not None:
        delegation = CustodyDelegation(keys, plan.dam_keys, random_bytes)
    hands = _Hands(plan.uid, connection, keys, attempts, random_bytes, delegation)
    try:
        for operation in plan.operations:
            hands.carry_out(operation)
            after(operation)
    finally:
        hands.wipe()


class _Hands:
    """The session that stands at this point of the plan, and the keys that the plan names.

    Each key is asked for once, and wiped when the plan ends: a token takes its time for each.
    """

    def __init__(
        self,
        uid: CardUid,
        connection: CardConnection,
        keys: KeySource,
        attempts: AttemptMemory,
        random_bytes: RandomBytes,
        delegation: Delegation | None,
    ) -> None:
        self._uid = uid
        self._keys = keys
        self._attempts = attempts
        self._random_bytes = random_bytes
        self._delegation = delegation
        self._grants: dict[DelegatedApplication, Grant] = {}
        self._secrets: dict[PlanKey, SecretKey] = {}
        self._session: PiccSession | ApplicationSession = PiccSession.resume(connection)

    def carry_out(self, operation: Operation) -> None:
        """One operation. The plan has made sure that the session is of the kind needed."""
        match operation, self._session:
            case SelectApplication(_, aid), session:
                self._session = ApplicationSession.select(session, aid)
            case Authenticate(_, key_no, key, ev2), session:
                handshake = partial(self._authenticate, session, key_no, key, ev2=ev2)
                authenticate(self._attempts, self._uid, key.name, key.version, handshake)
            case CreateDelegatedApplication(application), Ev2PiccSession() as picc:
                picc.create_delegated_application(application, self._grant(application))
            case DeleteDelegatedApplication(application), Ev2PiccSession() as picc:
                picc.delete_delegated_application(application.aid, self._grant(application).delete_mac)
            case CreateApplication() as new, AuthenticatedPiccSession() as picc:
                picc.create_application(new.aid, new.key_settings_1, new.key_settings_2, new.iso_fid, new.df_name)
            case (
                (ChangeKey() | ChangeOwnKey() | CheckVersion()),
                (AuthenticatedPiccSession() | AuthenticatedApplicationSession()) as level,
            ):
                self._at_keys(operation, level)
            case _, AuthenticatedApplicationSession() as application:
                self._in_application(operation, application)
            case _:
                raise TypeError(f"{type(operation).__name__} at {type(self._session).__name__}")

    def _at_keys(
        self,
        operation: ChangeKey | ChangeOwnKey | CheckVersion,
        session: AuthenticatedPiccSession | AuthenticatedApplicationSession,
    ) -> None:
        """What is done with keys at both levels."""
        match operation:
            case ChangeKey(_, _, changed, old, new):
                session.change_key(changed, old=self._key(old), new=self._key(new), version=new.version)
            case ChangeOwnKey(_, _, new):
                self._session = session.change_own_key(new=self._key(new), version=new.version)
            case CheckVersion(_, _, number, version):
                if session.get_key_version(number) != version:
                    found = f"key {number:02X} has not taken its version {version:02X}"
                    raise CardVerificationError(uid=self._uid, found=found)

    def _in_application(self, operation: Operation, session: AuthenticatedApplicationSession) -> None:
        match operation:
            case CreateFile(_, _, file):
                session.create_file(file)
            case WriteFile(_, _, file, data):
                _write(session, file, data)
            case Commit():
                session.commit_transaction()
            case ReadBack(_, _, file, data):
                if read_first(session, file) != data:
                    raise CardVerificationError(uid=self._uid, found=f"file {file.number:02X} did not keep its data")
            case ChangeKeySettings(_, _, key_settings_1):
                session.change_key_settings(key_settings_1)
            case _:
                raise TypeError(f"{type(operation).__name__} inside an application")

    def _authenticate(
        self, session: PiccSession | ApplicationSession, key_no: int, plan_key: PlanKey, *, ev2: bool
    ) -> None:
        how = session.authenticate_ev2_first if ev2 else session.authenticate_aes
        self._session = how(key_no, self._key(plan_key), self._random_bytes)

    def wipe(self) -> None:
        """Empties every key."""
        for secret in self._secrets.values():
            secret.wipe()
        for grant in self._grants.values():
            grant.wipe()

    def _key(self, key: PlanKey) -> SecretKey:
        if key not in self._secrets:
            self._secrets[key] = self._ask_for(key)
        return self._secrets[key]

    def _ask_for(self, key: PlanKey) -> SecretKey:
        match key:
            case DerivedKey(name, div_input, version):
                return self._keys.derive(name, version, div_input)
            case GrantedKey(_, _, application):
                return self._grant(application).auth_key
            case FactoryKey():
                return SecretKey(bytes(16))
            case _:
                assert_never(key)

    def _grant(self, application: DelegatedApplication) -> Grant:
        """Asked for once: it is needed to authenticate and to create."""
        if self._delegation is None:
            raise TypeError("a delegated application needs a delegation")
        if application not in self._grants:
            self._grants[application] = self._delegation.grant(self._uid, application)
        return self._grants[application]


def _write(session: ApplicationSession, file: DataFile, data: bytes) -> None:
    if isinstance(file, StdDataFile):
        session.write_data(file.number, file.settings, data)
    else:
        session.write_record(file.number, file.settings, data)


def read_first(session: ApplicationSession, file: DataFile) -> bytes:
    """What a data file holds, or the newest record of a record file. Raises ProtocolError."""
    if isinstance(file, StdDataFile):
        return session.read_data(file.number, file.settings)
    return b"".join(session.read_records(file.number, file.settings, count=1))
