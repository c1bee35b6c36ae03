"""GET CHALLENGE, EXTERNAL AUTHENTICATE, INTERNAL AUTHENTICATE: EV1 messaging without native commands.

RPICC1 of the card; E(RPCD1 | RPICC1) of the reader; RPCD2 of the reader, E(RPICC2 | RPCD2) of the card; the session
key is made of RPCD1 and RPICC2 (proxmark3 desfirecore.c, DesfireAuthenticateISO). Each message starts from an IV of
zeros. Which word refuses what is unverified.
"""

from fake_reader import aes, ciphers
from fake_reader.card import Card
from fake_reader.commands.authentication_ev1 import random_length, session_cipher
from fake_reader.commands.challenge import count, key_for
from fake_reader.image import Key, KeyType
from fake_reader.iso7816.apdu import Apdu, IsoRefusal, Word
from fake_reader.messaging.ev1 import Ev1Session
from fake_reader.status import Refusal

_ALGORITHMS = {0x00: tuple(KeyType), 0x02: (KeyType.TDEA2,), 0x04: (KeyType.TDEA3,), 0x09: (KeyType.AES,)}
"""P1 (proxmark3); 00 leaves it to the key."""
_APPLICATION_KEY = 0x80
"""Bit of P2: a key of the application selected, not of the card."""


def get_challenge(card: Card, command: Apdu) -> bytes:
    """`84`: 8 or 16 random bytes, as the key to come needs; ends a session."""
    if command.data or command.expected not in (8, 16):
        raise IsoRefusal(Word.WRONG_LENGTH)
    card.ram.session = None
    card.ram.iso_challenge = card.randomness(command.expected)
    return card.ram.iso_challenge + Word.OK.octets()


def external_authenticate(card: Card, command: Apdu) -> bytes:
    """`82`: the reader proves the key."""
    challenge, card.ram.iso_challenge = card.ram.iso_challenge, None
    if challenge is None:
        raise IsoRefusal(Word.CONDITIONS)
    number, key = _key(card, command)
    if len(challenge) != random_length(key):
        raise IsoRefusal(Word.CONDITIONS)
    if len(command.data) != 2 * len(challenge):
        raise IsoRefusal(Word.WRONG_LENGTH)
    cipher = ciphers.cipher_of(key)
    plain = cipher.decrypt(command.data, bytes(cipher.block))
    right = aes.same(plain[len(challenge) :], challenge)
    count(card, number, right=right)
    if not right:
        raise IsoRefusal(Word.SECURITY)
    card.ram.iso_half = number, plain[: len(challenge)]
    return Word.OK.octets()


def internal_authenticate(card: Card, command: Apdu) -> bytes:
    """`88`: the card proves the key, and the session begins."""
    half, card.ram.iso_half = card.ram.iso_half, None
    number, key = _key(card, command)
    if half is None or half[0] != number:
        raise IsoRefusal(Word.CONDITIONS)
    if len(command.data) != len(half[1]):
        raise IsoRefusal(Word.WRONG_LENGTH)
    own = card.randomness(len(command.data))
    cipher = ciphers.cipher_of(key)
    card.ram.session = Ev1Session(number, session_cipher(key, half[1], own))
    return cipher.encrypt(own + command.data, bytes(cipher.block)) + Word.OK.octets()


def _key(card: Card, command: Apdu) -> tuple[int, Key]:
    number = command.p2 & ~_APPLICATION_KEY
    if bool(command.p2 & _APPLICATION_KEY) != (card.selected is not None):
        raise IsoRefusal(Word.WRONG_P1_P2)
    if command.p1 not in _ALGORITHMS:
        raise IsoRefusal(Word.WRONG_P1_P2)
    try:
        return number, key_for(card, number, *_ALGORITHMS[command.p1])
    except Refusal as refusal:
        raise IsoRefusal(Word.SECURITY) from refusal
