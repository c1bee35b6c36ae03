"""The simulated registry against what is published of the real one, through its application, without HTTP."""

import base64
import ipaddress
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from fake_escr.application import BASE_PATH, Application, Incoming
from fake_escr.faults import Fault, Faults
from fake_escr.registry import Registry
from fake_escr.state import Request, State, snapshot

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


def test_person_is_shown_as_published(door: Door) -> None:
    status, view = door("POST", "/api/v2/persons", PERSON)
    assert status == 201
    assert view == door("GET", f"/api/v2/persons/{ESI}")[1]
    assert view["identifier"] == ESI
    assert view["identifierCode"]["key"] == "ESI"
    (own,) = view["organisations"]
    assert own["organisation"]["identifier"] == PIC
    assert own["academicLevel"]["key"] == "MASTER"
    assert own["contactPoint"] == {"email": "a@b.c"}


def test_second_person_is_er_0019_in_any_case(door: Door) -> None:
    door("POST", "/api/v2/persons", PERSON)
    assert code(door("POST", "/api/v2/persons", PERSON | {"identifier": ESI.upper()})) == (409, "ER-0019")
    assert door("GET", f"/api/v2/persons/{ESI.upper()}")[1]["identifier"] == ESI


def test_esi_keeps_its_first_spelling(door: Door) -> None:
    door("POST", "/api/v2/persons", PERSON)
    status, view = door("PUT", f"/api/v2/persons/{ESI}", PERSON | {"identifier": ESI.upper(), "fullName": "Eve"})
    assert (status, view["identifier"], view["fullName"]) == (200, ESI, "Eve")
    assert door("PUT", f"/api/v2/persons/{ESI}", PERSON | {"identifier": ESI + "x"})[0] == 400


def test_person_of_another_institution(door: Door) -> None:
    door("POST", "/api/v2/persons", PERSON)
    assert code(door("GET", f"/api/v2/persons/{ESI}", key="theirs")) == (401, "SE-0000")
    assert code(door("POST", "/api/v2/persons", PERSON, key="theirs")) == (401, "SE-0000")
    theirs = PERSON | {"personOrganisationUpdateViews": [{"organisationIdentifier": OTHER}]}
    status, view = door("POST", "/api/v2/persons", theirs, key="theirs")
    assert (status, view["organisationCount"], len(view["organisations"])) == (201, 2, 1)
    assert door("DELETE", f"/api/v2/persons/{ESI}")[0] == 204
    assert code(door("GET", f"/api/v2/persons/{ESI}")) == (401, "SE-0000")
    assert door("GET", f"/api/v2/persons/{ESI}", key="theirs")[0] == 200


@pytest.mark.parametrize("key", [None, "", "wrong", "ours "])
def test_wrong_key_is_401(door: Door, key: str | None) -> None:
    for method, path in [("GET", "/api/v2/cards"), ("POST", "/api/v2/persons"), ("DELETE", f"/api/v2/cards/{ESCN}")]:
        assert door(method, path, PERSON, key=key)[0] == 401


def test_card_is_shown_as_published(issued: Door) -> None:
    status, view = issued("GET", f"/api/v2/cards/{ESCN}")
    assert status == 200
    assert view["cardType"]["key"] == "SMART_CDZ"
    assert view["cardStatusType"]["key"] == "ACTIVE"
    assert view["issuer"]["identifier"] == PIC
    assert view["person"]["identifier"] == ESI


def test_status_needs_no_key(issued: Door) -> None:
    status, view = issued("GET", f"/api/v2/cards/{ESCN}/status", key=None)
    assert (status, view["status"], view["issuerIdentifier"]) == (200, "ACTIVE", PIC)
    assert issued("GET", f"/api/v2/cards/{ESCN[:-1]}9/status", key=None)[0] == 404


def test_second_card_is_er_0002(issued: Door) -> None:
    assert code(issued("POST", "/api/v2/cards", CARD)) == (409, "ER-0002")


