"""No key leaves custody before its use is recorded."""

from dataclasses import dataclass, field

import pytest

from station.errors import StoreFullError
from station.keys.audited import AuditedCustody, Use
from station.keys.demo import DemoCustody
from station.keys.guarded import GuardedCustody
from station.model.card import CardUid
from station.model.deed import Action, Deed
from station.model.secret import SecretKey

PIC = "999859608"
UID = CardUid(bytes.fromhex("04A1B2C3D4E5F6"))


@dataclass
class Book:
    """An audit that can be full."""

    deeds: list[Deed] = field(default_factory=list[Deed])
    full: bool = False

    def append(self, deed: Deed, *, lasting: bool = True) -> None:
        del lasting
        if self.full:
            raise StoreFullError(path="audit", found="full")
        self.deeds.append(deed)


class Watched(DemoCustody):
    """Demo keys that count how often one left."""

    left = 0

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        self.left += 1
        return super().derive(name, version, div_input)

    def sign(self, message: bytes) -> bytes:
        self.left += 1
        return super().sign(message)


def test_each_use_is_recorded_with_key_purpose_and_card() -> None:
    book = Book()
    custody = AuditedCustody(DemoCustody(PIC), book)
    keys = custody.used_for(Use.ENCODE, UID)
    assert keys.derive("cdz", 1, UID.octets).matches(DemoCustody(PIC).derive("cdz", 1, UID.octets))
    keys.sign(b"message")
    assert book.deeds == [
        Deed(Action.KEY_DERIVED, "encode", "cdz", 1, UID),
        Deed(Action.KEY_SIGNED, "encode", "signing", None, UID),
    ]


def test_the_same_key_for_the_same_work_is_one_use() -> None:
    book = Book()
    custody = AuditedCustody(DemoCustody(PIC), book)
    for use in (Use.ENCODE, Use.VERIFY):
        keys = custody.used_for(use, UID)
        for div_input in (UID.octets, b"\xff" + UID.octets[1:]):
            keys.derive("dam", 1, div_input)
    assert [deed.purpose for deed in book.deeds] == ["encode", "verify"]


def test_where_nothing_can_be_recorded_no_key_leaves() -> None:
    inside = Watched(PIC)
    keys = AuditedCustody(inside, Book(full=True)).used_for(Use.ENCODE, UID)
    for _ in range(2):
        with pytest.raises(StoreFullError):
            keys.derive("cdz", 1, UID.octets)
    with pytest.raises(StoreFullError):
        keys.sign(b"message")
    assert not inside.left


def test_locking_and_unlocking_are_recorded() -> None:
    book = Book()
    inside = GuardedCustody("keys.json", lambda _: DemoCustody(PIC), simulated=True)
    inside.unlock(SecretKey(b"secret"))
    custody = AuditedCustody(inside, book)
    custody.lock()
    custody.lock()
    inside.unlock(SecretKey(b"secret"))
    assert [deed.action for deed in book.deeds] == [Action.KEYS_UNLOCKED, Action.KEYS_LOCKED, Action.KEYS_UNLOCKED]
