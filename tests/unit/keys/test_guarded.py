"""A custody behind a lock."""

import threading
from collections.abc import Callable

import pytest

from station.errors import CustodyLockedError, TokenLostError, TokenOutError, WrongPassphraseError
from station.keys.demo import DemoCustody
from station.keys.guarded import GuardedCustody
from station.keys.key import KeyInfo
from station.model.secret import SecretKey

INPUT = bytes.fromhex("04A1B2C3D4E580")


class Inside(DemoCustody):
    """Notes that it has been locked, and can be made to wait while a key is derived."""

    def __init__(self) -> None:
        super().__init__("999859608")
        self.locked = self.taken_out = False
        self.in_use, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()

    def derive(self, name: str, version: int, div_input: bytes) -> SecretKey:
        self.in_use.set()
        self.go_on.wait(60)
        assert not self.locked
        return super().derive(name, version, div_input)

    def certificate(self) -> bytes:
        if self.taken_out:
            raise TokenLostError(token="here", found="removed")
        return super().certificate()

    def lock(self) -> None:
        self.locked = True


def guarded(inside: Inside) -> GuardedCustody:
    def unseal(secret: SecretKey) -> Inside:
        if secret.reveal() != b"right":
            raise WrongPassphraseError(file="here")
        return inside

    return GuardedCustody("here", unseal, simulated=True)


USES: list[Callable[[GuardedCustody], object]] = [
    lambda custody: custody.inventory(),
    lambda custody: custody.derive("cdz", 1, INPUT),
    lambda custody: custody.sign(b"message"),
    lambda custody: custody.certificate(),
]


@pytest.mark.parametrize("use", USES)
def test_every_use_needs_it_unlocked(use: Callable[[GuardedCustody], object]) -> None:
    custody = guarded(Inside())
    with pytest.raises(CustodyLockedError, match="here"):
        use(custody)
    custody.unlock(SecretKey(b"right"))
    assert use(custody)
    custody.lock()
    with pytest.raises(CustodyLockedError):
        use(custody)


def test_what_follows_a_token_that_was_taken_out_says_so_until_it_is_unlocked() -> None:
    inside = Inside()
    custody = guarded(inside)
    custody.unlock(SecretKey(b"right"))
    inside.taken_out = True
    with pytest.raises(TokenLostError):
        custody.certificate()
    for use in USES:
        with pytest.raises(TokenOutError, match="here has been taken out"):
            use(custody)
    inside.taken_out = False
    custody.unlock(SecretKey(b"right"))
    assert custody.certificate()
    custody.lock()
    with pytest.raises(CustodyLockedError, match="are locked"):
        custody.certificate()


def test_a_wrong_passphrase_leaves_it_locked_and_is_emptied() -> None:
    custody, secret = guarded(Inside()), SecretKey(b"wrong")
    with pytest.raises(WrongPassphraseError):
        custody.unlock(secret)
    assert custody.locked
    with pytest.raises(ValueError, match="wiped"):
        secret.reveal()


def test_a_wrong_passphrase_does_not_lock_what_is_open() -> None:
    custody = guarded(Inside())
    custody.unlock(SecretKey(b"right"))
    with pytest.raises(WrongPassphraseError):
        custody.unlock(SecretKey(b"wrong"))
    known: tuple[KeyInfo, ...] = custody.inventory()
    assert known


def test_who_listens_hears_of_each_change_once() -> None:
    custody, heard = guarded(Inside()), list[bool]()
    custody.listen(heard.append)
    custody.unlock(SecretKey(b"right"))
    custody.lock()
    custody.lock()
    assert heard == [False, True]


def test_locking_waits_for_the_use_that_is_under_way() -> None:
    inside = Inside()
    custody = guarded(inside)
    custody.unlock(SecretKey(b"right"))
    inside.go_on.clear()
    derived: list[SecretKey] = []
    user = threading.Thread(target=lambda: derived.append(custody.derive("cdz", 1, INPUT)))
    user.start()
    assert inside.in_use.wait(60)
    locker = threading.Thread(target=custody.lock)
    locker.start()
    inside.go_on.set()
    user.join(60)
    locker.join(60)
    assert len(derived) == 1
    assert inside.locked
