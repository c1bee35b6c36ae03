"""From the faults that strike a request to what it is answered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from fake_escr.answer import Answer
from fake_escr.faults import Fault, FaultKind

_NOT_JSON = b"<html><body>Please sign in to this network.</body></html>"


def early(struck: Mapping[FaultKind, Fault]) -> Answer | None:
    """What a fault answers before anything is done; status 0 for no answer."""
    if FaultKind.DOWN in struck:
        return Answer(0)
    if FaultKind.REFUSE in struck:
        return Answer(403, {"code": "SIM-0403", "message": "Forbidden"})
    if busy := struck.get(FaultKind.BUSY):
        headers = {"Retry-After": str(int(busy.seconds))}
        return Answer(429, {"code": "SIM-0429", "message": "Too many requests"}, headers=headers)
    if FaultKind.REDIRECT in struck:
        return Answer(302, headers={"Location": "https://elsewhere.example/sign-in"})
    if FaultKind.GONE in struck:
        return Answer(410, {"code": "SIM-0410", "message": "Gone"})
    if FaultKind.ERROR_BEFORE in struck:
        return _unexpected()
    return None


def late(struck: Mapping[FaultKind, Fault], done: Answer) -> Answer:
    """What a fault answers after everything is done."""
    if FaultKind.DROP in struck:
        return Answer(0)
    if FaultKind.ERROR_AFTER in struck:
        return _unexpected()
    if FaultKind.HALF in struck:
        return replace(done, cut=True)
    if FaultKind.MALFORMED in struck:
        return Answer(done.status, octets=_NOT_JSON, media="text/html")
    if FaultKind.WRONG_TYPES in struck:
        return replace(done, body=_mistyped(done.body))
    return done


def _mistyped(value: object) -> object:
    """The same shape with texts for numbers and numbers for texts."""
    if isinstance(value, dict):
        return {key: _mistyped(inner) for key, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_mistyped(inner) for inner in cast("list[object]", value)]
    return len(value) if isinstance(value, str) else str(value)


def _unexpected() -> Answer:
    return Answer(500, {"code": "SIM-0500", "message": "Unexpected error"})
