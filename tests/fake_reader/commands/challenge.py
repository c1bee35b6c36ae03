"""What all authentications have in common: which key, and the proof that the reader has it."""

from fake_reader import aes
from fake_reader.card import Card
from fake_reader.image import DAM_AUTH_KEY, MASTER_KEY, Key, KeyType
from fake_reader.status import Refusal, Status


def key_for(card: Card, key_number: int, *types: KeyType) -> Key:
    """A key of the level selected that this authentication takes.

    A key of another type: AE (unverified). "Targeted key not available for authentication" is 9D in the data sheet
    NT4H2421Gx; that the DAM MAC and ENC keys are not, and that a locked key is refused so, is unverified.
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
    limit = card.image.configuration.failure_limit
    if limit is not None and card.image.failure_count(card.ram.selected, key_number) >= limit.limit:
        raise Refusal(Status.PERMISSION_DENIED)
    return key


def proven(card: Card, key_number: int, plain: bytes, rnd_b: bytes) -> bytes:
    """RndA of the reader's RndA | RndB'. Raises Refusal AE where RndB' is not the card's."""
    half = len(rnd_b)
    right = aes.same(plain[half:], turned(rnd_b))
    count(card, key_number, right=right)
    if not right:
        raise Refusal(Status.AUTHENTICATION)
    return plain[:half]


def count(card: Card, key_number: int, *, right: bool) -> None:
    """Where the card is set to count: one more that failed, or some less (NT4H2421Gx, TotFailCtr)."""
    limit = card.image.configuration.failure_limit
    if limit is None:
        return
    before = card.image.failure_count(card.ram.selected, key_number)
    after = max(0, before - limit.decrement) if right else before + 1
    if after != before:
        card.memory.write(card.image.with_failure_count(card.ram.selected, key_number, after))


def turned(random: bytes) -> bytes:
    """Rotated left by one byte."""
    return random[1:] + random[:1]
