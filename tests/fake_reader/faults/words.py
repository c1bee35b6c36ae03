"""Faults in words: `tear:apdu=12,moment=inside-chain`.

A word is the kind, then what it needs, each with its name; what is not given has its default. `apdu` and `connection`
count from 0 from the moment that the fault is switched on.
"""

import dataclasses
import enum
from collections.abc import Callable

from fake_reader.chip import Family
from fake_reader.faults.card import Death, Moment, Reset, SecondCard, Tear, TearInWrite
from fake_reader.faults.line import Falsified, ForeignFrame, Silence, Slow, Truncated
from fake_reader.faults.port import Fault
from fake_reader.faults.reader import Busy, ForeignCard, ServiceStopped, Unplugged
from fake_reader.memory import Cut

KINDS: dict[str, type[Fault]] = {
    "tear": Tear,
    "tear-write": TearInWrite,
    "reset": Reset,
    "dead": Death,
    "second-card": SecondCard,
    "foreign-card": ForeignCard,
    "foreign-frame": ForeignFrame,
    "slow": Slow,
    "silent": Silence,
    "wrong-mac": Falsified,
    "truncated": Truncated,
    "busy": Busy,
    "unplugged": Unplugged,
    "service-stopped": ServiceStopped,
}
"""Every kind by its word."""


def _count(text: str) -> int:
    if not text.isdecimal():
        raise ValueError
    return int(text)


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds < float("inf"):
        raise ValueError
    return seconds


_READ: dict[object, tuple[Callable[[str], object], str]] = {
    int: (_count, "a whole number"),
    int | None: (_count, "a whole number"),
    float: (_seconds, "a number of seconds"),
    bytes: (bytes.fromhex, "bytes in hexadecimal digits"),
    Cut: (Cut, ", ".join(cut.value for cut in Cut)),
    Moment: (Moment, ", ".join(moment.value for moment in Moment)),
    Family: (Family, ", ".join(family.value for family in Family)),
}
"""How a field of that type is read, and what it should have been."""

_SHORT = {"apdu_index": "apdu", "connection_index": "connection"}


def details(word: str) -> tuple[str, ...]:
    """What a kind of fault takes, by the names that are written."""
    return tuple(_fields(KINDS[word])) if word in KINDS else ()


def _fields(kind: type[Fault]) -> dict[str, dataclasses.Field[object]]:
    return {_SHORT.get(field.name, field.name): field for field in dataclasses.fields(kind)}


def parse_fault(text: str) -> Fault:
    """Reads a fault in words. Raises ValueError with a sentence for people."""
    word, _, rest = text.partition(":")
    if word not in KINDS:
        raise ValueError(f"there is no fault {word!r}; there are {', '.join(KINDS)}")
    fields = _fields(KINDS[word])
    values: dict[str, object] = {}
    for part in filter(None, rest.split(",")):
        name, _, value = part.partition("=")
        if name not in fields:
            raise ValueError(f"the fault {word} has no {name!r}, only {', '.join(fields)}")
        read, wanted = _READ[fields[name].type]
        try:
            values[fields[name].name] = read(value)
        except ValueError:
            raise ValueError(f"{name} of the fault {word} is {wanted}, not {value!r}") from None
    return dataclasses.replace(KINDS[word](), **values)


def fault_words(fault: Fault) -> str:
    """The fault in words, with all that differs from its defaults."""
    word = next(word for word, kind in KINDS.items() if kind is type(fault))
    given = [
        f"{_SHORT.get(field.name, field.name)}={_text(getattr(fault, field.name))}"
        for field in dataclasses.fields(fault)
        if getattr(fault, field.name) != field.default
    ]
    return f"{word}:{','.join(given)}" if given else word


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.hex()
    return str(value.value if isinstance(value, enum.Enum) else value)
