"""Card files: what they keep, and what is refused."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fake_reader.__main__ import main
from fake_reader.blank import make_blank, make_stack
from fake_reader.card_file import load_card, save_card
from fake_reader.configuration import Configuration, FailureLimit
from fake_reader.errors import CardFileError, NewerCardFileError
from fake_reader.file_types import AccessRights, BackupDataFile, CommMode, RecordFile, StdDataFile, ValueFile
from fake_reader.image import Application, CardImage, DamSlot, FailureCount, Key, KeyType
from station.errors import InputError

UID = bytes.fromhex("042E5A7A6E4D80")


def full_card() -> CardImage:
    keys = tuple(Key(KeyType.TDEA3, bytes([number]) * 24, number) for number in range(3))
    file = StdDataFile(5, 0x1005, CommMode.FULL, AccessRights(1, 2, 3, 4), bytes(range(256)))
    application = Application(0x112233, 0xEB, 0x63, keys, 0x1000, b"name", (file,), 7, 3)
    slot = DamSlot(7, 0xFF, 40, 0x112233)
    return make_blank(UID).with_application(application).with_slot(slot)


def card_of_every_kind() -> CardImage:
    """Every type of file, and everything configured."""
    card = full_card()
    rights = AccessRights(1, 2, 3, 4)
    application = card.applications[0]
    for file in (
        BackupDataFile(6, None, CommMode.MAC, rights, b"\x01\x02"),
        ValueFile(7, CommMode.PLAIN, rights, -5, 5, 0, True, True, 3),
        RecordFile(8, None, CommMode.PLAIN, rights, 2, 3, cyclic=True, records=(b"\x01\x02", b"\x03\x04")),
    ):
        application = application.with_file(file)
    configuration = Configuration(
        True, True, bytes(range(24)), 5, b"\x02\x75", b"\x00\x20", True, True, True, bytes(10), FailureLimit(3, 1)
    )
    return replace(
        card.with_application(application), configuration=configuration, failures=(FailureCount(0, 0x10, 2),)
    )


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    save_card(path, card_of_every_kind())
    assert load_card(path) == card_of_every_kind()
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.picc"]
    assert json.loads(path.read_bytes())["schema"] == 2


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"schema": 1}', '{"schema": 0, "card": {}}', '"x"'])
def test_damaged_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.picc"
    path.write_text(text)
    with pytest.raises(CardFileError, match="damaged") as caught:
        load_card(path)
    assert isinstance(caught.value, InputError)
    assert "a.picc" in str(caught.value)


@pytest.mark.parametrize(
    ("place", "value"), [("uid", "04"), ("uid", "zz"), ("personality", "EV9"), ("picc_keys", {}), ("batch", None)]
)
def test_file_that_is_no_card(tmp_path: Path, place: str, value: object) -> None:
    path = tmp_path / "a.picc"
    save_card(path, full_card())
    content = json.loads(path.read_bytes())
    content["card"][place] = value
    path.write_text(json.dumps(content))
    with pytest.raises(CardFileError):
        load_card(path)


def test_short_key_is_refused_and_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    save_card(path, full_card())
    content = json.loads(path.read_bytes())
    content["card"]["picc_keys"]["0"]["octets"] = "c0ffee"
    path.write_text(json.dumps(content))
    with pytest.raises(CardFileError) as caught:
        load_card(path)
    assert "c0ffee" not in str(caught.value)


def test_file_of_the_first_schema_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    save_card(path, full_card())
    content = json.loads(path.read_bytes())
    content["schema"] = 1
    del content["card"]["configuration"], content["card"]["failures"]
    for file in content["card"]["applications"][0]["files"]:
        del file["kind"]
    path.write_text(json.dumps(content))
    assert load_card(path) == full_card()


def test_newer_file(tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    path.write_text('{"schema": 3, "card": {"unheard": "of"}}')
    with pytest.raises(NewerCardFileError, match="schema 3"):
        load_card(path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CardFileError, match="it is not there"):
        load_card(tmp_path / "a.picc")


def test_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CardFileError, match="cannot be written"):
        save_card(tmp_path / "missing" / "a.picc", full_card())


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from fake_reader.card_file import load_card, save_card
from dataclasses import replace
path = Path(sys.argv[1])
image = load_card(path)
sys.stdout.write("ready\\n")
sys.stdout.flush()
turn = 0
while True:
    turn += 1
    save_card(path, replace(image, lost_blocks=turn))
"""


def test_file_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "a.picc"
    save_card(path, full_card())
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"ready\n"
    before = load_card(path).lost_blocks
    while load_card(path).lost_blocks == before:
        os.sched_yield()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    assert load_card(path).uid == UID


def test_stack_is_the_same_for_a_seed(tmp_path: Path) -> None:
    one, two = make_stack(tmp_path / "one", 3, seed=5), make_stack(tmp_path / "two", 3, seed=5)
    assert [path.name for path in one] == [path.name for path in two]
    other = make_stack(tmp_path / "other", 3, seed=6)
    assert [path.name for path in other] != [path.name for path in one]
    uids = {load_card(path).uid for path in one}
    assert len(uids) == 3
    assert all(uid[0] == 0x04 and len(uid) == 7 for uid in uids)


def test_stack_grows_at_its_end(tmp_path: Path) -> None:
    first = make_stack(tmp_path, 2)
    (tmp_path / "out").mkdir()
    first[1].rename(tmp_path / "out" / first[1].name)
    assert [path.name[:5] for path in make_stack(tmp_path, 2)] == ["00003", "00004"]


def test_command_makes_a_stack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["make", str(tmp_path / "cards"), "--count", "3", "--seed", "1"]) == 0
    assert len(list((tmp_path / "cards").glob("*.picc"))) == 3
    assert "3 blank cards" in capsys.readouterr().out


def test_command_refuses_nonsense(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["make", str(tmp_path / "file")]) == 2
    assert "cannot be written" in capsys.readouterr().err
    with pytest.raises(SystemExit) as caught:
        main(["make", str(tmp_path), "--count", "0"])
    assert caught.value.code == 2
