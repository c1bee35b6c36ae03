"""The UID of whatever contactless card lies on a reader, as the reader itself tells it."""

from station.reader.port import CardConnection

_GET_UID = bytes.fromhex("FFCA000000")
"""PC/SC part 3, section 3.2.2.1.3: GET DATA, the UID, all of it."""
_DONE = b"\x90\x00"


def read_uid(connection: CardConnection) -> bytes | None:
    """4, 7 or 10 bytes (ISO/IEC 14443-3); None where the reader does not tell. A random UID has 4, the first one 08.

    Raises CardLostError, ReaderLostError.
    """
    answer = connection.transmit(_GET_UID)
    return answer[:-2] if answer[-2:] == _DONE and len(answer) > 2 else None
