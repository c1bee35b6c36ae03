"""docs/desfire.md: its programs run against the simulated card, and it names every command."""

import re
from pathlib import Path

import pytest

from fake_reader.blank import make_stack
from fake_reader.reader import SimulatedReader
from station.desfire.application import Aid
from station.desfire.command import Command
from station.desfire.files import AccessRights
from station.desfire.iso7816 import IsoSession
from station.desfire.messaging import CommMode
from station.desfire.new_files import StdDataFile
from station.desfire.picc_session import PiccSession
from station.model.secret import SecretKey
from station.reader import pcsc

GUIDE = (Path(__file__).parents[3] / "docs" / "desfire.md").read_text()
PROGRAMS = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimulatedReader:
    """The only reader, with a factory-fresh card on it."""
    make_stack(tmp_path, 1, seed=1, fresh=True)
    reader = SimulatedReader(tmp_path)

    def open_it(_: str | None) -> SimulatedReader:
        return reader

    monkeypatch.setattr(pcsc, "open_pcsc_reader", open_it)
    return reader


def run(program: str) -> None:
    exec(compile(program, "docs/desfire.md", "exec"), {})  # noqa: S102 - our own guide


def test_a_card_in_twenty_lines(reader: SimulatedReader, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line for line in PROGRAMS[0].splitlines() if line and not line.startswith(("import", "from"))]
    assert len(lines) <= 20
    run(PROGRAMS[0])
    told, read = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"MIFARE DESFire EV2 with \d+ bytes free", told)
    assert read == "b'written once, read back         '"
    reader.close()


def test_what_a_phone_reads(reader: SimulatedReader, capsys: pytest.CaptureFixture[str]) -> None:
    name, fid = bytes.fromhex("A00000061404F58840"), 0x1001
    card = reader.connect()
    owner = PiccSession.select(card).authenticate_iso(0, SecretKey(bytes(8)), lambda length: bytes(length))
    owner.create_application(Aid(bytes.fromhex("F58840")), 0x0B, 0xA1, 0x1000, name)
    session = owner.select_application(Aid(bytes.fromhex("F58840")))
    under_key = session.authenticate_aes(0, SecretKey(bytes(16)), lambda length: bytes(length))
    file = StdDataFile(0, fid, CommMode.PLAIN, AccessRights.parse(0xE000), size=16)
    under_key.create_file(file)
    under_key.write_data(0, file.settings, bytes(range(16)))
    assert IsoSession(card, name).read_file(fid) == bytes(range(16))
    card.close()
    run(PROGRAMS[1])
    assert capsys.readouterr().out == "000102030405060708090a0b0c0d0e0f\n"
    reader.close()


def test_every_command_is_named() -> None:
    assert [command.name for command in Command if command.name not in GUIDE] == []
