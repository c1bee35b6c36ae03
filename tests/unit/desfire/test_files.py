"""Files: the bytes that create each type, and what the card says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.desfire.command import Command
from station.desfire.files import (
    AccessRights,
    DataFileSettings,
    FileSettings,
    FileType,
    RecordFileSettings,
    ValueFileSettings,
    parse_file_settings,
)
from station.desfire.messaging import CommMode
from station.desfire.new_files import (
    BackupDataFile,
    CyclicRecordFile,
    LinearRecordFile,
    NewFile,
    StdDataFile,
    ValueFile,
)
from station.errors import MalformedResponseError

RIGHTS = AccessRights.parse(0x1234)
FILES: tuple[tuple[NewFile, str, str], ...] = (
    # What creates the file, and what GetFileSettings answers. The first was recorded from an EV3 card (desox,
    # src/replay/file_io.replay).
    (StdDataFile(1, None, CommMode.PLAIN, AccessRights.parse(0), 328), "CD 01000000480100", "00000000480100"),
    (StdDataFile(1, 0x1002, CommMode.MAC, RIGHTS, 71), "CD 010210013412470000", "00013412470000"),
    (BackupDataFile(2, None, CommMode.FULL, RIGHTS, 0x010203), "CB 02033412030201", "01033412030201"),
    (
        ValueFile(3, CommMode.PLAIN, RIGHTS, lower=-2, upper=1000, value=-1, limited_credit_on=True, free_value=True),
        "CC 03003412 FEFFFFFF E8030000 FFFFFFFF 03",
        "02003412 FEFFFFFF E8030000 00000000 03",
    ),
    (
        LinearRecordFile(4, 0xE104, CommMode.PLAIN, RIGHTS, record_size=16, capacity=5),
        "C1 0404E1003412100000050000",
        "03003412100000050000000000",
    ),
    (
        CyclicRecordFile(5, None, CommMode.FULL, RIGHTS, record_size=16, capacity=5),
        "C0 05033412100000050000",
        "04033412100000050000000000",
    ),
)


@pytest.mark.parametrize(("file", "created", "told"), FILES)
def test_a_file_is_created_and_told_of(file: NewFile, created: str, told: str) -> None:
    assert bytes([file.command]) + file.create_data() == bytes.fromhex(created)
    assert parse_file_settings(bytes.fromhex(told)) == file.settings


def test_each_type_tells_what_it_has_of_its_own() -> None:
    value = parse_file_settings(bytes.fromhex("02010030 00000080 FFFFFF7F 07000000 02 AA"))
    assert value == ValueFileSettings(
        FileType.VALUE,
        CommMode.MAC,
        AccessRights(3, 0, 0, 0),
        more=b"\xaa",
        lower=-(1 << 31),
        upper=(1 << 31) - 1,
        limited_credit=7,
        free_value=True,
    )
    records = parse_file_settings(bytes.fromhex("04 03 3412 100000 050000 040000"))
    assert records == RecordFileSettings(FileType.CYCLIC_RECORD, CommMode.FULL, RIGHTS, b"", 16, 5, 4)
    # The bits of SDM and of further access rights stand beside the mode (NT4H2421Gx, AN12343).
    assert parse_file_settings(bytes.fromhex("00 C1 3412 100000 01")) == DataFileSettings(
        FileType.STANDARD, CommMode.MAC, RIGHTS, b"\x01", size=16
    )
    assert parse_file_settings(bytes.fromhex("05 00 3412 0201")) == FileSettings(5, CommMode.PLAIN, RIGHTS, b"\x02\x01")


@pytest.mark.parametrize(
    "short", ["", "000000", "000000E00000", "02000000" + "00" * 12, "03000000" + "00" * 8, "04000000"]
)
def test_settings_that_are_cut_short(short: str) -> None:
    with pytest.raises(MalformedResponseError, match="are due"):
        parse_file_settings(bytes.fromhex(short))


@given(st.integers(0, 0xFFFF))
def test_access_rights_there_and_back(value: int) -> None:
    rights = AccessRights.parse(value)
    assert rights.value == value
    assert rights.free_read == (0xE in (rights.read, rights.read_write))
    assert rights.reading | rights.writing == rights.debiting


def test_every_type_has_a_command_of_its_own() -> None:
    assert {file.command for file, _, _ in FILES} == {
        Command.CreateStdDataFile,
        Command.CreateBackupDataFile,
        Command.CreateValueFile,
        Command.CreateLinearRecordFile,
        Command.CreateCyclicRecordFile,
    }
