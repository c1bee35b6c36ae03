"""The reader.conf for more slots, and the server without a driver."""

import re
import socket
from pathlib import Path

import pytest

from fake_reader.blank import make_stack
from fake_reader.errors import NoStackError, NoVirtualSlotError
from fake_reader.plugin import serve_cards
from fake_reader.vpcd.conf import reachable_from_outside, reader_conf
from station.errors import InputError


def nobody(_: object) -> None: ...


def test_each_two_slots_have_ports_and_a_copy_of_the_driver() -> None:
    text = reader_conf(5, port=0x9000)
    assert re.findall(r"CHANNELID (\w+)", text) == ["0x9000", "0x9002", "0x9004"]
    assert re.findall(r"DEVICENAME /dev/null:(\w+)", text) == ["0x9000", "0x9002", "0x9004"]
    libraries = re.findall(r"LIBPATH (\S+)", text)
    assert len(set(libraries)) == 3
    assert re.findall(r"# cp (\S+) (\S+)", text) == [(libraries[0], other) for other in libraries[1:]]
    assert len(set(re.findall(r'FRIENDLYNAME "(.*)"', text))) == 3


def test_without_a_driver_the_fix_is_said(tmp_path: Path) -> None:
    make_stack(tmp_path, 1)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(NoVirtualSlotError, match=f"port {port}.*apt-get install vsmartcard-vpcd"):
        serve_cards(str(tmp_path), nobody, slots=1, port=port)


def test_cards_and_faults_are_checked_first(tmp_path: Path) -> None:
    with pytest.raises(NoStackError):
        serve_cards(str(tmp_path / "nowhere"), nobody, slots=1, port=1)
    with pytest.raises(InputError, match="busy befalls a reader or its service"):
        serve_cards(str(tmp_path), nobody, slots=1, port=1, faults=["busy"])


def test_a_port_on_the_loopback_is_reached_by_nobody() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert not reachable_from_outside(server.getsockname()[1])


def test_a_port_on_every_interface_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "tcp"
    table.write_text("head\n 0: 00000000:8C7B 00000000:0000 0A rest\n 1: 0100007F:8C7C 00000000:0000 0A rest\n")
    monkeypatch.setattr("fake_reader.vpcd.conf.TABLES", (table,))
    monkeypatch.setattr(socket, "if_nameindex", lambda: [(1, "lo"), (2, "eth0")])
    assert reachable_from_outside(35963)
    assert not reachable_from_outside(35964)
    monkeypatch.setattr(socket, "if_nameindex", lambda: [(1, "lo")])
    assert not reachable_from_outside(35963)
