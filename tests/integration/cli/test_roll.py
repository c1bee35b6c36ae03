"""`station keys roll` as a technician uses it, tap after tap."""

import io
import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from command_line import Station
from fake_reader.blank import make_stack
from station.keys.key import KeyId, Purpose
from station.keys.keyfile import create_keyfile
from station.keys.keyfile_store import KeyfileStore
from station.keys.sealed import Cost
from station.model.secret import SecretKey

PASSPHRASE = b"four random words"
CHEAP = Cost(1 << 14)
ROOTS = {
    ("picc-master", 1): Purpose.PICC_MASTER,
    ("dam", 1): Purpose.DAM,
    ("dam", 2): Purpose.DAM,
    ("dam-default", 0): Purpose.DAM_DEFAULT,
}


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    """Three blanks to come, and a keyfile with the DAM root in two versions."""
    path = tmp_path / "data" / "keys.json"
    create_keyfile(path, SecretKey(PASSPHRASE), simulated=True, cost=CHEAP)
    store = KeyfileStore(path, SecretKey(PASSPHRASE), cost=CHEAP)
    for number, ((name, version), purpose) in enumerate(ROOTS.items()):
        store.add(KeyId(name, version), purpose, SecretKey(bytes(range(number, number + 16))))
    store.lock()
    make_stack(tmp_path / "stack", 3, seed=1, fresh=True)
    return tmp_path / "stack"


def back(stack: Path) -> None:
    """The cards come by again."""
    for path in (stack / "out").glob("*.picc"):
        path.rename(stack / path.name)


def test_blanks_get_the_new_dam_keys_and_the_records_say_how_many(
    run: Station, stack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = f"simulated:{stack}"

    def station(*arguments: str) -> tuple[int, list[dict[str, object]], str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE.decode()}\n"))
        said = run(*arguments, "--reader", reader, "--json")
        return said.code, [json.loads(line) for line in said.out.splitlines()], said.err

    assert station("provision")[0] == 0
    assert station("keys", "roll", "--status", "dam")[1] == [{"key": "dam", "cards": {"01": 3}}]
    back(stack)
    code, rows, _ = station("keys", "roll", "dam", "--to", "02", "--count", "2", "--report", str(tmp_path / "roll.csv"))
    assert (code, Counter(row["result"] for row in rows)) == (0, {"ready": 2})
    assert (tmp_path / "roll.csv").read_text("utf-8").count("ready") == 2
    assert station("keys", "roll", "--status")[1] == [
        {"key": "picc-master", "cards": {"01": 3}},
        {"key": "dam", "cards": {"01": 1, "02": 2}},
        {"key": "cdz-master", "cards": {}},
        {"key": "cdz", "cards": {}},
    ]
    back(stack)
    _, rows, _ = station("keys", "roll", "dam", "--to", "02")
    assert Counter(row["result"] for row in rows) == {"ready": 1, "already": 2}
    back(stack)
    code, rows, _ = station("provision")
    assert (code, Counter(row["result"] for row in rows)) == (0, {"already": 3})
    back(stack)
    code, rows, _ = station("keys", "roll", "dam", "--to", "02", "--fault", "tear:apdu=4")
    assert Counter(row["result"] for row in rows)["already"] == 3


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["dam", "--to", "07"], 3, "dam, version 07 is not among"),
        (["dam", "--to", "00"], 2, "were never changed"),
        (["dam", "--to", "xy"], 2, "'xy' is not a key version"),
        (["dam-default", "--to", "02"], 2, "gives cards a key dam-default"),
        (["dam"], 2, "A key and its new version are needed"),
    ],
)
def test_what_cannot_be_rolled_is_said_before_any_card(
    run: Station, stack: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE.decode()}\n"))
    result = run("keys", "roll", *arguments, "--reader", f"simulated:{stack}")
    assert result.code == code
    assert said in " ".join(result.err.split())
    assert not (stack / "out").exists()


def test_the_status_is_a_table_for_people(run: Station) -> None:
    result = run("keys", "roll", "--status", "--reader", "simulated")
    assert "picc-master" in result.out
