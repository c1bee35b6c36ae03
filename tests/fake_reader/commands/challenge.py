"""What all authentications have in common: which key, and the proof that the reader has it."""

from fake_reader import aes
from fake_reader.card import Card
from fake_reader.image import DAM_AUTH_KEY, MASTER_KEY, Key, KeyType
from fake_reader.status import Refusal, Status


def key_for(card: Card, key_number: int, *types: KeyType) -> Key:
    """A key of the level selected that this authentication takes.

    A key of another type: AE (unverified). "Targeted key not available for authentication" is 9D in the data sheet
    NT4H2421Gx; that the DAM MAC and ENC keys are not is unverified.
    """
    application = card.selected
    keys = card.image.picc_keys if application is None else dict(enumerate(application.keys))
    if key_number not in keys:
        raise Refusal(Status.NO_SUCH_KEY)
    if application is None and key_number not in (MASTER_KEY, DAM_AUTH_KEY):
        raise Refusal(Status.PERMISSION_DENIED)
    key = keys[key_number]
    if key.type not in types:
        raise Refusal(Status.AUTHENTICATION)
    return key


def proven(plain: bytes, rnd_b: bytes) -> bytes:
    """RndA of the reader's RndA | RndB'. Raises Refusal AE where RndB' is not the card's."""
    half = len(rnd_b)
    if not aes.same(plain[half:], turned(rnd_b)):
        raise Refusal(Status.AUTHENTICATION)
    return plain[:half]


def turned(random: bytes) -> bytes:
    """Rotated left by one byte."""
    return random[1:] + random[:1]
