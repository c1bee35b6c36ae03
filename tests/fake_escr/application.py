"""From a request's parts to its answer: routes, the key, the faults, one transaction and the log."""

import hmac
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import parse_qsl, unquote, urlsplit

from fake_escr.faults import FaultKind, Faults
from fake_escr.refusal import Refusal, bad, unknown
from fake_escr.registry import Answer, Call, Registry
from fake_escr.state import Records, Request, State

BASE_PATH = "/esc-rest"
_IDENTIFIER = "{id}"

_Operation = Callable[[Records, Call], Answer]


@dataclass(frozen=True, slots=True)
class _Route:
    operation: _Operation
    public: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    template: str
    identifier: str
    route: _Route | None


@dataclass(frozen=True, slots=True)
class Incoming:
    """An HTTP request as it came: `target` is path and query, `authorization` the header or ""."""

    method: str
    target: str
    authorization: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Application:
    """The registry behind HTTP. `keys` gives the PIC of each key; `stopping` ends every wait."""

    state: State
    registry: Registry
    keys: Mapping[str, str]
    faults: Faults
    stopping: threading.Event = field(default_factory=threading.Event)

    def answer(self, incoming: Incoming) -> Answer | None:
        """The answer, or None where the connection closes without one."""
        parts = urlsplit(incoming.target)
        match = _match(self._routes(), incoming.method, parts.path)
        struck = self.faults.strike(incoming.method, match.template)
        if slow := struck.get(FaultKind.SLOW):
            self.stopping.wait(slow.seconds)
        if (early := _early(struck)) is not None:
            return self._logged(incoming.method, match.template, early)
        try:
            with self.state.transaction() as records:
                done = self._perform(records, match, incoming, parts.query)
                sent = _late(struck, done)
                records.log(Request(incoming.method, match.template, sent.status))
        except Refusal as no:
            return self._logged(incoming.method, match.template, _late(struck, _error(no)))
        return sent if sent.status else None

    def _logged(self, method: str, template: str, sent: Answer) -> Answer | None:
        with self.state.transaction() as records:
            records.log(Request(method, template, sent.status))
        return sent if sent.status else None

    def _perform(self, records: Records, match: _Match, incoming: Incoming, query: str) -> Answer:
        if match.route is None:
            raise unknown("Operation")
        pic = "" if match.route.public else self._institution(incoming.authorization)
        body = _body(incoming.body) if incoming.method in ("POST", "PUT") else None
        return match.route.operation(records, Call(pic, match.identifier, dict(parse_qsl(query)), body))

    def _institution(self, authorization: str) -> str:
        """The PIC of the key that came. Raises Refusal(401); its code is modelled."""
        given = authorization.removeprefix("Bearer ") if authorization.startswith("Bearer ") else ""
        for key, pic in self.keys.items():
            if hmac.compare_digest(key.encode(), given.encode()):
                return pic
        raise Refusal(401, "SIM-0401", "Unauthorized")

    def _routes(self) -> dict[tuple[str, str], _Route]:
        does = self.registry
        persons, cards = "/api/v2/persons", "/api/v2/cards"
        person, card = f"{persons}/{_IDENTIFIER}", f"{cards}/{_IDENTIFIER}"
        return {
            ("GET", persons): _Route(does.list_persons),
            ("POST", persons): _Route(does.create_person),
            ("GET", person): _Route(does.get_person),
            ("PUT", person): _Route(does.update_person),
            ("DELETE", person): _Route(does.delete_person),
            ("GET", cards): _Route(does.list_cards),
            ("POST", cards): _Route(does.create_card),
            ("GET", f"{cards}/generate-escn"): _Route(does.generate_escn, public=True),
            ("GET", card): _Route(does.get_card),
            ("PUT", card): _Route(does.update_card),
            ("DELETE", card): _Route(does.delete_card),
            ("GET", f"{card}/status"): _Route(does.card_status, public=True),
        }


def _match(routes: Mapping[tuple[str, str], _Route], method: str, path: str) -> _Match:
    """The route of a path, its template for the log, and the identifier in it, decoded after the path was split."""
    plain = path.removeprefix(BASE_PATH) if path.startswith(f"{BASE_PATH}/") else ""
    if route := routes.get((method, plain)):
        return _Match(plain, "", route)
    segments = plain.split("/")
    identifier = unquote(segments[4]) if len(segments) > 4 else ""
    template = "/".join([*segments[:4], _IDENTIFIER, *segments[5:]]) if identifier else plain
    if route := routes.get((method, template)):
        return _Match(template, identifier, route)
    return _Match("unknown", "", None)


def _body(octets: bytes) -> object:
    try:
        return cast("object", json.loads(octets))
    except ValueError:
        raise bad("body: not JSON") from None


def _early(struck: Mapping[FaultKind, object]) -> Answer | None:
    """What a fault answers before anything is done; status 0 for no answer."""
    if FaultKind.DOWN in struck:
        return Answer(0)
    if FaultKind.REFUSE in struck:
        return Answer(403, {"code": "SIM-0403", "message": "Forbidden"})
    if FaultKind.ERROR_BEFORE in struck:
        return _unexpected()
    return None


def _late(struck: Mapping[FaultKind, object], done: Answer) -> Answer:
    """What a fault answers after everything is done."""
    if FaultKind.DROP in struck:
        return Answer(0)
    return _unexpected() if FaultKind.ERROR_AFTER in struck else done


def _unexpected() -> Answer:
    return Answer(500, {"code": "SIM-0500", "message": "Unexpected error"})


def _error(no: Refusal) -> Answer:
    return Answer(no.status, {"code": no.code, "message": no.message})