def test_card_needs_its_person_and_issuer(door: Door) -> None:
    assert door("POST", "/api/v2/cards", CARD)[0] == 404
    door("POST", "/api/v2/persons", PERSON)
    assert code(door("POST", "/api/v2/cards", CARD, key="theirs")) == (401, "SE-0000")
    theirs = CARD | {"issuerIdentifier": OTHER}
    assert door("POST", "/api/v2/cards", theirs, key="theirs")[0] == 404


def test_card_of_another_issuer_is_denied(issued: Door) -> None:
    assert code(issued("GET", f"/api/v2/cards/{ESCN}", key="theirs")) == (401, "SE-0000")
    assert code(issued("DELETE", f"/api/v2/cards/{ESCN}", key="theirs")) == (401, "SE-0000")


def test_card_without_number_gets_one(issued: Door) -> None:
    body = {name: value for name, value in CARD.items() if name != "cardNumber"}
    status, view = issued("POST", "/api/v2/cards", body)
    assert status == 201
    assert view["cardNumber"].endswith(PIC)
    assert issued("GET", f"/api/v2/cards/{view['cardNumber']}")[0] == 200


def test_expiry_comes_by_its_date(issued: Door) -> None:
    issued.today = date(2029, 9, 30)
    assert issued("GET", f"/api/v2/cards/{ESCN}/status")[1]["status"] == "ACTIVE"
    issued.today = date(2029, 10, 1)
    assert issued("GET", f"/api/v2/cards/{ESCN}/status")[1]["status"] == "EXPIRED"
    assert issued("GET", f"/api/v2/cards/{ESCN}")[1]["cardStatusType"]["key"] == "EXPIRED"


def test_expired_card_comes_back_with_a_new_date_alone(issued: Door) -> None:
    issued.today = date(2029, 10, 1)
    assert issued("PUT", f"/api/v2/cards/{ESCN}", CARD)[0] == 400
    renewed = CARD | {"expiresAt": "2030-09-30", "cardStatusType": "INACTIVE"}
    status, view = issued("PUT", f"/api/v2/cards/{ESCN}", renewed)
    assert (status, view["cardStatusType"]["key"]) == (200, "INACTIVE")


def test_card_does_not_change_hands(issued: Door) -> None:
    other = PERSON | {"identifier": f"{ESI}b"}
    issued("POST", "/api/v2/persons", other)
    assert issued("PUT", f"/api/v2/cards/{ESCN}", CARD | {"personIdentifier": f"{ESI}b"})[0] == 400


def test_delete(issued: Door) -> None:
    assert issued("DELETE", f"/api/v2/persons/{ESI}")[0] == 409
    assert issued("DELETE", f"/api/v2/cards/{ESCN}") == (204, None)
    assert issued("DELETE", f"/api/v2/cards/{ESCN}")[0] == 404
    assert issued("DELETE", f"/api/v2/persons/{ESI}")[0] == 204
    assert issued("GET", f"/api/v2/persons/{ESI}")[0] == 404
    assert ESI.casefold().encode() not in issued.path.read_bytes().lower()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"cardStatusType": "EXPIRED"}, "cardStatusType"),
        ({"cardType": "SMART"}, "cardType"),
        ({"expiresAt": "30.09.2029"}, "expiresAt"),
        ({"expiresAt": "20290930"}, "expiresAt"),
        ({"expiresAt": "2029-02-30"}, "expiresAt"),
        ({"issuedAt": None}, "issuedAt"),
        ({"issuerIdentifier": "12345678"}, "issuerIdentifier"),
        ({"issuerIdentifier": 999859608}, "issuerIdentifier"),
        ({"personIdentifier": ""}, "personIdentifier"),
        ({"personIdentifier": "1a"}, "personIdentifier"),
        ({"cardNumber": "6a01dfc0-cb98-4035-a19b-001999859608"}, "cardNumber"),
        ({"displayName": "x" * 256}, "displayName"),
    ],
)
def test_card_body_that_does_not_hold(issued: Door, change: dict[str, object], field: str) -> None:
    for method, path in [("POST", "/api/v2/cards"), ("PUT", f"/api/v2/cards/{ESCN}")]:
        status, problem = issued(method, path, CARD | change)
        assert status == 400
        assert problem["message"].startswith(field)


