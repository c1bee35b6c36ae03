"""Clients that others wrote for delegated applications: CnousDeuinfo and nfcjlib, which speak EV1-AES messaging.

From the factory key to the read-back, in the frames that those programs send: wrapped in ISO 7816-4, the DAM keys
loaded as bare 10, 11, 12, CreateDelegatedApplication without a MAC of the session or (proxmark3) with one.
"""

from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.cmac import CMAC

from card_rules.client import CardClient
from fake_reader.blank import make_fresh
from station.desfire.command import Command
from station.desfire.messaging import CommMode, KeyChange

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench

ZERO = bytes(16)
DAM_KEYS = {0x10: b"\x10" * 16, 0x12: b"\x12" * 16, 0x11: b"\x11" * 16}
HEAD = bytes.fromhex("4285F5" + "0000" + "FF" + "1000" + "0BA3" + "0010" + "A00000061404F58542")
"""createDAMApplication of nfcjlib: AID F58542, slot 0, version FF, 16 blocks, three AES keys, DF name."""


def with_dam_keys(bench: "Bench") -> CardClient:
    """createDamKeys of nfcjlib: the factory key becomes an AES key of zeros, then the three keys are loaded."""
    client = CardClient(bench.picc)
    assert client.authenticate("D40", 0, ZERO) == 0
    assert client.change_key(0x80, KeyChange(ZERO, None, 0), own=True) == 0
    assert client.authenticate("AES", 0, ZERO) == 0
    for number, key in DAM_KEYS.items():
        assert client.change_key(number, KeyChange(key, ZERO, 0), own=False) == 0
    return client


def cryptograms() -> bytes:
    worker = Cipher(AES(DAM_KEYS[0x12]), CBC(ZERO)).encryptor()
    enc_k = worker.update(bytes(range(7)) + ZERO + bytes(9))
    mac = CMAC(AES(DAM_KEYS[0x11]))
    mac.update(b"\xc9" + HEAD + enc_k)
    return enc_k + mac.finalize()[1::2]


@pytest.mark.parametrize("session_mac", [False, True])
def test_delegated_application_by_an_ev1_client(make_bench: "MakeBench", session_mac: bool) -> None:
    bench = make_bench(make_fresh(bytes.fromhex("042E5A7A6E4D80")))
    client = with_dam_keys(bench)
    assert client.authenticate("AES", 0x10, DAM_KEYS[0x10]) == 0
    assert client.send(Command.FreeMem) == (0, (256 * 32).to_bytes(3, "little"))
    assert client.send_in_two(Command.CreateDelegatedApplication, HEAD, cryptograms(), mac=session_mac) == 0
    assert client.send(Command.GetDelegatedInfo, b"\0\0") == (0, bytes.fromhex("FF 1000 0B00 4285F5"))
    client.forget()
    assert client.send(Command.SelectApplication, bytes.fromhex("4285F5")) == (0, b"")
    assert client.authenticate("AES", 0, ZERO) == 0
    assert client.send(Command.GetKeySettings) == (0, bytes.fromhex("0BA3"))
    assert client.send(Command.ChangeKeySettings, b"", b"\x09", CommMode.FULL) == (0, b"")
    for number in (2, 1):
        assert client.change_key(number, KeyChange(bytes([number]) * 16, ZERO, 0), own=False) == 0
    assert client.send(Command.CreateStdDataFile, bytes.fromhex("00 0110 00 00E0 200000")) == (0, b"")
    content = bytes(range(0x20))
    head = bytes.fromhex("00 000000 200000")
    assert client.send(Command.WriteData, head, content, CommMode.PLAIN) == (0, b"")
    assert client.send(Command.ReadData, bytes.fromhex("00 000000 000000"), mode=CommMode.PLAIN) == (0, content)
    assert client.change_key(0, KeyChange(b"\x77" * 16, None, 0), own=True) == 0


def test_dam_keys_need_an_aes_master_key(make_bench: "MakeBench") -> None:
    client = CardClient(make_bench(make_fresh(bytes(7))).picc)
    assert client.authenticate("ISO", 0, ZERO) == 0
    assert client.change_key(0x10, KeyChange(DAM_KEYS[0x10], ZERO, 0), own=False) == 0x9D
