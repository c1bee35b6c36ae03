"""Which instruction is what."""

from collections.abc import Callable

from fake_reader.card import Card
from fake_reader.iso7816.apdu import Apdu, IsoRefusal, Word
from fake_reader.iso7816.authentication import external_authenticate, get_challenge, internal_authenticate
from fake_reader.iso7816.binary import read_binary, update_binary
from fake_reader.iso7816.select import select

_COMMANDS: dict[int, Callable[[Card, Apdu], bytes]] = {
    0x82: external_authenticate,
    0x84: get_challenge,
    0x88: internal_authenticate,
    0xA4: select,
    0xB0: read_binary,
    0xD6: update_binary,
}


def answer(card: Card, apdu: bytes) -> bytes:
    """Does one command APDU of class 00."""
    command = Apdu.parse(apdu)
    if command is None:
        return Word.WRONG_LENGTH.octets()
    if command.instruction not in _COMMANDS:
        return Word.NO_INSTRUCTION.octets()
    try:
        return _COMMANDS[command.instruction](card, command)
    except IsoRefusal as refusal:
        return refusal.octets
