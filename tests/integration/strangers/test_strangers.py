"""Programs that nobody here has written find a card that behaves: through pcscd, as they would find a real one."""

import json
import subprocess
import sys
from pathlib import Path

from fake_reader.blank import make_fresh
from fake_reader.card_file import load_card
from fake_reader.personality import PERSONALITIES
from pcscd import READER, CardField

UID = bytes.fromhex("04A1B2C3D4E5F6")
SLOT = f"{READER} 00 00"
CLIENT = Path(__file__).with_name("python_desfire_client.py")


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_pcsc_scan_names_the_card(card_field: CardField) -> None:
    card_field.lay(make_fresh(UID))
    said = run("pcsc_scan", "-t", "1")
    assert "3B 81 80 01 80 80" in said
    assert "NXP DESFire or DESFire EV1 or EV2" in said


def test_opensc_tool_exchanges_apdus(card_field: CardField) -> None:
    card_field.lay(make_fresh(UID))
    assert "3b:81:80:01:80:80" in run("opensc-tool", "--reader", "0", "--atr")
    said = run("opensc-tool", "--reader", "0", "-s", "FFCA000000", "-s", "9060000000", "-s", "90AF000000")
    answers = [line for line in said.splitlines() if line.startswith("Received")]
    assert [line.split("(")[1][:30] for line in answers] == [
        "SW1=0x90, SW2=0x00):",
        "SW1=0x91, SW2=0xAF):",
        "SW1=0x91, SW2=0xAF):",
    ]
    assert UID.hex(" ").upper() in said


def test_python_desfire_makes_an_application(card_field: CardField) -> None:
    path = card_field.lay(make_fresh(UID, PERSONALITIES["EV2-8K"]))
    found = json.loads(run(sys.executable, str(CLIENT), SLOT))
    content = bytes(range(1, 101)).hex()
    assert found["uid"] == UID.hex()
    assert found["applications"] == ["f51234"]
    assert found["files"] == {"PLAIN": content, "CMAC": content, "ENCRYPTED": content}
    assert found["versions"] == [8, 7, 0]
    assert found["numbers"] == [0, 1, 2]
    card = load_card(path)
    assert card.picc_keys[0].octets == b"\x11" * 16
    (application,) = card.applications
    assert [key.octets[:1] for key in application.keys] == [b"\x33", b"\x22", b"\x00"]
