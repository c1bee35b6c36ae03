"""From a request's parts to its answer: address, routes, the key, the faults, one transaction and the log."""

import hmac
import ipaddress
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import cast
from urllib.parse import parse_qsl, unquote, urlsplit

from fake_escr.answer import Answer, Call
from fake_escr.codes import generate_escn, qr
from fake_escr.csv_import import csv_config, validate_csv
from fake_escr.faults import FaultKind, Faults
from fake_escr.multipart import uploaded
from fake_escr.pictures import delete_picture, get_picture, put_picture
from fake_escr.refusal import Refusal, bad, unknown
from fake_escr.registry import Registry
from fake_escr.state import Records, Request, State
from fake_escr.strikes import early, late

BASE_PATH = "/esc-rest"
_ANY = "{id}"

_Operation = Callable[[Records, Call], Answer]


@dataclass(frozen=True, slots=True)
class _Route:
    template: str
    operation: _Operation
    public: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    template: str
    identifiers: tuple[str, ...]
    route: _Route | None


@dataclass(frozen=True, slots=True)
class Incoming:
    """An HTTP request as it came: `target` is path and query, headers are "" where they are not there."""

    method: str
    target: str
    authorization: str
    body: bytes
    media: str = "application/json"
    accept: str = ""
    peer: str = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Application:
    """The registry behind HTTP. `keys` gives the PIC of each key; `stopping` ends every wait.

    `allowed` are the networks whose requests are answered, every one where it is empty; `ahead_s` is how many seconds
    its clock is ahead of this machine's.
    """

    state: State
    registry: Registry
    keys: Mapping[str, str]
    faults: Faults
    stopping: threading.Event = field(default_factory=threading.Event)
    allowed: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = ()
    ahead_s: float = 0.0

    def date(self) -> str:
        """The header Date: by a clock that may run ahead of this machine's."""
        return formatdate(time.time() + self.ahead_s, usegmt=True)

    def answer(self, incoming: Incoming) -> Answer | None:
        """The answer, or None where the connection closes without one."""
        parts = urlsplit(incoming.target)
        match = _match(self._routes(), incoming.method, parts.path)
        if self.allowed and not any(ipaddress.ip_address(incoming.peer) in network for network in self.allowed):
            # Measured: production answers 403 to an address that is not on the list, whatever the key.
            refused = Answer(403, {"code": "SIM-0403", "message": "Forbidden"})
            return self._logged(incoming.method, match.template, refused)
        struck = self.faults.strike(incoming.method, match.template)
        if slow := struck.get(FaultKind.SLOW):
            self.stopping.wait(slow.seconds)
        if (before := early(struck)) is not None:
            return self._logged(incoming.method, match.template, before)
        try:
            with self.state.transaction() as records:
                done = self._perform(records, match, incoming, parts.query)
                sent = late(struck, done)
                records.log(Request(incoming.method, match.template, sent.status))
        except Refusal as no:
            return self._logged(incoming.method, match.template, late(struck, _error(no)))
        return sent if sent.status else None

    def _logged(self, method: str, template: str, sent: Answer) -> Answer | None:
        with self.state.transaction() as records:
            records.log(Request(method, template, sent.status))
        return sent if sent.status else None

    def _perform(self, records: Records, match: _Match, incoming: Incoming, query: str) -> Answer:
        if match.route is None:
            raise unknown("Operation")
        pic = "" if match.route.public else self._institution(incoming.authorization)
        given = dict(parse_qsl(query))
        if incoming.media.startswith("multipart/form-data"):
            call = Call(pic, match.identifiers, given, upload=uploaded(incoming.media, incoming.body))
        else:
            body = _body(incoming.body) if incoming.method in ("POST", "PUT") else None
            call = Call(pic, match.identifiers, given, body=body, accept=incoming.accept)
        return match.route.operation(records, call)

    def _institution(self, authorization: str) -> str:
        """The PIC of the key that came. Raises Refusal(401); its code is modelled."""
        given = authorization.removeprefix("Bearer ") if authorization.startswith("Bearer ") else ""
        for key, pic in self.keys.items():
            if hmac.compare_digest(key.encode(), given.encode()):
                return pic
        raise Refusal(401, "SIM-0401", "Unauthorized")

    def _routes(self) -> dict[str, tuple[_Route, ...]]:
        does = self.registry
        persons, cards = "/api/v2/persons", "/api/v2/cards"
        person, card = f"{persons}/{_ANY}", f"{cards}/{_ANY}"
        picture = f"/api/v2/organisations/{_ANY}/person/{_ANY}/picture"
        return {
            "GET": (
                _Route(persons, does.list_persons),
                _Route(person, does.get_person),
                _Route(picture, get_picture),
                _Route(cards, does.list_cards),
                _Route(f"{cards}/generate-escn", generate_escn, public=True),
                _Route(f"{cards}/csv-config", csv_config),
                _Route(f"{card}/status", does.card_status, public=True),
                _Route(f"{card}/qr", qr, public=True),
                _Route(card, does.get_card),
            ),
            "POST": (
                _Route(persons, does.create_person),
                _Route(picture, put_picture),
                _Route(cards, does.create_card),
                _Route(f"{cards}/validate-csv", validate_csv),
            ),
            "PUT": (_Route(person, does.update_person), _Route(card, does.update_card)),
            "DELETE": (
                _Route(person, does.delete_person),
                _Route(picture, delete_picture),
                _Route(card, does.delete_card),
            ),
        }


def _match(routes: Mapping[str, tuple[_Route, ...]], method: str, path: str) -> _Match:
    """The route of a path, its template for the log, and the identifiers in it, decoded after the path was split."""
    plain = path.removeprefix(BASE_PATH) if path.startswith(f"{BASE_PATH}/") else ""
    segments = plain.split("/")
    for route in routes.get(method, ()):
        wanted = route.template.split("/")
        pairs = list(zip(wanted, segments, strict=False))
        if len(wanted) == len(segments) and all(want in (_ANY, got) and got != "" for want, got in pairs[1:]):
            identifiers = tuple(unquote(got) for want, got in pairs if want == _ANY)
            return _Match(route.template, identifiers, route)
    return _Match("unknown", (), None)


def _body(octets: bytes) -> object:
    try:
        return cast("object", json.loads(octets))
    except ValueError:
        raise bad("body: not JSON") from None


def _error(no: Refusal) -> Answer:
    return Answer(no.status, {"code": no.code, "message": no.message})
