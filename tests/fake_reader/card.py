"""The card as its commands see it: EEPROM, RAM, the rules that all of them share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from fake_reader.image import AID_MASTER, MASTER_KEY, Application, CardImage
from fake_reader.memory import Memory
from fake_reader.messaging.port import Session
from fake_reader.personality import PERSONALITIES, Personality
from fake_reader.status import Refusal, Status
from fake_reader.switches import Switches

CONFIGURATION_CHANGEABLE = 0x08
FREE_CREATE_DELETE = 0x04
FREE_DIRECTORY = 0x02
MASTER_KEY_CHANGEABLE = 0x01
"""Bits of KeySettings1, the same at both levels (libfreefare, BALTECH)."""

Randomness = Callable[[int], bytes]
"""Gives that many random bytes. The card asks for RndB (16) and, in a first authentication, then for TI (4)."""

Answer = bytes | tuple[bytes, ...]
"""A command's answer: one piece that is cut to frames by length, or frames that the command cuts itself."""


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
        self.iso_file = self.iso_challenge = self.iso_half = None


@dataclass(slots=True)
class Card:
    """One card in the field."""

    memory: Memory
    switches: Switches
    randomness: Randomness
    ram: Ram = field(default_factory=Ram)

    @property
    def image(self) -> CardImage:
        """What the EEPROM holds."""
        return self.memory.image

    @property
    def personality(self) -> Personality:
        """What kind of card it is."""
        return PERSONALITIES[self.image.personality]

    @property
    def selected(self) -> Application | None:
        """The application selected, None at the PICC level."""
        return self.image.application(self.ram.selected)

    def application(self) -> Application:
        """The application selected. Raises Refusal 9D at the PICC level."""
        application = self.selected
        if application is None:
            raise Refusal(Status.PERMISSION_DENIED)
        return application

    def require_picc_level(self) -> None:
        """Raises Refusal 9D where an application is selected."""
        if self.selected is not None:
            raise Refusal(Status.PERMISSION_DENIED)

    @property
    def key_settings(self) -> int:
        """KeySettings1 of the level selected."""
        application = self.selected
        return self.image.picc_settings if application is None else application.key_settings

    def authenticated(self, key_number: int) -> bool:
        """Whether a session on that key is active."""
        return self.ram.session is not None and self.ram.session.key_number == key_number

    def require_key(self, key_number: int) -> None:
        """Raises Refusal AE without a session on that key."""
        if not self.authenticated(key_number):
            raise Refusal(Status.AUTHENTICATION)

    def require_setting(self, bit: int) -> None:
        """Raises Refusal AE where a KeySettings1 bit does not set something free and the master key is not there."""
        if not self.key_settings & bit:
            self.require_key(MASTER_KEY)

    def write_application(self, application: Application) -> None:
        """Writes the application selected, in one step."""
        self.memory.write(self.image.with_application(application))


def require_length(data: bytes, *lengths: int) -> None:
    """Raises Refusal 7E unless the data has one of these lengths."""
    if len(data) not in lengths:
        raise Refusal(Status.LENGTH)


def number(octets: bytes) -> int:
    """A number on the wire: LSB first."""
    return int.from_bytes(octets, "little")
