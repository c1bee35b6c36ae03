"""The card as its commands see it: EEPROM, RAM, the rules that all of them share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from fake_reader.file_types import BackupDataFile, DataFile, StdDataFile
from fake_reader.image import MASTER_KEY, Application, CardImage
from fake_reader.memory import Memory
from fake_reader.pages import Write, write_pages
from fake_reader.personality import PERSONALITIES, Personality
from fake_reader.ram import Ram
from fake_reader.status import Refusal, Status
from fake_reader.switches import Switches, TornWrite
from fake_reader.transaction import PendingData

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
class Card:
    """One card in the field."""

    memory: Memory
    switches: Switches
    randomness: Randomness
    ram: Ram = field(default_factory=Ram)

    def activate(self) -> None:
        """The field has come: RAM is fresh. A random UID is 08 and three random bytes (ISO/IEC 14443-3)."""
        self.ram = Ram()
        if self.image.configuration.random_uid:
            self.ram.random_uid = b"\x08" + self.randomness(3)

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

    def write_data(self, file: DataFile, offset: int, content: bytes) -> None:
        """Writes to a data file of the application selected: to a standard file at once, to another at the commit."""
        if isinstance(file, BackupDataFile):
            pending = self.ram.transaction.data(file)
            self.ram.transaction.keep(PendingData(pending.file.written(offset, content)))
        elif self.switches.torn_write is TornWrite.NOTHING:
            self.write_application(self.application().with_file(file.written(offset, content)))
        else:
            write_pages(self.memory, self.application(), file, Write(offset, content), self.switches.torn_write)

    def write_part(self, file: StdDataFile, offset: int, content: bytes) -> None:
        """Writes what has come of a write whose further frames are awaited."""
        if content and self.switches.torn_write is not TornWrite.NOTHING:
            write_pages(self.memory, self.application(), file, Write(offset, content), self.switches.torn_write)


def require_length(data: bytes, *lengths: int) -> None:
    """Raises Refusal 7E unless the data has one of these lengths."""
    if len(data) not in lengths:
        raise Refusal(Status.LENGTH)


def number(octets: bytes) -> int:
    """A number on the wire: LSB first."""
    return int.from_bytes(octets, "little")
