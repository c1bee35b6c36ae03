"""Cards in memory that are encoded, torn and tampered with: for tests of whole encodings."""

import enum
import itertools
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import resources
from pathlib import Path

from fake_reader.image import CardImage
from fake_reader.memory import Cut, Memory, PowerLost
from fake_reader.personality import ATR
from fake_reader.picc import Picc
from station.desfire.chip_profile import ChipProfile, Content
from station.desfire.contents import ChipContents
from station.desfire.encode import apply_plan
from station.desfire.hidden_uid import find_hidden_uid
from station.desfire.observe import observe
from station.desfire.plan import Plan, compile_plan
from station.desfire.profile import parse_profile
from station.desfire.verify import verify_card
from station.errors import CardLostError, WrongKeyError
from station.keys.demo import DemoCustody
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.port import CardConnection

CUSTODY = DemoCustody("999859608")
ESCN = Escn.parse("6a01dfc0-cb98-1035-a19b-001999859608")
ESI = b"urn:schac:personalUniqueCode:int:esi:uni-demo.example:s000001"


@enum.unique
class Moment(enum.Enum):
    """When a card is torn out of the field."""

    NOT_RECEIVED = "not received"
    INSIDE = "inside"
    ANSWER_LOST = "answer lost"


@dataclass(frozen=True, slots=True)
class Tear:
    """The card leaves at this APDU, counting from 0."""

    apdu: int
    moment: Moment


Tamper = Callable[[int, bytes], bytes]
"""Gives the answer that arrives in place of the card's: the APDU's number, the answer."""


class MemoryCard:
    """A CardConnection to a card that is kept in memory; `answers` are those that it has given."""

    reader, simulated, atr, longest_command = "memory", True, ATR, 261

    def __init__(self, image: CardImage, *, tear: Tear | None = None, tamper: Tamper | None = None) -> None:
        counter = itertools.count()
        self.memory = Memory(image, lambda _: None)
        self.answers: list[bytes] = []
        self.commands: list[bytes] = []
        self._picc = Picc(self.memory, randomness=lambda length: bytes(next(counter) % 256 for _ in range(length)))
        self._tear = tear
        self._tamper = tamper

    def transmit(self, apdu: bytes) -> bytes:
        """One exchange, and what becomes of it."""
        number = len(self.commands)
        self.commands.append(apdu)
        if self._tear is not None and self._tear.apdu == number:
            self._lose(apdu, self._tear.moment)
        answer = self._picc.exchange(apdu)
        self.answers.append(answer)
        return self._tamper(number, answer) if self._tamper else answer

    def close(self) -> None:
        """Takes the power away."""
        self._picc.lose_power()

    def _lose(self, apdu: bytes, moment: Moment) -> None:
        if moment is Moment.INSIDE:
            self.memory.lose_power_after(0, Cut.INSIDE)
        if moment is not Moment.NOT_RECEIVED:
            with suppress(PowerLost):
                self._picc.exchange(apdu)
        self._picc.lose_power()
        raise CardLostError(reader=self.reader)


class Attempts:
    """An attempt memory."""

    def __init__(self) -> None:
        self.refused: set[tuple[CardUid, str, int]] = set()

    def check(self, uid: CardUid, key: str, version: int) -> None:
        """See AttemptMemory."""
        if (uid, key, version) in self.refused:
            raise WrongKeyError(uid=uid, key=key, version=version)

    def record_failure(self, uid: CardUid, key: str, version: int) -> None:
        """See AttemptMemory."""
        self.refused.add((uid, key, version))


def contents_for(uid: bytes) -> ChipContents:
    """What a card of this UID gets."""
    signature = CUSTODY.sign(ESCN.octets + uid)
    return ChipContents(ESCN, CardUid(uid), signature, CUSTODY.certificate(), {Content.ESI: ESI})


def chip(name: str, *, owned: bool = False) -> ChipProfile:
    """A shipped profile, or `campus`; `owned`: with all its applications under the PICC master key."""
    shipped = resources.files("station.desfire") / "profiles" / f"{name}.toml"
    text = (Path(__file__).parent / "campus.toml" if name == "campus" else shipped).read_text()
    return parse_profile(text.replace('"delegated"', '"owned"' if owned else '"delegated"').encode(), name)


def encode(card: CardConnection, profile: ChipProfile, attempts: Attempts | None = None) -> Plan:
    """Observes, signs, plans, encodes, verifies, as the runner does."""
    attempts = attempts or Attempts()
    observed = observe(card, profile, partial(find_hidden_uid, profile, CUSTODY, random_bytes=_counted))
    contents = contents_for(observed.uid.octets)
    plan = compile_plan(profile, observed, contents)
    apply_plan(plan, card, CUSTODY, attempts=attempts, random_bytes=_counted)
    verify_card(card, profile, contents, CUSTODY, ev2=observed.ev2, random_bytes=_counted)
    return plan


def _counted(length: int) -> bytes:
    return bytes(range(length))
