"""Cards told and compared."""

from dataclasses import replace
from pathlib import Path

import pytest

from fake_reader.__main__ import main
from fake_reader.blank import make_blank
from fake_reader.card_file import save_card
from fake_reader.configuration import Configuration, FailureLimit
from fake_reader.contents import contents, differences
from fake_reader.file_types import AccessRights, CommMode, RecordFile, StdDataFile, ValueFile
from fake_reader.image import Application, CardImage, DamSlot, FailureCount, Key, KeyType

UID = bytes.fromhex("042E5A7A6E4D80")
KEY = Key(KeyType.AES, b"\xc0\xff\xee" + bytes(13), 7)
RIGHTS = AccessRights(0xE, 0, 0, 1)


def card(data: bytes = b"\x01\x02", key: Key = KEY) -> CardImage:
    files = (
        StdDataFile(0, 0x1001, CommMode.PLAIN, RIGHTS, data),
        ValueFile(1, CommMode.MAC, RIGHTS, -1, 9, 4, limited_enabled=True, limited=2),
        RecordFile(2, None, CommMode.FULL, RIGHTS, 2, 4, cyclic=True, records=(b"ab",)),
    )
    application = Application(0xF58840, 0x0B, 0xA1, (key,), 0x1000, b"\xa0\x01", files, dam_slot=3)
    image = make_blank(UID).with_application(application).with_slot(DamSlot(3, 1, 20, 0xF58840))
    configuration = Configuration(failure_limit=FailureLimit(limit=3, decrement=1))
    return replace(image, failures=(FailureCount(0, 0x10, 2),), configuration=configuration)


def test_contents_names_every_place_and_no_key() -> None:
    told = contents(card())
    assert told["UID"] == "042E5A7A6E4D80"
    assert told["key settings"] == "0F"
    assert told["configuration/failure limit"] == "3, less 1 by each success"
    assert told["application F58840/key 00"] == "AES, version 07"
    assert told["application F58840/file 00/data"] == "0102"
    assert told["application F58840/file 00/rights"] == "E001"
    assert told["application F58840/file 01/value"] == "4"
    assert told["application F58840/file 02/record 0"] == "6162"
    assert told["DAM slot 3"] == "version 01, quota 20, F58840"
    assert told["failures/000000 key 10"] == "2"
    assert "c0ffee" not in str(told).lower()


def test_differences() -> None:
    other = card(b"\x01\x03", replace(KEY, octets=bytes(16)))
    assert [str(each) for each in differences(card(), other)] == [
        "application F58840/key 00: another value (AES, version 07)",
        "application F58840/file 00/data: 0102 → 0103",
    ]
    assert differences(card(), card()) == ()
    assert str(differences(card(), replace(card(), failures=()))[0]) == "failures/000000 key 10: 2 → —"


def test_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = tmp_path / "1.picc", tmp_path / "2.picc"
    save_card(one, card())
    save_card(two, card(b"\x01\x03"))
    assert main(["show", str(one)]) == 0
    assert "application F58840/file 00/data: 0102" in capsys.readouterr().out
    assert main(["diff", str(one), str(one)]) == 0
    assert main(["diff", str(one), str(two)]) == 1
    assert capsys.readouterr().out == "application F58840/file 00/data: 0102 → 0103\n"
    assert main(["show", str(tmp_path / "none.picc")]) == 2
    assert "is not a card that can be used" in capsys.readouterr().err
