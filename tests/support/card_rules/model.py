"""What a DESFire card should hold and allow, written down once more and simpler, to judge the simulated card by.

Nothing here is shared with `fake_reader` but its image, which `read` turns into this model's words.
"""

from dataclasses import dataclass, field, replace

from fake_reader.file_types import BackupDataFile, CardFile, RecordFile, StdDataFile, ValueFile
from fake_reader.image import CardImage
from station.desfire.messaging import CommMode

FREE, NEVER = 0xE, 0xF
BLOCK = 32


@dataclass(frozen=True)
class File:
    """A file: its kind, and of data, value and records what that kind has."""

    kind: str
    mode: CommMode
    read: int
    write: int
    read_write: int
    change: int
    data: bytes = b""
    lower: int = 0
    upper: int = 0
    value: int = 0
    returnable: int = 0
    record_size: int = 0
    capacity: int = 0
    records: tuple[bytes, ...] = ()

    @property
    def blocks(self) -> int:
        """Blocks of 32 bytes."""
        match self.kind:
            case "standard":
                return 1 + -(-len(self.data) // BLOCK)
            case "backup":
                return 1 + 2 * -(-len(self.data) // BLOCK)
            case "value":
                return 2
            case _:
                return 1 + -(-self.record_size * self.capacity // BLOCK)

    def rights(self, operation: str) -> set[int]:
        """Whoever may do it."""
        match operation:
            case "read":
                return {self.read, self.read_write}
            case "write" | "limited credit":
                return {self.write, self.read_write}
            case "get value" | "debit":
                return {self.read, self.write, self.read_write}
            case "change":
                return {self.change}
            case _:
                return {self.read_write}


@dataclass(frozen=True)
class App:
    """An application; keys are bytes and version."""

    settings: int
    key_type: int
    keys: tuple[tuple[bytes, int], ...]
    files: dict[int, File] = field(default_factory=dict[int, File])
    lost: int = 0

    @property
    def blocks(self) -> int:
        """Blocks of 32 bytes."""
        return 2 + len(self.keys) + sum(file.blocks for file in self.files.values()) + self.lost

    def with_file(self, number: int, file: File) -> "App":
        """The application with a file added or replaced."""
        return replace(self, files={**self.files, number: file})


@dataclass(frozen=True)
class Card:
    """What outlives the power."""

    settings: int
    master: tuple[int, bytes, int]
    apps: dict[int, App]
    lost: int
    capacity: int

    @property
    def free(self) -> int:
        """Blocks that nothing takes."""
        return self.capacity - sum(app.blocks for app in self.apps.values()) - self.lost

    def with_app(self, aid: int, app: App) -> "Card":
        """The card with an application added or replaced."""
        return replace(self, apps={**self.apps, aid: app})


def read(image: CardImage) -> Card:
    """A card's image in this model's words."""
    master = image.picc_keys[0]
    apps = {
        app.aid: App(
            app.key_settings,
            app.key_settings_2 >> 6,
            tuple((key.octets, key.version) for key in app.keys),
            {file.number: _file(file) for file in app.files},
            app.lost_blocks,
        )
        for app in image.applications
    }
    sizes = {"EV2-2K": 64, "EV2-4K": 128}
    return Card(
        image.picc_settings,
        (master.type, master.octets, master.version),
        apps,
        image.lost_blocks,
        sizes[image.personality],
    )


def _file(file: CardFile) -> File:
    kind = file.kind if not isinstance(file, RecordFile) else "cyclic" if file.cyclic else "linear"
    rights = file.rights
    head = File(kind, CommMode(file.comm), rights.read, rights.write, rights.read_write, rights.change)
    match file:
        case StdDataFile() | BackupDataFile():
            return replace(head, data=file.data)
        case ValueFile():
            return replace(head, lower=file.lower, upper=file.upper, value=file.value, returnable=file.limited)
        case RecordFile():
            return replace(head, record_size=file.record_size, capacity=file.capacity, records=file.records)
