"""Who has signed in at the command line: a file beside the database that ends by itself after a while.

It names the person and the end, under the key beside the database and what is kept of the person's secret: nobody else
can write one, and another passphrase ends it. Like all files here it is for this account of the computer alone.
"""

import hmac
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from station.model.deed import Action, Deed
from station.model.role import Account
from station.model.secret import SecretKey
from station.store.accounts import Accounts
from station.store.audit import Audit
from station.store.beside import write_beside
from station.store.tombstones import Tombstones, hash_under

LASTS = timedelta(minutes=15)
"""How long a sign-in lasts after the last command."""


class Sessions:
    """Signing in and out at the command line."""

    def __init__(
        self, path: Path, clock: Callable[[], datetime], accounts: Accounts, audit: Audit, tombstones: Tombstones
    ) -> None:
        self._file = path.with_suffix(".session")
        self._clock = clock
        self._accounts = accounts
        self._audit = audit
        self._tombstones = tombstones

    def sign_in(self, name: str, secret: SecretKey) -> Account:
        """Begins one. Raises WrongSignInError, SignInTooSoonError."""
        account = self._accounts.check(name, secret)
        self._write(account)
        self._audit.append(Deed(Action.SIGNED_IN, account.name))
        return account

    def sign_out(self) -> None:
        """Ends it; nothing happens where nobody is signed in."""
        account = self.current()
        self._file.unlink(missing_ok=True)
        if account is not None:
            self._audit.append(Deed(Action.SIGNED_OUT, account.name))

    def current(self) -> Account | None:
        """Who is signed in, for another while from now on."""
        try:
            told = json.loads(self._file.read_text("utf-8"))
            name, until = str(told["name"]), datetime.fromisoformat(told["until"])
            real = hmac.compare_digest(str(told["proof"]).encode(), self._proof(name, until).encode())
        except (OSError, ValueError, KeyError, TypeError):
            return None
        now = self._clock()
        account = self._accounts.find(name) if real and now < until <= now + LASTS else None
        if account is not None:
            self._write(account)
        return account

    def _write(self, account: Account) -> None:
        until = self._clock() + LASTS
        told = {"name": account.name, "until": until.isoformat(), "proof": self._proof(account.name, until)}
        write_beside(self._file, json.dumps(told).encode())

    def _proof(self, name: str, until: datetime) -> str:
        content = json.dumps([name, until.isoformat(), self._accounts.kept_secret(name)])
        return hash_under(self._tombstones.key(), b"session", content.encode())
