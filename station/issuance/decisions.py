"""What a person decides about a message that ESC-R refused."""

from dataclasses import replace
from datetime import date

from station.errors import InputError, RegistryNotFoundError
from station.model.escn import Escn
from station.model.esi import Esi
from station.model.standing import Standing, Worth
from station.store.cards import CardRecord
from station.store.database import Store
from station.store.outbox import Message, Subject, Wish

_ADOPTED = frozenset({"cardStatusType", "expiresAt", "issuedAt"})
_STRANGERS = frozenset({"issuerIdentifier", "personIdentifier"})


def may_take_ours(message: Message) -> bool:
    """Whether what ESC-R holds may be replaced: never a record of another issuer or another person."""
    return message.wish is Wish.TELL and bool(message.both) and not _STRANGERS & set(message.both or ())


def may_take_theirs(message: Message) -> bool:
    """Whether the station can take over what ESC-R holds: dates and status of a card. A name comes from the roster."""
    return message.subject is Subject.CARD and bool(message.both) and set(message.both or ()) <= _ADOPTED


def send_again(store: Store, message: Message) -> None:
    """Sends it as things stand now: something has been corrected. What ESC-R has no more is registered anew."""
    lost = message.problem is not None and message.problem.code == RegistryNotFoundError.code
    esi = Esi.parse(message.esi_key)
    store.outbox.put(message.subject, message.key, esi, message.wish, known=False if lost else None)


def take_ours(store: Store, message: Message) -> None:
    """What stands here replaces what ESC-R holds. Raises InputError where that is not ours to replace."""
    if not may_take_ours(message):
        raise InputError(
            what=f"Message {message.id} cannot be settled by taking ours.",
            fix="Correct the roster, or revoke the card; then send it again.",
        )
    store.outbox.put(message.subject, message.key, Esi.parse(message.esi_key), message.wish, known=True)


def take_theirs(store: Store, message: Message) -> None:
    """The card takes over dates and status from ESC-R. Raises InputError where there is more to it."""
    both = message.both or {}
    with store.transactions.write():
        record = store.cards.by_escn(Escn.parse(message.key)) if may_take_theirs(message) else None
        if record is None:
            raise InputError(
                what=f"Message {message.id} cannot be settled by taking theirs.",
                fix="Correct the roster and send it again, or take ours.",
            )
        store.cards.save(_with_dates(record, {name: theirs for name, (_, theirs) in both.items() if theirs}))
        if status := both.get("cardStatusType"):
            store.cards.stand(record.escn, Worth(Standing.ACTIVE if status[1] == "ACTIVE" else Standing.WAITING))
        send_again(store, message)


def _with_dates(record: CardRecord, theirs: dict[str, str]) -> CardRecord:
    issued, expires = theirs.get("issuedAt"), theirs.get("expiresAt")
    return replace(
        record,
        issued_on=date.fromisoformat(issued) if issued else record.issued_on,
        expires_on=date.fromisoformat(expires) if expires else record.expires_on,
    )
