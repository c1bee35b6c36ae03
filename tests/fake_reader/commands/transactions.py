"""CommitTransaction, AbortTransaction (libfreefare; NO_CHANGES where nothing waits: dfc-core)."""

from fake_reader.card import Card, require_length
from fake_reader.commands.command import Command
from fake_reader.status import Refusal, Status
from fake_reader.transaction import Transaction


def commit_transaction(card: Card, data: bytes) -> bytes:
    """`C7 [option]`: all that waits is written, in one step. The option, for a transaction MAC, is not modelled."""
    require_length(data, 0, 1)
    application = card.application()
    if any(data):
        raise Refusal(Status.PARAMETER)
    _require_changes(card)
    transaction, card.ram.transaction = card.ram.transaction, Transaction()
    card.write_application(transaction.applied(application))
    return b""


def abort_transaction(card: Card, data: bytes) -> bytes:
    """`A7`: nothing that waits is written."""
    require_length(data, 0)
    card.application()
    _require_changes(card)
    card.ram.transaction = Transaction()
    return b""


def _require_changes(card: Card) -> None:
    if not card.ram.transaction:
        raise Refusal(Status.NO_CHANGES)


COMMANDS = {0xA7: Command(abort_transaction), 0xC7: Command(commit_transaction)}
