"""Delegated application management: the cryptograms that let another party create one application.

Sources: AN12696 (MIFARE SAM AV3 for MIFARE DESFire, rev. 1.3: the public example); frame layout as in proxmark3
client/src/cmdhfmfdes.c and vbonamy/nfcjlib; deletion as in GtechGovind/desfire-sdk.
"""

from dataclasses import dataclass, field
from typing import Protocol

from station.desfire.application import Aid
from station.desfire.crypto import BLOCK, ZERO_IV, AesKey
from station.model.card import CardUid
from station.model.secret import SecretKey

DAM_AUTH_KEY_NO = 0x10
DAM_MAC_KEY_NO = 0x11
DAM_ENC_KEY_NO = 0x12
DAM_KEY_NOS = (DAM_AUTH_KEY_NO, DAM_MAC_KEY_NO, DAM_ENC_KEY_NO)
"""In the order of `diversified_inputs`."""
BLOCK_OF_QUOTA = 32
"""A quota is counted in blocks of 32 bytes (cnous, BALTECH's reader documentation)."""

_CREATE = b"\xc9"
_DELETE = b"\xda"
_RANDOM_LENGTH = 7


@dataclass(frozen=True, slots=True)
class DelegatedApplication:
    """The fields of CreateDelegatedApplication (C9), without key sets.

    `quota` counts blocks of 32 bytes; `iso_fid` None means that no ISO identifiers are sent; `df_name` has up to 16
    bytes.
    """

    aid: Aid
    slot: int
    slot_version: int
    quota: int
    key_settings_1: int
    key_settings_2: int
    iso_fid: int | None = None
    df_name: bytes = b""

    def frame(self) -> bytes:
        """The data of the first frame: AID, slot, quota and ISO FID with the least significant byte first."""
        head = (
            self.aid.wire
            + self.slot.to_bytes(2, "little")
            + bytes([self.slot_version])
            + self.quota.to_bytes(2, "little")
            + bytes([self.key_settings_1, self.key_settings_2])
        )
        return head if self.iso_fid is None else head + self.iso_fid.to_bytes(2, "little") + self.df_name


@dataclass(frozen=True, slots=True)
class Grant:
    """What it takes to create one delegated application on one card, to begin to use it, and to delete it again.

    PICCDAMAuthKey, EncK (32 bytes) and DAMMAC (8), the default key that is inside EncK, the MAC of the deletion (8).
    """

    auth_key: SecretKey
    enc_k: bytes = field(repr=False)
    dammac: bytes = field(repr=False)
    default_key: SecretKey
    delete_mac: bytes = field(repr=False)

    def wipe(self) -> None:
        """Empties both keys."""
        self.auth_key.wipe()
        self.default_key.wipe()


class Delegation(Protocol):
    """Whoever keeps the DAM keys of a card: this station's custody, or another party."""

    def grant(self, uid: CardUid, application: DelegatedApplication) -> Grant:
        """Allows one application on one card. Raises OperatorError."""
        ...


def build_enc_k(enc_key: SecretKey, default_key: SecretKey, random: bytes, key_version: int = 0) -> bytes:
    """EncK: the application's default key for the card alone to read. `random` has 7 bytes.

    The key version must be 00. Sources disagree where the byte stands (index 23 in proxmark3 and CnousDeuinfo, 31 in
    liblogicalaccess and nfcjlib); with 00 both give the same bytes. Raises ValueError for any other.
    """
    if key_version != 0:
        raise ValueError("the DAM default key has version 00: where another version would stand is not known")
    if len(random) != _RANDOM_LENGTH:
        raise ValueError(f"EncK takes {_RANDOM_LENGTH} random bytes, not {len(random)}")
    key = default_key.reveal()
    if len(key) != BLOCK:
        raise ValueError("the DAM default key is an AES-128 key")
    plain = random + key
    return AesKey(enc_key).encrypt_cbc(ZERO_IV, plain + bytes(2 * BLOCK - len(plain)))


def build_dammac(mac_key: SecretKey, application: DelegatedApplication, enc_k: bytes) -> bytes:
    """DAMMAC over command, first frame and EncK: 8 bytes."""
    return AesKey(mac_key).mact(_CREATE + application.frame() + enc_k)


def build_delete_mac(mac_key: SecretKey, aid: Aid) -> bytes:
    """The MAC with which the issuer deletes a delegated application (8 bytes). Unverified on a card."""
    return AesKey(mac_key).mact(_DELETE + aid.wire)


def make_grant(
    dam_keys: tuple[SecretKey, SecretKey, SecretKey],
    default_key: SecretKey,
    application: DelegatedApplication,
    random: bytes,
) -> Grant:
    """The issuer's word for one application on the card with these PICCDAMAuthKey, PICCDAMMACKey and PICCDAMENCKey.

    `random` has 7 bytes. PICCDAMMACKey and PICCDAMENCKey stay with the issuer, and are emptied.
    """
    auth, mac, enc = dam_keys
    try:
        enc_k = build_enc_k(enc, default_key, random)
        dammac, delete_mac = build_dammac(mac, application, enc_k), build_delete_mac(mac, application.aid)
    finally:
        mac.wipe()
        enc.wipe()
    return Grant(auth, enc_k, dammac, default_key, delete_mac)


def diversified_inputs(uid: CardUid) -> tuple[bytes, bytes, bytes]:
    """The AN10922 inputs of PICCDAMAuthKey, PICCDAMMACKey and PICCDAMENCKey on one card (CnousDeuinfo).

    The UID; the UID with its first byte replaced by FF; by 00.
    """
    tail = uid.octets[1:]
    return uid.octets, b"\xff" + tail, b"\x00" + tail