@pytest.mark.parametrize(
    "change",
    [
        {"identifier": "1a"},
        {"identifierCode": "PIC"},
        {"personOrganisationUpdateViews": []},
        {"personOrganisationUpdateViews": None},
        {"personOrganisationUpdateViews": ["x"]},
        {"personOrganisationUpdateViews": [{"academicLevel": "MASTER"}]},
        {"personOrganisationUpdateViews": [{"organisationIdentifier": PIC, "academicLevel": "PHD"}]},
        {"personOrganisationUpdateViews": [{"organisationIdentifier": PIC, "email": "nobody"}]},
        {"personOrganisationUpdateViews": [{"organisationIdentifier": PIC}] * 2},
    ],
)
def test_person_body_that_does_not_hold(door: Door, change: dict[str, object]) -> None:
    assert door("POST", "/api/v2/persons", PERSON | change)[0] == 400


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b"null"])
def test_body_that_is_no_object(door: Door, body: bytes) -> None:
    assert door("POST", "/api/v2/persons", body)[0] == 400


def test_lists_have_ten_lines_at_most(door: Door) -> None:
    for number in range(23):
        door("POST", "/api/v2/persons", PERSON | {"identifier": f"{ESI}{number:02}"})
    pages = [door("GET", f"/api/v2/persons?page={page}&size=200")[1] for page in range(4)]
    assert [len(page["content"]) for page in pages] == [10, 10, 3, 0]
    assert pages[0]["page"] == {"number": 0, "size": 10, "totalElements": 23, "totalPages": 3}
    assert pages[3]["empty"]
    seen = [person["identifier"] for page in pages for person in page["content"]]
    assert seen == sorted(set(seen))
    assert door("GET", "/api/v2/persons?search=1a07")[1]["page"]["totalElements"] == 1
    assert door("GET", "/api/v2/persons?direction=DESC&size=1")[1]["content"][0]["identifier"] == f"{ESI}22"
    assert door("GET", "/api/v2/persons", key="theirs")[1]["content"] == []


@pytest.mark.parametrize("query", ["page=-1", "page=x", "size=0"])
def test_page_that_does_not_hold(door: Door, query: str) -> None:
    assert door("GET", f"/api/v2/cards?{query}")[0] == 400


def test_numbers_are_minted_for_anybody(door: Door) -> None:
    path = f"/api/v2/cards/generate-escn?pic={PIC}&prefix=7"
    status, numbers = door("GET", f"{path}&numberOfESCN=100", key=None)
    assert status == 200
    assert len(set(numbers)) == 100
    assert all(number[14] == "1" and number.endswith(f"-007{PIC}") for number in numbers)
    assert len(door("GET", path)[1]) == 1
    assert door("GET", f"{path}&numberOfESCN=101")[0] == 500
    assert door("GET", f"{path}&numberOfESCN=0")[0] == 400
    assert door("GET", "/api/v2/cards/generate-escn?pic=1&prefix=7")[0] == 400
    assert door("GET", f"/api/v2/cards/generate-escn?pic={PIC}")[0] == 400
    assert door("GET", f"/api/v2/cards/generate-escn?pic={PIC}&prefix=1000")[0] == 400


@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("DELETE", "/api/v2/cards"), ("GET", "/api/v1/students")])
def test_unknown_operation(door: Door, method: str, path: str) -> None:
    assert door(method, path)[0] == 404


def test_state_survives_and_counts(tmp_path: Path) -> None:
    first = Door(tmp_path / "r")
    first("POST", "/api/v2/persons", PERSON)
    first("POST", "/api/v2/persons", PERSON)
    first("POST", "/api/v2/cards", CARD)
    first.state.close()
    second = Door(tmp_path / "r")
    assert second("GET", f"/api/v2/cards/{ESCN}")[0] == 200
    second.state.close()
    seen = snapshot(tmp_path / "r")
    assert list(seen.persons) == [ESI.casefold()]
    assert seen.persons[ESI.casefold()].organisations[PIC]["email"] == "a@b.c"
    assert seen.cards[ESCN]["cardType"] == "SMART_CDZ"
    assert seen.created_persons == {ESI.casefold(): 1}
    assert seen.created_cards == {ESCN: 1}
    assert seen.requests == (
        Request("POST", "/api/v2/persons", 201),
        Request("POST", "/api/v2/persons", 409),
        Request("POST", "/api/v2/cards", 201),
        Request("GET", "/api/v2/cards/{id}", 200),
    )


