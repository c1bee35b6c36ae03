"""The card's side of secure messaging, for tests: it takes what a session sends, and protects what the card answers.

Knows the session keys from the start. Computes with the package's own ciphers; that these are right is what the
published vectors and the recorded cards are for.
"""

import itertools
from collections.abc import Callable
from typing import Protocol

from station.desfire.crypto import ZERO_IV, AesKey, BlockKey, crc16, crc32, pad, pad_zeros
from station.desfire.messaging import CommMode
from station.desfire.tdea import TdeaKey

Damage = Callable[[bytes], bytes]


class FarEnd(Protocol):
    """One session, seen from the card."""

    def hear(self, message: bytes) -> None:
        """A whole command, its code first; `message` carries neither MAC nor cipher text."""
        ...

    def answer(self, data: bytes, mode: CommMode) -> bytes:
        """What goes on the wire for an answer of status 00."""
        ...


class D40FarEnd:
    """D40: data and values alone are protected; nothing is chained."""

    def __init__(self, key: TdeaKey) -> None:
        self._key = key

    def hear(self, message: bytes) -> None:
        pass

    def answer(self, data: bytes, mode: CommMode) -> bytes:
        match mode:
            case CommMode.PLAIN:
                return data
            case CommMode.MAC:
                return data + self._key.mac4(data)
            case CommMode.FULL:
                return self._key.encrypt_cbc(bytes(8), pad_zeros(data + crc16(data), 8))


class Ev1FarEnd:
    """EV1: one IV through everything."""

    def __init__(self, key: BlockKey) -> None:
        self._key = key
        self._iv = bytes(key.block)

    def hear(self, message: bytes) -> None:
        self._iv = self._key.cmac_from(self._iv, message)

    def answer(self, data: bytes, mode: CommMode) -> bytes:
        if mode is CommMode.FULL:
            sealed = self._key.encrypt_cbc(self._iv, pad_zeros(data + crc32(data + b"\x00"), self._key.block))
            self._iv = sealed[-self._key.block :]
            return sealed
        self._iv = self._key.cmac_from(self._iv, data + b"\x00")
        return data + self._iv[:8]


class Ev2FarEnd:
    """EV2: a counter and a transaction identifier; `lead` is by how much this card's counter is wrong."""

    def __init__(self, enc: AesKey, mac: AesKey, ti: bytes, lead: int = 0) -> None:
        self._enc, self._mac, self._ti = enc, mac, ti
        self._counter = lead

    def hear(self, message: bytes) -> None:
        self._counter += 1

    def answer(self, data: bytes, mode: CommMode) -> bytes:
        if mode is CommMode.PLAIN:
            return data
        counter = self._counter.to_bytes(2, "little")
        if mode is CommMode.FULL:
            iv = self._enc.encrypt_cbc(ZERO_IV, b"\x5a\xa5" + self._ti + counter + bytes(8))
            data = self._enc.encrypt_cbc(iv, pad(data))
        return data + self._mac.mact(b"\x00" + counter + self._ti + data)


class FarCard:
    """A connection to a card that answers every command with what is next in `answers`, 48 bytes a frame, or cut
    where `cuts` say.

    `damage` is done to the last answer on its way. `sent` holds the native frames that came, `given` the answers.
    """

    reader, simulated, atr = "far", True, b""
    longest_command = 261

    def __init__(
        self,
        end: FarEnd,
        answers: list[tuple[bytes, CommMode]],
        damage: Damage = lambda answer: answer,
        cuts: tuple[int, ...] = (),
    ) -> None:
        self._end = end
        self._answers = answers
        self._damage = damage
        self._cuts = cuts
        self._rest = list[bytes]()
        self.sent, self.given = list[bytes](), list[bytes]()

    def transmit(self, apdu: bytes) -> bytes:
        self.sent.append(apdu[1:2] + apdu[5:-1])
        if apdu[1] != 0xAF:
            self._end.hear(self.sent[-1])
            data, mode = self._answers.pop(0)
            answer = self._end.answer(data, mode)
            answer = answer if self._answers else self._damage(answer)
            self.given.append(answer)
            cuts = (0, *(self._cuts or range(48, len(answer), 48)), len(answer))
            self._rest = [answer[start:end] for start, end in itertools.pairwise(cuts)]
        part = self._rest.pop(0)
        return part + (b"\x91\xaf" if self._rest else b"\x91\x00")

    def close(self) -> None:
        pass
