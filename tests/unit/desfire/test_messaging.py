"""EV2 secure messaging against AN12343 and AN12196, and against answers that were tampered with."""

from collections.abc import Callable
from typing import Any

import pytest

from station.desfire.command import Command
from station.desfire.crypto import AesKey, pad
from station.desfire.messaging import CommMode, Ev2Messaging, PlainMessaging, ev2_session_keys
from station.errors import IntegrityError, ProtocolError
from station.model.secret import SecretKey

Vectors = Callable[[str], Any]
ZEROS = SecretKey(bytes(16))


def _twin(code: int) -> Command:
    """A command of the vectors that the station does not send: the ISO-chained form of one that it does."""
    twin = int.__new__(Command, code)
    twin._value_ = code
    return twin


def key(text: str) -> SecretKey:
    return SecretKey(bytes.fromhex(text))


def test_session_keys(vectors: Vectors) -> None:
    for vector in vectors("ev2")["authentications"]:
        rnd_a, rnd_b = bytes.fromhex(vector["rnd_a"]), bytes.fromhex(vector["rnd_b"])
        enc, mac = ev2_session_keys(AesKey(key(vector["key"])), rnd_a, rnd_b)
        assert enc.reveal().hex().upper() == vector["enc"], vector["source"]
        assert mac.reveal().hex().upper() == vector["mac"], vector["source"]


def test_mac_mode(vectors: Vectors) -> None:
    vector = vectors("ev2")["mac"]
    messaging = Ev2Messaging(ZEROS, key(vector["mac"]), bytes.fromhex(vector["ti"]))
    write, read = vector["write"], vector["read"]
    header, data = bytes.fromhex(write["header"]), bytes.fromhex(write["data"])
    message = messaging.wrap(_twin(0x8D), header, data, CommMode.MAC)
    assert message == header + data + bytes.fromhex(write["mact"])
    assert messaging.unwrap(bytes.fromhex(write["answer"]), CommMode.MAC) == b""
    message = messaging.wrap(_twin(0xAD), bytes.fromhex(read["header"]), b"", CommMode.MAC)
    assert message == bytes.fromhex(read["header"] + read["mact"])
    answer = bytes.fromhex(read["data"] + read["answer"])
    assert messaging.unwrap(answer, CommMode.MAC) == bytes.fromhex(read["data"])


def test_full_mode(vectors: Vectors) -> None:
    vector = vectors("ev2")["write_full"]
    messaging = Ev2Messaging(key(vector["enc"]), key(vector["mac"]), bytes.fromhex(vector["ti"]))
    apdu = bytes.fromhex(vector["apdu"])
    header = b"\x03" + bytes.fromhex(vector["header"])
    sealed = apdu[5 + len(header) : -9]
    enc = AesKey(key(vector["enc"]))
    iv = enc.encrypt_cbc(bytes(16), b"\xa5\x5a" + bytes.fromhex(vector["ti"]) + bytes(10))
    data = enc.decrypt_cbc(iv, sealed).rstrip(b"\x00").removesuffix(b"\x80")
    assert len(data) == 10
    assert messaging.wrap(_twin(0x8D), header, data, CommMode.FULL) == apdu[5:-1]
    assert messaging.unwrap(bytes.fromhex(vector["answer"]), CommMode.FULL) == b""


def test_full_mode_of_an12343(vectors: Vectors) -> None:
    for vector in vectors("ev2")["full"]:
        ti, counter = bytes.fromhex(vector["ti"]), vector["counter"]
        messaging = Ev2Messaging(key(vector["enc"]), key(vector["mac"]), ti, counter)
        header, data = bytes.fromhex(vector["header"]), bytes.fromhex(vector["data"])
        message = messaging.wrap(_twin(int(vector["command"], 16)), header, data, CommMode.FULL)
        assert message.hex().upper() == vector["message"], vector["source"]
        if vector["answer"]:
            plain = messaging.unwrap(bytes.fromhex(vector["answer"]), CommMode.FULL)
            assert plain.hex().upper() == vector["plain"], vector["source"]


