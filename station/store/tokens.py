"""Tokens of the service for delegated applications: kept as digests, each for one application."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from station.errors import NoSuchTokenError, TokenKnownError
from station.model.deed import Action, Deed
from station.model.quoting import cut
from station.store import schema
from station.store.audit import Audit
from station.store.transactions import Transactions

_tokens = schema.dam_tokens


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token by its name: the chip profile (TOML) that it is for, its last moment, and when it was withdrawn."""

    name: str
    profile: str
    valid_until: datetime | None
    at: datetime
    withdrawn: datetime | None

    def valid(self, now: datetime) -> bool:
        """Whether it may be used."""
        return self.withdrawn is None and (self.valid_until is None or now <= self.valid_until)


class Tokens:
    """Who may ask, by the SHA-256 digest (hexadecimal) of a random token. Who gave and took that right is audited."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime], audit: Audit) -> None:
        self._transactions = transactions
        self._clock = clock
        self._audit = audit

    def add(self, name: str, digest: str, profile: str, valid_until: datetime | None) -> None:
        """Takes a token in. Raises TokenKnownError also for a withdrawn one's name: the audit tells tokens by name."""
        with self._transactions.write() as connection:
            if connection.execute(select(_tokens.c.name).where(_tokens.c.name == name)).first() is not None:
                raise TokenKnownError(name=name)
            connection.execute(
                insert(_tokens).values(
                    name=name, digest=digest, profile=profile, valid_until=valid_until, at=self._clock()
                )
            )
            self._audit.append(Deed(Action.TOKEN_MADE, f"token {name}"))

    def find(self, digest: str) -> TokenRow | None:
        """The token with this digest. Looking a digest up tells nothing about the token that it was made of."""
        with self._transactions.read() as connection:
            row = connection.execute(select(_tokens).where(_tokens.c.digest == digest)).first()
        return None if row is None else TokenRow(row.name, row.profile, row.valid_until, row.at, row.withdrawn)

    def all(self) -> tuple[TokenRow, ...]:
        """Every token, by name."""
        with self._transactions.read() as connection:
            rows = connection.execute(select(_tokens).order_by(_tokens.c.name)).all()
        return tuple(TokenRow(row.name, row.profile, row.valid_until, row.at, row.withdrawn) for row in rows)

    def withdraw(self, name: str) -> None:
        """It is refused from now on; may be said again. Raises NoSuchTokenError."""
        with self._transactions.write() as connection:
            row = connection.execute(select(_tokens).where(_tokens.c.name == name)).first()
            if row is None:
                raise NoSuchTokenError(name=cut(name))
            if row.withdrawn is None:
                connection.execute(update(_tokens).where(_tokens.c.name == name).values(withdrawn=self._clock()))
                self._audit.append(Deed(Action.TOKEN_WITHDRAWN, f"token {name}"))
