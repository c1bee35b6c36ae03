"""Bytes that a card file holds as hexadecimal digits."""

from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer


def _octets(value: object) -> object:
    return bytes.fromhex(value) if isinstance(value, str) else value


Octets = Annotated[bytes, BeforeValidator(_octets), PlainSerializer(bytes.hex, when_used="json")]
