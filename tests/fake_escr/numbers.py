"""Minting of ESCNs by the registry (`generate-escn`, and a POST without a number)."""

import secrets
import threading
import time

from fake_escr.refusal import Refusal, bad

MAX_NUMBERS = 100
"""Above it ESC-R answers 500 (measured, edutap-eu/edutap.esc_router_api docs/reference/unspecified-behaviour.md)."""

_OFFSET_MS = 12_219_292_800_000
_lock = threading.Lock()
_last = 0


def mint(prefix: int, pic: str, count: int) -> list[str]:
    """New numbers in the reference generator's format. Raises Refusal(400, 500)."""
    if not 0 <= prefix <= 999:
        raise bad("prefix: 3 digits")
    if count < 1:
        raise bad("numberOfESCN: at least 1")
    if count > MAX_NUMBERS:
        raise Refusal(500, "SIM-0500", "Unexpected error")
    return [_number(ticks, prefix, pic) for ticks in _reserve(count)]


def _reserve(count: int) -> range:
    """Ticks that no number of this process has had."""
    global _last
    with _lock:
        first = max(time.time_ns() // 100 + _OFFSET_MS, _last + 1)
        _last = first + count - 1
    return range(first, first + count)


def _number(ticks: int, prefix: int, pic: str) -> str:
    digits = f"{ticks:016x}"
    clock = 0x8000 | secrets.randbelow(0x4000)
    return f"{digits[8:]}-{digits[4:8]}-1{digits[1:4]}-{clock:04x}-{prefix:03d}{pic}"
