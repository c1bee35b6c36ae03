"""The card as a phone or a canteen reader sees it: ISO/IEC 7816-4 commands on files that are free to read.

SELECT by DF name and by ISO FID, READ BINARY, UPDATE BINARY (the former DEUInfo action of ESUP-SGC for how the ESC data
zone is read; NXP NT4H2421Gx for parameters and status words). These commands select for the native ones too: after
them, a native session begins with PiccSession.select.
"""

from station.errors import MalformedResponseError, ProtocolError
from station.reader.port import CardConnection

MAX_ANSWER = 256
UPDATE_DATA = 55
"""Bytes of one UPDATE BINARY: with its head of 5 they fill the classic frame of 60."""

_MAX_OFFSET = 0x7FFF
_OK, _END_REACHED, _OUTSIDE = 0x9000, 0x6282, 0x6B00
_WORDS = {
    0x6282: "the file ends before",
    0x6700: "wrong length",
    0x6982: "not free to everybody",
    0x6985: "no file is selected",
    0x6A82: "not on this card",
    0x6A86: "wrong parameters",
    0x6B00: "outside the file",
    0x6D00: "this card does not know the command",
    0x6E00: "this card does not know the command's class",
}


class IsoCommandError(ProtocolError):
    """The card answered an ISO 7816-4 `command` with another status word (`sw`) than 9000."""

    def __init__(self, command: str, sw: int) -> None:
        self.command, self.sw = command, sw
        super().__init__(f"{command}: the card answered {sw:04X} ({_WORDS.get(sw, 'a word that no source names')})")


class IsoSession:
    """An application selected by its DF name, as an ISO 7816-4 reader uses it. Nobody is authenticated."""

    def __init__(self, connection: CardConnection, df_name: bytes) -> None:
        """SELECT by DF name (1..16 bytes). Raises IsoCommandError: 6A82 where the card has no such application."""
        self._connection = connection
        self._done("SELECT", b"\x00\xa4\x04\x00", df_name, b"\x00")

    def read_file(self, iso_fid: int) -> bytes:
        """SELECT of a file, then READ BINARY to its end, 256 bytes at a time.

        Behind the last byte 6B00 is taken for the end, as ISO 7816-4 has it; of a file whose size is a multiple of 256
        this is unverified on a card. Raises IsoCommandError, MalformedResponseError.
        """
        self._select_file(iso_fid)
        content = b""
        while len(content) <= _MAX_OFFSET:
            part, sw = self._exchange("READ BINARY", b"\x00\xb0" + len(content).to_bytes(2, "big") + b"\x00")
            if sw == _OUTSIDE and content:
                return content
            if sw not in (_OK, _END_REACHED):
                raise IsoCommandError("READ BINARY", sw)
            if len(part) > MAX_ANSWER:
                raise MalformedResponseError(f"READ BINARY: {len(part)} bytes, {MAX_ANSWER} were asked for")
            content += part
            if len(part) < MAX_ANSWER:
                return content
        raise MalformedResponseError("READ BINARY: the card goes on without end")

    def update_file(self, iso_fid: int, data: bytes, offset: int = 0) -> None:
        """SELECT of a file, then UPDATE BINARY from `offset`: where writing is free. Torn, the file holds a part."""
        if offset + len(data) > _MAX_OFFSET + 1:
            raise ValueError(f"UPDATE BINARY reaches {_MAX_OFFSET + 1} bytes")
        self._select_file(iso_fid)
        for at in range(0, len(data), UPDATE_DATA):
            head = b"\x00\xd6" + (offset + at).to_bytes(2, "big")
            self._done("UPDATE BINARY", head, data[at : at + UPDATE_DATA])

    def _select_file(self, iso_fid: int) -> None:
        self._done("SELECT", b"\x00\xa4\x00\x00", iso_fid.to_bytes(2, "big"))

    def _done(self, name: str, head: bytes, data: bytes, tail: bytes = b"") -> None:
        """A command whose answer's data, if any, are of no interest (file control information)."""
        _, sw = self._exchange(name, head + bytes([len(data)]) + data + tail)
        if sw != _OK:
            raise IsoCommandError(name, sw)

    def _exchange(self, name: str, apdu: bytes) -> tuple[bytes, int]:
        answer = self._connection.transmit(apdu)
        if len(answer) < 2:
            raise MalformedResponseError(f"{name}: the answer has {len(answer)} bytes, an answer has at least 2")
        return answer[:-2], int.from_bytes(answer[-2:], "big")
