"""AuthenticateEV2First and AuthenticateEV2NonFirst (AN12343, AN12196; codes of proxmark3 and libfreefare)."""

from fake_reader import aes
from fake_reader.card import Card, Handshake, require_length
from fake_reader.commands.command import Command
from fake_reader.image import DAM_AUTH_KEY, MASTER_KEY, Key, KeyType
from fake_reader.messaging.ev2 import Ev2Session
from fake_reader.status import Refusal, Status

_MAX_CAPABILITIES = 6
_CARD_CAPABILITIES = bytes(6)
"""PDcap2: zeros in every published example."""


def authenticate_first(card: Card, data: bytes) -> bytes:
    """`71 KeyNo LenCap [PCDcap2]`: E(RndB); what was selected stays, a session does not."""
    card.ram.session = None
    if len(data) < 2 or data[1] > _MAX_CAPABILITIES or len(data) != 2 + data[1]:
        raise Refusal(Status.LENGTH)
    key_number, capabilities = data[0], data[2:].ljust(_MAX_CAPABILITIES, b"\x00")
    key = _aes_key(card, key_number)
    rnd_b = card.randomness(16)

    def finish(cipher: bytes) -> bytes:
        rnd_a = _reader_random(key, cipher, rnd_b)
        ti = card.randomness(4)
        card.ram.session = Ev2Session.derive(key_number, key, rnd_a, rnd_b, ti, 0)
        return aes.encrypt(key, ti + _turned(rnd_a) + _CARD_CAPABILITIES + capabilities)

    card.ram.handshake = Handshake(finish)
    return aes.encrypt(key, rnd_b)


def authenticate_next(card: Card, data: bytes) -> bytes:
    """`77 KeyNo`: as the first, but TI and command counter go on, so it needs a session (AN12343)."""
    session, card.ram.session = card.ram.session, None
    require_length(data, 1)
    if not isinstance(session, Ev2Session):
        raise Refusal(Status.AUTHENTICATION)
    key_number = data[0]
    key = _aes_key(card, key_number)
    rnd_b = card.randomness(16)

    def finish(cipher: bytes) -> bytes:
        rnd_a = _reader_random(key, cipher, rnd_b)
        card.ram.session = Ev2Session.derive(key_number, key, rnd_a, rnd_b, session.ti, session.counter)
        return aes.encrypt(key, _turned(rnd_a))

    card.ram.handshake = Handshake(finish)
    return aes.encrypt(key, rnd_b)


def _aes_key(card: Card, key_number: int) -> bytes:
    """An AES key of the level selected. Other key types have other authentications: AE (unverified)."""
    key = _key(card, key_number)
    if key.type is not KeyType.AES:
        raise Refusal(Status.AUTHENTICATION)
    return key.octets


def _key(card: Card, key_number: int) -> Key:
    application = card.selected
    if application is not None:
        if key_number >= len(application.keys):
            raise Refusal(Status.NO_SUCH_KEY)
        return application.keys[key_number]
    if key_number not in card.image.picc_keys:
        raise Refusal(Status.NO_SUCH_KEY)
    if key_number not in (MASTER_KEY, DAM_AUTH_KEY):
        # "Targeted key not available for authentication": 9D in the data sheet NT4H2421Gx; for 0x11, 0x12 unverified.
        raise Refusal(Status.PERMISSION_DENIED)
    return card.image.picc_keys[key_number]


def _reader_random(key: bytes, cipher: bytes, rnd_b: bytes) -> bytes:
    """Opens E(RndA | RndB') and checks RndB'."""
    require_length(cipher, 32)
    plain = aes.decrypt(key, cipher)
    if not aes.same(plain[16:], _turned(rnd_b)):
        raise Refusal(Status.AUTHENTICATION)
    return plain[:16]


def _turned(random: bytes) -> bytes:
    """Rotated left by one byte."""
    return random[1:] + random[:1]


COMMANDS = {
    0x71: Command(authenticate_first, mode=None),
    0x77: Command(authenticate_next, mode=None),
}
