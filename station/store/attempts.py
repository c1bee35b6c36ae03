"""Keys that cards have refused: tried once, remembered, not tried again without a person's word."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, insert, select

from station.errors import WrongKeyError
from station.model.card import CardUid
from station.store import schema
from station.store.transactions import Transactions

_attempts = schema.attempts


class Attempts:
    """Failed authentications by UID, name of the key, and version of the key. Never the key."""

    def __init__(self, transactions: Transactions, clock: Callable[[], datetime]) -> None:
        self._transactions = transactions
        self._clock = clock

    def check(self, uid: CardUid, key: str, version: int) -> None:
        """Raises WrongKeyError when this card has refused this key in this version before."""
        with self._transactions.read() as connection:
            if connection.execute(select(_attempts).where(_same(uid, key, version))).first():
                raise WrongKeyError(uid=uid, key=key, version=version)

    def record_failure(self, uid: CardUid, key: str, version: int) -> None:
        """Remembers that the card refused the key; remembering it again changes nothing."""
        with self._transactions.write() as connection:
            if connection.execute(select(_attempts).where(_same(uid, key, version))).first() is None:
                connection.execute(insert(_attempts).values(uid=str(uid), key=key, version=version, at=self._clock()))

    def forget(self, uid: CardUid) -> None:
        """Forgets what this card refused, on a person's word."""
        with self._transactions.write() as connection:
            connection.execute(delete(_attempts).where(_attempts.c.uid == str(uid)))


def _same(uid: CardUid, key: str, version: int) -> ColumnElement[bool]:
    return and_(_attempts.c.uid == str(uid), _attempts.c.key == key, _attempts.c.version == version)
