"""ISO 7816: how the ESC data zone is read without keys."""

from typing import TYPE_CHECKING

import pytest

from fake_reader.image import AccessRights, CommMode, StdDataFile

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench

FREE = AccessRights(0xE, 0, 0, 0)
ESCN = bytes.fromhex("6a01dfc0cb981035a19b001999859608")
CERTIFICATE = bytes(range(256)) * 2 + b"end"
SELECT = "00A4040009A00000061404F5884000"


@pytest.fixture
def zone(make_application_bench: "MakeBench") -> "Bench":
    bench = make_application_bench(
        StdDataFile(0, 0x1001, CommMode.PLAIN, FREE, ESCN),
        StdDataFile(2, 0x1003, CommMode.PLAIN, FREE, CERTIFICATE),
        StdDataFile(3, 0x1004, CommMode.PLAIN, AccessRights(0, 0, 0, 0), b"closed"),
    )
    bench.picc.card.ram.select(0)
    return bench


def test_free_read_of_the_data_zone(zone: "Bench") -> None:
    assert zone.exchange(SELECT) == "9000"
    assert zone.exchange("00A40000021001") == "9000"
    assert zone.exchange("00B0000000") == ESCN.hex() + "9000"
    assert zone.exchange("00A40000021003") == "9000"
    parts = [zone.exchange(f"00B0{page:02x}0000") for page in range(3)]
    assert all(part.endswith("9000") for part in parts)
    assert "".join(part[:-4] for part in parts) == CERTIFICATE.hex()
    assert zone.exchange("00B0030000") == "6b00"


@pytest.mark.parametrize(
    ("apdu", "answer"),
    [
        ("00A4040009A00000061404F58841", "6a82"),
        ("00A4000C023F00", "9000"),
        ("00A40000021000", "9000"),
        ("00A4020C021001", "9000"),
        ("00A4020C021000", "6a82"),
        ("00A40000021009", "6a82"),
        ("00A4000001 10", "6700"),
        ("00A4080002 1001", "6a86"),
        ("00A4040109A00000061404F58840", "6a86"),
        ("00A40400", "6a82"),
        ("00A40400FF11", "6700"),
        ("00B0000000", "6985"),
        ("00B0800010", ESCN.hex() + "9000"),
        ("00B0800E02", ESCN[14:].hex() + "9000"),
        ("00B0800E03", "6c02"),
        ("00B0810000", "6a82"),
        ("00B0830000", "6982"),
        ("00B00000", "6700"),
        ("00D6000001FF", "6d00"),
        ("00", "6700"),
    ],
)
def test_status_words(zone: "Bench", apdu: str, answer: str) -> None:
    assert zone.exchange(SELECT) == "9000"
    assert zone.exchange(apdu) == answer


def test_selection_is_the_same_for_native_commands(zone: "Bench") -> None:
    assert zone.exchange(SELECT) == "9000"
    assert zone.exchange("6F") == "00000203"
    assert zone.exchange("00A4040007D2760000850100") == "9000"
    assert zone.exchange("45") == "000f81"