@pytest.mark.parametrize(
    ("fault", "status", "held"),
    [("drop", 0, 1), ("down", 0, 0), ("refuse", 403, 0), ("error-before", 500, 0), ("error-after", 500, 1)],
)
def test_faults(tmp_path: Path, fault: str, status: int, held: int) -> None:
    door = Door(tmp_path / "r", Fault.parse(f"{fault}:method=POST,first=2,count=1"))
    assert door("POST", "/api/v2/persons", PERSON)[0] == 201
    assert door("POST", "/api/v2/cards", CARD)[0] == status
    assert len(snapshot(door.path).cards) == held
    assert snapshot(door.path).requests[-1].status == status
    assert door("POST", "/api/v2/cards", CARD)[0] == (409 if held else 201)
    door.state.close()


def test_fault_in_words() -> None:
    fault = Fault.parse("slow:method=GET,path=/api/v2/cards,first=3,count=2,seconds=0.5")
    assert Fault.parse(str(fault)) == fault
    assert [fault.strikes(number) for number in range(1, 7)] == [False, False, True, True, False, False]
    assert not fault.concerns("POST", "/api/v2/cards")
    assert Fault.parse("down").strikes(10_000)
    for words in ("flood", "slow:minutes=1", "down:first=x"):
        with pytest.raises(ValueError, match=r"."):
            Fault.parse(words)


def test_failed_request_changes_nothing(issued: Door) -> None:
    before = snapshot(issued.path)
    issued("PUT", f"/api/v2/cards/{ESCN}", CARD | {"expiresAt": "never"})
    after = snapshot(issued.path)
    assert (before.cards, before.created_cards) == (after.cards, after.created_cards)


@pytest.mark.parametrize(("size", "resize", "status"), [((200, 300), "false", 201), ((300, 300), "false", 400)])
def test_pictures_have_one_size(issued: Door, size: tuple[int, int], resize: str, status: int) -> None:
    path = f"/api/v2/organisations/{PIC}/person/{ESI}/picture"
    assert issued.upload(f"{path}?resize={resize}", jpeg(size))[0] == status
    assert issued.fetch(path)[0] == (200 if status == 201 else 404)
    assert issued("GET", f"/api/v2/persons/{ESI}")[1]["organisations"][0]["hasPicture"] is (status == 201)


def test_pictures_are_resized_read_and_deleted(issued: Door) -> None:
    path = f"/api/v2/organisations/{PIC}/person/{ESI}/picture"
    assert issued.upload(f"{path}?resize=true", jpeg((640, 480)))[0] == 201
    status, octets, media = issued.fetch(path)
    assert (status, media) == (200, "application/octet-stream")
    with Image.open(BytesIO(octets)) as picture:
        assert picture.size == (200, 300)
    assert issued("DELETE", path)[0] == 204
    assert issued.fetch(path)[0] == 404
    assert snapshot(issued.path).pictures == {}


def test_pictures_of_nobody_of_others_and_of_nothing(issued: Door) -> None:
    assert issued.upload(f"/api/v2/organisations/{PIC}/person/{ESI}x/picture", jpeg((200, 300)))[0] == 404
    assert code(issued.upload(f"/api/v2/organisations/{OTHER}/person/{ESI}/picture", b"")) == (401, "SE-0000")
    assert issued.upload(f"/api/v2/organisations/{PIC}/person/{ESI}/picture", b"no picture")[0] == 400


def test_a_picture_goes_with_its_person(issued: Door) -> None:
    path = f"/api/v2/organisations/{PIC}/person/{ESI}/picture"
    issued.upload(path, jpeg((200, 300)))
    issued("DELETE", f"/api/v2/cards/{ESCN}")
    assert issued("DELETE", f"/api/v2/persons/{ESI}")[0] == 204
    assert snapshot(issued.path).pictures == {}


