"""GetValue, Credit, Debit, LimitedCredit (libfreefare mifare_desfire.c and its manual pages)."""

from collections.abc import Callable
from dataclasses import replace

from fake_reader.card import Card, require_length
from fake_reader.commands.access import Entitled, debiting, mode_of, named, read_writing, writing
from fake_reader.commands.command import Command
from fake_reader.file_types import CommMode, ValueFile
from fake_reader.messaging.port import Way
from fake_reader.status import Refusal, Status
from fake_reader.transaction import PendingValue

_AMOUNT = 4


def get_value(card: Card, data: bytes) -> bytes:
    """`6C file`: the value (4), as of the last commit."""
    require_length(data, 1)
    file = _file(card, data)
    _reading_mode(card, data)
    return file.value.to_bytes(4, "little", signed=True)


def credit(card: Card, data: bytes) -> bytes:
    """`0C file amount`: at the commit; not above the upper limit, whatever else is pending (dfc-core)."""
    file, amount = _request(card, data, read_writing)
    card.ram.transaction.keep(_moved(card, file, amount))
    return b""


def debit(card: Card, data: bytes) -> bytes:
    """`DC file amount`: at the commit; not below the lower limit."""
    file, amount = _request(card, data, debiting)
    pending = _moved(card, file, -amount)
    card.ram.transaction.keep(replace(pending, debited=(pending.debited or 0) + amount))
    return b""


def limited_credit(card: Card, data: bytes) -> bytes:
    """`1C file amount`: returns, once, up to what the last transaction with a debit took.

    A file that does not allow it: 9D (measured on an EV1 card, dfc-core).
    """
    file, amount = _request(card, data, writing)
    if not file.limited_enabled:
        raise Refusal(Status.PERMISSION_DENIED)
    pending = _moved(card, file, amount)
    if amount > file.limited or pending.returned:
        raise Refusal(Status.BOUNDARY)
    card.ram.transaction.keep(replace(pending, returned=True))
    return b""


def _request(card: Card, data: bytes, entitled: Entitled) -> tuple[ValueFile, int]:
    """File and amount. A negative amount: 9E (dfc-core)."""
    require_length(data, 1 + _AMOUNT)
    file = _file(card, data)
    mode_of(card, file, entitled)
    amount = int.from_bytes(data[1:], "little", signed=True)
    if amount < 0:
        raise Refusal(Status.PARAMETER)
    return file, amount


def _moved(card: Card, file: ValueFile, change: int) -> PendingValue:
    pending = card.ram.transaction.value(file)
    value = pending.file.value + change
    if not file.lower <= value <= file.upper:
        raise Refusal(Status.BOUNDARY)
    return replace(pending, file=replace(pending.file, value=value))


def _file(card: Card, data: bytes) -> ValueFile:
    file = named(card, data, 1)
    if not isinstance(file, ValueFile):
        raise Refusal(Status.PERMISSION_DENIED)
    return file


def _reading_mode(card: Card, data: bytes) -> CommMode:
    """Where the file says so, anybody may read the value."""
    file = _file(card, data)
    session = card.ram.session
    if file.free_value and (session is None or session.key_number not in debiting(file)):
        return CommMode.PLAIN
    return mode_of(card, file, debiting)


def _changes(run: Callable[[Card, bytes], bytes], entitled: Entitled) -> Command:
    return Command(run, mode=lambda card, data: mode_of(card, _file(card, data), entitled), header=1, way=Way.IN)


COMMANDS = {
    0x0C: _changes(credit, read_writing),
    0x1C: _changes(limited_credit, writing),
    0x6C: Command(get_value, mode=_reading_mode, header=1, way=Way.OUT),
    0xDC: _changes(debit, debiting),
}
