"""The five authentications: what each session speaks with afterwards.

Sources: AN12343 for 71 and 77; libfreefare and proxmark3 (client/src/mifare/desfirecore.c) for 0A, 1A and AA, confirmed
by recorded traffic of EV3 cards (desox, src/replay). Each raises StatusError (AUTHENTICATION_ERROR for a wrong key),
IntegrityError when the card does not know the key, MalformedResponseError.
"""

from collections.abc import Callable

from station.desfire.application import KeyType
from station.desfire.command import Command
from station.desfire.crypto import BLOCK, ZERO_IV, AesKey, BlockKey, check_mac
from station.desfire.framing import NativeChannel, check_answer
from station.desfire.messaging import CAPABILITIES_LENGTH, TI_LENGTH, Ev2Messaging, ev2_session_keys
from station.desfire.messaging_d40 import D40Messaging
from station.desfire.messaging_ev1 import Ev1Messaging
from station.desfire.status import Status
from station.desfire.tdea import DES_BLOCK, DES_ZERO_IV, TdeaKey
from station.errors import MalformedResponseError
from station.model.secret import SecretKey

RandomBytes = Callable[[int], bytes]
"""Gives that many unpredictable bytes, as os.urandom does."""


def authenticate_d40(channel: NativeChannel, key_no: int, key: TdeaKey, random_bytes: RandomBytes) -> D40Messaging:
    """0A, with a DES or 2TDEA key. Raises ValueError for a 3TDEA key."""
    if key.triple:
        raise ValueError("D40 messaging has no 3TDEA keys")
    challenge = _challenge(channel, Command.Authenticate, bytes([key_no]), DES_BLOCK)
    rnd_b = key.decrypt_cbc(DES_ZERO_IV, challenge)
    rnd_a = random_bytes(DES_BLOCK)
    answer = _prove(channel, Command.Authenticate, key.decipher_to_send(rnd_a + _turned(rnd_b)), DES_BLOCK)
    check_mac(_turned(rnd_a), key.decrypt_cbc(DES_ZERO_IV, answer), "the card's proof of the key")
    return D40Messaging(_tdea_session_key(key, rnd_a, rnd_b))


def authenticate_iso(channel: NativeChannel, key_no: int, key: TdeaKey, random_bytes: RandomBytes) -> Ev1Messaging:
    """1A, with a DES, 2TDEA or 3TDEA key. The randoms of 3TDEA are two blocks long."""
    length = 2 * DES_BLOCK if key.triple else DES_BLOCK
    rnd_a, rnd_b = _chained(channel, Command.AuthenticateISO, key_no, key, random_bytes, length)
    kind = KeyType.TDEA3 if key.triple else KeyType.DES
    return Ev1Messaging(_tdea_session_key(key, rnd_a, rnd_b), kind)


def authenticate_aes(channel: NativeChannel, key_no: int, key: AesKey, random_bytes: RandomBytes) -> Ev1Messaging:
    """AA, with an AES key: EV1 messaging."""
    rnd_a, rnd_b = _chained(channel, Command.AuthenticateAES, key_no, key, random_bytes, BLOCK)
    with SecretKey(rnd_a[:4] + rnd_b[:4] + rnd_a[12:] + rnd_b[12:]) as session_key:
        return Ev1Messaging(AesKey(session_key), KeyType.AES)


