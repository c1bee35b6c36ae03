"""A root key in a token: what may be asked of it."""

from typing import Any

from pkcs11 import Attribute, KeyType, Mechanism

from station.desfire.diversify import last_block
from station.keys.key import KEY_LENGTH, KeyId, KeyInfo, Purpose, check_value_by
from station.keys.pkcs11.objects import OUTGOING
from station.model.secret import SecretKey


class RootKey:
    """Deriving takes CKM_AES_ECB_ENCRYPT_DATA where `derives`; otherwise CKM_AES_ECB, which gives the same block.

    `held` is the token's object: python-pkcs11 does not type what the object of a key can do.
    """

    def __init__(self, key: KeyId, purpose: Purpose, held: Any, *, derives: bool) -> None:  # noqa: ANN401 - untyped there
        self.id = key
        self._purpose = purpose
        self._held = held
        self._derives = derives

    def info(self) -> KeyInfo:
        """The key as it may be shown; its check value is made by the token's AES."""
        return KeyInfo(self.id, self._purpose, check_value_by(self._encipher))

    def diversified(self, div_input: bytes) -> SecretKey:
        """The AN10922 card key. Raises ValueError for an input of another length than 1..31 bytes."""
        block = last_block(self._encipher, div_input)
        return SecretKey(self._derive(block) if self._derives else self._encipher(block))

    def _encipher(self, block: bytes) -> bytes:
        return self._held.encrypt(block, mechanism=Mechanism.AES_ECB)

    def _derive(self, block: bytes) -> bytes:
        made = self._held.derive_key(
            KeyType.AES,
            8 * KEY_LENGTH,
            mechanism=Mechanism.AES_ECB_ENCRYPT_DATA,
            mechanism_param=block,
            template=OUTGOING,
        )
        try:
            return made[Attribute.VALUE]
        finally:
            made.destroy()
