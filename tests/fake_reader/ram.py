"""The card's RAM: all that is lost with the power."""

from collections.abc import Callable
from dataclasses import dataclass, field

from fake_reader.image import AID_MASTER
from fake_reader.messaging.port import Session
from fake_reader.status import Status
from fake_reader.transaction import Transaction


@dataclass(slots=True)
class Handshake:
    """An authentication whose second frame is awaited; `finish` takes it, begins the session, gives the last answer."""

    finish: Callable[[bytes], bytes]


@dataclass(slots=True)
class Chain:
    """A command whose later frames are awaited."""

    command: int
    frames: list[bytes]


@dataclass(slots=True)
class Ram:
    """All that is lost with the power.

    rest: frames of an answer that the reader has not fetched yet; `ending` is the status of the last one.
    iso_half: what EXTERNAL AUTHENTICATE has proven: key number and RPCD1.
    random_uid: the UID of this activation, where the card is set to random ones.
    """

    selected: int = AID_MASTER
    session: Session | None = None
    session_ends: bool = False
    iso_file: int | None = None
    iso_challenge: bytes | None = None
    iso_half: tuple[int, bytes] | None = None
    handshake: Handshake | None = None
    chain: Chain | None = None
    ending: Status = Status.OK
    rest: list[bytes] = field(default_factory=list[bytes])
    transaction: Transaction = field(default_factory=Transaction)
    random_uid: bytes | None = None

    @property
    def busy(self) -> bool:
        """Whether something is unfinished, so that only an additional frame fits."""
        return bool(self.handshake or self.chain or self.rest)

    def drop_unfinished(self) -> None:
        """Forgets what was under way."""
        self.handshake = self.chain = None
        self.rest = []

    def select(self, aid: int) -> None:
        """Selects an application, or the PICC level; the session does not outlive it."""
        self.selected, self.session = aid, None
        self.transaction = Transaction()
        self.iso_file = self.iso_challenge = self.iso_half = None