@pytest.mark.parametrize("query", ["", "?orientation=vertical&colours=inverted&size=M"])
def test_a_qr_code_as_svg_and_as_base64(door: Door, query: str) -> None:
    status, svg, media = door.fetch(f"/api/v2/cards/{ESCN}/qr{query}", "image/svg+xml")
    assert (status, media, svg[:5]) == (200, "image/svg+xml", b"<?xml")
    status, text, media = door.fetch(f"/api/v2/cards/{ESCN}/qr{query}", "text/plain")
    assert (status, media, base64.b64decode(text)) == (200, "text/plain", svg)


@pytest.mark.parametrize("asked", [f"{ESCN}/qr?size=L", f"{ESCN}/qr?colours=red", "nothing/qr"])
def test_a_qr_code_that_is_not_offered(door: Door, asked: str) -> None:
    assert door.fetch(f"/api/v2/cards/{asked}")[0] == 400


def test_the_dry_run_of_an_import_names_row_and_field(issued: Door) -> None:
    columns = issued("GET", "/api/v2/cards/csv-config")[1]
    assert columns["personIdentifier"] == 0

    def row(**values: str) -> str:
        return ",".join(
            {**CARD, "displayName": "", **values}[name] for name in sorted(columns, key=columns.__getitem__)
        )

    other = ESCN.replace("6a01", "6a02")
    lines = [
        row(cardNumber=other),
        row(),
        row(cardNumber=other, expiresAt="never"),
        row(cardNumber=other, personIdentifier=f"{ESI}x"),
    ]
    content = "\r\n".join([",".join(columns), *lines]).encode()
    status, found = issued.upload("/api/v2/cards/validate-csv?operation=CREATE", content)
    assert status == 200
    assert [(fault["rowNumber"], fault["fieldName"]) for fault in found] == [
        (3, "cardNumber"),
        (4, "expiresAt"),
        (5, "personIdentifier"),
    ]
    assert issued.upload("/api/v2/cards/validate-csv?operation=DELETE", content)[1][0]["rowNumber"] == 2
    assert issued.upload("/api/v2/cards/validate-csv?operation=MERGE", content)[0] == 400
    assert len(snapshot(issued.path).cards) == 1


def test_only_addresses_on_the_list_are_answered(tmp_path: Path) -> None:
    door = Door(tmp_path / "r")
    door.application = replace(door.application, allowed=(ipaddress.ip_network("192.0.2.0/24"),))
    assert door.fetch("/api/v2/cards", peer="192.0.2.7")[0] == 200
    assert door.fetch("/api/v2/cards", peer="198.51.100.7")[0] == 403
    door.state.close()


@pytest.mark.parametrize(
    ("fault", "status", "held"),
    [("busy", 429, 0), ("redirect", 302, 0), ("gone", 410, 0), ("half", 201, 1), ("malformed", 201, 1)],
)
def test_more_faults(tmp_path: Path, fault: str, status: int, held: int) -> None:
    door = Door(tmp_path / "r", Fault.parse(f"{fault}:method=POST"))
    assert door("POST", "/api/v2/persons", PERSON)[0] == status
    assert len(snapshot(door.path).persons) == held
    door.state.close()


def test_wrong_types_keep_the_shape(tmp_path: Path) -> None:
    door = Door(tmp_path / "r", Fault.parse("wrong-types:method=GET"))
    door("POST", "/api/v2/persons", PERSON)
    body = door("GET", f"/api/v2/persons/{ESI}")[1]
    assert body["identifier"] == len(ESI)
    assert body["organisationCount"] == "1"
    door.state.close()


def test_odds_are_thrown_the_same_way_by_one_seed() -> None:
    def thrown(seed: int) -> list[bool]:
        faults = Faults([Fault.parse("down:odds=0.3")], seed)
        return [bool(faults.strike("GET", "/")) for _ in range(200)]

    assert thrown(1) == thrown(1) != thrown(2)
    assert 30 < sum(thrown(1)) < 90


def jpeg(size: tuple[int, int]) -> bytes:
    octets = BytesIO()
    Image.new("RGB", size, "grey").save(octets, "JPEG")
    return octets.getvalue()
