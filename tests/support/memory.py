"""What another process has in its memory."""

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

_CHUNK = 1 << 24


def forms(secret: bytes) -> tuple[bytes, ...]:
    """How a secret could stand somewhere: as it is, in hexadecimal, in base64."""
    return secret, secret.hex().encode(), secret.hex().upper().encode(), b64encode(secret)


def found_in(pid: int, secrets: Mapping[str, bytes]) -> dict[str, int]:
    """How often each secret stands in the memory of a process that is ours, in any of its forms."""
    counts = dict.fromkeys(secrets, 0)
    overlap = max(len(form) for secret in secrets.values() for form in forms(secret))
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            where, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue  # nothing of a run gets there
            start, end = (int(at, 16) for at in where.split("-"))
            for at in range(start, end, _CHUNK):
                memory.seek(at)
                try:
                    octets = memory.read(min(_CHUNK + overlap, end - at))
                except OSError:
                    break  # a hole: pages of a file that is shorter than its mapping
                for name, secret in secrets.items():
                    counts[name] += sum(octets.count(form) for form in forms(secret))
    return counts
