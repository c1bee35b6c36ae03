"""The one class that holds key bytes."""

import hmac
from types import TracebackType
from typing import NoReturn, Self

SHORTEST = 6
"""Characters of a person's PIN or passphrase: wrong tries slow down, so that a short PIN serves."""


class SecretKey:
    """A symmetric key in memory.

    It has no text form, cannot be pickled or copied, does not compare with `==`, and is emptied by `wipe` or at the end
    of its `with`. What the interpreter and the libraries copy on the way is beyond its reach: emptying is best effort.
    """

    __slots__ = ("_octets",)

    def __init__(self, octets: bytes | bytearray) -> None:
        self._octets = bytearray(octets)

    def reveal(self) -> bytes:
        """The key bytes, for a cipher and nothing else. Raises ValueError once wiped."""
        if not self._octets:
            raise ValueError("this key has been wiped")
        return bytes(self._octets)

    def matches(self, other: "SecretKey") -> bool:
        """Compares in constant time. Raises ValueError once either is wiped."""
        return hmac.compare_digest(self.reveal(), other.reveal())

    def wipe(self) -> None:
        """Overwrites and empties the key."""
        self._octets[:] = bytes(len(self._octets))
        self._octets.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "SecretKey(…)"

    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("keys are compared with matches(), in constant time")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a key is not pickled or copied")
