"""A token's answers, as the station hears them; and what its keys may never do."""

from types import SimpleNamespace
from typing import Any

import pkcs11
import pytest

from station.desfire.diversify import diversify_aes128
from station.errors import (
    CustodyLockedError,
    LastPinTryError,
    NoPinError,
    PinLockedError,
    TokenIncapableError,
    TokenLostError,
    TokenRefusedError,
    WrongPinError,
)
from station.keys.key import KeyId, Purpose
from station.keys.pkcs11 import place as place_module
from station.keys.pkcs11 import transport
from station.keys.pkcs11.custody import TokenCustody
from station.keys.pkcs11.objects import root_key
from station.keys.pkcs11.place import TokenPlace
from station.keys.pkcs11.token import find_token
from station.model.secret import SecretKey
from tokens import PIN, ROOTS, SoftHsm, Token, filled, token_here


@pytest.fixture
def token(softhsm: SoftHsm) -> Token:
    """A token in this process, as its owner would set it up."""
    return token_here(softhsm)


USES = (
    pkcs11.Attribute.TOKEN,
    pkcs11.Attribute.PRIVATE,
    pkcs11.Attribute.SENSITIVE,
    pkcs11.Attribute.EXTRACTABLE,
    pkcs11.Attribute.MODIFIABLE,
    pkcs11.Attribute.ENCRYPT,
    pkcs11.Attribute.DECRYPT,
    pkcs11.Attribute.DERIVE,
    pkcs11.Attribute.SIGN,
    pkcs11.Attribute.WRAP,
    pkcs11.Attribute.UNWRAP,
)


def prepared(token: Token) -> TokenPlace:
    """The token made ready for simulated cards, without keys."""
    place = TokenPlace(token.module, token.label)
    place.create(SecretKey(PIN.encode()), simulated=True)
    return place


def test_keys_for_real_cards_do_not_meet_simulated_ones(token: Token) -> None:
    place = TokenPlace(token.module, token.label)
    place.create(SecretKey(PIN.encode()), simulated=False)
    assert not place.simulated()
    assert not place.open(SecretKey(PIN.encode())).demo


@pytest.mark.parametrize(
    ("returned", "flags", "error"),
    [
        (pkcs11.PinIncorrect, pkcs11.TokenFlag(0), WrongPinError),
        (pkcs11.PinLenRange, pkcs11.TokenFlag.USER_PIN_COUNT_LOW, WrongPinError),
        (pkcs11.PinIncorrect, pkcs11.TokenFlag.USER_PIN_FINAL_TRY, LastPinTryError),
        (pkcs11.PinIncorrect, pkcs11.TokenFlag.USER_PIN_LOCKED, PinLockedError),
        (pkcs11.PinLocked, pkcs11.TokenFlag.USER_PIN_LOCKED, PinLockedError),
        (pkcs11.DeviceRemoved, pkcs11.TokenFlag(0), TokenLostError),
        (pkcs11.TokenWriteProtected, pkcs11.TokenFlag(0), TokenRefusedError),
    ],
)
def test_what_a_token_returns_at_its_login(
    token: Token,
    monkeypatch: pytest.MonkeyPatch,
    returned: type[pkcs11.PKCS11Error],
    flags: pkcs11.TokenFlag,
    error: type[Exception],
) -> None:
    """SoftHSM never locks a PIN: what other tokens say is put in its mouth."""
    place = prepared(token)
    real = find_token(token.module, token.label)

    class Double:
        label, slot = real.label, None

        def __init__(self) -> None:
            self.flags = flags
            self.slot = Slot()

        def open(self, *, rw: bool, user_pin: str | None) -> pkcs11.Session:
            if user_pin is None:
                return real.open(rw=rw)
            raise returned

    class Slot:
        def get_token(self) -> Double:
            return Double()

        def get_mechanisms(self) -> set[pkcs11.Mechanism]:
            return real.slot.get_mechanisms()

    def found(*where: object) -> Double:
        del where
        return Double()

    monkeypatch.setattr(place_module, "find_token", found)
    with pytest.raises(error, match=token.label):
        place.open(SecretKey(PIN.encode()))


