"""What a keyfile holds, as bytes: a length, JSON that describes, and then the secrets one after another.

The secrets stand outside the JSON, so that they are never text: text cannot be emptied.
"""

import json
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, ValidationError

from station.errors import KeyfileDamagedError
from station.keys.key import KEY_LENGTH, KeyId, Purpose
from station.model.secret import SecretKey

_LENGTH = 4


@dataclass(slots=True, repr=False)
class Contents:
    """Root keys by name and version; the signing key (PKCS #8, DER) and its certificate chain, issuer's first.

    `identity` is the key (PKCS #8, DER) for which tickets of other issuers are sealed.
    """

    keys: dict[KeyId, tuple[Purpose, SecretKey]] = field(default_factory=dict[KeyId, tuple[Purpose, SecretKey]])
    signing_key: SecretKey | None = None
    chain: tuple[bytes, ...] = ()
    identity: SecretKey | None = None

    def wipe(self) -> None:
        """Empties every key."""
        for _, key in self.keys.values():
            key.wipe()
        self.keys.clear()
        if self.signing_key is not None:
            self.signing_key.wipe()
            self.signing_key = None
        if self.identity is not None:
            self.identity.wipe()
            self.identity = None


class _KeyEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    version: int
    purpose: Purpose


class _Description(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    keys: tuple[_KeyEntry, ...]
    signing_key: int
    chain: tuple[str, ...]
    identity: int = 0


def pack(contents: Contents) -> bytearray:
    """The bytes, for `seal` to empty."""
    described = {
        "keys": [
            {"name": key.name, "version": key.version, "purpose": purpose.value}
            for key, (purpose, _) in contents.keys.items()
        ],
        "signing_key": len(contents.signing_key.reveal()) if contents.signing_key else 0,
        "chain": [certificate.hex() for certificate in contents.chain],
        "identity": len(contents.identity.reveal()) if contents.identity else 0,
    }
    text = json.dumps(described).encode()
    packed = bytearray(len(text).to_bytes(_LENGTH, "big") + text)
    for _, key in contents.keys.values():
        packed += key.reveal()
    if contents.signing_key:
        packed += contents.signing_key.reveal()
    if contents.identity:
        packed += contents.identity.reveal()
    return packed


def unpack(packed: bytearray, place: str) -> Contents:
    """The contents; `packed` is emptied. Raises KeyfileDamagedError."""
    try:
        at = _LENGTH + int.from_bytes(packed[:_LENGTH], "big")
        described = _Description.model_validate_json(bytes(packed[_LENGTH:at]))
        if len(packed) != at + KEY_LENGTH * len(described.keys) + described.signing_key + described.identity:
            raise ValueError("the secrets do not fill their place")
        keys: dict[KeyId, tuple[Purpose, SecretKey]] = {}
        for entry in described.keys:
            keys[KeyId(entry.name, entry.version)] = entry.purpose, SecretKey(packed[at : at + KEY_LENGTH])
            at += KEY_LENGTH
        signing = SecretKey(packed[at : at + described.signing_key]) if described.signing_key else None
        identity = SecretKey(packed[at + described.signing_key :]) if described.identity else None
        return Contents(keys, signing, tuple(map(bytes.fromhex, described.chain)), identity)
    except (ValidationError, ValueError) as error:
        raise KeyfileDamagedError(file=place, found="its contents have another form") from error
    finally:
        packed[:] = bytes(len(packed))
