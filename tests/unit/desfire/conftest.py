"""A scripted connection, and a small card that keeps state: enough of one to be encoded, torn and encoded again.

The card computes with the package's own ciphers; that these are right is what the published vectors are for.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from station.desfire.contents import ChipContents
from station.desfire.crypto import ZERO_IV, AesKey, crc32, pad, unpad
from station.desfire.diversify import diversify_aes128
from station.desfire.messaging import ev2_session_keys
from station.errors import CardLostError, UnknownKeyError, WrongKeyError
from station.model.card import CardUid
from station.model.escn import Escn
from station.model.secret import SecretKey

VECTORS = Path(__file__).parents[2] / "vectors"
ATR = bytes.fromhex("3B8180018080")


class Scripted:
    """Answers recorded exchanges, in order, and nothing else. A pair without a command answers any."""

    reader, simulated, atr = "scripted", True, ATR
    longest_command = 261

    def __init__(self, *pairs: tuple[str | None, str]) -> None:
        self.pairs = list(pairs)
        self.sent: list[bytes] = []

    def transmit(self, apdu: bytes) -> bytes:
        self.sent.append(apdu)
        command, answer = self.pairs.pop(0)
        if command is not None:
            assert apdu.hex().upper() == command.replace(" ", "").upper()
        return bytes.fromhex(answer)

    def close(self) -> None:
        pass


@dataclass
class StoredFile:
    head: bytes
    data: bytearray


@dataclass
class StoredApplication:
    settings: bytearray
    keys: list[tuple[bytes, int]]
    files: dict[int, StoredFile] = field(default_factory=dict[int, StoredFile])


class StatusAnswer(Exception):
    def __init__(self, status: int) -> None:
        self.status = status


class TinyCard:
    """A DESFire EV2 with EV2 messaging and DAM, in a hundred lines. `tear` = (n, after): APDU n is the card's last."""

    reader, simulated, atr = "tiny", True, ATR
    longest_command = 261

    def __init__(self, uid: CardUid, keys: dict[int, tuple[bytes, int]]) -> None:
        self.uid = uid
        self.keys = keys
        self.applications: dict[bytes, StoredApplication] = {}
        self.slots: dict[int, bytes] = {}
        self.version = bytes.fromhex("04010112001A05 04010102011A05")
        self.free = 4096
        self.lists_freely = True
        self.sent: list[bytes] = []
        self.tear: tuple[int, bool] | None = None
        self.auth: int | None = None
        self.challenge: tuple[int, bytes] | None = None
        self.reset()

    def reset(self) -> None:
        self.aid = bytes(3)
        self.drop()
        self.pending = b""
        self.pending_command = 0
        self.chain_out = b""

    def drop(self) -> None:
        self.auth = None
        self.challenge = None

    def close(self) -> None:
        pass

    def transmit(self, apdu: bytes) -> bytes:
        number = len(self.sent)
        self.sent.append(apdu)
        if self.tear == (number, False):
            self.reset()
            raise CardLostError(reader=self.reader)
        answer = self._native(apdu[1], apdu[5:-1])
        if self.tear == (number, True):
            self.reset()
            raise CardLostError(reader=self.reader)
        return answer

    def _native(self, code: int, data: bytes) -> bytes:
        try:
            if code == 0xAF and self.chain_out:
                return self._emit(self.chain_out)
            if code == 0xAF and self.challenge is not None:
                return self._prove(data)
            if code == 0xAF:
                code, data = self.pending_command, self.pending + data
            if not self._complete(code, data):
                self.pending_command, self.pending = code, data
                return b"\x91\xaf"
            self.pending = b""
            if code == 0x71:
                return self._challenge(data[0]) + b"\x91\xaf"
            return self._emit(self._run(code, data))
        except StatusAnswer as error:
            self.drop()
            return bytes([0x91, error.status])

    def _emit(self, answer: bytes) -> bytes:
        self.chain_out = answer[48:]
        return answer[:48] + (b"\x91\xaf" if self.chain_out else b"\x91\x00")

    def _complete(self, code: int, data: bytes) -> bool:
        mac = 8 if self.auth is not None else 0
        if code == 0xC9:
            return len(data) > 40
        if code == 0x3D:
            return len(data) >= 7 + int.from_bytes(data[4:7], "little") + (mac if self._file_mode(data[0]) else 0)
        return True

    def _file_mode(self, number: int) -> int:
        return self.applications[self.aid].files[number].head[0]

    def _run(self, code: int, data: bytes) -> bytes:
        if code == 0x5A:
            self.drop()
            if any(data) and data not in self.applications:
                raise StatusAnswer(0xA0)
            self.aid = data
            return b""
        mode = {0xC4: 3, 0x54: 3}.get(code, self._file_mode(data[0]) if code in (0x3D, 0xBD) else 1)
        if self.auth is None:
            return self._execute(code, data, b"")
        header_length = {0xC4: 1, 0x54: 0, 0x3D: 7}.get(code, len(data) - 8)
        if mode:
            data, mac = data[:-8], data[-8:]
            if self.mac.mact(bytes([code]) + self._context() + data) != mac:
                raise StatusAnswer(0x1E)
        header, body = data[:header_length], data[header_length:]
        if mode == 3 and body:
            body = unpad(self.enc.decrypt_cbc(self._iv(b"\xa5\x5a"), body))
        self.counter += 1
        answer = self._execute(code, header, body)
        if not (self._authenticated() and mode):
            return answer
        if mode == 3 and answer:
            answer = self.enc.encrypt_cbc(self._iv(b"\x5a\xa5"), pad(answer))
        return answer + self.mac.mact(b"\x00" + self._context() + answer)

    def _authenticated(self) -> bool:
        return self.auth is not None

    def _context(self) -> bytes:
        return self.counter.to_bytes(2, "little") + self.ti

    def _iv(self, label: bytes) -> bytes:
        return self.enc.encrypt_cbc(ZERO_IV, label + self.ti + self.counter.to_bytes(2, "little") + bytes(8))

    def _execute(self, code: int, head: bytes, body: bytes) -> bytes:
        application = self.applications.get(self.aid)
        match code:
            case 0x60:
                return self.version + self.uid.octets + bytes.fromhex("BA5544332030 24")
            case 0x6A if self.lists_freely:
                return b"".join(self.applications)
            case 0x6E:
                return self.free.to_bytes(3, "little")
            case 0x69:
                aid = self.slots.get(int.from_bytes(head, "little"))
                if aid is None:
                    raise StatusAnswer(0xA0)
                return b"\x01\x20\x00\x05\x00" + aid
            case 0x64:
                return bytes([self._key(head[0])[1]])
            case 0x45 if application:
                return bytes(application.settings)
            case 0xC9 if self.auth == 0x10:
                self._create_delegated(head)
            case 0xCA if self.auth == 0:
                self.applications[head[:3]] = StoredApplication(bytearray(head[3:5]), [(bytes(16), 0)] * (head[4] & 15))
            case 0xCD if application and self.auth == 0:
                size = int.from_bytes(head[6:9], "little")
                application.files[head[0]] = StoredFile(head[3:6], bytearray(size))
            case 0x6F if application:
                return bytes(application.files)
            case 0xF5 if application:
                file = application.files[head[0]]
                return b"\x00" + file.head + len(file.data).to_bytes(3, "little")
            case 0xBD if application:
                offset, length = int.from_bytes(head[1:4], "little"), int.from_bytes(head[4:7], "little")
                return bytes(application.files[head[0]].data[offset : offset + length])
            case 0x3D if application and self.auth == 0:
                file, offset = application.files[head[0]], int.from_bytes(head[1:4], "little")
                file.data[offset : offset + len(body)] = body
            case 0xC4 if application and self.auth == 0:
                self._change_key(application, head[0], body)
            case 0x54 if application and self.auth == 0:
                application.settings[0] = body[0]
            case _:
                raise StatusAnswer(0x9D)
        return b""

    def _create_delegated(self, data: bytes) -> None:
        first, enc_k, dammac = data[:-40], data[-40:-8], data[-8:]
        assert AesKey(SecretKey(self.keys[0x11][0])).mact(b"\xc9" + first + enc_k) == dammac
        default = AesKey(SecretKey(self.keys[0x12][0])).decrypt_cbc(ZERO_IV, enc_k)[7:23]
        self.slots[int.from_bytes(first[3:5], "little")] = first[:3]
        self.applications[first[:3]] = StoredApplication(bytearray(first[8:10]), [(default, 0)] * (first[9] & 15))

    def _change_key(self, application: StoredApplication, number: int, body: bytes) -> None:
        if number == self.auth:
            application.keys[number] = body[:16], body[16]
            self.drop()
            return
        new = bytes(a ^ b for a, b in zip(body[:16], application.keys[number][0], strict=True))
        if crc32(new) != body[17:]:
            raise StatusAnswer(0x1E)
        application.keys[number] = new, body[16]

    def _key(self, number: int) -> tuple[bytes, int]:
        if any(self.aid):
            return self.applications[self.aid].keys[number]
        if number not in self.keys:
            raise StatusAnswer(0x40)
        return self.keys[number]

    def _challenge(self, number: int) -> bytes:
        self.drop()
        self.rnd_b = bytes(range(16))
        self.challenge = number, self._key(number)[0]
        return AesKey(SecretKey(self.challenge[1])).encrypt_cbc(ZERO_IV, self.rnd_b)

    def _prove(self, data: bytes) -> bytes:
        number, octets = self.challenge or (0, b"")
        key = AesKey(SecretKey(octets))
        plain = key.decrypt_cbc(ZERO_IV, data)
        rnd_a, returned = plain[:16], plain[16:]
        if returned != self.rnd_b[1:] + self.rnd_b[:1]:
            raise StatusAnswer(0xAE)
        self.challenge, self.auth = None, number
        self.ti, self.counter = b"\x11\x22\x33\x44", 0
        enc, mac = ev2_session_keys(key, rnd_a, self.rnd_b)
        self.enc, self.mac = AesKey(enc), AesKey(mac)
        return key.encrypt_cbc(ZERO_IV, self.ti + rnd_a[1:] + rnd_a[:1] + bytes(12)) + b"\x91\x00"


