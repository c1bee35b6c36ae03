"""Passphrases and PINs of people, kept as what scrypt (RFC 7914) makes of them under a salt of their own."""

import os

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from station.errors import ShortSecretError
from station.model.secret import SHORTEST, SecretKey

_LENGTH, _R, _P = 32, 8, 1


def hash_secret(secret: SecretKey, log2_n: int) -> str:
    """What is kept of a secret: cost, salt and hash in one line. Raises ShortSecretError."""
    if len(secret.reveal()) < SHORTEST:
        raise ShortSecretError(least=SHORTEST)
    salt = os.urandom(16)
    made = Scrypt(salt, _LENGTH, 1 << log2_n, _R, _P).derive(secret.reveal())
    return f"scrypt:{log2_n}:{salt.hex()}:{made.hex()}"


def is_secret(secret: SecretKey, kept: str) -> bool:
    """Whether this is the secret, compared in constant time."""
    _, log2_n, salt, made = kept.split(":")
    try:
        Scrypt(bytes.fromhex(salt), _LENGTH, 1 << int(log2_n), _R, _P).verify(secret.reveal(), bytes.fromhex(made))
    except InvalidKey:
        return False
    return True
