"""What kind of card it is, and what the older ones do not know."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_blank, make_fresh
from fake_reader.card_file import load_card
from fake_reader.image import Key, KeyType
from fake_reader.originality import TEST_PUBLIC_KEY
from fake_reader.personality import PERSONALITIES
from fake_reader.plugin import make_blanks
from station.desfire.originality import OriginKey, verify_origin
from station.desfire.version import CardVersion
from station.errors import InputError, NotOriginalError
from station.model.card import CardUid

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench

UID = bytes.fromhex("042E5A7A6E4D80")


def frames(bench: "Bench", command: str) -> str:
    answer = bench.exchange(command)
    whole = answer[2:]
    while answer[:2] == "af":
        answer = bench.exchange("AF")
        whole += answer[2:]
    return whole


@pytest.mark.parametrize(
    ("name", "hardware", "software", "size"),
    [
        ("EV1-2K", "0100", "0104", "16"),
        ("EV1-8K", "0100", "0104", "1a"),
        ("EV2-4K", "1200", "0200", "18"),
        ("EV2XL-16K", "2200", "0202", "1c"),
        ("EV3-8K", "3300", "0300", "1a"),
        ("EV3-16K", "3300", "0300", "1c"),
    ],
)
def test_get_version(make_bench: "MakeBench", name: str, hardware: str, software: str, size: str) -> None:
    bench = make_bench(make_fresh(UID, PERSONALITIES[name]))
    version = frames(bench, "60")
    assert version[:28] == f"040101{hardware}{size}05" + f"040101{software}{size}05"
    assert CardVersion.parse(bytes.fromhex(version)).uid == CardUid(UID)


def test_fresh_card(make_bench: "MakeBench") -> None:
    bench = make_bench(make_fresh(UID, PERSONALITIES["EV3-4K"]))
    assert bench.exchange("45") == "00" + "0f01"
    assert bench.exchange("6400") == "0000"
    assert bench.exchange("6E") == "00" + (5120).to_bytes(3, "little").hex()
    assert bench.exchange("0A00")[:2] == "af"
    assert bench.exchange("AF")[:2] != "00"


@pytest.mark.parametrize("command", ["710000", "7700", "690000", "C9" + "00" * 10, "C60000"])
def test_ev1_knows_no_command_of_ev2(make_bench: "MakeBench", command: str) -> None:
    assert make_bench(make_fresh(UID, PERSONALITIES["EV1-4K"])).exchange(command) == "1c"
    assert make_bench(make_fresh(UID)).exchange(command) != "1c"


def test_ev1_has_no_dam_keys(make_bench: "MakeBench") -> None:
    assert make_bench(make_blank(UID, PERSONALITIES["EV1-4K"])).exchange("6410") == "40"


def test_signature_holds_for_our_key_alone(make_bench: "MakeBench") -> None:
    answer = bytes.fromhex(make_bench().exchange("3C00"))
    assert answer[0] == 0x90
    assert verify_origin(CardUid(UID), answer[1:], (OriginKey("test", TEST_PUBLIC_KEY),)) == "test"
    with pytest.raises(NotOriginalError):
        verify_origin(CardUid(UID), answer[1:])
    assert make_bench().exchange("3C01") == "9e"


def test_blanks_of_any_kind_by_the_entry_point(tmp_path: Path) -> None:
    make_blanks(str(tmp_path), 1, 1)
    make_blanks(str(tmp_path), 1, 2, personality="EV3-16K", fresh=True)
    provisioned, fresh = (load_card(path) for path in sorted(tmp_path.glob("*.picc")))
    assert (provisioned.personality, provisioned.picc_keys[0].version) == ("EV2-8K", 1)
    assert fresh.personality == "EV3-16K"
    assert fresh.picc_keys[0] == Key(KeyType.TDEA2, bytes(16), 0)
    with pytest.raises(InputError, match="EV9"):
        make_blanks(str(tmp_path), 1, personality="EV9-2K")
