"""ISO 7816: how the ESC data zone is read without keys, and authentication by ISO commands."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_fresh
from fake_reader.ciphers import cipher_of
from fake_reader.commands.authentication_ev1 import session_cipher
from fake_reader.file_types import AccessRights, CommMode, StdDataFile
from fake_reader.image import Key, KeyType
from fake_reader.messaging.ev1 import Ev1Session
from fake_reader.messaging.port import Protection, Way

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
        ("00D6000001FF", "6985"),
        ("00D6800001FF", "6982"),
        ("00C0000000", "6d00"),
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


@pytest.mark.parametrize(
    ("key_type", "algorithm", "length"),
    [(KeyType.TDEA2, "02", 8), (KeyType.TDEA3, "04", 16), (KeyType.AES, "09", 16), (KeyType.AES, "00", 16)],
)
def test_iso_authentication_opens_an_ev1_session(
    make_bench: "MakeBench", key_type: KeyType, algorithm: str, length: int
) -> None:
    key = Key(key_type, bytes(range(key_type.length)), 0)
    bench = make_bench(replace(make_fresh(bytes(7)), picc_keys={0: key}))
    cipher, zeros = cipher_of(key), bytes(cipher_of(key).block)
    challenge = bench.exchange(f"00840000{length:02x}")
    assert challenge.endswith("9000")
    rnd_a = bytes(range(0x40, 0x40 + length))
    proof = cipher.encrypt(rnd_a + bytes.fromhex(challenge[:-4]), zeros)
    assert bench.exchange(f"0082{algorithm}00{2 * length:02x}" + proof.hex()) == "9000"
    answer = bench.exchange(f"0088{algorithm}00{length:02x}" + "55" * length + "00")
    assert answer.endswith("9000")
    opened = cipher.decrypt(bytes.fromhex(answer[:-4]), zeros)
    assert opened[length:] == b"\x55" * length
    session = Ev1Session(0, session_cipher(key, rnd_a, opened[:length]))
    plain = Protection(0x45, 0, CommMode.PLAIN, Way.NONE)
    session.unwrap(b"", plain)
    settings = bytes([0x0F, key_type << 6 | 1])
    assert bench.exchange("45") == "00" + session.wrap(settings, plain).hex()


@pytest.mark.parametrize(
    ("apdus", "word"),
    [
        (["0084000004"], "6700"),
        (["0082020010" + "00" * 16], "6985"),
        (["0084000008", "0082020010" + "00" * 16], "6982"),
        (["0084000010", "0082020010" + "00" * 16], "6985"),
        (["0084000008", "0082020008" + "00" * 8], "6700"),
        (["0084000008", "0082090010" + "00" * 16], "6982"),
        (["0084000008", "0082028010" + "00" * 16], "6a86"),
        (["0088020008" + "00" * 8 + "00"], "6985"),
    ],
)
def test_iso_authentication_refused(make_bench: "MakeBench", apdus: list[str], word: str) -> None:
    bench = make_bench(make_fresh(bytes(7)))
    assert [bench.exchange(apdu) for apdu in apdus][-1] == word
    assert bench.picc.card.ram.session is None


def test_update_binary_writes_what_is_free(make_application_bench: "MakeBench") -> None:
    bench = make_application_bench(
        StdDataFile(0, 0x1001, CommMode.PLAIN, AccessRights(0xE, 0xE, 0, 0), bytes(8)),
        StdDataFile(1, 0x1002, CommMode.PLAIN, FREE, bytes(8)),
    )
    assert bench.exchange("00D6800203AABBCC") == "9000"
    assert bench.exchange("00B0800008") == "0000aabbcc0000009000"
    assert bench.exchange("00D6800603AABBCC") == "6b00"
    assert bench.exchange("00D6810003AABBCC") == "6982"
