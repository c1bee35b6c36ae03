"""A sealed file: bytes under a passphrase (scrypt, RFC 7914) and AES-256-GCM, versioned, told apart when it fails.

The file is JSON, so that a person sees what it is. `digest` finds damage without the passphrase; `check` tells a wrong
passphrase from damage; the header is authenticated with the contents.
"""

import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from station.errors import KeyfileDamagedError, KeyfileNewerError, WrongPassphraseError
from station.model.secret import SecretKey

FORMAT = "esc-station keyfile"
VERSION = 1
_SALT, _NONCE, _KEY, _CHECK, _TAG = 16, 12, 32, 16, 16
_BLOCK_SIZE, _PARALLEL = 8, 1


@dataclass(frozen=True, slots=True)
class Cost:
    """scrypt's N, a power of two: 2^17 takes 128 MiB and about half a second (OWASP's recommendation of 2023).

    A file that asks for less than 2^14 or more than 2^20 is refused: too weak, or made to exhaust this computer.
    """

    n: int = 1 << 17

    def __post_init__(self) -> None:
        if self.n & (self.n - 1) or not 1 << 14 <= self.n <= 1 << 20:
            raise ValueError("scrypt's N is a power of two between 2^14 and 2^20")


def seal(
    contents: bytearray,
    passphrase: SecretKey,
    random_bytes: Callable[[int], bytes],
    cost: Cost,
    *,
    simulated: bool,
) -> bytes:
    """The file's bytes; `contents` is emptied. `simulated` stands in the header, readable without the passphrase."""
    key = bytearray()
    try:
        salt, nonce = random_bytes(_SALT), random_bytes(_NONCE)
        key, check = _stretch(passphrase, salt, cost)
        header = {
            "format": FORMAT,
            "version": VERSION,
            "simulated": simulated,
            "kdf": "scrypt",
            "n": cost.n,
            "r": _BLOCK_SIZE,
            "p": _PARALLEL,
        }
        header |= {"salt": salt.hex(), "check": check.hex(), "cipher": "aes-256-gcm", "nonce": nonce.hex()}
        sealed = AESGCM(key).encrypt(nonce, contents, _canonical(header))
    finally:
        _empty(key)
        _empty(contents)
    body = header | {"sealed": b64encode(sealed).decode()}
    return json.dumps(body | {"digest": _digest(body)}, indent=1).encode() + b"\n"


def is_for_simulation(data: bytes, place: str) -> bool:
    """Whether a file's keys are for simulated cards. Raises KeyfileDamagedError, KeyfileNewerError."""
    return _read(data, place).get("simulated") is True


def unseal(data: bytes, passphrase: SecretKey, place: str) -> bytearray:
    """The contents, for the caller to empty. `place` is named in errors.

    Raises KeyfileDamagedError, KeyfileNewerError, WrongPassphraseError.
    """
    body = _read(data, place)
    try:
        sealed = b64decode(body.pop("sealed"), validate=True)
        salt, check, nonce = (bytes.fromhex(body[name]) for name in ("salt", "check", "nonce"))
        cost = Cost(int(body["n"]))
        if len(sealed) < _TAG:
            raise ValueError("nothing is sealed")
    except (KeyError, TypeError, ValueError) as error:
        raise KeyfileDamagedError(file=place, found="a field of it is missing or has another form") from error
    key, expected = _stretch(passphrase, salt, cost)
    try:
        if not hmac.compare_digest(check, expected):
            raise WrongPassphraseError(file=place)
        contents = bytearray(len(sealed) - _TAG)
        AESGCM(key).decrypt_into(nonce, sealed, _canonical(body), contents)
    except (InvalidTag, ValueError) as error:
        raise KeyfileDamagedError(file=place, found="its contents do not agree with their seal") from error
    finally:
        _empty(key)
    return contents


def _read(data: bytes, place: str) -> dict[str, Any]:
    try:
        read: object = json.loads(data)
    except ValueError as error:
        raise KeyfileDamagedError(file=place, found="it is not what the station wrote") from error
    body = cast("dict[str, Any]", read) if isinstance(read, dict) else {}
    if body.get("format") != FORMAT:
        raise KeyfileDamagedError(file=place, found="it is not a keyfile of this station")
    if body.get("version") != VERSION:
        raise KeyfileNewerError(file=place)
    if body.pop("digest", None) != _digest(body):
        raise KeyfileDamagedError(file=place, found="its bytes have changed since it was written")
    return body


def _stretch(passphrase: SecretKey, salt: bytes, cost: Cost) -> tuple[bytearray, bytes]:
    both = bytearray(_KEY + _CHECK)
    Scrypt(salt=salt, length=len(both), n=cost.n, r=_BLOCK_SIZE, p=_PARALLEL).derive_into(passphrase.reveal(), both)
    key, check = both[:_KEY], bytes(both[_KEY:])
    _empty(both)
    return key, check


def _empty(buffer: bytearray) -> None:
    buffer[:] = bytes(len(buffer))


def _digest(body: dict[str, Any]) -> str:
    return sha256(_canonical(body)).hexdigest()


def _canonical(body: dict[str, Any]) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