def authenticate_ev2_first(
    channel: NativeChannel, key_no: int, key: AesKey, random_bytes: RandomBytes, capabilities: bytes = b""
) -> Ev2Messaging:
    """71, with an AES key. `capabilities` are the reader's (PCDcap2, up to 6 bytes). Raises ValueError for more."""
    if len(capabilities) > CAPABILITIES_LENGTH:
        raise ValueError(f"capabilities have up to {CAPABILITIES_LENGTH} bytes, not {len(capabilities)}")
    command = Command.AuthenticateEV2First
    challenge = _challenge(channel, command, bytes([key_no, len(capabilities)]) + capabilities, BLOCK)
    rnd_a, rnd_b = random_bytes(BLOCK), key.decrypt_cbc(ZERO_IV, challenge)
    answer = _prove(channel, command, key.encrypt_cbc(ZERO_IV, rnd_a + _turned(rnd_b)), 2 * BLOCK)
    plain = key.decrypt_cbc(ZERO_IV, answer)
    ti, returned = plain[:TI_LENGTH], plain[TI_LENGTH : TI_LENGTH + BLOCK]
    check_mac(_turned(rnd_a), returned, "the card's proof of the key")
    told = plain[TI_LENGTH + BLOCK :][:CAPABILITIES_LENGTH]
    enc, mac = ev2_session_keys(key, rnd_a, rnd_b)
    with enc, mac:
        return Ev2Messaging(enc, mac, ti, card_capabilities=told)


def authenticate_ev2_non_first(
    channel: NativeChannel, key_no: int, key: AesKey, random_bytes: RandomBytes, before: Ev2Messaging
) -> Ev2Messaging:
    """77, inside an EV2 session: another key, the same transaction."""
    command = Command.AuthenticateEV2NonFirst
    challenge = _challenge(channel, command, bytes([key_no]), BLOCK)
    rnd_a, rnd_b = random_bytes(BLOCK), key.decrypt_cbc(ZERO_IV, challenge)
    answer = _prove(channel, command, key.encrypt_cbc(ZERO_IV, rnd_a + _turned(rnd_b)), BLOCK)
    check_mac(_turned(rnd_a), key.decrypt_cbc(ZERO_IV, answer), "the card's proof of the key")
    return before.following(key, rnd_a, rnd_b)


def _chained(
    channel: NativeChannel, command: Command, key_no: int, key: BlockKey, random_bytes: RandomBytes, length: int
) -> tuple[bytes, bytes]:
    """The handshake of EV1 messaging, one IV through its three messages: RndA and RndB, `length` bytes each."""
    challenge = _challenge(channel, command, bytes([key_no]), length)
    rnd_b = key.decrypt_cbc(bytes(key.block), challenge)
    rnd_a = random_bytes(length)
    proof = key.encrypt_cbc(challenge[-key.block :], rnd_a + _turned(rnd_b))
    answer = _prove(channel, command, proof, length)
    check_mac(_turned(rnd_a), key.decrypt_cbc(proof[-key.block :], answer), "the card's proof of the key")
    return rnd_a, rnd_b


def _challenge(channel: NativeChannel, command: Command, data: bytes, length: int) -> bytes:
    status, challenge = channel.frame(command.name, command, data)
    if status != Status.ADDITIONAL_FRAME:
        check_answer(command.name, status, inside=False)
        raise MalformedResponseError(f"{command.name}: the card took the key without proof")
    return exactly(length, command, challenge)


def _prove(channel: NativeChannel, command: Command, proof: bytes, length: int) -> bytes:
    status, answer = channel.frame(command.name, Command.AdditionalFrame, proof)
    check_answer(command.name, status, inside=True)
    return exactly(length, command, answer)


def _tdea_session_key(key: TdeaKey, rnd_a: bytes, rnd_b: bytes) -> TdeaKey:
    """By the kind of key (proxmark3, DesfireGenSessionKeyEV1).

    A 2TDEA key with equal halves is DES. That the card leaves the version bits aside when it compares the halves is
    unverified for versions other than 00.
    """
    octets = rnd_a[:4] + rnd_b[:4]
    if key.triple:
        octets += rnd_a[6:10] + rnd_b[6:10] + rnd_a[12:16] + rnd_b[12:16]
    elif not key.single:
        octets += rnd_a[4:8] + rnd_b[4:8]
    return TdeaKey(SecretKey(octets))


def _turned(random: bytes) -> bytes:
    return random[1:] + random[:1]


def exactly(length: int, command: Command, answer: bytes) -> bytes:
    """The answer, if it has the length due. Raises MalformedResponseError."""
    if len(answer) != length:
        raise MalformedResponseError(f"{command.name}: {len(answer)} bytes of data, {length} are due")
    return answer
