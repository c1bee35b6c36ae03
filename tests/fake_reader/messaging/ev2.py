"""EV2 secure messaging with AES (AN12343 section "Secure messaging", AN12196; recomputed from their examples)."""

from dataclasses import dataclass, field

from fake_reader import aes
from fake_reader.file_types import CommMode
from fake_reader.messaging.port import Protection, SessionKind, Way
from fake_reader.status import Refusal, Status

MAC_LENGTH = 8
_MAX_COUNTER = 0xFFFF


@dataclass(slots=True)
class Ev2Session:
    """A session: its keys, its transaction identifier (4 bytes), and the command counter."""

    key_number: int
    enc: bytes = field(repr=False)
    mac: bytes = field(repr=False)
    ti: bytes
    counter: int = 0
    kind: SessionKind = SessionKind.EV2

    @classmethod
    def derive(cls, key_number: int, key: bytes, rnd_a: bytes, rnd_b: bytes, ti: bytes, counter: int) -> "Ev2Session":
        """Session keys as CMACs over SV1 and SV2 (AN12343)."""
        crossed = bytes(a ^ b for a, b in zip(rnd_a[2:8], rnd_b[:6], strict=True))
        context = b"\x00\x01\x00\x80" + rnd_a[:2] + crossed + rnd_b[6:] + rnd_a[8:]
        enc = aes.cmac(key, b"\xa5\x5a" + context)
        mac = aes.cmac(key, b"\x5a\xa5" + context)
        return cls(key_number, enc, mac, ti, counter)

    def wire_length(self, length: int, mode: CommMode, way: Way) -> int:
        """In CommMode Full a whole block of padding is added to whole blocks too; the MAC takes 8 bytes."""
        if mode is CommMode.PLAIN:
            return length
        if mode is CommMode.MAC:
            return length + MAC_LENGTH
        return (len(aes.pad(bytes(length))) if length else 0) + MAC_LENGTH

    def unwrap(self, data: bytes, protection: Protection) -> bytes:
        """MACt over Cmd | CmdCtr | TI | header | data as sent; no data is not encrypted."""
        if self.counter >= _MAX_COUNTER:
            # A counter that cannot rise any more needs a new authentication (the status is unverified).
            raise Refusal(Status.AUTHENTICATION)
        header, mode = protection.header, protection.mode
        if mode is CommMode.PLAIN:
            return data
        if len(data) < header + MAC_LENGTH:
            raise Refusal(Status.LENGTH)
        body, mac = data[:-MAC_LENGTH], data[-MAC_LENGTH:]
        expected = aes.short_mac(self.mac, bytes([protection.command]) + self._position(self.counter) + body)
        if not aes.same(mac, expected):
            raise Refusal(Status.INTEGRITY)
        cipher = body[header:]
        if mode is CommMode.MAC or not cipher:
            return body
        if len(cipher) % aes.BLOCK:
            raise Refusal(Status.LENGTH)
        try:
            plain = aes.unpad(aes.decrypt(self.enc, cipher, self._iv(b"\xa5\x5a", self.counter)))
        except ValueError as error:
            raise Refusal(Status.INTEGRITY) from error
        return body[:header] + plain

    def wrap(self, data: bytes, protection: Protection) -> bytes:
        """MACt over RC | CmdCtr + 1 | TI | data as sent. CommMode Plain counts too."""
        self.counter += 1
        if protection.mode is CommMode.PLAIN:
            return data
        if protection.mode is CommMode.FULL and data:
            data = aes.encrypt(self.enc, aes.pad(data), self._iv(b"\x5a\xa5", self.counter))
        return data + aes.short_mac(self.mac, bytes([protection.status]) + self._position(self.counter) + data)

    def _position(self, counter: int) -> bytes:
        return counter.to_bytes(2, "little") + self.ti

    def _iv(self, label: bytes, counter: int) -> bytes:
        return aes.encrypt(self.enc, label + self.ti + counter.to_bytes(2, "little") + bytes(8))
