"""Every secret that a run puts into play, and whether it stands in what the run has written."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_der_private_key

from station.desfire import handshake
from station.model.secret import SecretKey

_SHORTEST = 8
_PLAIN = 4
"""A secret of so few different bytes is a factory key or a zero block, which is no secret and stands everywhere."""


class SecretsInPlay:
    """Notes whatever becomes a SecretKey (root, card and session keys, components, passphrases), and both randoms."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.all = dict[bytes, str]()
        made, turned = SecretKey.__init__, handshake._turned  # pyright: ignore[reportPrivateUsage] - RndA and RndB pass

        def note_key(key: SecretKey, octets: bytes | bytearray) -> None:
            self.note(bytes(octets), "key")
            made(key, octets)

        def note_random(random: bytes) -> bytes:
            self.note(random, "random")
            return turned(random)

        monkeypatch.setattr(SecretKey, "__init__", note_key)
        monkeypatch.setattr(handshake, "_turned", note_random)

    def note(self, secret: bytes, kind: str) -> None:
        """Takes one up; of a private key in DER, its number too."""
        if len(secret) >= _SHORTEST and len(set(secret)) > _PLAIN:
            self.all[secret] = f"{kind} {len(self.all)}"
        if secret[:1] == b"\x30" and len(secret) > 64:
            private = load_der_private_key(secret, None)
            assert isinstance(private, ec.EllipticCurvePrivateKey)
            self.note(private.private_numbers().private_value.to_bytes(32, "big"), "private number")

    def found_in(self, written: Mapping[str, bytes]) -> list[str]:
        """What stands where: `key 3 in station.sqlite-wal`."""
        return [
            f"{kind} in {where}"
            for where, content in written.items()
            for found in [_texts(content)]
            for secret, kind in self.all.items()
            if secret in content or any(form in found for form in _forms(secret))
        ]


def _forms(secret: bytes) -> Iterable[str]:
    """Hexadecimal, base64 wherever it may begin in what was encoded, and as Python writes bytes."""
    yield secret.hex()
    for before in range(3):
        encoded = b64encode(bytes(before) + secret).decode()
        yield encoded[(before * 8 + 5) // 6 : (before + len(secret)) * 8 // 6].lower()
    yield repr(secret)[2:-1].lower()


def _texts(content: bytes) -> str:
    """The content as text in small letters, the spaces between bytes in hexadecimal taken out."""
    text = content.decode("latin-1").lower()
    return text + re.sub(r"(?<=[0-9a-f]{2})[ :]+(?=[0-9a-f]{2})", "", text)
