"""What the office thread says of keys, and what a person wants done with them: frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from station.gui.keys.lock_worker import Lock
from station.keys.ceremony import Contribution
from station.keys.key import KeyId, KeyInfo, Purpose
from station.model.card import Problem
from station.model.secret import SecretKey
from station.store.card_keys import Versions


@dataclass(frozen=True, slots=True)
class KeysView:
    """The keys that there are. `place` is None before the station is open; `token`: whether they are in a token.

    `until` is the certificate's last moment, `signing` why cards cannot be signed. `rolled` are cards by root and
    version.
    """

    place: str | None = None
    lock: Lock = Lock.NONE
    token: bool = False
    keys: tuple[KeyInfo, ...] = ()
    until: datetime | None = None
    soon: bool = False
    signing: Problem | None = None
    rolled: Mapping[str, Versions] = field(default_factory=dict[str, Versions])

    @property
    def changeable(self) -> bool:
        """Whether keys can be added: demo keys are what they are."""
        return self.lock is not Lock.NONE


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that is generated; or, with `given`, one that a ceremony has put together in `value`.

    The ceremony's protocol is written in `language`.
    """

    key: KeyId
    purpose: Purpose
    given: tuple[Contribution, ...] = ()
    value: SecretKey | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class NewSigningKey:
    """The signing key, to be made."""


@dataclass(frozen=True, slots=True)
class Request:
    """The request for its certificate, to be written."""

    path: Path


@dataclass(frozen=True, slots=True)
class Certificate:
    """Its certificate and chain, to be taken in."""

    path: Path


@dataclass(frozen=True, slots=True)
class Identity:
    """The public key for tickets to this station, to be written; made where there is none."""

    path: Path


Change = NewKey | NewSigningKey | Request | Certificate | Identity


@dataclass(frozen=True, slots=True)
class Wish:
    """A change, and the passphrase or PIN that it takes."""

    change: Change
    secret: SecretKey

    def wipe(self) -> None:
        """Empties what is secret in it, whatever became of it: its dialog keeps its own for another try."""
        self.secret.wipe()
        if isinstance(self.change, NewKey) and self.change.value is not None:
            self.change.value.wipe()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change came to: why it was not made; or the key, a file, the certificate's last moment."""

    change: Change
    problem: Problem | None = None
    info: KeyInfo | None = None
    path: str = ""
    until: datetime | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class RollWish:
    """A roll that a person wants: the root, and its new version."""

    name: str
    to: int
