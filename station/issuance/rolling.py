"""Key change in the field: a card that comes by gets the new version of a root, with a row before and a row after."""

from dataclasses import dataclass, field
from functools import partial

from station.desfire.encode import apply_plan
from station.desfire.provision import Provisioned
from station.desfire.roll import Roll, compile_roll, observe_keys
from station.errors import InputError, UnknownCardError, UnknownKeyError
from station.keys.audited import AuditedCustody, Use
from station.keys.held import held_versions
from station.keys.key import KeyId
from station.model.card import CardUid
from station.model.escn import Escn
from station.reader.port import CardConnection
from station.store.database import Store


@dataclass(frozen=True, slots=True)
class Rolling:
    """Moves cards; a Work (see provisioning.py). Raises InputError, UnknownKeyError where the roll itself cannot be."""

    roll: Roll
    custody: AuditedCustody
    store: Store = field(repr=False)

    def __post_init__(self) -> None:
        roll, profile, recipe = self.roll, self.roll.profile.name, self.roll.recipe.name
        if not roll.has_keys:
            raise InputError(
                what=f"Neither the chip profile {profile} nor the recipe {recipe} gives cards a key {roll.name}.",
                fix="Name a key that they name: station keys list.",
            )
        if not 0 < roll.to <= 0xFF:
            raise InputError(
                what="Version 00 is that of keys that were never changed.", fix="Roll to a version from 01 to FF."
            )
        if roll.to not in held_versions(self.custody, roll.name):
            raise UnknownKeyError(key=KeyId(roll.name, roll.to), custody="the keys in custody")

    def provision(self, connection: CardConnection) -> Provisioned:
        """See Work."""
        name, to, card_keys = self.roll.name, self.roll.to, self.store.card_keys
        observed = observe_keys(connection, self.roll.profile)
        uid = observed.uid
        escn = self._number(uid) if self.roll.needs_number and observed.applications else None
        plan = compile_roll(self.roll, observed, partial(held_versions, self.custody), escn)
        if plan.operations:
            card_keys.intend(uid, name, to)
            apply_plan(plan, connection, self.custody.used_for(Use.ROLL, uid), attempts=self.store.attempts)
        card_keys.record(uid, {name: to})
        return Provisioned(uid, observed.version, already=not plan.operations, keys={name: to})

    def _number(self, uid: CardUid) -> Escn:
        record = self.store.cards.by_uid(uid)
        if record is None:
            raise UnknownCardError(uid=uid)
        return record.escn