def test_initial_values_of_full_mode(vectors: Vectors) -> None:
    # Sixteen bytes of the initial value in CBC come out as the cipher of zeros.
    for vector in vectors("ev2")["iv"]:
        iv = bytes.fromhex(vector["iv"])
        messaging = Ev2Messaging(key(vector["enc"]), ZEROS, bytes.fromhex(vector["ti"]), vector["counter"])
        sealed = messaging.wrap(Command.WriteData, b"", iv, CommMode.FULL)
        assert sealed[:16] == AesKey(key(vector["enc"])).encrypt_cbc(bytes(16), bytes(16)), vector["source"]


def test_full_mode_without_data_is_mac_alone() -> None:
    sealed = Ev2Messaging(ZEROS, ZEROS, bytes(4)).wrap(Command.ReadData, b"header", b"", CommMode.FULL)
    maced = Ev2Messaging(ZEROS, ZEROS, bytes(4)).wrap(Command.ReadData, b"header", b"", CommMode.MAC)
    assert sealed == maced


def _answer(data: bytes, counter: int, *, seal: bool = True) -> bytes:
    """What a card sends in full mode under zero session keys and TI."""
    aes = AesKey(ZEROS)
    body = data
    if seal:
        iv = aes.encrypt_cbc(bytes(16), b"\x5a\xa5" + bytes(4) + counter.to_bytes(2, "little") + bytes(8))
        body = aes.encrypt_cbc(iv, pad(data))
    return body + aes.mact(b"\x00" + counter.to_bytes(2, "little") + bytes(4) + body)


def _asked() -> Ev2Messaging:
    messaging = Ev2Messaging(ZEROS, ZEROS, bytes(4))
    messaging.wrap(Command.ReadData, b"", b"", CommMode.FULL)
    return messaging


def test_full_mode_answer() -> None:
    assert _asked().unwrap(_answer(b"sixteen bytes ok", 1), CommMode.FULL) == b"sixteen bytes ok"


@pytest.mark.parametrize("counter", [0, 2])
def test_an_answer_of_another_counter_is_refused(counter: int) -> None:
    with pytest.raises(IntegrityError):
        _asked().unwrap(_answer(b"data", counter), CommMode.FULL)


def test_every_byte_of_an_answer_counts() -> None:
    answer = _answer(b"data", 1)
    for position in range(len(answer)):
        tampered = bytearray(answer)
        tampered[position] ^= 0x01
        with pytest.raises(IntegrityError):
            _asked().unwrap(bytes(tampered), CommMode.FULL)
    for length in range(len(answer)):
        with pytest.raises(IntegrityError):
            _asked().unwrap(answer[:length], CommMode.MAC)


def test_a_broken_block_under_a_good_mac_is_refused() -> None:
    with pytest.raises(IntegrityError, match="whole number of blocks"):
        _asked().unwrap(_answer(b"no block", 1, seal=False), CommMode.FULL)


def test_plain_mode_counts_too() -> None:
    messaging = Ev2Messaging(ZEROS, ZEROS, bytes(4))
    assert messaging.wrap(Command.ReadData, b"header", b"data", CommMode.PLAIN) == b"headerdata"
    assert messaging.unwrap(b"anything", CommMode.PLAIN) == b"anything"
    second = messaging.wrap(Command.ReadData, b"", b"", CommMode.MAC)
    assert second == AesKey(ZEROS).mact(b"\xbd\x01\x00" + bytes(4))


def test_the_counter_does_not_wrap() -> None:
    messaging = Ev2Messaging(ZEROS, ZEROS, bytes(4), counter=0xFFFF)
    with pytest.raises(ProtocolError, match="used up"):
        messaging.wrap(Command.ReadData, b"", b"", CommMode.MAC)


def test_a_transaction_identifier_has_4_bytes() -> None:
    with pytest.raises(ValueError, match="4 bytes"):
        Ev2Messaging(ZEROS, ZEROS, bytes(3))


def test_before_authentication_everything_is_in_clear() -> None:
    messaging = PlainMessaging()
    assert messaging.wrap(Command.WriteData, b"h", b"d", CommMode.FULL) == b"hd"
    assert messaging.unwrap(b"answer", CommMode.FULL) == b"answer"
