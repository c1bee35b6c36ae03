"""What goes onto one chip, and into which file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from station.desfire.chip_profile import (
    PERSONAL,
    ApplicationProfile,
    ChipProfile,
    Content,
    DataFileProfile,
    FileProfile,
    RecordFileProfile,
    ValueFileProfile,
    keeper,
)
from station.desfire.new_files import (
    BackupDataFile,
    CyclicRecordFile,
    LinearRecordFile,
    NewFile,
    StdDataFile,
    ValueFile,
)
from station.errors import ContentTooLongError
from station.model.card import CardUid
from station.model.escn import Escn


@dataclass(frozen=True, slots=True)
class ChipContents:
    """One card's data: number, UID, the ECDSA signature over both (DER), the issuer's certificate (DER).

    `escn` None: the card is another issuer's, and its number is not asked for (service.py). `personal` is what else the
    profile wants of the holder, as bytes.
    """

    escn: Escn | None
    uid: CardUid
    signature: bytes
    certificate: bytes
    personal: Mapping[Content, bytes] = field(default_factory=dict[Content, bytes], repr=False)

    def of(self, content: Content) -> bytes:
        """The bytes of one kind of content; none for what the holder does not have."""
        match content:
            case Content.ESCN:
                return self.escn.octets if self.escn else b""
            case Content.SIGNATURE:
                return self.signature
            case Content.CERTIFICATE:
                return self.certificate
            case Content.UID:
                return self.uid.octets
            case Content.ESI | Content.NAME | Content.LEVEL | Content.VALID_UNTIL:
                return self.personal.get(content, b"")
            case _:
                assert_never(content)


@dataclass(frozen=True, slots=True)
class WantedFile:
    """A file that a card gets. `data` is what is written into it; None: nothing.

    `keeper` is the key under which the file is written and read back; None where nothing can be. `may_change`: its data
    come from the holder's record, and may be others when a card goes on after an interruption.
    """

    make: NewFile
    data: bytes | None = field(repr=False)
    keeper: int | None
    may_change: bool


def files_of(application: ApplicationProfile, contents: ChipContents) -> tuple[WantedFile, ...]:
    """The files that a card gets, each with its content. Raises ContentTooLongError."""
    return tuple(_wanted(file, contents) for file in application.files)


def check_fits(profile: ChipProfile, personal: Mapping[Content, bytes]) -> None:
    """Whether the files have room for what comes from the holder. Raises ContentTooLongError."""
    for application in profile.applications:
        for file in application.files:
            if not isinstance(file, ValueFileProfile) and file.content in PERSONAL and file.size is not None:
                _check_length(file, file.content, personal.get(file.content, b""), file.size)


def _wanted(file: FileProfile, contents: ChipContents) -> WantedFile:
    if isinstance(file, ValueFileProfile):
        limits = file.lower, file.upper, file.value
        value = ValueFile(file.number, file.mode, file.rights, *limits, file.limited_credit)
        return WantedFile(value, None, keeper(file.rights.debiting, None), may_change=False)
    data = _data(file, contents)
    key_no = keeper(file.rights.reading, None if data is None else file.rights.writing)
    return WantedFile(_make(file, data), data, key_no, may_change=file.content in PERSONAL)


def _data(file: DataFileProfile | RecordFileProfile, contents: ChipContents) -> bytes | None:
    """Filled up with zeros to the file's size, or the record's."""
    if file.content is None:
        return None
    data = file.content if isinstance(file.content, bytes) else contents.of(file.content)
    if file.size is not None:
        _check_length(file, file.content, data, file.size)
    return data.ljust(file.size or 0, b"\x00")


def _check_length(file: FileProfile, content: Content | bytes, data: bytes, size: int) -> None:
    if len(data) > size:
        what = content.value if isinstance(content, Content) else "fixed content"
        raise ContentTooLongError(content=what, length=len(data), file=f"{file.number:02X}", size=size)


def _make(file: DataFileProfile | RecordFileProfile, data: bytes | None) -> NewFile:
    head = file.number, file.iso_fid, file.mode, file.rights
    if isinstance(file, RecordFileProfile):
        kind = CyclicRecordFile if file.cyclic else LinearRecordFile
        return kind(*head, file.size, file.records)
    size = file.size or len(data or b"")
    return BackupDataFile(*head, size) if file.backup else StdDataFile(*head, size)
