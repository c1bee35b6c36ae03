"""The reader's side of the protocol, for the tests of the card alone: as little as drives it, written from AN12343.

The MACs and session keys are computed here once more, from the primitives of `cryptography`, so that the card is not
tested with its own arithmetic; the published vectors (`test_vectors.py`) hold for both.
"""

import zlib
from collections.abc import Callable

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.cmac import CMAC

RND_A = bytes(range(0x30, 0x40))


def cbc(key: bytes, data: bytes, iv: bytes = bytes(16), *, opening: bool = False) -> bytes:
    """AES-CBC over whole blocks."""
    cipher = Cipher(AES(key), CBC(iv))
    worker = cipher.decryptor() if opening else cipher.encryptor()
    return worker.update(data) + worker.finalize()


def mact(key: bytes, message: bytes) -> bytes:
    """The truncated CMAC."""
    worker = CMAC(AES(key))
    worker.update(message)
    return bytes(octet for index, octet in enumerate(worker.finalize()) if index % 2)


def crc(data: bytes) -> bytes:
    """CRC32 of ChangeKey."""
    return (zlib.crc32(data) ^ 0xFFFFFFFF).to_bytes(4, "little")


class Pcd:
    """Sends native commands to a card, bare or secured by the EV2 session that `authenticate` opens."""

    def __init__(self, exchange: Callable[[bytes], bytes]) -> None:
        self.exchange = exchange
        self.enc = self.mac = self.ti = b""
        self.counter = 0

    def send(self, frame: str | bytes) -> tuple[int, bytes]:
        """One bare frame: status, data."""
        answer = self.exchange(bytes.fromhex(frame) if isinstance(frame, str) else frame)
        return answer[0], answer[1:]

    def run(self, frame: str | bytes, *, first: int = 59) -> tuple[int, bytes]:
        """One command with all its frames, both ways, `first` data bytes in the first: the last status, all data."""
        whole = bytes.fromhex(frame) if isinstance(frame, str) else frame
        at = 1 + first
        status, data = self.send(whole[:at])
        while status == 0xAF and at < len(whole):
            status, data = self.send(b"\xaf" + whole[at : at + 59])
            at += 59
        while status == 0xAF:
            status, more = self.send(b"\xaf")
            data += more
        return status, data

    def authenticate(self, key_number: int, key: bytes, *, first: bool = True) -> int:
        """AuthenticateEV2First or NonFirst; the status of the last frame."""
        status, data = self.send(bytes([0x71, key_number, 0]) if first else bytes([0x77, key_number]))
        if status != 0xAF:
            return status
        rnd_b = cbc(key, data, opening=True)
        status, data = self.send(b"\xaf" + cbc(key, RND_A + rnd_b[1:] + rnd_b[:1]))
        if status != 0:
            return status
        plain = cbc(key, data, opening=True)
        if first:
            self.ti, self.counter, plain = plain[:4], 0, plain[4:]
        assert plain[:16] == RND_A[1:] + RND_A[:1]
        mixed = int.from_bytes(RND_A[2:8], "big") ^ int.from_bytes(rnd_b[:6], "big")
        context = bytes.fromhex("00010080") + RND_A[:2] + mixed.to_bytes(6, "big") + rnd_b[6:] + RND_A[8:]
        keys: list[bytes] = []
        for label in (b"\xa5\x5a", b"\x5a\xa5"):
            worker = CMAC(AES(key))
            worker.update(label + context)
            keys.append(worker.finalize())
        self.enc, self.mac = keys
        return status

    def macked(self, frame: str | bytes, *, first: int = 59) -> tuple[int, bytes]:
        """A command in CommMode MAC; checks and takes off the answer's MAC."""
        whole = bytes.fromhex(frame) if isinstance(frame, str) else frame
        code, data = whole[:1], whole[1:]
        mac = mact(self.mac, code + self._position() + data)
        return self._open(self.run(whole + mac, first=first))

    def full(self, frame: str | bytes, header: int, *, first: int = 59) -> tuple[int, bytes]:
        """A command in CommMode Full with `header` bytes in clear; opens the answer."""
        whole = bytes.fromhex(frame) if isinstance(frame, str) else frame
        head, plain = whole[: 1 + header], whole[1 + header :]
        if plain:
            padded = plain + b"\x80" + bytes(15 - len(plain) % 16)
            plain = cbc(self.enc, padded, self._iv(b"\xa5\x5a"))
        status, data = self.macked(head + plain, first=first)
        if status == 0 and data:
            opened = cbc(self.enc, data, self._iv(b"\x5a\xa5"), opening=True)
            data = opened.rstrip(b"\x00")[:-1]
        return status, data

    def change_key(self, octet: int, new: bytes, version: int, old: bytes | None) -> int:
        """ChangeKey: the key in session where `old` is None, another one otherwise."""
        body = new + bytes([version])
        if old is not None:
            xored = bytes(a ^ b for a, b in zip(new, old, strict=True))
            body = xored + bytes([version]) + crc(new)
        padded = body + b"\x80" + bytes(15 - len(body) % 16)
        frame = bytes([octet]) + cbc(self.enc, padded, self._iv(b"\xa5\x5a"))
        status, data = self.run(b"\xc4" + frame + mact(self.mac, b"\xc4" + self._position() + frame))
        if old is None:
            assert data == b"", "the answer to a change of the session's own key is plain"
            return status
        return self._open((status, data))[0]

    def _open(self, answer: tuple[int, bytes]) -> tuple[int, bytes]:
        status, data = answer
        if status != 0:
            assert data == b"", "an error carries no data"
            return status, data
        self.counter += 1
        assert data[-8:] == mact(self.mac, b"\x00" + self._position() + data[:-8])
        return status, data[:-8]

    def _position(self) -> bytes:
        return self.counter.to_bytes(2, "little") + self.ti

    def _iv(self, label: bytes) -> bytes:
        return cbc(self.enc, label + self.ti + self.counter.to_bytes(2, "little") + bytes(8))
