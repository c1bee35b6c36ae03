"""AuthenticateEV2First and AuthenticateEV2NonFirst (AN12343, AN12196; codes of proxmark3 and libfreefare)."""

from fake_reader import aes
from fake_reader.card import Card, require_length
from fake_reader.commands.challenge import key_for, proven, turned
from fake_reader.commands.command import Command
from fake_reader.image import KeyType
from fake_reader.messaging.ev2 import Ev2Session
from fake_reader.personality import Generation
from fake_reader.ram import Handshake
from fake_reader.status import Refusal, Status

_MAX_CAPABILITIES = 6


def authenticate_first(card: Card, data: bytes) -> bytes:
    """`71 KeyNo LenCap [PCDcap2]`: E(RndB); what was selected stays, a session does not."""
    card.ram.session = None
    if len(data) < 2 or data[1] > _MAX_CAPABILITIES or len(data) != 2 + data[1]:
        raise Refusal(Status.LENGTH)
    key_number, capabilities = data[0], data[2:].ljust(_MAX_CAPABILITIES, b"\x00")
    key = key_for(card, key_number, KeyType.AES).octets
    rnd_b = card.randomness(16)

    def finish(cipher: bytes) -> bytes:
        rnd_a = _opened(card, key_number, key, cipher, rnd_b)
        ti = card.randomness(4)
        card.ram.session = Ev2Session.derive(key_number, key, rnd_a, rnd_b, ti, 0)
        return aes.encrypt(key, ti + turned(rnd_a) + _own_capabilities(card) + capabilities)

    card.ram.handshake = Handshake(finish)
    return aes.encrypt(key, rnd_b)


def authenticate_next(card: Card, data: bytes) -> bytes:
    """`77 KeyNo`: as the first, but TI and command counter go on, so it needs a session (AN12343)."""
    session, card.ram.session = card.ram.session, None
    require_length(data, 1)
    if not isinstance(session, Ev2Session):
        raise Refusal(Status.AUTHENTICATION)
    key_number = data[0]
    key = key_for(card, key_number, KeyType.AES).octets
    rnd_b = card.randomness(16)

    def finish(cipher: bytes) -> bytes:
        rnd_a = _opened(card, key_number, key, cipher, rnd_b)
        card.ram.session = Ev2Session.derive(key_number, key, rnd_a, rnd_b, session.ti, session.counter)
        return aes.encrypt(key, turned(rnd_a))

    card.ram.handshake = Handshake(finish)
    return aes.encrypt(key, rnd_b)


def _own_capabilities(card: Card) -> bytes:
    """PDcap2: zeros in every published example; where in the capability data it stands is unverified."""
    return card.image.configuration.capabilities[-_MAX_CAPABILITIES:]


def _opened(card: Card, key_number: int, key: bytes, cipher: bytes, rnd_b: bytes) -> bytes:
    require_length(cipher, 32)
    return proven(card, key_number, aes.decrypt(key, cipher), rnd_b)


COMMANDS = {
    0x71: Command(authenticate_first, mode=None, since=Generation.EV2),
    0x77: Command(authenticate_next, mode=None, since=Generation.EV2),
}