def test_the_keyring_s_pin_is_not_risked_on_the_last_try(token: Token, monkeypatch: pytest.MonkeyPatch) -> None:
    place = prepared(token)

    def kept(user: str) -> str:
        return f"of {user}"

    def locks_next(token: pkcs11.Token) -> bool:
        del token
        return True

    monkeypatch.setattr(place_module, "kept_secret", kept)
    assert place.secret(None).reveal().decode() == f"of token:{token.label}"
    monkeypatch.setattr(place_module, "last_try", locks_next)
    assert place.secret(lambda: "typed").reveal() == b"typed"
    with pytest.raises(NoPinError):
        place.secret(None)


def test_a_token_without_aes_is_refused(token: Token) -> None:
    prepared(token)
    real = find_token(token.module, token.label)

    class Double:
        label = real.label
        open = real.open
        slot = SimpleNamespace(get_mechanisms=lambda: {pkcs11.Mechanism.AES_CBC})

    double: Any = Double()
    with pytest.raises(TokenIncapableError, match="CKM_AES_ECB"):
        TokenCustody(double, SecretKey(PIN.encode()))


def test_root_keys_cannot_be_read_wrapped_or_changed(token: Token) -> None:
    filled(token)
    held = find_token(token.module, token.label)
    with held.open(rw=True, user_pin=PIN) as session:
        keys = [
            *session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.SECRET_KEY}),
            *session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}),
        ]
        assert len(keys) == len(ROOTS) + 1
        for key in keys:
            assert key[pkcs11.Attribute.SENSITIVE]
            assert not key[pkcs11.Attribute.EXTRACTABLE]
            with pytest.raises(pkcs11.PKCS11Error):
                key[pkcs11.Attribute.EXTRACTABLE] = True
        for key in keys[: len(ROOTS)]:
            with pytest.raises(pkcs11.AttributeSensitive):
                key[pkcs11.Attribute.VALUE]
            for use in (pkcs11.Attribute.DECRYPT, pkcs11.Attribute.WRAP, pkcs11.Attribute.SIGN):
                assert not key[use]


@pytest.mark.parametrize("unwraps", [True, False])
def test_a_key_from_outside_comes_in_enciphered_where_the_token_unwraps(
    token: Token, monkeypatch: pytest.MonkeyPatch, *, unwraps: bool
) -> None:
    taken = list[bytes]()

    def in_clear(key: KeyId, purpose: Purpose, octets: bytes) -> dict[pkcs11.Attribute, Any]:
        taken.append(octets)
        return root_key(key, purpose, octets)

    monkeypatch.setattr(transport, "root_key", in_clear)
    if not unwraps:
        monkeypatch.setattr(transport, "_NEEDED", {pkcs11.Mechanism.ACTI})
    store, octets = prepared(token).change(SecretKey(PIN.encode())), bytes(range(16))
    store.add(KeyId("cdz", 1), Purpose.APPLICATION, SecretKey(octets))
    assert store.derive("cdz", 1, b"\x04").matches(diversify_aes128(SecretKey(octets), b"\x04"))
    assert taken == ([] if unwraps else [octets])
    with find_token(token.module, token.label).open() as session:
        (held,) = session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.SECRET_KEY})
        assert {use.name for use in USES if held[use]} == {"TOKEN", "PRIVATE", "SENSITIVE", "ENCRYPT", "DERIVE"}
        assert not list(session.get_objects({pkcs11.Attribute.KEY_TYPE: pkcs11.KeyType.RSA}))
    store.lock()


def test_a_login_is_shared_and_ends_for_all(token: Token) -> None:
    place = filled(token)
    first, second = place.open(SecretKey(PIN.encode())), place.change(SecretKey(PIN.encode()))
    second.lock()
    assert first.inventory()
    second = place.open(SecretKey(PIN.encode()))
    first.lock()
    with pytest.raises((CustodyLockedError, TokenLostError)):
        second.sign(b"x")
    with pytest.raises((CustodyLockedError, TokenLostError)):
        second.derive("cdz", 1, b"\x04")
