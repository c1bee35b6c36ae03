"""Who works at the station, in which role; and whether somebody is who is said. A station without accounts is open."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from station.errors import (
    AccountKnownError,
    AccountNameError,
    FirstAccountError,
    LastSupervisorError,
    NoSuchAccountError,
    PresentSecretError,
    SignInTooSoonError,
    WrongSignInError,
)
from station.model.deed import Action, Deed
from station.model.quoting import cut, quoted
from station.model.role import Account, Role
from station.model.secret import SecretKey
from station.store import schema
from station.store.audit import Audit
from station.store.secrets import hash_secret, is_secret
from station.store.transactions import Transactions

LOG2_N = 15
"""scrypt's cost: 32 MiB and about a tenth of a second for each try."""
_FREE_TRIES, _LONGEST_WAIT_S = 3, 300
MAX_NAME = 32
"""Characters of an account's name."""
_accounts = schema.accounts


class Accounts:
    """The accounts of one database. What is done to them, and every sign-in, is audited."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime], audit: Audit) -> None:
        self._transactions = transactions
        self._clock = clock
        self._audit = audit

    def any(self) -> bool:
        """Whether one has to sign in here."""
        with self._transactions.read() as connection:
            return connection.execute(select(_accounts.c.key).limit(1)).first() is not None

    def all(self) -> tuple[Account, ...]:
        """Everybody, by name."""
        with self._transactions.read() as connection:
            return tuple(map(_account, connection.execute(select(_accounts).order_by(_accounts.c.key))))

    def find(self, name: str) -> Account | None:
        """Who has this name; capitals do not count."""
        with self._transactions.read() as connection:
            row = connection.execute(select(_accounts).where(_is(name))).first()
        return _account(row) if row else None

    def add(self, name: str, role: Role, secret: SecretKey) -> None:
        """Makes an account. Raises AccountKnownError, FirstAccountError,
        AccountNameError, ShortSecretError."""
        name = _checked(name)
        kept = hash_secret(secret, LOG2_N)
        with self._transactions.write() as connection:
            if role is not Role.SUPERVISOR and not self.any():
                raise FirstAccountError
            if self.find(name) is not None:
                raise AccountKnownError(name=name)
            row = {"key": name.casefold(), "name": name, "role": role.value, "secret": kept, "failures": 0}
            connection.execute(insert(_accounts).values(**row, created=self._clock()))
            self._audit.append(Deed(Action.ACCOUNT_MADE, f"{name}, {role.value}"))

    def set_role(self, name: str, role: Role) -> None:
        """Gives another role. Raises NoSuchAccountError, LastSupervisorError."""
        with self._transactions.write() as connection:
            account = self._known(name)
            if role is not Role.SUPERVISOR:
                _keep_a_supervisor(connection, account)
            connection.execute(update(_accounts).where(_is(name)).values(role=role.value))
            self._audit.append(Deed(Action.ACCOUNT_ROLE, f"{account.name}, {role.value}"))

    def set_secret(self, name: str, secret: SecretKey) -> None:
        """Gives another passphrase or PIN, and forgets wrong tries. Raises NoSuchAccountError, ShortSecretError."""
        kept = hash_secret(secret, LOG2_N)
        with self._transactions.write() as connection:
            account = self._known(name)
            values = {"secret": kept, "failures": 0, "failed_at": None}
            connection.execute(update(_accounts).where(_is(name)).values(values))
            self._audit.append(Deed(Action.ACCOUNT_SECRET, account.name))

    def change_own(self, name: str, present: SecretKey, new: SecretKey) -> None:
        """Another secret for who knows the present one; `present` is emptied.

        Raises PresentSecretError, SignInTooSoonError, ShortSecretError.
        """
        try:
            self.check(name, present)
        except WrongSignInError as error:
            raise PresentSecretError(name=name) from error
        self.set_secret(name, new)

    def remove(self, name: str) -> None:
        """Takes an account away; the audit keeps what was done. Raises NoSuchAccountError, LastSupervisorError."""
        with self._transactions.write() as connection:
            account = self._known(name)
            _keep_a_supervisor(connection, account)
            connection.execute(delete(_accounts).where(_is(name)))
            self._audit.append(Deed(Action.ACCOUNT_REMOVED, account.name))

    def check(self, name: str, secret: SecretKey) -> Account:
        """Who it is; `secret` is emptied. Raises WrongSignInError, and SignInTooSoonError before anything is tried.

        After three wrong tries each further one doubles the wait, up to five minutes, also across restarts.
        """
        try:
            row = self._count_try(name)
            if row is None:
                hash_secret(SecretKey(bytes(8)), LOG2_N)  # takes as long as with a name that there is
                # Not the name: people type passphrases into the wrong field.
                self._audit.append(Deed(Action.SIGN_IN_REFUSED, "unknown name"))
                raise WrongSignInError
            right = is_secret(secret, row.secret)
        finally:
            secret.wipe()
        if not right:
            self._audit.append(Deed(Action.SIGN_IN_REFUSED, row.name))
            raise WrongSignInError
        with self._transactions.write() as connection:
            connection.execute(update(_accounts).where(_is(name)).values(failures=0, failed_at=None))
        return _account(row)

    def kept_secret(self, name: str) -> str | None:
        """What is kept of somebody's secret: what is bound to it ends when it is changed."""
        with self._transactions.read() as connection:
            return connection.scalar(select(_accounts.c.secret).where(_is(name)))

    def _count_try(self, name: str) -> Row[Any] | None:
        """Counts a try as a wrong one before it is looked at: of many at once no more pass than one after the other."""
        with self._transactions.write() as connection:
            row = connection.execute(select(_accounts).where(_is(name))).first()
            if row is not None:
                if (wait_s := self._wait_s(row)) > 0:
                    raise SignInTooSoonError(name=row.name, seconds=wait_s)
                counted = {"failures": row.failures + 1, "failed_at": self._clock()}
                connection.execute(update(_accounts).where(_is(name)).values(counted))
            return row

    def _wait_s(self, row: Row[Any]) -> int:
        if row.failures < _FREE_TRIES or row.failed_at is None:
            return 0
        wait = timedelta(seconds=min(2 ** (row.failures - _FREE_TRIES + 1), _LONGEST_WAIT_S))
        left = row.failed_at + wait - self._clock()
        # A clock that was set back must not lock anybody out for longer.
        return -(-int(min(left, wait).total_seconds() * 1000) // 1000)

    def _known(self, name: str) -> Account:
        account = self.find(name)
        if account is None:
            raise NoSuchAccountError(name=cut(name))
        return account


def _is(name: str) -> ColumnElement[bool]:
    return _accounts.c.key == name.strip().casefold()


def _account(row: Row[Any]) -> Account:
    return Account(row.name, Role(row.role))


def _checked(name: str) -> str:
    name = name.strip()
    # A colon marks accounts of the operating system in the audit.
    if not 0 < len(name) <= MAX_NAME or ":" in name or not name.isprintable():
        raise AccountNameError(name=quoted(name), most=MAX_NAME)
    return name


def _keep_a_supervisor(connection: Connection, account: Account) -> None:
    role = Role.SUPERVISOR.value
    count = connection.scalar(select(func.count()).select_from(_accounts).where(_accounts.c.role == role))
    if account.role is Role.SUPERVISOR and count == 1:
        raise LastSupervisorError(name=account.name)
