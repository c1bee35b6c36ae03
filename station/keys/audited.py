"""Custody whose every use is recorded before a key, or what was made with it, leaves it."""

import enum
from typing import Protocol

from station.keys.custody import Custody
from station.keys.guarded import GuardedCustody
from station.keys.key import KeyInfo
from station.model.card import CardUid
from station.model.deed import Action, Deed
from station.model.secret import SecretKey


@enum.unique
class Use(enum.Enum):
    """What a key is used for."""

    PROVISION = "provision"
    FIND_UID = "find-uid"
    ENCODE = "encode"
    SIGN = "sign"
    VERIFY = "verify"
    INSPECT = "inspect"
    ROLL = "roll"
    DELEGATE = "delegate"
    CHANGE_KEYS = "change-keys"


class Audit(Protocol):
    """Where deeds are kept."""

    def append(self, deed: Deed, *, lasting: bool = True) -> None:
        """Keeps one; with `lasting` it has reached the disk when this returns. Raises OperatorError."""
        ...


class AuditedCustody:
    """What the station's parts hold: keys only for a named use, which the audit gets to know.

    `inside` is the custody itself, for whoever locks it, unlocks it or changes what it holds.
    """

    def __init__(self, inside: Custody, audit: Audit) -> None:
        self.inside = inside
        self._audit = audit
        if isinstance(inside, GuardedCustody):
            inside.listen(self._locked)
            if not inside.locked:
                self._locked(False)

    @property
    def demo(self) -> bool:
        """See Custody."""
        return self.inside.demo

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        return self.inside.inventory()

    def certificate(self) -> bytes:
        """See Custody."""
        return self.inside.certificate()

    def lock(self) -> None:
        """See Custody."""
        self.inside.lock()

    def used_for(self, use: Use, uid: CardUid | None) -> Custody:
        """The keys for one piece of work on one card; `uid` is None where it is for many, or a key is what finds it."""
        return UsedKeys(self.inside, self._audit, use, uid)

    def _locked(self, locked: bool) -> None:
        self._audit.append(Deed(Action.KEYS_LOCKED if locked else Action.KEYS_UNLOCKED))


class UsedKeys:
    """A Custody for one piece of work on one card. A root key used for it again is the same use, recorded once."""

    def __init__(self, inside: Custody, audit: Audit, use: Use, uid: CardUid | None) -> None:
        self._inside = inside
        self._audit = audit
        self._use = use
        self._uid = uid
        self._recorded: set[tuple[str, int]] = set()

    @property
    def demo(self) -> bool:
        """See Custody."""
        return self._inside.demo

    def inventory(self) -> tuple[KeyInfo, ...]:
        """See Custody."""
        return self._inside.inventory()

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        """See Custody. The row is there before the key is; on the disk it is with the journal's next one."""
        if (name, version) not in self._recorded:
            self._audit.append(Deed(Action.KEY_DERIVED, self._use.value, name, version, self._uid), lasting=False)
            self._recorded.add((name, version))
        return self._inside.derive(name, version, div_input)

    def sign(self, message: bytes) -> bytes:
        """See Custody."""
        self._audit.append(Deed(Action.KEY_SIGNED, self._use.value, "signing", None, self._uid), lasting=False)
        return self._inside.sign(message)

    def certificate(self) -> bytes:
        """See Custody."""
        return self._inside.certificate()

    def identity(self) -> bytes:
        """See Custody."""
        return self._inside.identity()

    def agree(self, point: bytes) -> SecretKey:
        """See Custody."""
        self._audit.append(Deed(Action.KEY_AGREED, self._use.value, "identity", None, self._uid), lasting=False)
        return self._inside.agree(point)

    def lock(self) -> None:
        """See Custody."""
        self._inside.lock()
