"""Who may do what with a file, and how its data then travels (libfreefare's manual pages, NT4H2421Gx, AN12343)."""

from collections.abc import Callable

from fake_reader.card import Card
from fake_reader.file_types import FREE, NEVER, CardFile, CommMode
from fake_reader.image import Application
from fake_reader.status import Refusal, Status

Entitled = Callable[[CardFile], frozenset[int]]
"""The access rights of a file that allow something."""


def reading(file: CardFile) -> frozenset[int]:
    """Data and records."""
    return frozenset({file.rights.read, file.rights.read_write})


def writing(file: CardFile) -> frozenset[int]:
    """Data, a new record, a limited credit."""
    return frozenset({file.rights.write, file.rights.read_write})


def read_writing(file: CardFile) -> frozenset[int]:
    """Credit, a record changed, a record file cleared."""
    return frozenset({file.rights.read_write})


def debiting(file: CardFile) -> frozenset[int]:
    """A debit, and a value read: any right but the right to change."""
    return frozenset({file.rights.read, file.rights.write, file.rights.read_write})


def mode_of(card: Card, file: CardFile, entitled: Entitled) -> CommMode:
    """How the file is reached now.

    A right of the key in session brings the file's own mode; where only a free right allows it, plain it is. A right
    that no key has is 9D; another key's is AE (measured on an EV1 card, dfc-core).
    """
    rights, session = entitled(file), card.ram.session
    if session is not None and session.key_number in rights:
        return file.comm
    if FREE in rights:
        return CommMode.PLAIN
    raise Refusal(Status.PERMISSION_DENIED if rights == frozenset({NEVER}) else Status.AUTHENTICATION)


def existing(application: Application, file_number: int) -> CardFile:
    """The file of that number. Raises Refusal F0."""
    file = application.file(file_number)
    if file is None:
        raise Refusal(Status.FILE_NOT_FOUND)
    return file


def named(card: Card, data: bytes, header: int) -> CardFile:
    """The file that a command names in its first byte. Raises Refusal 7E where not even its header came."""
    if len(data) < header:
        raise Refusal(Status.LENGTH)
    return existing(card.application(), data[0])