ROOTS = {
    name: name.encode().ljust(16, b"!")[:16] for name in ("picc-master", "dam", "dam-default", "cdz-master", "cdz")
}
UID = CardUid(bytes.fromhex("04A1B2C3D4E580"))
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")


class Keys:
    """A key source with roots of its own; `asked` names what was derived."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bytes]] = []

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        self.asked.append((name, div_input))
        assert version == (0 if name == "dam-default" else 1)
        if name not in ROOTS:
            raise UnknownKeyError(key=name, custody="these")
        return diversify_aes128(SecretKey(ROOTS[name]), div_input)


class Attempts:
    """An attempt memory in memory."""

    def __init__(self) -> None:
        self.failed: set[tuple[CardUid, str, int]] = set()

    def check(self, uid: CardUid, key: str, version: int) -> None:
        if (uid, key, version) in self.failed:
            raise WrongKeyError(uid=uid, key=key, version=version)

    def record_failure(self, uid: CardUid, key: str, version: int) -> None:
        self.failed.add((uid, key, version))


def derived(name: str, div_input: bytes) -> bytes:
    return diversify_aes128(SecretKey(ROOTS[name]), div_input).reveal()


@pytest.fixture
def vectors() -> Callable[[str], Any]:
    return lambda name: json.loads((VECTORS / f"desfire-{name}.json").read_text())


@pytest.fixture
def scripted() -> Callable[..., Scripted]:
    return Scripted


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def attempts() -> Attempts:
    return Attempts()


def _provisioned() -> TinyCard:
    tail = UID.octets[1:]
    return TinyCard(
        UID,
        {
            0x00: (derived("picc-master", UID.octets), 1),
            0x10: (derived("dam", UID.octets), 1),
            0x11: (derived("dam", b"\xff" + tail), 1),
            0x12: (derived("dam", b"\x00" + tail), 1),
        },
    )


@pytest.fixture
def card() -> TinyCard:
    return _provisioned()


@pytest.fixture
def fresh_card() -> Callable[[], TinyCard]:
    return _provisioned


@pytest.fixture(scope="session")
def contents() -> ChipContents:
    signer = ec.derive_private_key(12345, ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test issuer")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(signer.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2024, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2049, 1, 1, tzinfo=UTC))
        .sign(signer, hashes.SHA256(), ecdsa_deterministic=True)
    )
    signature = signer.sign(ESCN.octets + UID.octets, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
    return ChipContents(ESCN, UID, signature, certificate.public_bytes(serialization.Encoding.DER))
