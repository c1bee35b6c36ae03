"""How this station's objects are found in a token, and what they are allowed to do there.

A root key's label says all that is known of it: `esc-station/key/<name>/<version>/<purpose>`. It is sensitive and never
extractable; it enciphers and derives, and may not decipher, sign or wrap. A public data object says whether the token's
keys are for simulated cards.
"""

from typing import Any

import pkcs11
from pkcs11 import Attribute, CertificateType, KeyType, MechanismFlag, ObjectClass

from station.errors import InputError
from station.keys.key import KeyId, Purpose

MARK = "esc-station"
SIGNING = "esc-station/signing"
IDENTITY = "esc-station/identity"
_KEY = "esc-station/key/"
_CERTIFICATE = "esc-station/certificate/"
_SIMULATED, _REAL = b"simulated", b"real"

Held = dict[tuple[ObjectClass, str], Any]
"""This station's objects in a token by class and label; python-pkcs11 does not type what each can do."""
_CLASSES = (ObjectClass.SECRET_KEY, ObjectClass.PRIVATE_KEY, ObjectClass.PUBLIC_KEY, ObjectClass.CERTIFICATE)

USES = MechanismFlag.ENCRYPT | MechanismFlag.DERIVE
KEPT: dict[Attribute, Any] = {
    Attribute.TOKEN: True,
    Attribute.PRIVATE: True,
    Attribute.SENSITIVE: True,
    Attribute.EXTRACTABLE: False,
    Attribute.MODIFIABLE: False,
}
"""A key that stays: in the token, for who is logged in, never to be read, never to be made readable."""
OUTGOING: dict[Attribute, Any] = {
    Attribute.TOKEN: False,
    Attribute.SENSITIVE: False,
    Attribute.EXTRACTABLE: True,
}
"""A card's key, or what two parties share: gone with the session, and readable, since the station needs it."""


def look(session: pkcs11.Session) -> Held:
    """What the token holds of this station; who is not logged in sees no private objects, and is not told why.

    Done once a login, and after asking for the token: python-pkcs11 prints a traceback where a search finds it gone.
    """
    session.token.slot.get_token()
    held: Held = {
        (kind, one[Attribute.LABEL]): one for kind in _CLASSES for one in session.get_objects({Attribute.CLASS: kind})
    }
    return {key: one for key, one in held.items() if key[1].startswith(MARK)}


def mark(*, simulated: bool) -> dict[Attribute, Any]:
    """The data object that says for which cards the keys are; readable without a PIN."""
    return find_mark() | {
        Attribute.TOKEN: True,
        Attribute.PRIVATE: False,
        Attribute.MODIFIABLE: False,
        Attribute.APPLICATION: MARK,
        Attribute.VALUE: _SIMULATED if simulated else _REAL,
    }


def find_mark() -> dict[Attribute, Any]:
    """How it is searched for."""
    return {Attribute.CLASS: ObjectClass.DATA, Attribute.LABEL: MARK}


def says_simulated(value: bytes) -> bool:
    """What it says."""
    return value == _SIMULATED


def root_key(key: KeyId, purpose: Purpose, octets: bytes) -> dict[Attribute, Any]:
    """A root key that comes in from outside."""
    return KEPT | {
        Attribute.CLASS: ObjectClass.SECRET_KEY,
        Attribute.KEY_TYPE: KeyType.AES,
        Attribute.LABEL: key_label(key, purpose),
        Attribute.VALUE: octets,
        Attribute.ENCRYPT: True,
        Attribute.DERIVE: True,
        Attribute.DECRYPT: False,
        Attribute.SIGN: False,
        Attribute.VERIFY: False,
        Attribute.WRAP: False,
        Attribute.UNWRAP: False,
    }


def key_label(key: KeyId, purpose: Purpose) -> str:
    """The label of a root key."""
    return f"{_KEY}{key.name}/{key.version:02X}/{purpose.value}"


def read_label(label: str) -> tuple[KeyId, Purpose] | None:
    """The key that a label names; None for what is not this station's."""
    if not label.startswith(_KEY):
        return None
    try:
        name, version, purpose = label.removeprefix(_KEY).split("/")
        return KeyId(name, int(version, 16)), Purpose(purpose)
    except (ValueError, InputError):
        return None


def certificate(number: int, subject: bytes, encoded: bytes) -> dict[Attribute, Any]:
    """The chain's certificate `number`, the issuer's own being 0."""
    return {
        Attribute.CLASS: ObjectClass.CERTIFICATE,
        Attribute.LABEL: certificate_label(number),
        Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
        Attribute.TOKEN: True,
        Attribute.PRIVATE: False,
        Attribute.ID: SIGNING.encode(),
        Attribute.SUBJECT: subject,
        Attribute.VALUE: encoded,
    }


def certificate_label(number: int) -> str:
    """Its label."""
    return f"{_CERTIFICATE}{number}"
