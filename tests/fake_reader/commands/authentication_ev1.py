"""Authenticate (0A), AuthenticateISO (1A), AuthenticateAES (AA): D40 and EV1 messaging.

Sources: libfreefare, proxmark3 (desfirecore.c, DesfireGenSessionKeyEV1); recorded traffic of EV3 cards (desox).
"""

from fake_reader import ciphers
from fake_reader.card import Card, require_length
from fake_reader.ciphers import DES_BLOCK, KeyedCipher
from fake_reader.commands.challenge import key_for, proven, turned
from fake_reader.commands.command import Command
from fake_reader.image import Key, KeyType
from fake_reader.messaging.d40 import ZERO_IV, D40Session, received
from fake_reader.messaging.ev1 import Ev1Session
from fake_reader.ram import Handshake
from fake_reader.status import Refusal, Status


def authenticate_d40(card: Card, data: bytes) -> bytes:
    """`0A KeyNo`, with a DES or 2TDEA key: the card enciphers both ways, each message from an IV of zeros."""
    key_number, key = _begin(card, data, KeyType.TDEA2)
    _require_enabled(disabled=card.image.configuration.d40_disabled)
    cipher = ciphers.cipher_of(key)
    rnd_b = card.randomness(DES_BLOCK)

    def finish(message: bytes) -> bytes:
        require_length(message, 2 * DES_BLOCK)
        rnd_a = proven(card, key_number, received(cipher, message), rnd_b)
        card.ram.session = D40Session(key_number, session_cipher(key, rnd_a, rnd_b))
        return cipher.encrypt(turned(rnd_a), ZERO_IV)

    card.ram.handshake = Handshake(finish)
    return cipher.encrypt(rnd_b, ZERO_IV)


def authenticate_iso(card: Card, data: bytes) -> bytes:
    """`1A KeyNo`, with a DES, 2TDEA or 3TDEA key."""
    key_number, key = _begin(card, data, KeyType.TDEA2, KeyType.TDEA3)
    return _chained(card, key_number, key)


def authenticate_aes(card: Card, data: bytes) -> bytes:
    """`AA KeyNo`, with an AES key."""
    key_number, key = _begin(card, data, KeyType.AES)
    return _chained(card, key_number, key)


def random_length(key: Key) -> int:
    """Bytes of RndA and RndB."""
    return DES_BLOCK if key.type is KeyType.TDEA2 else 16


def session_cipher(key: Key, rnd_a: bytes, rnd_b: bytes) -> KeyedCipher:
    """The session key, of pieces of four bytes of RndA and RndB by turns; as many as the key's type takes."""
    match key.type:
        case KeyType.TDEA2:
            places = (0,) if ciphers.is_single_des(key) else (0, 4)
        case KeyType.TDEA3:
            places = (0, 6, 12)
        case KeyType.AES:
            places = (0, 12)
    octets = b"".join(rnd_a[at : at + 4] + rnd_b[at : at + 4] for at in places)
    return ciphers.aes(octets) if key.type is KeyType.AES else ciphers.tdea(octets)


def _begin(card: Card, data: bytes, *types: KeyType) -> tuple[int, Key]:
    """What was selected stays, a session does not."""
    card.ram.session = None
    require_length(data, 1)
    return data[0], key_for(card, data[0], *types)


def _require_enabled(*, disabled: bool) -> None:
    """Raises Refusal 9D for a messaging that SetConfiguration has switched off (the status is unverified)."""
    if disabled:
        raise Refusal(Status.PERMISSION_DENIED)


def _chained(card: Card, key_number: int, key: Key) -> bytes:
    """The three messages are one CBC chain; the session's IV starts with zeros again."""
    _require_enabled(disabled=card.image.configuration.ev1_disabled)
    cipher = ciphers.cipher_of(key)
    rnd_b = card.randomness(random_length(key))
    challenge = cipher.encrypt(rnd_b, bytes(cipher.block))

    def finish(message: bytes) -> bytes:
        require_length(message, 2 * len(rnd_b))
        rnd_a = proven(card, key_number, cipher.decrypt(message, challenge[-cipher.block :]), rnd_b)
        card.ram.session = Ev1Session(key_number, session_cipher(key, rnd_a, rnd_b))
        return cipher.encrypt(turned(rnd_a), message[-cipher.block :])

    card.ram.handshake = Handshake(finish)
    return challenge


COMMANDS = {
    0x0A: Command(authenticate_d40, mode=None),
    0x1A: Command(authenticate_iso, mode=None),
    0xAA: Command(authenticate_aes, mode=None),
}
