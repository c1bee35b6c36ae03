"""The simulated registry's application, spoken to without HTTP."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from fake_escr.application import BASE_PATH, Application, Incoming
from fake_escr.faults import Fault, Faults
from fake_escr.registry import Registry
from fake_escr.state import State

PIC, OTHER = "999859608", "999893752"
ESI = "urn:schac:personalUniqueCode:int:esi:fr:1a"
ESCN = "6a01dfc0-cb98-1035-a19b-001999859608"
TODAY = date(2026, 11, 23)

PERSON: dict[str, Any] = {
    "identifier": ESI,
    "fullName": "Ada",
    "personOrganisationUpdateViews": [{"organisationIdentifier": PIC, "academicLevel": "MASTER", "email": "a@b.c"}],
}
CARD: dict[str, Any] = {
    "cardNumber": ESCN,
    "cardStatusType": "ACTIVE",
    "cardType": "SMART_CDZ",
    "expiresAt": "2029-09-30",
    "issuedAt": "2026-11-23",
    "issuerIdentifier": PIC,
    "personIdentifier": ESI,
}


class Door:
    """Speaks to the application as institution after institution."""

    def __init__(self, path: Path, *faults: Fault) -> None:
        self.path = path
        self.today = TODAY
        self.state = State(path)
        keys = {"ours": PIC, "theirs": OTHER}
        self.application = Application(self.state, Registry(lambda: self.today), keys, Faults(faults))

    def __call__(self, method: str, path: str, body: object = None, key: str | None = "ours") -> tuple[int, Any]:
        octets = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        authorization = f"Bearer {key}" if key else ""
        answer = self.application.answer(Incoming(method, f"{BASE_PATH}{path}", authorization, octets))
        return (answer.status, answer.body) if answer else (0, None)

    def upload(self, path: str, content: bytes, key: str = "ours") -> tuple[int, Any]:
        head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n'
        incoming = Incoming(
            "POST",
            f"{BASE_PATH}{path}",
            f"Bearer {key}",
            head + content + b"\r\n--x--\r\n",
            media="multipart/form-data; boundary=x",
        )
        answer = self.application.answer(incoming)
        return (answer.status, answer.body) if answer else (0, None)

    def fetch(self, path: str, accept: str = "", peer: str = "127.0.0.1") -> tuple[int, bytes, str]:
        incoming = Incoming("GET", f"{BASE_PATH}{path}", "Bearer ours", b"", accept=accept, peer=peer)
        answer = self.application.answer(incoming)
        return (answer.status, answer.octets or b"", answer.media) if answer else (0, b"", "")


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    opened = Door(tmp_path / "registry.db")
    yield opened
    opened.state.close()


@pytest.fixture
def issued(door: Door) -> Door:
    assert door("POST", "/api/v2/persons", PERSON)[0] == 201
    assert door("POST", "/api/v2/cards", CARD)[0] == 201
    return door


def code(answer: tuple[int, Any]) -> tuple[int, str]:
    return answer[0], answer[1]["code"]


def jpeg(size: tuple[int, int]) -> bytes:
    octets = BytesIO()
    Image.new("RGB", size, "grey").save(octets, "JPEG")
    return octets.getvalue()
