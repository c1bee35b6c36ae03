"""Pseudo-APDUs that a PC/SC reader answers itself (PC/SC part 3, section 3.2.2.1): here the card stands in for it."""

from fake_reader.card import Card

_DONE = b"\x90\x00"


def answer(card: Card, apdu: bytes) -> bytes:
    """`FF CA 00 00 00`: the UID; `FF CA 01 00 00`: the ATS. Anything else of class FF is not known."""
    if len(apdu) != 5:
        return b"\x67\x00"
    if apdu[1] != 0xCA:
        return b"\x6d\x00"
    match apdu[2], apdu[3]:
        case 0x00, 0x00:
            return _cut(card.ram.random_uid or card.image.uid, apdu[4])
        case 0x01, 0x00:
            return _cut(card.image.configuration.ats, apdu[4])
        case _:
            return b"\x6a\x81"


def _cut(data: bytes, expected: int) -> bytes:
    """Le 00 takes all; one too small is 6Cxx with the right one (PC/SC part 3)."""
    if 0 < expected < len(data):
        return bytes([0x6C, len(data)])
    return data + _DONE
