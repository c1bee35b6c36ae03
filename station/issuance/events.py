"""Events as journal rows: a kind and a few strings. No personal data: numbers, UID, codes, public signatures."""

from collections.abc import Callable, Mapping

from station.issuance import job as j
from station.model.card import CardUid, Problem
from station.model.escn import Escn

_PLAIN: dict[str, Callable[[], j.Event]] = {
    "proceed": j.Proceed,
    "holder-accepted": j.HolderAccepted,
    "face-prepared": j.FacePrepared,
    "chip-encoded": j.ChipEncoded,
    "chip-verified": j.ChipVerified,
    "face-not-printed": j.FaceNotPrinted,
    "face-printed": j.FacePrinted,
    "face-found": j.FaceFound,
    "face-missing": j.FaceMissing,
    "registration-queued": j.RegistrationQueued,
    "registered": j.Registered,
    "cancel": j.Cancel,
}
_PROBLEM: dict[str, type[j.HolderRefused | j.CardRefused | j.PrintRefused | j.Interrupted | j.Damaged]] = {
    "holder-refused": j.HolderRefused,
    "card-refused": j.CardRefused,
    "print-refused": j.PrintRefused,
    "interrupted": j.Interrupted,
    "damaged": j.Damaged,
}
_KINDS: dict[object, str] = {event: kind for kind, event in (*_PLAIN.items(), *_PROBLEM.items())}

_READ: dict[str, Callable[[Mapping[str, str]], j.Event]] = {
    "number-reserved": lambda data: j.NumberReserved(Escn.parse(data["escn"])),
    "card-presented": lambda data: j.CardPresented(CardUid(bytes.fromhex(data["uid"]))),
    "sticker-matched": lambda data: j.StickerMatched(
        CardUid(bytes.fromhex(data["uid"])) if data["uid"] else None, data["chip"] == "yes"
    ),
    "zone-signed": lambda data: j.ZoneSigned(
        j.Zone(bytes.fromhex(data["signature"]), bytes.fromhex(data["certificate"]))
    ),
}


def to_row(event: j.Event) -> tuple[str, dict[str, str]]:
    """The journalled form of an event."""
    match event:
        case j.NumberReserved(escn):
            return "number-reserved", {"escn": str(escn)}
        case j.CardPresented(uid):
            return "card-presented", {"uid": str(uid)}
        case j.StickerMatched(uid, chip):
            return "sticker-matched", {"uid": str(uid or ""), "chip": "yes" if chip else "no"}
        case j.ZoneSigned(zone):
            return "zone-signed", {"signature": zone.signature.hex(), "certificate": zone.certificate.hex()}
        case (
            j.HolderRefused(problem)
            | j.CardRefused(problem)
            | j.PrintRefused(problem)
            | j.Interrupted(problem)
            | j.Damaged(problem)
        ):
            return _KINDS[type(event)], {"code": problem.code, "what": problem.what, "fix": problem.fix}
        case _:
            return _KINDS[type(event)], {}


def from_row(kind: str, data: Mapping[str, str]) -> j.Event:
    """Reads a journalled event. Raises KeyError for a kind this version does not know."""
    if kind in _READ:
        return _READ[kind](data)
    if kind in _PROBLEM:
        return _PROBLEM[kind](Problem(data["code"], data["what"], data["fix"]))
    return _PLAIN[kind]()
